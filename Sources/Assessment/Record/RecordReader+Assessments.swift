package import SourceData
import ThaiFormat

extension Diagnostic.Code {
  package static let assessmentAfterFiscalYear = Self("assessment-after-fiscal-year")
  package static let unknownInstrument = Self("unknown-instrument")
  package static let unknownIndicator = Self("unknown-indicator")
  package static let unknownSubindicator = Self("unknown-subindicator")
  package static let unknownItem = Self("unknown-item")
}

extension RecordReader {
  /// The year assessed, which must be one of the frameworks'.
  mutating func fiscalYear(_ node: SourceNode) -> Located<Int>? {
    guard let written = number(node) else {
      wrongType(node, thai: "ปี พ.ศ.", english: "a year of the Buddhist Era", suggestion: withoutQuotes(node))
      return nil
    }
    return knownYear(written, at: node.location).map { Located($0, at: node.location) }
  }

  private mutating func knownYear(_ written: String, at location: SourceLocation) -> Int? {
    let year = plainInteger(arabic(written))
    if let year, framework(year) != nil { return year }
    let years = frameworks.map(\.fiscalYear).sorted()
    let range = years.first.map { first in "\(first)–\(years.last ?? first)" } ?? ""
    let meant = year.flatMap { $0 < 2400 ? $0 + 543 : nil }.flatMap { framework($0) }?.fiscalYear
    problems.error(
      .unknownFiscalYear, at: location,
      thai: "ไม่มีเกณฑ์ประเมินของปี \(quoted(written)) ปีที่ใช้ได้คือ พ.ศ. \(range)",
      english: "there is no framework for the year \(quoted(written)); known are \(range)",
      suggestion: meant.map {
        .init(
          thai: "ใช้ปี พ.ศ. หมายถึง \($0) หรือไม่", english: "years are of the Buddhist Era; did you mean \($0)?")
      })
    return nil
  }

  /// The years in their order; the year assessed must be among them, and none after it.
  mutating func assessments(
    _ entry: SourceNode.Entry?, fiscalYear: Located<Int>?
  ) -> [YearAssessment] {
    guard let entry, let entries = entries(entry.value) else { return [] }
    var result: [YearAssessment] = []
    for entry in entries {
      if problems.isFull { break }
      let year = knownYear(entry.key, at: entry.keyLocation)
      if let year, result.contains(where: { $0.year.value == year }) {
        duplicate(entry)
        continue
      }
      if let year, let last = fiscalYear?.value, year > last {
        problems.error(
          .assessmentAfterFiscalYear, at: entry.keyLocation,
          thai: "ปี \(year) อยู่หลังปีที่ประเมิน (\(called("fiscalYear", at: entry.keyLocation))) คือ \(last)",
          english: "\(year) is after the year assessed (fiscalYear), \(last)")
      }
      let located = Located(year ?? 0, at: entry.keyLocation)
      if let assessment = assessment(
        entry.value, year: located, framework: year.flatMap { self.framework($0) })
      {
        result.append(assessment)
      }
    }
    if let fiscalYear, !entries.contains(where: { arabic($0.key) == String(fiscalYear.value) }) {
      problems.error(
        .missingAssessment, at: fiscalYear.location,
        thai: "ไม่มีผลประเมินของปี \(fiscalYear.value) ใน \(called("assessments", at: fiscalYear.location))",
        english: "assessments has no \(fiscalYear.value), the year assessed")
    }
    return result.sorted { $0.year.value < $1.year.value }
  }

