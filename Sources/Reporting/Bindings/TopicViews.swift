import Assessment

struct TopicView: TemplateObject {
  @Shared var finding: TopicFinding
  @Shared var year: YearFindings

  static let schema = Schema<TopicView>(
    "ประเด็น", "ประเด็นหนึ่ง พร้อมข้อคำถาม การวิเคราะห์ และมาตรการ",
    "a topic with its questions, their analysis and the measures", printed: { $0.finding.topic?.name ?? "" },
    [
      .number(
        "number", "เลขที่ ไม่มีในกลุ่มของมาตรการที่ไม่อยู่ในประเด็นใด", "its number; none of measures without a topic"
      ) {
        $0.finding.topic?.number
      },
      .text("name", "ชื่อ", "its name") { $0.finding.topic?.name },
      .list(
        "indicators", "ตัวชี้วัด ในปีที่ไม่แบ่งเป็นประเด็น หรือแทนข้อของประเด็นที่ไม่มีข้อใดทราบคะแนน",
        "the indicator, in years without topics, or those in place of a topic's items of which none has a score"
      ) { view in view.finding.indicators.map { IndicatorView($0, in: view.$year) } },
      .list(
        "strongIndicators", "ตัวชี้วัดเหล่านั้นที่ถึงเกณฑ์จุดแข็ง ไม่ลดลง และไม่มีข้อที่ไม่ได้คะแนน",
        "those of these that reach the strength mark, did not fall and have no item without marks"
      ) { view in
        view.finding.indicators.filter { view.year.isSound($0) }.map { IndicatorView($0, in: view.$year) }
      },
      .list("weakIndicators", "ตัวชี้วัดอื่นเหล่านั้น", "the others of these that have a score") { view in
        view.finding.indicators.filter { $0.figure != nil && !view.year.isSound($0) }
          .map { IndicatorView($0, in: view.$year) }
      },
      .object("analysis", "การวิเคราะห์ที่หน่วยงานเขียน", "the analysis that the agency wrote") { view in
        view.finding.analysis.isEmpty ? nil : NarrativeView(blocks: view.finding.analysis)
      },
      .list("zeroItems", "ข้อที่ไม่ได้คะแนน", "items without marks") {
        $0.finding.zeroItems.map { ItemView($0) }
      },
      .list("lowItems", "ข้อที่ได้คะแนนบางส่วน จากต่ำไปสูง", "items with some marks, lowest first") {
        $0.finding.lowItems.map { ItemView($0) }
      },
      .flag("isScoredThroughout", "ทราบคะแนนทุกข้อ", "the score of every item is known") { view in
        view.finding.topic.map { $0.items.count == view.finding.scoredItems.count } ?? false
      },
      .flag("hasScores", "มีข้อที่ทราบคะแนน", "some item's score is known") {
        !$0.finding.scoredItems.isEmpty
      },
      .list("measures", "มาตรการของประเด็น", "its measures") { view in
        view.finding.measures.map { MeasureView(finding: $0, year: view.year) }
      },
      .list("rows", "แถวของตาราง", "the rows of its table") { TopicRowView.rows(of: $0) },
    ])
}

extension YearFindings {
  /// Whether nothing is to be done about an indicator but to keep it up.
  fileprivate func isSound(_ indicator: IndicatorFinding) -> Bool {
    guard indicator.figure != nil, !isWeakness(indicator), !isWatched(indicator) else { return false }
    return !items(of: indicator.indicator).contains { $0.lowestScore == .zero }
  }
}

/// A row of a topic's table: where a question or a measure starts in it, it is there with the rows that it spans.
struct TopicRowView: TemplateObject {
  var question: MeasureFinding.Subject?
  /// How many rows the question's cells span; nil where none start here.
  var questionRows: Int?
  var measure: MeasureFinding?
  /// How many rows the measure's cells span; nil where none start here.
  var measureRows: Int?
  @Shared var year: YearFindings

  /// As many rows as there are questions or measures, whichever are more; the others spread over them evenly.
  static func rows(of topic: TopicView) -> [TopicRowView] {
    let questions = topic.finding.questions
    let measures = topic.finding.measures
    let count = max(questions.count, measures.count, 1)
    return (0..<count).map { row in
      let question = start(at: row, of: questions.count, in: count)
      let measure = start(at: row, of: measures.count, in: count)
      return TopicRowView(
        question: question.flatMap { $0.index < questions.count ? questions[$0.index] : nil },
        questionRows: question?.rows,
        measure: measure.flatMap { $0.index < measures.count ? measures[$0.index] : nil },
        measureRows: measure?.rows, year: topic.year)
    }
  }

  /// Which of `parts` starts in a row, where `rows` are shared out among them, and over how many rows it reaches.
  ///
  /// Where there are no parts, one empty part reaches over all rows.
  private static func start(at row: Int, of parts: Int, in rows: Int) -> (index: Int, rows: Int)? {
    let parts = max(parts, 1)
    let index = (row * parts + rows - 1) / rows
    guard index < parts, index * rows / parts == row else { return nil }
    return (index, (index + 1) * rows / parts - row)
  }

  static let schema = Schema<TopicRowView>(
    "แถวของประเด็น", "แถวหนึ่งในตารางของประเด็น", "a row of a topic's table",
    [
      .object("question", "ข้อที่เริ่มในแถวนี้", "the question that starts in the row") { view in
        view.question.map { SubjectView(subject: $0, year: view.year) }
      },
      .number("questionRows", "จำนวนแถวของช่องข้อคำถาม", "how many rows the question's cells span") {
        $0.questionRows
      },
      .object("measure", "มาตรการที่เริ่มในแถวนี้", "the measure that starts in the row") { view in
        view.measure.map { MeasureView(finding: $0, year: view.year) }
      },
      .number("measureRows", "จำนวนแถวของช่องมาตรการ", "how many rows the measure's cells span") {
        $0.measureRows
      },
    ])
}
