import SourceData
import Testing

@Suite struct JSONReaderTests {
  func read(_ text: String, _ limits: InputLimits = InputLimits()) -> String {
    outcome { () throws(DiagnosticsError) in try readJSON(Array(text.utf8), file: "t.json", limits: limits) }
  }

  @Test("Keys and values have their places, columns in scalars")
  func places() {
    #expect(
      read("{\"ชื่อ\": \"น้ำ\",\n \"a\":[1, -2.50e+3,true,false,null, {}, []]}")
        == "{ชื่อ@1:2: 'น้ำ'@1:10, a@2:2: [#1@2:7, #-2.50e+3@2:10, true@2:19, false@2:24, null@2:30, {}@2:36, "
        + "[]@2:40]@2:6}@1:1")
    #expect(read("\u{FEFF} 0 ") == "#0@1:2")
  }

  @Test("Escapes stand for their characters")
  func escapes() {
    #expect(
      read(#""\"\\\/\b\f\n\r\t\u0E01\ud83d\uDE00""#) == "'\"\\/\u{8}\u{C}⏎\r\tก😀'@1:1")
  }

  @Test(
    "What is wrong is reported at its place",
    arguments: [
      ("", "1:1 malformed-json"), ("{\"a\":1,\"a\":2,\n\"a\":3}", "1:8 duplicate-key, 2:1 duplicate-key"),
      ("[1,]", "1:4 malformed-json"), ("{\"a\":1,}", "1:8 malformed-json"), ("{a:1}", "1:2 malformed-json"),
      ("{\"a\" 1}", "1:6 malformed-json"), ("[1 2]", "1:4 malformed-json"),
      ("{\"a\":1 2}", "1:8 malformed-json"),
      ("01", "1:2 malformed-json"), ("1.", "1:3 malformed-json"), (".5", "1:1 malformed-json"),
      ("-", "1:2 malformed-json"), ("1e", "1:3 malformed-json"), ("+1", "1:1 malformed-json"),
      ("NaN", "1:1 malformed-json"), ("nul", "1:1 malformed-json"), ("\"ก\nข\"", "1:3 malformed-json"),
      ("\"ก", "1:3 malformed-json"), ("\"กข\\x\"", "1:4 malformed-json"),
      ("\"\\ud800\"", "1:2 malformed-json"),
      ("\"\\udc00\"", "1:2 malformed-json"), ("\"\\u12\"", "1:2 malformed-json"),
      ("\"\\ud800\\u0041\"", "1:2 malformed-json"), ("1 2", "1:3 malformed-json"),
      ("[1", "1:3 malformed-json"),
      ("// c\n1", "1:1 malformed-json"), ("\"\\", "1:2 malformed-json"),
    ])
  func problems(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
  }

  @Test("Size, depth and number of values are limited")
  func limits() {
    var limits = InputLimits()
    limits.depth = 2
    #expect(read("[[1]]", limits) == "[[#1@1:3]@1:2]@1:1")
    #expect(read("[[[1]]]", limits) == "1:3 too-deep")
    limits.nodes = 3
    #expect(read("[1, 2, 3]", limits) == "1:8 too-many-values")
    limits.bytes = 4
    #expect(read("12345", limits) == "whole file-too-large")
    #expect(read(String(repeating: "[", count: 500_000)) == "1:65 too-deep")
  }

  @Test("The format is told by the file's name")
  func format() {
    #expect(SourceFormat(file: "a/ข.JSON") == .json)
    #expect(SourceFormat(file: "a.yaml") == .yaml && SourceFormat(file: "json") == .yaml)
    #expect(
      outcome { () throws(DiagnosticsError) in try readSource(Array("{a: 1}".utf8), file: "t.json") }
        == "1:2 malformed-json")
    #expect(
      outcome { () throws(DiagnosticsError) in try readSource(Array("{a: 1}".utf8), file: "t.yml") }
        == "{a@1:2: #1@1:5}@1:1")
  }
}
