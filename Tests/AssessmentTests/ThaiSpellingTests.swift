import Assessment
import SourceData
import Testing

@Suite struct ThaiSpellingTests {
  @Test(
    "Each way of misspelling is found",
    arguments: [
      ("เเก้ไข", .doubleSaraE), ("ท\u{E4D}า", .splitSaraAm), ("น\u{E4D}\u{E49}า", .splitSaraAm),
      ("น\u{E49}\u{E4D}า", .splitSaraAm),
      ("ท\u{E48}\u{E35}", .markOrder), ("น\u{E33}\u{E49}", .markOrder), ("ส\u{E4C}\u{E34}", .markOrder),
      ("ท\u{E35}\u{E35}", .doubledMark), ("ก\u{E48}\u{E49}", .doubledMark), ("\u{E48}ก", .looseMark),
      ("ก \u{E34}", .looseMark), ("a\u{E49}", .looseMark), ("า\u{E48}", .looseMark), ("๒5", .mixedDigits),
      ("ข้อ ๐8", .mixedDigits), ("2๕", .mixedDigits),
    ] as [(String, ThaiMisspelling)])
  func misspelt(_ text: String, _ expected: ThaiMisspelling) {
    #expect(ThaiMisspelling.first(in: text)?.misspelling == expected)
  }

  @Test(
    "What is well spelt is left alone",
    arguments: [
      "", "น้ำ ป้ำ ปู่ ฝุ่น ญู ฐุ ฎู ฟื้น กรุ๊ป ซ้ำ ๆ", "เทศบาลฯ ฯลฯ", "สัมภาษณ์ สิทธิ์ พันธุ์ เก็บ ก็ ฤๅษี ฤทธิ์ ณ", "o๔๒ ๒๕๖๘ 2568",
      "พุทฺโธ",
      "◌่ คือไม้เอก", "๑๐ 10", "ปี 2568 (๒๕๖๘)", "เคารพ เวลา เอเชีย แม่", "กํ",
    ])
  func wellSpelt(_ text: String) {
    #expect(ThaiMisspelling.first(in: text)?.misspelling == nil)
  }

  @Test("A record's text is warned about at its place and read as it is")
  func record() throws {
    let text = "agency: {name: เทศบาลนํา้}\nfiscalYear: 2568\nassessments: {2568: {}}\nterms: [ก, เเม่]\n"
    let (record, warnings) = try readRecord(
      readYAML(Array(text.utf8), file: "t"), frameworks: shippedFrameworks())
    #expect(record.terms == ["ก", "เเม่"])
    #expect(
      warnings.map { "\($0.location?.description ?? "") \($0.severity.rawValue) \($0.code.rawValue)" } == [
        "t:1:16 warning split-sara-am", "t:4:12 warning double-sara-e",
      ])
    #expect(warnings.last?.message.thai == "พิมพ์ เ สองตัวแทน แ ที่ “เเม่”")
  }
}
