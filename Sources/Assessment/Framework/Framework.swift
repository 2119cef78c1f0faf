package import SourceData

/// What one fiscal year's assessment consists of and how it is scored.
package struct Framework: Sendable, Hashable {
  /// Buddhist Era.
  package var fiscalYear: Int
  /// In the order in which reports name them.
  package var instruments: [Instrument]
  /// In the order of their numbers.
  package var indicators: [Indicator]
  package var subindicators: [Subindicator]
  /// Questions and checked items: `i…`, `e…`, `o…`, each instrument's in the order of its form.
  package var items: [Item]
  /// What the item on measures asks for, subject by subject; empty where the year has no such list.
  package var topics: [Topic]
  /// Nil where it is not known.
  package var sampling: SamplingRules?
  package var rating: RatingScale
  /// The total from which an agency passes.
  package var passMark: Score
  /// What plans of the nation set as the share of agencies that should pass; empty where none is known.
  package var targets: [Target]
  /// From this score a risen indicator counts as a strength, below it as a weakness.
  ///
  /// The reports' own convention, not an official threshold.
  package var strengthMark: Score
  /// An indicator that fell by so much is a weakness, whether it reaches the strength mark or not; the same convention.
  package var weaknessFall: Score
  /// The item that asks for this very report, where the year has one: `o42`.
  package var measuresItem: String?
  /// The item that asks for the report on the measures' progress: `o43`.
  package var progressItem: String?
  /// What the report on this year's results must hold, by the item of the next year that asks for it.
  package var reportContents: [ReportContent]
  /// Where each group of facts comes from and how sure it is, by the name of the group: `rating`.
  package var provenance: [String: Provenance]
  package var location: SourceLocation

  /// Where a framework says nothing of it.
  package static let usualWeaknessFall = Score(5)

  package init(
    fiscalYear: Int, instruments: [Instrument], indicators: [Indicator], subindicators: [Subindicator],
    items: [Item], topics: [Topic] = [], sampling: SamplingRules? = nil, rating: RatingScale,
    passMark: Score, targets: [Target] = [], strengthMark: Score,
    weaknessFall: Score = Framework.usualWeaknessFall,
    measuresItem: String?,
    progressItem: String?, reportContents: [ReportContent] = [], provenance: [String: Provenance],
    location: SourceLocation
  ) {
    self.fiscalYear = fiscalYear
    self.instruments = instruments
    self.indicators = indicators
    self.subindicators = subindicators
    self.items = items
    self.topics = topics
    self.sampling = sampling
    self.rating = rating
    self.passMark = passMark
    self.targets = targets
    self.strengthMark = strengthMark
    self.weaknessFall = weaknessFall
    self.measuresItem = measuresItem
    self.progressItem = progressItem
    self.reportContents = reportContents
    self.provenance = provenance
    self.location = location
  }
}

extension Framework {
  package func instrument(_ code: String) -> Instrument? { instruments.first { $0.code == code } }
  package func indicator(_ number: Int) -> Indicator? { indicators.first { $0.number == number } }
  package func subindicator(_ number: String) -> Subindicator? {
    subindicators.first { $0.number == number }
  }
  package func item(_ code: String) -> Item? { items.first { $0.code == code } }
  package func topic(_ number: Int) -> Topic? { topics.first { $0.number == number } }

  package func indicators(of instrument: Instrument) -> [Indicator] {
    indicators.filter { $0.instrument == instrument.code }
  }
  package func subindicators(of indicator: Indicator) -> [Subindicator] {
    subindicators.filter { $0.indicator == indicator.number }
  }
  package func items(of indicator: Indicator) -> [Item] {
    items.filter { $0.indicator == indicator.number }
  }
  package func items(of subindicator: Subindicator) -> [Item] {
    items.filter { $0.subindicator == subindicator.number }
  }
  package func instrument(of item: Item) -> Instrument? {
    indicator(item.indicator).flatMap { instrument($0.instrument) }
  }
}

/// What an item of the OIT requires of a report on measures, beside the measures themselves.
package enum ReportContent: String, Sendable, Hashable, CaseIterable {
  /// Of the scores, with faults and points to improve.
  case analysis
  case steps, period, responsible, monitoring
}

/// How many agencies should pass, by a plan of the nation.
package struct Target: Sendable, Hashable {
  /// The plan's name, with its years.
  package var plan: String
  /// The least share of agencies, in per cent.
  package var share: Score

  package init(plan: String, share: Score) {
    self.plan = plan
    self.share = share
  }
}

