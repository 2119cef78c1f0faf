package import SourceData

extension Guidance {
  /// The guidance that a file of `Templates/guidance/` holds, for the year of `framework`.
  ///
  /// What the file does not say, it shares with the years of its `sameAs`: an indicator by its name, an item by its
  /// title, or by the item that its own `sameAs` names.
  ///
  /// - Parameter shared: The years of `sameAs`, in its order.
  /// - Throws: Every problem found, unknown keys and references to what the year doesn't have included.
  package init(
    reading node: SourceNode, framework: Framework, shared: [SharedGuidance] = []
  ) throws(DiagnosticsError) {
    var reader = DataFileReader()
    let isWhole = node["sameAs"] == nil
    let fields = reader.fields(
      of: node, required: ["fiscalYear"] + (isWhole ? ["indicators", "items"] : []),
      optional: ["sameAs"] + (isWhole ? [] : ["indicators", "items"]))
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
    var links = SharedLinks(framework, shared)
    for entry in reader.entries(of: fields["items"]) {
      guard framework.item(entry.key) != nil else {
        reader.reportDangling(entry)
        continue
      }
      if let link = entry.value["sameAs"] {
        links.add(entry.key, sameAs: link, shared, &reader)
        _ = reader.fields(of: entry.value, required: ["sameAs"])
      } else {
        guidance.items[entry.key] = Topic(reading: entry.value, framework, &reader)
      }
    }
    links.complete(&guidance)
    try reader.finish()
    self = guidance
  }

  /// The years that a guidance file shares with, in its order; an element that is no year is reported when it is read.
  package static func sharedYears(of node: SourceNode) -> [(year: Int, location: SourceLocation)] {
    guard let list = node["sameAs"] else { return [] }
    let elements: [SourceNode]
    if case .sequence(let nodes) = list.content { elements = nodes } else { elements = [list] }
    return elements.compactMap { element in
      guard case .number(let text) = element.content, let year = Int(text) else { return nil }
      return (year, element.location)
    }
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
  mutating func reportDangling(_ entry: SourceNode.Entry) {
    report(
      .danglingFrameworkReference, at: entry.keyLocation, thai: "ไม่มี \(quoted(entry.key)) ในกรอบของปีนี้",
      english: "there is no \(quoted(entry.key)) in the year's framework")
  }
}
