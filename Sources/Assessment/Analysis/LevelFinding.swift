/// The level of a year's total.
package struct LevelFinding: Sendable, Hashable {
  /// As published.
  package var published: String?
  /// By the year's scale, best first: one where it is decided, several where a score that the scale tests is not
  /// in the record, none without a total.
  package var possible: [RatingScale.Band]
  /// Whether the total was published, not worked out.
  private var isTotalPublished: Bool

  /// Whether a level was published that the scale doesn't give; not where the scores leave all open.
  package var isOffScale: Bool {
    guard let published, !possible.isEmpty else { return false }
    return !possible.contains { $0.label == published }
  }

  /// The published one, else the only possible one.
  package var label: String? { published ?? (possible.count == 1 ? possible.first?.label : nil) }

  /// What reports say: the published one, else the only possible one of a published total. Of a total that was worked out
  /// nobody announced a level.
  package var announced: String? { published ?? (isTotalPublished ? label : nil) }

  init(_ assessment: YearAssessment, _ scores: YearScores, _ framework: Framework) {
    published = assessment.level?.value
    isTotalPublished = assessment.total != nil
    possible =
      scores.total.map { total in
        framework.rating.levels(total: total.score) { tested, minimum in
          guard let whole = scores.instruments[tested.instrument]?.score else { return nil }
          if whole < minimum { return false }
          // A part may lie below the whole, unless that is full.
          return tested.part == nil || whole == .full ? true : nil
        }
      } ?? []
  }
}
