package import SourceData
package import ThaiFormat

/// A value of the record with the place it was read from.
package struct Located<Value: Sendable & Hashable>: Sendable, Hashable {
  package var value: Value
  package var location: SourceLocation

  package init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}

/// One agency's data file, read and checked against the frameworks of its years (DESIGN: «The record»).
package struct Record: Sendable, Hashable {
  package var agency: Agency
  /// The year assessed, Buddhist Era. The report is published, and its measures run, in the next.
  package var fiscalYear: Located<Int>
  package var digits: DigitSystem
  /// The year in which the measures run, where it is not the one after `fiscalYear`.
  package var measuresYear: Located<Int>?
  /// In the order of the years; the last is `fiscalYear`'s.
  package var assessments: [YearAssessment]
  package var respondents: Respondents?
  /// More names that a line never breaks.
  package var terms: [String]
  /// Free text that sections take in, by its name, in the order of the file.
  package var narratives: [Narrative]
  /// The agency's own analysis of the year's topics, by their number, in the order of the file.
  package var topics: [TopicAnalysis]
  package var measures: [Measure]
  /// In the order of the file, each for another indicator.
  package var improvements: [Improvement]
  /// What the agency says on its indicators and items in place of the project's guidance.
  package var guidance: Guidance?
  /// Where the first measure belongs in a record that has none; nil where the file has no place for it.
  package var measuresPlace: SourceLocation?
  package var location: SourceLocation

  package init(
    agency: Agency, fiscalYear: Located<Int>, digits: DigitSystem, measuresYear: Located<Int>? = nil,
    assessments: [YearAssessment], respondents: Respondents?, terms: [String], narratives: [Narrative],
    topics: [TopicAnalysis] = [], measures: [Measure], improvements: [Improvement] = [],
    guidance: Guidance? = nil, measuresPlace: SourceLocation? = nil,
    location: SourceLocation
  ) {
    self.agency = agency
    self.fiscalYear = fiscalYear
    self.digits = digits
    self.measuresYear = measuresYear
    self.assessments = assessments
    self.respondents = respondents
    self.terms = terms
    self.narratives = narratives
    self.topics = topics
    self.measures = measures
    self.improvements = improvements
    self.guidance = guidance
    self.measuresPlace = measuresPlace
    self.location = location
  }
}

package struct Agency: Sendable, Hashable {
  package var name: Located<String>
  /// The code of the Department of Local Administration; names are not unique.
  package var code: String?
  /// As in `เทศบาลตำบล`.
  package var kind: String?
  /// Where the kind is written, the district and the province.
  package var kindPlace: SourceLocation?
  package var districtPlace: SourceLocation?
  package var provincePlace: SourceLocation?
  package var district: String?
  package var province: String?
  package var website: String?
  package var units: [String]
  /// A path relative to the record.
  package var logo: Located<String>?

  package init(
    name: Located<String>, code: String? = nil, kind: String? = nil, district: String? = nil,
    province: String? = nil, website: String? = nil, units: [String] = [], logo: Located<String>? = nil
  ) {
    self.name = name
    self.code = code
    self.kind = kind
    self.district = district
    self.province = province
    self.website = website
    self.units = units
    self.logo = logo
  }
}

/// The published figures of one fiscal year.
package struct YearAssessment: Sendable, Hashable {
  package var year: Located<Int>
  /// As published.
  package var total: Located<Score>?
  /// The level, as published: `B`, `ผ่าน`.
  package var level: Located<String>?
  /// By code: `IIT`.
  package var instruments: [String: Located<Score>]
  /// By number.
  package var indicators: [Int: Located<Score>]
  /// By number: `9.1`.
  package var subindicators: [String: Located<Score>]
  /// By code: `o12`.
  package var items: [String: ItemScore]
  /// Why marks were lost, as the assessor wrote it; by item code.
  package var remarks: [String: Remark]
  /// Where the total belongs and is not given, as an empty cell.
  package var totalPlace: SourceLocation?
  /// The same of indicators, by number.
  package var indicatorPlaces: [Int: SourceLocation] = [:]

  /// Whether nothing of the year is known, as in a form that is not filled in.
  package var isEmpty: Bool {
    total == nil && level == nil && instruments.isEmpty && indicators.isEmpty && subindicators.isEmpty
      && items.isEmpty && remarks.isEmpty
  }

  package init(
    year: Located<Int>, total: Located<Score>? = nil, level: Located<String>? = nil,
    instruments: [String: Located<Score>] = [:], indicators: [Int: Located<Score>] = [:],
    subindicators: [String: Located<Score>] = [:],
    items: [String: ItemScore] = [:], remarks: [String: Remark] = [:]
  ) {
    self.year = year
    self.total = total
    self.level = level
    self.instruments = instruments
    self.indicators = indicators
    self.subindicators = subindicators
    self.items = items
    self.remarks = remarks
  }
}

