/// Takes in objects that have no stream.
protocol ObjectSink: ~Copyable {
  /// Writes the object of that number.
  mutating func write<E: Error>(
    _ reference: Reference, _ body: (inout SyntaxWriter) throws(E) -> Void
  ) throws(E)
}

/// Gathers objects into object streams: ISO 32000-1, 7.5.7.
struct ObjectPacker: ObjectSink, Sendable {
  /// Objects of one object stream; readers that want one object read them all.
  static let limit = 500

  /// An object stream's objects.
  struct Pack: Sendable {
    var objects: [Reference]
    /// The numbers and places of all, then the objects themselves, the first at `first`.
    var content: [UInt8]
    var first: Int
    var compression = StreamCompression.deflateObjects
  }

  /// Those that are full.
  private(set) var packs: [Pack] = []
  private var objects: [Reference] = []
  /// Where each begins.
  private var offsets: [Int] = []
  private var writer = SyntaxWriter(isPretty: false)

  mutating func write<E: Error>(
    _ reference: Reference, _ body: (inout SyntaxWriter) throws(E) -> Void
  ) throws(E) {
    if objects.count == Self.limit { close() }
    objects.append(reference)
    offsets.append(writer.count)
    try body(&writer)
    writer.newline()
  }

  /// Makes a stream of what there is, full or not.
  mutating func close() {
    guard !objects.isEmpty else { return }
    var content = ByteBuffer(capacity: writer.count + 12 * objects.count)
    for (object, offset) in zip(objects, offsets) {
      content.appendDecimal(object.number, afterSpace: false)
      content.appendDecimal(offset, afterSpace: true)
      content.append(0x20)
    }
    let first = content.count
    content.append(writer.bytes.span)
    packs.append(Pack(objects: objects, content: content.takeBytes(), first: first))
    writer.removeAll()
    objects = []
    offsets.removeAll(keepingCapacity: true)
  }

  /// The streams made since the last time.
  mutating func takePacks() -> [Pack] {
    defer { packs = [] }
    return packs
  }

  /// Deflates the streams that are made.
  ///
  /// - Throws: `PDFError.outOfMemory`.
  mutating func deflate(_ deflaters: inout Deflaters) throws(PDFError) {
    for index in packs.indices where packs[index].compression == .deflateObjects {
      packs[index].content = try deflaters.compress(packs[index].content, .deflateObjects)
      packs[index].compression = .deflated
    }
  }
}
