/// Something that has a score.
enum Subject: Sendable, Hashable {
  case total
  case instrument(String)
  case indicator(Int)
  case subindicator(String)
  case item(String)

  var thai: String {
    switch self {
    case .total: "คะแนนรวม"
    case .instrument(let code): code
    case .indicator(let number): "ตัวชี้วัดที่ \(number)"
    case .subindicator(let number): "ตัวชี้วัดย่อยที่ \(number)"
    case .item(let code): "ข้อ \(code)"
    }
  }

  var english: String {
    switch self {
    case .total: "the total"
    case .instrument(let code): code
    case .indicator(let number): "indicator \(number)"
    case .subindicator(let number): "sub-indicator \(number)"
    case .item(let code): "item \(code)"
    }
  }
}

extension YearFindings {
  /// The score as reports show it; nil where it is not known, or an item's is known by parts alone.
  func score(of subject: Subject) -> Score? {
    switch subject {
    case .total: total?.score
    case .instrument(let code): instrument(code)?.figure?.score
    case .indicator(let number): indicator(number)?.figure?.score
    case .subindicator(let number): subindicator(number)?.figure?.score
    case .item(let code): item(code)?.score
    }
  }

  /// How the score moved against the year before; nil where that is not known.
  func change(of subject: Subject) -> Change? {
    switch subject {
    case .total: totalChange
    case .instrument(let code): instrument(code)?.change
    case .indicator(let number): indicator(number)?.change
    case .subindicator, .item: nil
    }
  }
}

/// Every figure that a record's texts may rightly quote.
struct RecordFigures: Sendable {
  /// As shown and as computed, of every year; the year assessed first.
  private(set) var scores: [Subject: [Score]] = [:]
  /// How far a subject's scores of two years lie apart.
  var changes: [Subject: Set<Score>] { apart.value.changes }
  /// Marks, bounds of levels, weights, targets.
  private(set) var thresholds: Set<Score> = []
  private var everyScore: [Score: Subject] = [:]
  /// Worked out when a text first quotes what is no score.
  private var apart = Lazily { Changes([:], marks: []) }

  init(_ findings: Findings) {
    for year in findings.years.reversed() {
      add(.total, year.total)
      for finding in year.instruments { add(.instrument(finding.instrument.code), finding.figure) }
      for finding in year.indicators { add(.indicator(finding.indicator.number), finding.figure) }
      for finding in year.subindicators { add(.subindicator(finding.subindicator.number), finding.figure) }
      for finding in year.items where year.year == findings.current.year {
        for score in [finding.score, finding.publicScore, finding.surveyScore] {
          if let score { add(.item(finding.item.code), score.rounded()) }
        }
      }
      let framework = year.framework
      thresholds.formUnion([framework.passMark, framework.strengthMark, .full, .zero])
      thresholds.formUnion(framework.rating.bands.flatMap { [$0.from, $0.through] })
      thresholds.formUnion(framework.instruments.map(\.weight) + framework.targets.map(\.share))
    }
    let marks = [findings.framework.passMark, findings.framework.strengthMark, .full]
    apart = Lazily { [scores] in Changes(scores, marks: marks) }
  }

  private struct Changes: Sendable {
    var changes: [Subject: Set<Score>] = [:]
    /// Of any subject.
    var all: Set<Score> = []

    init(_ scores: [Subject: [Score]], marks: [Score]) {
      for (subject, scores) in scores {
        for first in scores {
          for second in scores where first != second {
            changes[subject, default: []].insert((first - second).magnitude.rounded())
          }
          // How far it is from what is to be reached.
          for mark in marks {
            changes[subject, default: []].insert((first - mark).magnitude.rounded())
          }
        }
        all.formUnion(changes[subject] ?? [])
      }
    }
  }

  private mutating func add(_ subject: Subject, _ figure: Figure?) {
    guard let figure else { return }
    add(subject, figure.score)
    if let computed = figure.computed { add(subject, computed.rounded()) }
  }

  private mutating func add(_ subject: Subject, _ score: Score) {
    if scores[subject]?.contains(score) != true { scores[subject, default: []].append(score) }
    if everyScore[score] == nil { everyScore[score] = subject }
  }

  /// Whose score it is; the first of several.
  func subject(of score: Score) -> Subject? { everyScore[score] }
  func isChange(_ score: Score) -> Bool { apart.value.all.contains(score) }

  /// Whether one of `subjects` has the score, or has moved by it, or two of them lie so far apart.
  func fits(_ score: Score, _ subjects: [Subject]) -> Bool {
    if subjects.contains(where: {
      scores[$0]?.contains(score) == true || changes[$0]?.contains(score) == true
    }) {
      return true
    }
    let all = subjects.prefix(12).flatMap { scores[$0] ?? [] }
    return subjects.count > 1
      && all.contains { first in all.contains { (first - $0).magnitude.rounded() == score } }
  }
}
