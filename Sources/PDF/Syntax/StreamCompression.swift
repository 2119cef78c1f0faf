import Compression

/// What becomes of a stream's bytes.
enum StreamCompression {
  case deflate
  /// Objects: the same words over and over, in which a longer search finds little more.
  case deflateObjects
  /// By whoever made them.
  case deflated
  /// Written as they are; the filter, if there is one, is the caller's.
  case none
}

/// A compressor for each kind of stream, made when the first of the kind comes.
struct Deflaters: ~Copyable {
  private var content: Deflater?
  private var objects: Deflater?

  init() {}

  /// - Throws: `PDFError.outOfMemory`.
  mutating func compress(_ bytes: [UInt8], _ compression: StreamCompression) throws(PDFError) -> [UInt8] {
    switch compression {
    case .deflated, .none: return bytes
    case .deflate: return try Self.compress(bytes, by: &content, level: 4)
    case .deflateObjects: return try Self.compress(bytes, by: &objects, level: 3)
    }
  }

  private static func compress(
    _ bytes: [UInt8], by deflater: inout Deflater?, level: Int32
  ) throws(PDFError) -> [UInt8] {
    if deflater == nil { deflater = Deflater(level: level) }
    switch deflater {
    case .some(let made): return made.compress(bytes)
    case .none: throw .outOfMemory
    }
  }
}
