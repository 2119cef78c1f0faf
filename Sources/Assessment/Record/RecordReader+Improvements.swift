package import SourceData

extension Diagnostic.Code {
  package static let wrongMeasuresYear = Self("wrong-measures-year")
}

extension RecordReader {
  /// What is done about the indicators, by their numbers.
  ///
  /// - Parameter framework: Of the year assessed; nil where unknown, then only the shape is read.
  mutating func improvements(_ entry: SourceNode.Entry?, framework: Framework?) -> [Improvement] {
    guard let entry, let entries = entries(entry.value) else { return [] }
    var result: [Improvement] = []
    for entry in entries where entry.value.content != .null {
      if problems.isFull { break }
      let number = plainInteger(arabic(entry.key))
      if let framework, number.flatMap({ framework.indicator($0) }) == nil {
        unknown(
          .unknownIndicator, entry, thai: "ตัวชี้วัดที่", english: "indicator",
          among: framework.indicators.map { String($0.number) }, framework)
      }
      guard !result.contains(where: { $0.indicator.value == number }) else {
        duplicate(entry)
        continue
      }
      guard let fields = fields(entry.value, .improvement) else { continue }
      result.append(
        Improvement(
          indicator: Located(number ?? 0, at: entry.keyLocation), steps: steps(fields["steps"]?.value),
          period: fields["period"].flatMap { period($0.value) },
          responsible: texts(fields["responsible"]?.value),
          progress: fields["progress"].flatMap { progress($0.value) }, places: entry.value.places,
          location: entry.keyLocation))
    }
    return result
  }

  /// The year in which the measures run: the year assessed or the next, as agencies publish either.
  mutating func measuresYear(_ node: SourceNode, fiscalYear: Located<Int>?) -> Located<Int>? {
    guard let written = number(node) else {
      wrongType(node, thai: "ปี พ.ศ.", english: "a year of the Buddhist Era")
      return nil
    }
    guard let fiscalYear = fiscalYear?.value else { return nil }
    if let year = plainInteger(written), year == fiscalYear || year == fiscalYear + 1 {
      return Located(year, at: node.location)
    }
    problems.error(
      .wrongMeasuresYear, at: node.location,
      thai:
        "ปีที่ดำเนินมาตรการ (\(called("measuresYear", at: node.location))) ต้องเป็น \(fiscalYear) หรือ \(fiscalYear + 1)",
      english: "the year of the measures (measuresYear) is \(fiscalYear) or \(fiscalYear + 1)")
    return nil
  }
}
