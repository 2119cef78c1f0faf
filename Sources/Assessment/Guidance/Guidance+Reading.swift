package import SourceData

extension Guidance {
  /// The guidance that a file of `Templates/guidance/` holds, for the year of `framework`.
  ///
  /// - Throws: Every problem found, unknown keys and references to what the year doesn't have included.
  package init(reading node: SourceNode, framework: Framework) throws(DiagnosticsError) {
    var reader = DataFileReader()
    let fields = reader.fields(of: node, required: ["fiscalYear", "indicators", "items"])
    if let year = reader.integer(fields["fiscalYear"]), let written = fields["fiscalYear"],
      year != framework.fiscalYear
    {
      reader.wrongType(
        written, thai: "กรอบการประเมินเป็นของปี \(framework.fiscalYear)",
        english: "the framework is of \(framework.fiscalYear)")
    }
    var guidance = Guidance(
      fiscalYear: framework.fiscalYear, indicators: [:], items: [:], location: node.location)
    for entry in reader.entries(of: fields["indicators"]) {
      guard let number = Int(entry.key), framework.indicator(number) != nil else {
        reader.reportDangling(entry)
        continue
      }
      guidance.indicators[number] = Topic(reading: entry.value, framework, &reader)
    }
    for entry in reader.entries(of: fields["items"]) {
      guard framework.item(entry.key) != nil else {
        reader.reportDangling(entry)
        continue
      }
      guidance.items[entry.key] = Topic(reading: entry.value, framework, &reader)
    }
    try reader.finish()
    self = guidance
  }
}

extension Guidance.Topic {
  fileprivate init(reading node: SourceNode, _ framework: Framework, _ reader: inout DataFileReader) {
    let fields = reader.fields(
      of: node, required: ["develop"], optional: ["assesses", "issue", "reliesOn"])
    if fields["assesses"] == nil, fields["issue"] == nil {
      reader.wrongType(
        node, thai: "ต้องมี «assesses» หรือ «issue»", english: "needs “assesses” or “issue”")
    }
    let points = reader.elements(of: fields["develop"]).compactMap {
      Guidance.Point(reading: $0, &reader)
    }
    for reference in reader.elements(of: fields["reliesOn"]) {
      guard let code = reader.text(reference) else { continue }
      reader.refuseDangling(
        framework.item(code) == nil && framework.subindicator(code) == nil, code, reference)
    }
    self.init(
      assesses: reader.text(fields["assesses"]), issue: reader.text(fields["issue"]), develop: points,
      reliesOn: fields["reliesOn"].map { reader.texts($0) } ?? [])
  }
}

extension Guidance.Point {
  /// A text, or a mapping of `text` and `points`.
  fileprivate init?(reading node: SourceNode, _ reader: inout DataFileReader) {
    guard case .mapping = node.content else {
      guard let text = reader.text(node) else { return nil }
      self.init(text: text)
      return
    }
    let fields = reader.fields(of: node, required: ["text", "points"])
    guard let text = reader.text(fields["text"]) else { return nil }
    self.init(text: text, points: reader.texts(fields["points"]))
  }
}

extension DataFileReader {
  fileprivate mutating func reportDangling(_ entry: SourceNode.Entry) {
    report(
      .danglingFrameworkReference, at: entry.keyLocation, thai: "ไม่มี \(quoted(entry.key)) ในกรอบของปีนี้",
      english: "there is no \(quoted(entry.key)) in the year's framework")
  }
}
