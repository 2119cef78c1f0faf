/// The keys that a mapping of the record may have, and must.
package struct RecordKeys: Sendable, Hashable {
  /// The name of the mapping's definition in the published schema, `Documentation/record.schema.json`.
  package let name: String
  package let required: [String]
  package let optional: [String]

  package var all: [String] { required + optional }

  init(_ name: String, required: [String] = [], optional: [String] = []) {
    self.name = name
    self.required = required
    self.optional = optional
  }
}

extension RecordKeys {
  static let record = RecordKeys(
    "record", required: ["agency", "fiscalYear", "assessments"],
    optional: [
      "digits", "measuresYear", "respondents", "terms", "narrative", "topics", "measures", "improvements",
      "guidance",
    ])
  static let agency = RecordKeys(
    "agency", required: ["name"],
    optional: ["code", "kind", "district", "province", "website", "units", "logo"])
  static let assessment = RecordKeys(
    "assessment",
    optional: ["total", "level", "instruments", "indicators", "subindicators", "items", "remarks"])
  static let scoreParts = RecordKeys("scoreParts", optional: ["public", "survey"])
  static let remarkParts = RecordKeys("remarkParts", optional: ["public", "survey"])
  static let respondents = RecordKeys("respondents", optional: ["internal", "external"])
  static let count = RecordKeys("count", optional: ["population", "required", "answered"])
  static let measure = RecordKeys(
    "measure", required: ["title"],
    optional: ["addresses", "topic", "analysis", "steps", "period", "responsible", "monitoring", "progress"])
  static let step = RecordKeys("step", required: ["text"], optional: ["steps"])
  static let period = RecordKeys("period", required: ["from", "to"])
  static let progress = RecordKeys("progress", optional: ["status", "actions", "results"])
  static let improvement = RecordKeys(
    "improvement", optional: ["steps", "period", "responsible", "progress"])
  static let guidance = RecordKeys("guidance", optional: ["indicators", "items"])
  static let advice = RecordKeys("advice", optional: ["assesses", "develop"])

  /// Every mapping with fixed keys; those of scores, remarks and narratives are keyed by the framework or freely.
  package static let tables = [
    record, agency, assessment, scoreParts, remarkParts, respondents, count, measure, step, period, progress,
    improvement, guidance, advice,
  ]
}

/// How long the texts and lists of a record may be, in Unicode scalars and elements.
package enum RecordLimit {
  /// Names of agencies, units, districts, terms.
  package static let name = 300
  /// A measure's title.
  package static let title = 1_000
  /// A remark, a step, a paragraph.
  package static let text = 20_000
  /// Elements of a list.
  package static let elements = 1_000
}