/// A form by which scores are gathered: IIT, EIT, OIT.
///
/// It, indicators, sub-indicators and items are classes, since findings and views hand them on thousands of times a report and none
/// changes them.
package final class Instrument: Sendable, Hashable {
  /// How an indicator's score follows from what lies below it.
  package enum Aggregation: String, Sendable, Hashable, CaseIterable {
    /// The mean of its questions.
    case questions
    /// The mean of its sub-indicators, each the mean of its items.
    case subindicators
    /// Not known; only the published score counts.
    case published
  }

  /// Which scores the year's rules give an item, where they are told.
  package enum ItemMarks: String, Sendable, Hashable, CaseIterable {
    /// 0 or 100, and nothing between.
    case allOrNothing
  }

  /// A group of respondents counted apart, as the EIT has two.
  package struct Part: Sendable, Hashable {
    package enum Key: String, Sendable, Hashable, CaseIterable {
      case `public`, survey
    }

    package var key: Key
    package var name: String
    package var english: String

    package init(key: Key, name: String, english: String) {
      self.key = key
      self.name = name
      self.english = english
    }
  }

  package let code: String
  package let name: String
  package let english: String
  /// Of the total, in per cent.
  package let weight: Score
  package let aggregation: Aggregation
  /// Nil where any score may be, or the rule is not known.
  package let itemMarks: ItemMarks?
  /// Empty where the year does not divide it.
  package let parts: [Part]
  /// Other wordings of the name that are in use.
  package let aliases: [String]

  package init(
    code: String, name: String, english: String, weight: Score, aggregation: Aggregation,
    itemMarks: ItemMarks? = nil, parts: [Part] = [], aliases: [String] = []
  ) {
    self.code = code
    self.name = name
    self.english = english
    self.weight = weight
    self.aggregation = aggregation
    self.itemMarks = itemMarks
    self.parts = parts
    self.aliases = aliases
  }

  package static func == (left: Instrument, right: Instrument) -> Bool {
    left === right
      || (left.code == right.code && left.name == right.name && left.english == right.english
        && left.weight == right.weight && left.aggregation == right.aggregation
        && left.itemMarks == right.itemMarks && left.parts == right.parts && left.aliases == right.aliases)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

package final class Indicator: Sendable, Hashable {
  package let number: Int
  package let name: String
  package let english: String
  /// The instrument's code.
  package let instrument: String
  /// Other wordings of the name that are in use.
  package let aliases: [String]

  package init(number: Int, name: String, english: String, instrument: String, aliases: [String] = []) {
    self.number = number
    self.name = name
    self.english = english
    self.instrument = instrument
    self.aliases = aliases
  }

  package static func == (left: Indicator, right: Indicator) -> Bool {
    left === right
      || (left.number == right.number && left.name == right.name && left.english == right.english
        && left.instrument == right.instrument && left.aliases == right.aliases)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

package final class Subindicator: Sendable, Hashable {
  /// As in `9.1`.
  package let number: String
  package let name: String
  /// The indicator's number.
  package let indicator: Int

  package init(number: String, name: String, indicator: Int) {
    self.number = number
    self.name = name
    self.indicator = indicator
  }

  package static func == (left: Subindicator, right: Subindicator) -> Bool {
    left === right
      || (left.number == right.number && left.name == right.name && left.indicator == right.indicator)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// A question of the IIT or EIT, or a checked item of the OIT.
package final class Item: Sendable, Hashable {
  /// A Latin letter and a number: `o12`.
  package let code: String
  /// The official title of an OIT item, the topic of a question; nil where it is not known.
  package let title: String?
  /// The indicator's number.
  package let indicator: Int
  /// The sub-indicator's number, where the instrument has them.
  package let subindicator: String?
  /// Which it is of the items that stand under the same number, from 1.
  package let ordinal: Int

  package init(code: String, title: String?, indicator: Int, subindicator: String? = nil, ordinal: Int) {
    self.code = code
    self.title = title
    self.indicator = indicator
    self.subindicator = subindicator
    self.ordinal = ordinal
  }

  package static func == (left: Item, right: Item) -> Bool {
    left === right
      || (left.code == right.code && left.title == right.title && left.indicator == right.indicator
        && left.subindicator == right.subindicator && left.ordinal == right.ordinal)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

/// Where facts come from and how sure they are.
package struct Provenance: Sendable, Hashable {
  package enum Certainty: String, Sendable, Hashable, CaseIterable {
    /// Official wording, or reproduced by arithmetic, or two independent sources agree.
    case high
    /// One good source and no contradiction.
    case mediumHigh = "medium-high"
    /// One source and an inference.
    case medium
    /// Not confirmed by a source; not to be shown as official without a check.
    case low
  }

  package var certainty: Certainty
  /// Documents and addresses, in words.
  package var sources: [String]
  /// What remains open.
  package var note: String?

  package init(certainty: Certainty, sources: [String], note: String? = nil) {
    self.certainty = certainty
    self.sources = sources
    self.note = note
  }
}
