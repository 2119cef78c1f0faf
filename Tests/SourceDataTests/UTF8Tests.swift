import SourceData
import Testing

/// What is read in words of eight bytes is what one finds byte by byte.
@Suite struct UTF8Tests {
  private static let pieces: [[UInt8]] = [
    "a", "{{x}}", "กำ", "น้ำใจงาม", "é", "–", "😀", " ", "\t", "\u{E000}", "\u{7FF}", "\u{800}",
  ].map { Array($0.utf8) }
  private static let wrong: [[UInt8]] = [
    [0xE0, 0xB8], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF4, 0x90, 0x80, 0x80], [0xFF],
    [0x80],
    [0xE0, 0xB8, 0x41], [0xF0, 0x9F, 0x98],
  ]

  @Test("A text is what the standard library makes of its bytes, whatever they are")
  func texts() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<4000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        let isWrong = Int.random(in: 0..<12, using: &random) == 0
        bytes += (isWrong ? Self.wrong : Self.pieces).randomElement(using: &random) ?? []
      }
      let expected = String(decoding: bytes, as: UTF8.self)
      #expect(String(utf8: bytes.span).utf8.elementsEqual(expected.utf8), "\(bytes)")
    }
  }

  @Test("The place of each character is found in lines of any length")
  func places() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let text = (0..<40).map { _ in
        ["a", "กำหนด", "é", "😀", "\t", "\n", "\r\n", "long words"].randomElement(using: &random) ?? ""
      }.joined()
      var outline = XMLOutline()
      try readXML(Array("<a>\(text)</a>".utf8), file: "t", into: &outline)
      guard let read = outline.texts.first else { continue }
      var walker = XMLTextWalker(read)
      var (offset, line, column) = (0, 1, 4)
      for scalar in read.string.unicodeScalars {
        #expect(walker.location(atUTF8: offset).description == "t:\(line):\(column)")
        offset += UTF8.width(scalar)
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      }
    }
  }
}
