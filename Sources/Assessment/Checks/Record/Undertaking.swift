import SourceData

/// A measure, or what is done about an indicator: what both have in common for the checks.
struct Undertaking: Sendable {
  var name: Diagnostic.Message
  var location: SourceLocation
  var period: Measure.Period?
  /// The texts of its steps, those below others behind them.
  var steps: [String]
  var responsible: [String]
  var monitoring: [String]
  var progress: Measure.Progress?
  /// Where what is told of it belongs, by its keys.
  var places: [String: SourceLocation]
  /// Whether it is as `suggest` drafts measures: its steps are told, but not who sees to them.
  var isDraft: Bool
  /// The sheet of a workbook that asks for its progress.
  var progressSheet: String

  /// Where its progress belongs, as its reader sees it.
  var progressPlace: String {
    if case .cell = location.position { "ในแผ่นงาน «\(progressSheet)»" } else { " (progress)" }
  }
}

extension Record {
  /// Measures, then improvements, each group in the order of the record.
  var undertakings: [[Undertaking]] {
    [
      measures.map { measure in
        let title = quoted(measure.title.value)
        return Undertaking(
          name: .init(thai: "มาตรการ \(title)", english: "the measure \(title)"),
          location: measure.title.location,
          period: measure.period, steps: measure.steps.flatMap { [$0.text] + $0.steps },
          responsible: measure.responsible, monitoring: measure.monitoring, progress: measure.progress,
          places: measure.places,
          isDraft: !measure.steps.isEmpty && measure.responsible.isEmpty && measure.monitoring.isEmpty,
          progressSheet: WorkbookForm.progressSheet)
      },
      improvements.map { improvement in
        let number = improvement.indicator.value
        return Undertaking(
          name: .init(
            thai: "แนวทางของตัวชี้วัดที่ \(number)", english: "the improvement of indicator \(number)"),
          location: improvement.location, period: improvement.period,
          steps: improvement.steps.flatMap { [$0.text] + $0.steps },
          responsible: improvement.responsible, monitoring: [],
          progress: improvement.progress, places: improvement.places, isDraft: false,
          progressSheet: WorkbookForm.improvementSheet)
      },
    ]
  }
}
