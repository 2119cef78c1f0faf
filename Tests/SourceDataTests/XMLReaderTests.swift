import SourceData
import Testing

/// Writes down what it is told.
struct XMLOutline: XMLReceiver {
  /// One line for each tag and text: its place, then what it is.
  var lines: [String] = []
  var attributes: [XMLAttribute] = []
  var texts: [XMLText] = []

  init(_ text: String) throws {
    try readXML(Array(text.utf8), file: "t", into: &self)
  }

  init() {}

  mutating func start(
    _ name: String, _ attributes: [XMLAttribute], at location: SourceData.SourceLocation
  ) {
    let list = attributes.map {
      " \($0.name)@\(short($0.location))=\($0.value.string)@\(short($0.value.location))"
    }
    lines.append("\(short(location)) <\(name)\(list.joined())>")
    self.attributes += attributes
  }

  mutating func end(_ location: SourceData.SourceLocation) { lines.append("\(short(location)) </>") }

  mutating func text(_ text: XMLText) {
    lines.append("\(short(text.location)) \(text.string.replacing("\n", with: "⏎"))")
    texts.append(text)
  }
}

/// Without the file.
private func short(_ location: SourceData.SourceLocation) -> String {
  String(location.description.dropFirst(2))
}

@Suite struct XMLReaderTests {
  func problem(_ bytes: [UInt8], limits: InputLimits = InputLimits()) -> String {
    do throws(DiagnosticsError) {
      var outline = XMLOutline()
      try readXML(bytes, file: "t", limits: limits, into: &outline)
      return "none"
    } catch {
      return error.diagnostics.map { "\($0.location?.description ?? "") \($0.code.rawValue)" }
        .joined(separator: ", ")
    }
  }

  @Test("All has the place where it was written, columns in scalars")
  func events() throws {
    #expect(
      try XMLOutline("<a>\n  <ข ก=\"๑\"\n    b='x'/>น้ำ<!-- ค -->\n</a>").lines == [
        "1:1 <a>", "1:4 ⏎  ", "2:3 <ข ก@2:6=๑@2:9 b@3:5=x@3:8>", "3:12 </>", "3:12 น้ำ", "3:25 ⏎",
        "4:1 </>",
      ])
  }

  @Test("Text is one event across references, CDATA and carriage returns")
  func mergedText() throws {
    #expect(
      try XMLOutline("<a>ก&amp;ข<![CDATA[<]]>\r\nค&#3588;ง</a>").lines == [
        "1:1 <a>", "1:4 ก&ข<⏎คคง", "2:10 </>",
      ])
  }

  @Test(
    "A character of a text is found where it was written",
    arguments: [
      // The text ก & ข < ⏎ ค ค ง: bytes 0, 3, 4, 7, 8, 9, 12, 15; 18 is the end.
      (0, "1:4"), (3, "1:5"), (4, "1:10"), (7, "1:20"), (8, "1:24"), (9, "2:1"), (12, "2:2"), (15, "2:9"),
      (18, "2:10"), (99, "2:10"), (-1, "1:4"), (.max, "2:10"), (.min, "1:4"),
    ])
  func textLocation(_ offset: Int, _ expected: String) throws {
    let text = try #require(
      XMLOutline("<a>ก&amp;ข<![CDATA[<]]>\r\nค&#3588;ง</a>").texts.first)
    var walker = XMLTextWalker(text)
    #expect(short(walker.location(atUTF8: offset)) == expected)
  }

  @Test("A character of an attribute's value is found where it was written")
  func attributeLocation() throws {
    let outline = try XMLOutline("<a x=\"ก&lt;{{ข\n}}&#x0E01;z\"/>")
    let value = try #require(outline.attributes.first).value
    #expect(value.string == "ก<{{ข }}กz")
    // ก 0, < 3, {{ 4, ข 6, space 9, }} 10, ก 12, z 15
    var walker = XMLTextWalker(value)
    #expect(
      [0, 3, 4, 6, 9, 10, 12, 15].map { short(walker.location(atUTF8: $0)) } == [
        "1:7", "1:8", "1:12", "1:14", "1:15", "2:1", "2:3", "2:11",
      ])
  }

  @Test("A byte order mark takes no column")
  func byteOrderMark() throws {
    #expect(try XMLOutline("\u{FEFF}<a/>").lines == ["1:1 <a>", "1:5 </>"])
  }

  @Test(
    "What is wrong is reported at its place",
    arguments: [
      ("<a>\n<b></a>", "t:2:6 mismatched-tag"),
      ("<a>\n <b>", "t:2:5 unclosed-tag"),
      ("<!DOCTYPE a [<!ENTITY x 'y'>]>\n<a>&x;</a>", "t:1:1 document-type"),
      ("<?xml version=\"1.0\"?>\n<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", "t:2:1 document-type"),
      ("<a>กข&nbsp;</a>", "t:1:6 unknown-entity"),
      ("<a x='1' x='2'/>", "t:1:10 duplicate-attribute"),
      ("", "t:1:1 malformed-xml"),
      ("<a/>\nข", "t:2:1 malformed-xml"),
      ("<a>&#0;</a>", "t:1:4 malformed-xml"),
      ("<a>\n<b x=1/></a>", "t:2:6 malformed-xml"),
      ("<a><!-- ", "t:1:4 malformed-xml"),
      ("<a>\u{1}</a>", "t:1:4 malformed-xml"),
    ])
  func problems(_ text: String, _ expected: String) {
    #expect(problem(Array(text.utf8)) == expected)
  }

  @Test("Input that is not UTF-8 is refused at its first wrong byte")
  func encoding() {
    #expect(problem(Array("<a>\nก".utf8) + [0xA1, 0x41]) == "t:2:2 not-utf8")
    #expect(problem([0xFF, 0xFE, 0x3C, 0x00]) == "t:1:1 not-utf8")
  }

  @Test("Depth, size and number of tags and texts are limited")
  func limits() {
    var limits = InputLimits()
    limits.depth = 2
    #expect(problem(Array("<a><b><c/></b></a>".utf8), limits: limits) == "t:1:7 too-deep")
    #expect(problem(Array("<a><b/></a>".utf8), limits: limits) == "none")
    limits.nodes = 3
    #expect(problem(Array("<a><b/></a>".utf8), limits: limits) == "t:1:8 too-many-values")
    limits.bytes = 3
    #expect(problem(Array("<a/>".utf8), limits: limits) == "t file-too-large")
  }
}
