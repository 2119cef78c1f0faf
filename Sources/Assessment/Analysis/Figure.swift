/// A score of the report: the published one where there is one, else the one worked out from what lies below it.
package struct Figure: Sendable, Hashable {
  /// As published.
  package var published: Score?
  /// Exact; nil where a part of it is missing or the rule is not known.
  package var computed: Score?

  /// The one to show and to compare by, in the two places that are published.
  package var score: Score { (published ?? computed ?? .zero).rounded() }
  package var isPublished: Bool { published != nil }

  /// Nil where there is neither.
  package init?(published: Score?, computed: Score?) {
    guard published != nil || computed != nil else { return nil }
    self.published = published
    self.computed = computed
  }
}

/// What may have a score: an instrument, an indicator.
package protocol Scored {
  /// Nil where it is not known.
  var figure: Figure? { get }
}

extension Sequence where Element: Scored {
  /// Whether the score of each is known.
  package var areAllScored: Bool { allSatisfy { $0.figure != nil } }
}

/// How a score moved against an earlier year.
package struct Change: Sendable, Hashable {
  package enum Direction: Sendable, Hashable {
    case up, down, unchanged
  }

  package var previous: Score
  package var current: Score

  /// Signed; of the figures as shown, so that a reader who subtracts finds the same.
  package var difference: Score { current.rounded() - previous.rounded() }

  /// The difference in hundredths of the earlier score; nil where that is zero.
  package var share: Score? { previous.rounded().percentage(of: difference.magnitude) }

  /// How far it fell; nil where it didn't.
  package var fall: Score? { direction == .down ? difference.magnitude : nil }

  package var direction: Direction {
    if difference > .zero { return .up }
    return difference < .zero ? .down : .unchanged
  }

  /// Nil where either year lacks the figure.
  package init?(from previous: Figure?, to current: Figure?) {
    guard let previous, let current else { return nil }
    self.previous = previous.score
    self.current = current.score
  }
}
