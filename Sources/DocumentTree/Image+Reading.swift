/// Why bytes are no picture that a report can hold.
package enum ImageError: Error, Sendable, Hashable {
  case notPNGOrJPEG
  /// It begins as a picture and then breaks off, or says what can't be.
  case damaged
  /// A kind that neither PDF nor browsers show alike: arithmetic coding, lossless JPEG.
  case unsupported
  case tooLarge
}

extension Image {
  /// The longest side, and the most pixels, of a picture: beyond them a small file could ask for gigabytes.
  private static let sideLimit = 20_000
  private static let pixelLimit = 50_000_000

  /// Reads what kind of picture `bytes` are and how large, from its header.
  ///
  /// PNG: ISO/IEC 15948, 5.2 and 11.2.2; JPEG: ITU-T T.81, annex B.
  package init(reading bytes: [UInt8]) throws(ImageError) {
    let format: Format
    var size: (width: Int, height: Int)
    var orientation = Orientation.topLeft
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      format = .png
      size = try Self.sizeOfPNG(bytes)
    } else if bytes.starts(with: [0xFF, 0xD8]) {
      format = .jpeg
      size = try Self.sizeOfJPEG(bytes, &orientation)
      if orientation.isTurned { size = (size.height, size.width) }
    } else {
      throw .notPNGOrJPEG
    }
    guard size.width > 0, size.height > 0 else { throw .damaged }
    guard size.width <= Self.sideLimit, size.height <= Self.sideLimit,
      size.width * size.height <= Self.pixelLimit
    else { throw .tooLarge }
    self.init(
      format: format, bytes: bytes, width: size.width, height: size.height, orientation: orientation)
  }

  private static func sizeOfPNG(_ bytes: [UInt8]) throws(ImageError) -> (width: Int, height: Int) {
    // Signature, then IHDR: length 13, type, width, height, depth, colour type, three methods, checksum.
    guard bytes.count >= 33, bytes[8..<16].elementsEqual([0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]) else {
      throw .damaged
    }
    func number(at index: Int) -> Int {
      bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    return (number(at: 16), number(at: 20))
  }

  private static func sizeOfJPEG(
    _ bytes: [UInt8], _ orientation: inout Orientation
  ) throws(ImageError) -> (width: Int, height: Int) {
    var index = 2
    while index + 4 <= bytes.count {
      guard bytes[index] == 0xFF else { throw .damaged }
      let marker = bytes[index + 1]
      if marker == 0xFF {  // Fill.
        index += 1
        continue
      }
      let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
      switch marker {
      case 0xC0, 0xC1, 0xC2:
        guard length >= 8, index + 9 <= bytes.count else { throw .damaged }
        return (
          Int(bytes[index + 7]) << 8 | Int(bytes[index + 8]),
          Int(bytes[index + 5]) << 8 | Int(bytes[index + 6])
        )
      case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: throw .unsupported
      case 0x01, 0xD0...0xDA: throw .damaged  // No frame came before the scan.
      case 0xE1 where length >= 2 && index + 2 + length <= bytes.count:
        orientation = Orientation(exif: bytes[(index + 4)..<(index + 2 + length)]) ?? orientation
      default: break
      }
      guard length >= 2 else { throw .damaged }
      index += 2 + length
    }
    throw .damaged
  }
}
