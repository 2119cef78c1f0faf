package import SourceData

extension Framework {
  /// The framework that a file of `Templates/frameworks/` describes.
  ///
  /// - Throws: Every problem found, unknown keys and dangling references included.
  package init(reading node: SourceNode) throws(DiagnosticsError) {
    var reader = DataFileReader()
    let fields = reader.fields(
      of: node,
      required: [
        "fiscalYear", "instruments", "indicators", "items", "rating", "passMark", "strengthMark",
        "provenance",
      ],
      optional: [
        "weaknessFall", "subindicators", "topics", "sampling", "reportItems", "reportContents", "targets",
      ])
    let year = reader.integer(fields["fiscalYear"])
    let pass = reader.score(fields["passMark"])
    let strength = reader.score(fields["strengthMark"])
    let fall = reader.score(fields["weaknessFall"])
    var framework = Framework(
      fiscalYear: year ?? 0, instruments: [], indicators: [], subindicators: [], items: [],
      rating: RatingScale(bands: [], tested: []), passMark: pass ?? .full, strengthMark: strength ?? .full,
      weaknessFall: fall ?? Framework.usualWeaknessFall, measuresItem: nil, progressItem: nil,
      provenance: [:], location: node.location)
    framework.readTargets(fields["targets"], &reader)
    framework.readInstruments(fields["instruments"], &reader)
    framework.readIndicators(fields["indicators"], &reader)
    framework.readSubindicators(fields["subindicators"], &reader)
    framework.readItems(fields["items"], &reader)
    framework.readTopics(fields["topics"], &reader)
    framework.sampling = fields["sampling"].flatMap { SamplingRules(reading: $0, &reader) }
    framework.readRating(fields["rating"], &reader)
    framework.readReportItems(fields["reportItems"], &reader)
    framework.reportContents = reader.elements(of: fields["reportContents"])
      .compactMap { reader.word($0, as: ReportContent.self) }
    for entry in reader.entries(of: fields["provenance"]) {
      framework.provenance[entry.key] = Provenance(reading: entry.value, &reader)
    }
    framework.checkWeights(fields["instruments"]?.location ?? node.location, &reader)
    try reader.finish()
    self = framework
  }

  private mutating func readTargets(_ node: SourceNode?, _ reader: inout DataFileReader) {
    for element in reader.elements(of: node) {
      let fields = reader.fields(of: element, required: ["plan", "share"])
      if let plan = reader.text(fields["plan"]), let share = reader.score(fields["share"]) {
        targets.append(Target(plan: plan, share: share))
      }
    }
  }

  private mutating func readInstruments(_ node: SourceNode?, _ reader: inout DataFileReader) {
    for element in reader.elements(of: node) {
      let fields = reader.fields(
        of: element, required: ["code", "name", "english", "weight", "aggregation"],
        optional: ["itemMarks", "parts", "aliases"])
      let marks = reader.word(fields["itemMarks"], as: Instrument.ItemMarks.self)
      var parts: [Instrument.Part] = []
      for part in reader.elements(of: fields["parts"]) {
        let fields = reader.fields(of: part, required: ["key", "name", "english"])
        if let key = reader.word(fields["key"], as: Instrument.Part.Key.self),
          let name = reader.text(fields["name"]), let english = reader.text(fields["english"])
        {
          parts.append(Instrument.Part(key: key, name: name, english: english))
        }
      }
      guard let code = reader.text(fields["code"]), let name = reader.text(fields["name"]),
        let english = reader.text(fields["english"]), let weight = reader.score(fields["weight"]),
        let aggregation = reader.word(fields["aggregation"], as: Instrument.Aggregation.self)
      else { continue }
      reader.refuseDuplicate(instrument(code) != nil, code, element)
      instruments.append(
        Instrument(
          code: code, name: name, english: english, weight: weight, aggregation: aggregation,
          itemMarks: marks, parts: parts, aliases: reader.texts(fields["aliases"])))
    }
  }

  private mutating func readIndicators(_ node: SourceNode?, _ reader: inout DataFileReader) {
    for element in reader.elements(of: node) {
      let fields = reader.fields(
        of: element, required: ["number", "name", "english", "instrument"], optional: ["aliases"])
      guard let number = reader.integer(fields["number"]), let name = reader.text(fields["name"]),
        let english = reader.text(fields["english"]), let code = reader.text(fields["instrument"])
      else { continue }
      reader.refuseDuplicate(indicator(number) != nil, String(number), element)
      reader.refuseDangling(instrument(code) == nil, code, fields["instrument"])
      indicators.append(
        Indicator(
          number: number, name: name, english: english, instrument: code,
          aliases: reader.texts(fields["aliases"])))
    }
  }

  private mutating func readSubindicators(_ node: SourceNode?, _ reader: inout DataFileReader) {
    for element in reader.elements(of: node) {
      let fields = reader.fields(of: element, required: ["number", "name", "indicator"])
      guard let number = reader.text(fields["number"]), let name = reader.text(fields["name"]),
        let indicator = reader.integer(fields["indicator"])
      else { continue }
      reader.refuseDuplicate(subindicator(number) != nil, number, element)
      reader.refuseDangling(self.indicator(indicator) == nil, String(indicator), fields["indicator"])
      subindicators.append(Subindicator(number: number, name: name, indicator: indicator))
    }
  }