  /// - Parameter framework: Nil where the year is unknown; then only the shape is read.
  private mutating func assessment(
    _ node: SourceNode, year: Located<Int>, framework: Framework?
  ) -> YearAssessment? {
    guard let fields = fields(node, .assessment) else { return nil }
    var result = YearAssessment(year: year)
    if let node = fields["total"]?.value {
      result.total = score(node, of: yearName(year, thai: "คะแนนรวม", english: "the total"))
        .map { Located($0, at: node.location) }
    }
    if let node = fields["level"]?.value {
      result.level = text(node, limit: RecordLimit.name, isSingleLine: true)
        .map { Located($0, at: node.location) }
    }
    let instrument = { (key: String) in scoreName(year, thai: "", english: "", key) }
    if case .mapping(let entries) = node.content {
      result.totalPlace = entries.first { $0.key == "total" && $0.value.content == .null }?.value.location
    }
    if let node = fields["indicators"]?.value, case .mapping(let entries) = node.content {
      for entry in entries where entry.value.content == .null {
        if let number = plainInteger(arabic(entry.key)) {
          result.indicatorPlaces[number] = entry.value.location
        }
      }
    }
    result.instruments = scores(fields["instruments"], name: instrument) { entry, reader in
      guard let framework else { return nil }
      if framework.instrument(entry.key) != nil { return entry.key }
      reader.unknown(
        .unknownInstrument, entry, thai: "เครื่องมือ", english: "instrument",
        among: framework.instruments.map(\.code), framework)
      return nil
    }
    let indicator = { (key: String) in scoreName(year, thai: "ตัวชี้วัดที่", english: "indicator ", key) }
    result.indicators = scores(fields["indicators"], name: indicator) { entry, reader in
      guard let framework else { return nil }
      if let number = plainInteger(reader.arabic(entry.key)), framework.indicator(number) != nil {
        return number
      }
      reader.unknown(
        .unknownIndicator, entry, thai: "ตัวชี้วัดที่", english: "indicator",
        among: framework.indicators.map { String($0.number) }, framework)
      return nil
    }
    let part = { (key: String) in scoreName(year, thai: "ตัวชี้วัดย่อยที่", english: "sub-indicator ", key) }
    result.subindicators = scores(fields["subindicators"], name: part) { entry, reader in
      guard let framework else { return nil }
      let number = reader.arabic(entry.key)
      if framework.subindicator(number) != nil { return number }
      reader.unknown(
        .unknownSubindicator, entry, thai: "ตัวชี้วัดย่อยที่", english: "sub-indicator",
        among: framework.subindicators.map(\.number), framework)
      return nil
    }
    result.items = byItem(fields["items"], framework) { entry, item, reader in
      reader.itemScore(
        entry.value, item, framework, name: scoreName(year, thai: "ข้อ", english: "item ", entry.key))
    }
    result.remarks = byItem(fields["remarks"], framework) { entry, item, reader in
      reader.remark(entry.value, item, framework)
    }
    return result
  }

  private mutating func byItem<Value>(
    _ entry: SourceNode.Entry?, _ framework: Framework?,
    _ read: (SourceNode.Entry, Item?, inout RecordReader) -> Value?
  ) -> [String: Value] {
    var result: [String: Value] = [:]
    guard let entry, let entries = entries(entry.value) else { return result }
    for entry in entries {
      if problems.isFull { break }
      let item = framework?.item(entry.key)
      if let framework, item == nil {
        unknown(
          .unknownItem, entry, thai: "ข้อ", english: "item", among: framework.items.map(\.code), framework)
      }
      guard entry.value.content != .null, let value = read(entry, item, &self) else { continue }
      if item != nil { result[entry.key] = value }
    }
    return result
  }

  mutating func unknown(
    _ code: Diagnostic.Code, _ entry: SourceNode.Entry, thai: String, english: String, among known: [String],
    _ framework: Framework
  ) {
    problems.error(
      code, at: entry.keyLocation, thai: "ปี \(framework.fiscalYear) ไม่มี\(thai) \(quoted(entry.key))",
      english: "\(framework.fiscalYear) has no \(english) \(quoted(entry.key))",
      suggestion: codeSuggestion(for: entry.key, among: known))
  }

  /// The same code in Arabic digits and the other case; else what codes there are, since `o43` for `o44` helps no one.
  func codeSuggestion(for written: String, among known: [String]) -> Diagnostic.Message? {
    let folded = String(decoding: written.utf8.prefix(32), as: UTF8.self)
    var meant = DigitSystem.arabic.apply(to: trimmed(folded)).lowercased()
    meant.unicodeScalars.removeAll { $0 == " " }
    // No code begins with a zero: ๐9 is o9, typed with the key beside it.
    let item = meant.hasPrefix("0") ? "o" + meant.dropFirst() : meant
    let plain = String(meant.drop { $0 == "0" })
    if written.hasPrefix("0"), known.contains(item), known.contains(plain) {
      return .init(
        thai: "หมายถึง \(quoted(item)) หรือ \(quoted(plain))",
        english: "did you mean \(quoted(item)) or \(quoted(plain))?")
    }
    if let code = known.first(where: { $0.lowercased() == meant || $0.lowercased() == item }) {
      return .init(thai: "หมายถึง \(quoted(code)) หรือไม่", english: "did you mean \(quoted(code))?")
    }
    // Codes of one letter and a number are told as ranges: i1–i30, o1–o43.
    var ranges: [(prefix: Substring, first: String, last: String)] = []
    for code in known {
      let prefix = code.prefix { !("0"..."9").contains($0) }
      if !prefix.isEmpty, prefix.utf8.count < code.utf8.count, ranges.last?.prefix == prefix {
        ranges[ranges.count - 1].last = code
      } else {
        ranges.append((prefix, code, code))
      }
    }
    guard !ranges.isEmpty else { return nil }
    let list = ranges.map { $0.first == $0.last ? $0.first : "\($0.first)–\($0.last)" }
      .joined(separator: ", ")
    return .init(thai: "ที่มีคือ \(list)", english: "there are \(list)")
  }
}

/// The number that is written so and not otherwise: `1`, but not `01` or `+1`.
func plainInteger(_ written: String) -> Int? {
  Int(written).flatMap { String($0) == written ? $0 : nil }
}
