/// Items of one instrument, or of one part of it, that did not get full marks.
package struct LowItems: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package var finding: ItemFinding
    /// In the part, where the list is of one; nil where only a remark is known.
    package var score: Score?
    /// The assessor's, of the part where the list is of one.
    package var remark: String?
  }

  package var instrument: Instrument
  /// Nil where the list is of the instrument as a whole.
  package var part: Instrument.Part?
  /// Lowest first, equals in the order of the framework; those without a score last.
  package var entries: [Entry]

  static func all(of year: YearFindings) -> [LowItems] {
    year.framework.instruments.flatMap { instrument in
      ([nil] + instrument.parts).compactMap { part in
        LowItems(instrument, part, year.items.filter { $0.instrument == instrument })
      }
    }
  }

  /// Nil where there are none.
  private init?(_ instrument: Instrument, _ part: Instrument.Part?, _ items: [ItemFinding]) {
    self.instrument = instrument
    self.part = part
    let low = items.compactMap { Entry($0, part?.key) }
    let scored = low.enumerated().filter { $0.element.score != nil }
    let sorted = scored.sorted { a, b in
      let first = a.element.score ?? .zero
      let second = b.element.score ?? .zero
      return first < second || (first == second && a.offset < b.offset)
    }
    entries = sorted.map(\.element) + low.filter { $0.score == nil }
    if entries.isEmpty { return nil }
  }
}

extension LowItems.Entry {
  /// Nil where it has full marks, or neither score nor remark there.
  fileprivate init?(_ finding: ItemFinding, _ part: Instrument.Part.Key?) {
    self.finding = finding
    switch part {
    case nil:
      score = finding.score
      remark = finding.remark?.text
    case .public:
      score = finding.publicScore
      remark = finding.remark?.publicPart
    case .survey:
      score = finding.surveyScore
      remark = finding.remark?.surveyPart
    }
    if score.map({ $0 >= .full }) ?? (remark == nil) { return nil }
  }
}
