/// Reads a JPEG's frame header, so that the file can be embedded as it is: ITU-T T.81, annex B.
enum JPEGReader {
  static func read(_ bytes: [UInt8]) throws(ImageProblem) -> EmbeddedImage {
    guard bytes.starts(with: [0xFF, 0xD8]) else { throw .unknownFormat }
    var index = 2
    var isAdobe = false
    while index + 4 <= bytes.count {
      guard bytes[index] == 0xFF else { throw .damaged }
      let marker = bytes[index + 1]
      if marker == 0xFF {  // Fill.
        index += 1
        continue
      }
      let length = bytes.uint16(index + 2)
      guard length >= 2, index + 2 + length <= bytes.count else { throw .damaged }
      switch marker {
      case 0xC0, 0xC1, 0xC2: return try frame(bytes, at: index, length: length, isAdobe: isAdobe)
      case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: throw .unsupportedCoding
      case 0x01, 0xD0...0xDA: throw .damaged
      case 0xEE where bytes[(index + 4)..<(index + 2 + length)].starts(with: Array("Adobe".utf8)):
        isAdobe = true
      default: break
      }
      index += 2 + length
    }
    throw .damaged
  }

  private static func frame(
    _ bytes: [UInt8], at index: Int, length: Int, isAdobe: Bool
  ) throws(ImageProblem) -> EmbeddedImage {
    guard length >= 8 else { throw .damaged }
    guard bytes[index + 4] == 8 else { throw .unsupportedCoding }
    let height = bytes.uint16(index + 5)
    let width = bytes.uint16(index + 7)
    let components = Int(bytes[index + 9])
    guard width > 0, height > 0, length >= 8 + 3 * components else { throw .damaged }
    let colours: EmbeddedImage.ColourModel
    switch components {
    case 1: colours = .grey
    case 3: colours = .rgb
    // Adobe's programs write four inks the other way round, and mark the file as theirs (Adobe TN 5116, section 18).
    case 4: colours = .cmyk(isInverted: isAdobe)
    default: throw .unsupportedCoding
    }
    return EmbeddedImage(
      width: width, height: height, colours: colours, bitsPerComponent: 8, coding: .jpeg, data: bytes)
  }
}
