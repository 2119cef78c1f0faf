import SourceData
import TestSupport
import Testing

@Suite("Characters of texts in their file")
struct SourceMapTests {
  /// The places of each X in the texts of a file.
  private func places(_ text: String, file: String = "t.yaml") throws -> [String] {
    let bytes = Array(text.utf8)
    let map = SourceMap(bytes, file: file)
    var result: [String] = []
    func walk(_ node: SourceNode) {
      switch node.content {
      case .text(let text):
        let scalars = Array(text.unicodeScalars)
        let characters = map.characters(of: scalars, at: node.location)
        for (index, scalar) in scalars.enumerated() where scalar == "X" {
          let place = characters.location(of: index)?.description.dropFirst(file.count + 1) ?? "-"
          let edit = characters.edit(index..<(index + 1), of: scalars, replacement: "Y")
          // What is found there must be an X in the file.
          if let edit { #expect(bytes[edit.bytes].elementsEqual("X".utf8)) }
          result.append(place + (edit == nil ? " not as written" : ""))
        }
      case .sequence(let elements):
        for element in elements { walk(element) }
      case .mapping(let entries):
        for entry in entries { walk(entry.value) }
      default: break
      }
    }
    walk(try readSource(bytes, file: file))
    return result
  }

  @Test(
    "Every style of YAML and JSON is walked",
    arguments: [
      ("a: กX\n", ["1:5"]),
      ("a: กข  X\nb: 'it''s X'\n", ["1:8", "2:11"]),
      ("a: \"\\u0e01 \\n X\"\n", ["1:15"]),
      ("a: \"one\n  two X\"\n", ["2:7"]),
      ("a: \"one\\\n  X\"\n", ["2:3"]),
      ("a: one\n  two\n\n  three X\n", ["4:9"]),
      ("a: >-\n  one X\n  two X\n\n  three X\n", ["2:7", "3:7", "5:9"]),
      ("a: |\n  one X\n    two X\n  three\n", ["2:7", "3:9"]),
      ("a: |2\n  X\n", ["2:3"]),
      ("[กX, {b: X}]\n", ["1:3", "1:10"]),
      ("\u{FEFF}a: X\r\nb: X\r\n", ["1:4", "2:4"]),
      ("a: \"\\x58\"\n", ["1:5 not as written"]),
    ] as [(String, [String])])
  func yaml(text: String, expected: [String]) throws {
    #expect(try places(text) == expected)
  }

  @Test("Places far along a line are counted in characters")
  func longLine() throws {
    let far = String(repeating: "กข1", count: 1_000)
    #expect(try places("[\(far)X, {b: X}]\n") == ["1:3002", "1:3009"])
    #expect(try places("# \(far)\na: \(far)\(far)X\n") == ["2:6004"])
    // Each end of a piece of 256 bytes, with a character of three bytes across it.
    for length in 240..<260 {
      let text = String(repeating: "a", count: length) + "กX"
      #expect(try places("[\(text), X]\n") == ["1:\(length + 3)", "1:\(length + 6)"])
    }
  }

  @Test("JSON's strings are walked, escapes and all")
  func json() throws {
    #expect(
      try places("{\"a\": [\"กX\", \"\\\"\\u0e01\\/X\"]}", file: "t.json") == ["1:10", "1:25"])
  }

  @Test("A text of another file, and a place that is none, have no characters")
  func elsewhere() {
    let map = SourceMap(Array("a: X\n".utf8), file: "t.yaml")
    let text: [Unicode.Scalar] = ["X"]
    for location in [
      SourceLocation(file: "u.yaml", line: 1, column: 4), SourceLocation(file: "t.yaml", line: 9, column: 1),
      SourceLocation(file: "t.yaml", line: 1, column: 900), SourceLocation(file: "t.yaml"),
    ] {
      #expect(map.characters(of: text, at: location).location(of: 0) == nil)
    }
  }

  @Test("Edits are made in the order of the file, and of two that overlap the first")
  func edits() {
    func edit(_ range: Range<Int>, _ text: String) -> TextEdit {
      TextEdit(bytes: range, original: "", replacement: text)
    }
    let (bytes, made) = applying(
      [edit(4..<5, "E"), edit(0..<2, "AB!"), edit(1..<3, "x"), edit(5..<99, "y")], to: Array("abcde".utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == "AB!cdE")
    #expect(made.map(\.replacement) == ["AB!", "E"])
  }

  @Test("Any bytes that are read can be walked")
  func random() throws {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "ก", "\"", "'", "\\", "\n", " ", "  ", ": ", "- ", "|", ">", "X", "\u{E4D}", "๑", "{", "}", ",",
      "\\u0e01",
    ]
    var read = 0
    for _ in 0..<3_000 {
      let text =
        "a: "
        + (0..<Int.random(in: 1...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      if (try? places(text)) != nil { read += 1 }
    }
    #expect(read > 500)
  }
}
