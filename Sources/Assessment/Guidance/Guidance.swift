package import SourceData

/// What a year's indicators and items look at, and what an agency can do to score better.
///
/// Wording of the project, not of the assessors.
package struct Guidance: Sendable, Hashable {
  /// Advice as paragraphs, each with a list of its own or none.
  package struct Point: Sendable, Hashable {
    package var text: String
    package var points: [String]

    package init(text: String, points: [String] = []) {
      self.text = text
      self.points = points
    }
  }

  /// Advice on an indicator or on an item.
  package struct Topic: Sendable, Hashable {
    /// What is assessed, or what an item's page must show: a short paragraph; nil of questions.
    package var assesses: String?
    /// The issue that a low score of a question points to, as a clause after «ประเด็น»; questions only.
    package var issue: String?
    /// What to develop.
    package var develop: [Point]
    /// Codes of items (`o8`) or numbers of sub-indicators (`9.1`) that the advice rests on.
    package var reliesOn: [String]

    func overridden(by other: Topic) -> Topic {
      Topic(
        assesses: other.assesses ?? assesses, issue: other.issue ?? issue,
        develop: other.develop.isEmpty ? develop : other.develop,
        reliesOn: other.develop.isEmpty ? reliesOn : other.reliesOn)
    }

    package init(assesses: String?, issue: String? = nil, develop: [Point], reliesOn: [String] = []) {
      self.assesses = assesses
      self.issue = issue
      self.develop = develop
      self.reliesOn = reliesOn
    }
  }

  /// Buddhist Era.
  package var fiscalYear: Int
  /// By number.
  package var indicators: [Int: Topic]
  /// By code.
  package var items: [String: Topic]
  package var location: SourceLocation

  /// With what `other` says in place of what is here; what `other` leaves out stays.
  func overridden(by other: Guidance) -> Guidance {
    var result = self
    result.indicators.merge(other.indicators) { $0.overridden(by: $1) }
    result.items.merge(other.items) { $0.overridden(by: $1) }
    return result
  }

  package init(
    fiscalYear: Int, indicators: [Int: Topic], items: [String: Topic], location: SourceLocation
  ) {
    self.fiscalYear = fiscalYear
    self.indicators = indicators
    self.items = items
    self.location = location
  }
}
