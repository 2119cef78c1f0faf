package import SourceData

/// What the year's instruments are called by their whole names: the OIT is no «แบบวัด» of perceptions but a «แบบตรวจ» of what
/// is published. «แบบวัด OIT» for short is what everybody says.
struct InstrumentNameCheck: TextCheck {
  private struct Name: Sendable {
    var code: String
    /// The official one.
    var right: String
  }

  private let names: WordTable<Name>
  private let year: Int

  init(_ findings: Findings) {
    year = findings.current.year
    let official = Set(findings.years.flatMap { $0.framework.instruments.map(\.name) })
    var names: [(String, Name)] = []
    for instrument in findings.framework.instruments {
      for alias in instrument.aliases where !official.contains(alias) {
        names.append((alias, Name(code: instrument.code, right: instrument.name)))
      }
    }
    self.names = WordTable(names)
  }

  func findings(in text: RecordText) -> [TextFinding] {
    guard text.isProse else { return [] }
    let scalars = text.scalars
    var result: [TextFinding] = []
    var index = 0
    while index < scalars.count {
      guard let (length, name) = names.match(in: scalars, at: index) else {
        index += 1
        continue
      }
      let range = index..<(index + length)
      let written = quoted(text.string(range))
      result.append(
        TextFinding(
          .instrumentName, range, thai: "\(name.code) ของปี \(year) ไม่ใช่ \(written)",
          english: "the \(name.code) of \(year) is not called \(written)",
          suggestion: .init(
            thai: "ชื่อทางการคือ \(quoted(name.right))", english: "official is \(quoted(name.right))"),
          replacement: name.right))
      index += length
    }
    return result
  }
}

extension Diagnostic.Code {
  package static let instrumentName = Self("instrument-name")
}

extension InstrumentNameCheck {
  static let explanations = [
    CodeExplanation(
      .instrumentName, thai: "ชื่อเครื่องมือไม่ตรงกับชื่อทางการของปีนั้น เช่น แบบวัด OIT ทั้งที่เป็นแบบตรวจ",
      english:
        "An instrument is not called by the year's official name, as the OIT that measures no perceptions but checks.",
      todo: .init(thai: "ใช้ --fix แก้ให้", english: "let --fix put it right"),
      example: "narrative: { preface: แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT) มีสองตัวชี้วัด }", isFixable: true)
  ]
}
