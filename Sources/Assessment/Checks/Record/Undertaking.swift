import SourceData

/// A measure, or what is done about an indicator: what both have in common for the checks.
struct Undertaking: Sendable {
  var subject: Subject
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

  enum Subject: Sendable {
    /// By its title.
    case measure(String)
    /// By the number of its indicator.
    case improvement(Int)
  }

  /// What a message calls it; most are told of in none.
  var name: Diagnostic.Message {
    switch subject {
    case .measure(let title):
      .init(thai: "มาตรการ \(quoted(title))", english: "the measure \(quoted(title))")
    case .improvement(let number):
      .init(thai: "แนวทางของตัวชี้วัดที่ \(number)", english: "the improvement of indicator \(number)")
    }
  }

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
        Undertaking(
          subject: .measure(measure.title.value), location: measure.title.location,
          period: measure.period, steps: measure.steps.flatMap { [$0.text] + $0.steps },
          responsible: measure.responsible, monitoring: measure.monitoring, progress: measure.progress,
          places: measure.places,
          isDraft: !measure.steps.isEmpty && measure.responsible.isEmpty && measure.monitoring.isEmpty,
          progressSheet: WorkbookForm.progressSheet)
      },
      improvements.map { improvement in
        Undertaking(
          subject: .improvement(improvement.indicator.value), location: improvement.location,
          period: improvement.period,
          steps: improvement.steps.flatMap { [$0.text] + $0.steps },
          responsible: improvement.responsible, monitoring: [],
          progress: improvement.progress, places: improvement.places, isDraft: false,
          progressSheet: WorkbookForm.improvementSheet)
      },
    ]
  }
}
