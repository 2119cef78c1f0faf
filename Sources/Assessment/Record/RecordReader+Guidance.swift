import SourceData

extension RecordReader {
  /// What the agency says on its indicators and items itself.
  ///
  /// - Parameter framework: Of the year assessed; nil where unknown, then only the shape is read.
  mutating func guidance(_ node: SourceNode, framework: Framework?) -> Guidance? {
    guard let fields = fields(node, .guidance) else { return nil }
    var guidance = Guidance(
      fiscalYear: framework?.fiscalYear ?? 0, indicators: [:], items: [:], location: node.location)
    for entry in fields["indicators"].flatMap({ entries($0.value) }) ?? [] {
      if problems.isFull { break }
      let number = plainInteger(entry.key)
      if let framework, number.flatMap({ framework.indicator($0) }) == nil {
        unknown(
          .unknownIndicator, entry, thai: "ตัวชี้วัดที่", english: "indicator",
          among: framework.indicators.map { String($0.number) }, framework)
      }
      if let advice = advice(entry.value) { guidance.indicators[number ?? 0] = advice }
    }
    for entry in fields["items"].flatMap({ entries($0.value) }) ?? [] {
      if problems.isFull { break }
      if let framework, framework.item(entry.key) == nil {
        unknown(
          .unknownItem, entry, thai: "ข้อ", english: "item", among: framework.items.map(\.code), framework)
      }
      if let advice = advice(entry.value) { guidance.items[entry.key] = advice }
    }
    return guidance
  }

  private mutating func advice(_ node: SourceNode) -> Guidance.Topic? {
    if node.content == .null { return nil }
    guard let fields = fields(node, .advice) else { return nil }
    let points = steps(fields["develop"]?.value).map { Guidance.Point(text: $0.text, points: $0.steps) }
    return Guidance.Topic(assesses: fields["assesses"].flatMap { text($0.value) }, develop: points)
  }
}