  /// Items stand under the number of their indicator or sub-indicator, as `code: title`; a title not known is null.
  private mutating func readItems(_ node: SourceNode?, _ reader: inout DataFileReader) {
    for group in reader.entries(of: node) {
      let subindicator = subindicator(group.key)
      guard let number = subindicator?.indicator ?? Int(group.key), indicator(number) != nil else {
        reader.report(
          .danglingFrameworkReference, at: group.keyLocation, thai: "ไม่มีตัวชี้วัด \(quoted(group.key))",
          english: "there is no indicator \(quoted(group.key))")
        continue
      }
      for (index, entry) in reader.entries(of: group.value).enumerated() where items.count < 1_000 {
        reader.refuseDuplicate(item(entry.key) != nil, entry.key, entry.value)
        let title = entry.value.content == .null ? nil : reader.text(entry.value)
        items.append(
          Item(
            code: entry.key, title: title, indicator: number, subindicator: subindicator?.number,
            ordinal: index + 1))
      }
    }
  }

  private mutating func readTopics(_ node: SourceNode?, _ reader: inout DataFileReader) {
    for element in reader.elements(of: node) {
      let fields = reader.fields(of: element, required: ["number", "name", "items"])
      guard let number = reader.integer(fields["number"]), let name = reader.text(fields["name"]) else {
        continue
      }
      reader.refuseDuplicate(topic(number) != nil, String(number), element)
      var codes: [String] = []
      for item in reader.elements(of: fields["items"]) {
        guard let code = reader.text(item) else { continue }
        reader.refuseDangling(self.item(code) == nil, code, item)
        let isTaken = codes.contains(code) || topics.contains { $0.items.contains(code) }
        reader.refuseDuplicate(isTaken, code, item)
        codes.append(code)
      }
      topics.append(Topic(number: number, name: name, items: codes))
    }
  }

  private mutating func readRating(_ node: SourceNode?, _ reader: inout DataFileReader) {
    guard let node else { return }
    let fields = reader.fields(of: node, required: ["bands"], optional: ["tested"])
    for element in reader.elements(of: fields["bands"]) {
      let fields = reader.fields(
        of: element, required: ["label", "from", "through"], optional: ["everyScore", "orFrom"])
      guard let label = reader.text(fields["label"]), let from = reader.score(fields["from"]),
        let through = reader.score(fields["through"])
      else { continue }
      reader.refuseDuplicate(rating.band(label) != nil, label, element)
      rating.bands.append(
        .init(
          label: label, from: from, through: through, everyScore: reader.score(fields["everyScore"]),
          orFrom: reader.score(fields["orFrom"])))
    }
    for element in reader.elements(of: fields["tested"]) {
      let fields = reader.fields(of: element, required: ["instrument"], optional: ["part"])
      guard let code = reader.text(fields["instrument"]) else { continue }
      reader.refuseDangling(instrument(code) == nil, code, fields["instrument"])
      rating.tested.append(
        .init(instrument: code, part: reader.word(fields["part"], as: Instrument.Part.Key.self)))
    }
  }

  private mutating func readReportItems(_ node: SourceNode?, _ reader: inout DataFileReader) {
    guard let node else { return }
    let fields = reader.fields(of: node, required: ["measures", "progress"])
    measuresItem = reader.text(fields["measures"])
    progressItem = reader.text(fields["progress"])
    for (key, code) in [("measures", measuresItem), ("progress", progressItem)] {
      if let code { reader.refuseDangling(item(code) == nil, code, fields[key]) }
    }
  }

  private func checkWeights(_ location: SourceLocation, _ reader: inout DataFileReader) {
    guard instruments.map(\.weight).reduce(.zero, +) != .full else { return }
    reader.report(
      .wrongDataValue, at: location, thai: "น้ำหนักของเครื่องมือรวมกันต้องได้ร้อยละ 100",
      english: "the weights of the instruments must add up to 100 per cent")
  }
}

extension Provenance {
  fileprivate init?(reading node: SourceNode, _ reader: inout DataFileReader) {
    let fields = reader.fields(of: node, required: ["certainty", "sources"], optional: ["note"])
    guard let certainty = reader.word(fields["certainty"], as: Certainty.self) else { return nil }
    self.init(
      certainty: certainty, sources: reader.texts(fields["sources"]), note: reader.text(fields["note"]))
  }
}

extension DataFileReader {
  mutating func refuseDuplicate(_ isDuplicate: Bool, _ name: String, _ node: SourceNode) {
    guard isDuplicate else { return }
    report(
      .duplicateFrameworkEntry, at: node.location, thai: "\(quoted(name)) ซ้ำ",
      english: "\(quoted(name)) appears twice")
  }

  mutating func refuseDangling(_ isDangling: Bool, _ name: String, _ node: SourceNode?) {
    guard isDangling, let node else { return }
    report(
      .danglingFrameworkReference, at: node.location, thai: "ไม่มี \(quoted(name)) ในกรอบนี้",
      english: "there is no \(quoted(name)) in this framework")
  }
}

extension Diagnostic.Code {
  /// A framework or guidance file that names the same thing twice.
  package static let duplicateFrameworkEntry = Self("duplicate-framework-entry")
  /// A framework or guidance file that refers to what its year doesn't have.
  package static let danglingFrameworkReference = Self("dangling-framework-reference")
}