/// An item's score; items of the EIT have two parts where the year's framework has them.
package struct ItemScore: Sendable, Hashable {
  package var score: Score?
  package var publicPart: Score?
  package var surveyPart: Score?
  package var location: SourceLocation

  package init(
    score: Score? = nil, publicPart: Score? = nil, surveyPart: Score? = nil, location: SourceLocation
  ) {
    self.score = score
    self.publicPart = publicPart
    self.surveyPart = surveyPart
    self.location = location
  }
}

/// The assessor's comment on an item: one text, or one for each part of the EIT.
package struct Remark: Sendable, Hashable {
  package var text: String?
  package var publicPart: String?
  package var surveyPart: String?
  package var location: SourceLocation

  package init(
    text: String? = nil, publicPart: String? = nil, surveyPart: String? = nil, location: SourceLocation
  ) {
    self.text = text
    self.publicPart = publicPart
    self.surveyPart = surveyPart
    self.location = location
  }
}

package struct Respondents: Sendable, Hashable {
  package struct Count: Sendable, Hashable {
    package var population: Int?
    package var required: Int?
    package var answered: Int?
    /// Where the last two are given, or the whole where they are not.
    package var requiredPlace: SourceLocation
    package var answeredPlace: SourceLocation

    /// - Parameter location: Of the whole.
    package init(
      population: Int?, required: Int?, answered: Int?, requiredPlace: SourceLocation? = nil,
      answeredPlace: SourceLocation? = nil, location: SourceLocation
    ) {
      self.population = population
      self.required = required
      self.answered = answered
      self.requiredPlace = requiredPlace ?? location
      self.answeredPlace = answeredPlace ?? location
    }
  }

  package var `internal`: Count?
  package var external: Count?

  package init(internal: Count?, external: Count?) {
    self.internal = `internal`
    self.external = external
  }
}

/// Free text of the record: paragraphs, and lists of paragraphs.
package struct Narrative: Sendable, Hashable {
  package enum Block: Sendable, Hashable {
    case paragraph(String)
    case list([String])
  }

  package var name: String
  package var blocks: [Block]
  package var location: SourceLocation

  package init(name: String, blocks: [Block], location: SourceLocation) {
    self.name = name
    self.blocks = blocks
    self.location = location
  }
}

/// What an agency writes of one of the year's topics.
package struct TopicAnalysis: Sendable, Hashable {
  package var number: Int
  package var blocks: [Narrative.Block]
  package var location: SourceLocation

  package init(number: Int, blocks: [Narrative.Block], location: SourceLocation) {
    self.number = number
    self.blocks = blocks
    self.location = location
  }
}

package struct Measure: Sendable, Hashable {
  /// A step with the steps below it, one level deep.
  package struct Step: Sendable, Hashable {
    package var text: String
    package var steps: [String]

    package init(text: String, steps: [String] = []) {
      self.text = text
      self.steps = steps
    }
  }

  package enum Period: Sendable, Hashable {
    /// Months or days, Buddhist Era.
    case range(PeriodEnd, PeriodEnd)
    /// Printed as it is.
    case text(String)
  }

  /// A month, or a day of it.
  package struct PeriodEnd: Sendable, Hashable {
    /// Buddhist Era.
    package var year: Int
    /// 1 to 12.
    package var month: Int
    package var day: Int?

    package init(year: Int, month: Int, day: Int? = nil) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  package struct Progress: Sendable, Hashable {
    package enum Status: String, Sendable, Hashable, CaseIterable {
      case done, ongoing, notStarted
    }

    /// Nil where the record doesn't say.
    package var status: Status?
    package var actions: [String]
    package var results: [String]

    package init(status: Status?, actions: [String], results: [String]) {
      self.status = status
      self.actions = actions
      self.results = results
    }
  }

  package var title: Located<String>
  /// Codes of items (`o9`) or numbers of indicators (`6`) that it answers to.
  package var addresses: [Located<String>]
  /// The topic under which it stands; where nil, that of what it addresses.
  package var topic: Located<Int>?
  /// The finding that it answers.
  package var analysis: String?
  package var steps: [Step]
  package var period: Period?
  package var responsible: [String]
  package var monitoring: [String]
  package var progress: Progress?
  /// Where what is told of it belongs: the places of its keys without a value, as `responsible` or `progress.status`, and of
  /// some others, as `period.to`.
  package var places: [String: SourceLocation]
  package var location: SourceLocation

  package init(
    title: Located<String>, addresses: [Located<String>], topic: Located<Int>? = nil,
    analysis: String? = nil, steps: [Step], period: Period?,
    responsible: [String], monitoring: [String], progress: Progress?, places: [String: SourceLocation] = [:],
    location: SourceLocation
  ) {
    self.title = title
    self.addresses = addresses
    self.topic = topic
    self.analysis = analysis
    self.steps = steps
    self.period = period
    self.responsible = responsible
    self.monitoring = monitoring
    self.progress = progress
    self.places = places
    self.location = location
  }
}
