package import SourceData
import ThaiFormat

extension Diagnostic.Code {
  package static let unknownAddress = Self("unknown-address")
  package static let badDate = Self("bad-date")
  package static let periodReversed = Self("period-reversed")
}

extension RecordReader {
  /// - Parameter framework: Of the year assessed, whose items and indicators measures address; nil where unknown.
  mutating func measure(_ node: SourceNode, framework: Framework?) -> Measure? {
    guard let fields = fields(node, .measure) else { return nil }
    let title = fields["title"].flatMap { entry in
      text(entry.value, limit: RecordLimit.title).map { Located($0, at: entry.value.location) }
    }
    let measure = Measure(
      title: title ?? Located("", at: node.location),
      addresses: elements(fields["addresses"]?.value).compactMap { address($0, framework) },
      topic: fields["topic"].flatMap { topic($0.value, framework) },
      analysis: fields["analysis"].flatMap { text($0.value) },
      steps: steps(fields["steps"]?.value),
      period: fields["period"].flatMap { period($0.value) },
      responsible: texts(fields["responsible"]?.value),
      monitoring: texts(fields["monitoring"]?.value),
      progress: fields["progress"].flatMap { progress($0.value) }, places: node.places,
      location: node.location)
    return title == nil ? nil : measure
  }

  private mutating func address(_ node: SourceNode, _ framework: Framework?) -> Located<String>? {
    let written: String
    switch node.content {
    case .text(let text), .number(let text): written = text
    default:
      wrongType(
        node, thai: "รหัสข้อ เช่น o9 หรือเลขตัวชี้วัด เช่น 6",
        english: "the code of an item, as o9, or the number of an indicator, as 6")
      return nil
    }
    guard let framework else { return nil }
    let isKnown =
      framework.item(written) != nil
      || plainInteger(written).flatMap { framework.indicator($0) } != nil
    if isKnown { return Located(written, at: node.location) }
    let known = framework.indicators.map { String($0.number) } + framework.items.map(\.code)
    problems.error(
      .unknownAddress, at: node.location,
      thai: "ปี \(framework.fiscalYear) ไม่มีข้อหรือตัวชี้วัด \(quoted(written))",
      english: "\(framework.fiscalYear) has no item or indicator \(quoted(written))",
      suggestion: codeSuggestion(for: written, among: known))
    return nil
  }

  mutating func steps(_ node: SourceNode?) -> [Measure.Step] {
    guard let node else { return [] }
    if case .text = node.content { return text(node).map { [Measure.Step(text: $0)] } ?? [] }
    return elements(node).compactMap { step($0) }
  }

  private mutating func step(_ node: SourceNode) -> Measure.Step? {
    guard case .mapping = node.content else { return text(node).map { Measure.Step(text: $0) } }
    guard let fields = fields(node, .step) else { return nil }
    let text = fields["text"].flatMap { self.text($0.value) }
    let steps = texts(fields["steps"]?.value)
    return text.map { Measure.Step(text: $0, steps: steps) }
  }

  mutating func period(_ node: SourceNode) -> Measure.Period? {
    guard case .mapping = node.content else {
      // One month or day is a period, too, and is told as any other.
      if case .text(let text) = node.content, let date = ThaiDate(written: arabic(text)) {
        return .range(Measure.PeriodEnd(date), Measure.PeriodEnd(date))
      }
      return text(node, limit: RecordLimit.title).map(Measure.Period.text)
    }
    guard let fields = fields(node, .period) else { return nil }
    let from = fields["from"].flatMap { date($0.value) }
    let to = fields["to"].flatMap { date($0.value) }
    guard let from, let to, let end = fields["to"]?.value.location else { return nil }
    guard ThaiPeriod(from: from, to: to) != nil else {
      problems.error(
        .periodReversed, at: end,
        thai: "วันสิ้นสุด (\(called("to", at: end))) มาก่อนวันเริ่ม (\(called("from", at: end)))",
        english: "the period ends (to) before it starts (from)")
      return nil
    }
    return .range(Measure.PeriodEnd(from), Measure.PeriodEnd(to))
  }

  /// A month, `2568-10`, or a day, `2568-10-01`, of the Buddhist Era.
  private mutating func date(_ node: SourceNode) -> ThaiDate? {
    if case .text(let text) = node.content, let date = ThaiDate(written: arabic(text)) { return date }
    var meant: Diagnostic.Message?
    if case .text(let text) = node.content {
      let fields = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      if let year = fields.first.flatMap({ Int($0) }), (1900...2400).contains(year), fields.count == 2 {
        let other = "\(year + 543)-\(fields[1])"
        if ThaiDate(written: other) != nil {
          meant = .init(thai: "หมายถึง \(quoted(other)) หรือไม่", english: "did you mean \(quoted(other))?")
        }
      }
    }
    if meant == nil, case .text = node.content {
      var way = "เขียนข้อความนั้นเป็นค่าของ period เอง"
      if case .cell = node.location.position { way = "กรอกในคอลัมน์ «\(WorkbookForm.periodText)»" }
      meant = .init(
        thai: "ถ้าไม่เป็นช่วงเดือน เช่น ไตรมาส 1 ให้\(way)",
        english: "what is no span of months, as a quarter, is given as the text of period itself")
    }
    var examples = "2568-10 หรือ 2568-10-01"
    if case .cell = node.location.position { examples = "ต.ค. 2568 หรือ 1 ต.ค. 2568" }
    problems.error(
      .badDate, at: node.location, thai: "ต้องเป็นเดือนหรือวันที่ของปี พ.ศ. เช่น \(examples)",
      english: "a month or day of the Buddhist Era is expected, as 2568-10 or 2568-10-01", suggestion: meant)
    return nil
  }

  mutating func progress(_ node: SourceNode) -> Measure.Progress? {
    guard let fields = fields(node, .progress) else { return nil }
    let status = fields["status"].flatMap { word($0.value, as: Measure.Progress.Status.self) }
    let actions = texts(fields["actions"]?.value)
    let results = texts(fields["results"]?.value)
    return Measure.Progress(status: status, actions: actions, results: results)
  }
}

extension SourceNode {
  /// Keys that something is told of though they have a value.
  private static var told: [String] { ["period", "responsible", "from", "to"] }

  private var ownPlaces: [String: SourceLocation] {
    guard case .mapping(let entries) = content else { return [:] }
    let shown = entries.filter { $0.value.content == .null || Self.told.contains($0.key) }
    return Dictionary(shown.map { ($0.key, $0.value.location) }) { first, _ in first }
  }

  /// The places of the keys that something may be told of: those without a value, those of its progress and its period too.
  var places: [String: SourceLocation] {
    var places = ownPlaces
    for part in ["progress", "period"] {
      for (key, place) in self[part]?.ownPlaces ?? [:] { places["\(part).\(key)"] = place }
    }
    return places
  }
}

extension Measure.PeriodEnd {
  fileprivate init(_ date: ThaiDate) {
    self.init(year: date.year, month: date.month, day: date.day)
  }
}

extension ThaiDate {
  /// `YYYY-MM` or `YYYY-MM-DD` in Arabic digits; nil for anything else, and for days that don't exist.
  init?(written text: String) {
    let fields = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard fields.count == 2 || fields.count == 3, fields[0].count == 4,
      fields.dropFirst().allSatisfy({ $0.count == 2 }),
      fields.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let numbers = fields.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    self.init(year: numbers[0], month: numbers[1], day: numbers.count == 3 ? numbers[2] : nil)
  }
}
