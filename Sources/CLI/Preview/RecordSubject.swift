import Assessment
import Preview
import SourceData

extension ReportSubject {
  /// What tells, in a report, of a number of the record; nil of what is no number, whose text is found exactly.
  ///
  /// - Parameters:
  ///   - path: The number's way from the root of the record.
  ///   - frameworks: Those of the record's years.
  init?(of path: RecordPath, _ node: SourceNode, frameworks: [Int: Framework]) {
    guard case .number(let written) = node.content else { return nil }
    var values = [written]
    if let score = Score(decimal: written) { values.append(score.text()) }
    if written.utf8.count > 3, written.utf8.count < 10,
      written.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      values.append(Self.grouped(written))
    }
    let names = Self.names(of: path, frameworks)
    // «การเปิดเผยข้อมูล» is an indicator, «การเปิดเผยข้อมูลสาธารณะ» is not.
    let known = Set(frameworks.values.flatMap { $0.partNames })
    let longer = known.filter { other in names.contains { other.count > $0.count && other.holds($0) } }
    self.init(names: names, values: values, longer: Array(longer))
  }

  private static func names(of path: RecordPath, _ frameworks: [Int: Framework]) -> [String] {
    if path.steps.count == 3, path.steps[2] == .key("total") { return ["คะแนนรวม", "คะแนนภาพรวม"] }
    if path.steps.count == 3, path.steps[0] == .key("respondents") {
      return path.steps[1] == .key("internal")
        ? ["ผู้มีส่วนได้ส่วนเสียภายใน", "IIT"] : ["ผู้มีส่วนได้ส่วนเสียภายนอก", "EIT"]
    }
    guard path.steps.count >= 4, case .key("assessments") = path.steps[0],
      case .key(let year) = path.steps[1],
      case .key(let group) = path.steps[2], case .key(let key) = path.steps[3],
      let framework = Int(year).flatMap({ frameworks[$0] })
    else { return [] }
    switch group {
    case "items":
      // Short titles are words of other sentences.
      let title = framework.item(key)?.title.flatMap { $0.unicodeScalars.count >= 12 ? $0 : nil }
      return [key] + (title.map { [$0] } ?? [])
    case "indicators":
      return ["ตัวชี้วัดที่ \(key)"] + (Int(key).flatMap { framework.indicator($0) }.map { [$0.name] } ?? [])
    case "subindicators":
      return ["ตัวชี้วัดย่อยที่ \(key)"] + (framework.subindicator(key).map { [$0.name] } ?? [])
    case "instruments": return [key] + (framework.instrument(key).map { [$0.name] } ?? [])
    default: return []
    }
  }

  /// `12345` as `12,345`.
  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return result
  }
}

extension Framework {
  /// What its parts are called.
  fileprivate var partNames: [String] {
    instruments.flatMap { [$0.name] + $0.aliases } + indicators.map(\.name) + subindicators.map(\.name)
      + items.compactMap(\.title)
  }
}
