import Assessment

/// The outermost context: everything that a report can say. A new number for templates is one line here or below.
struct ReportView: TemplateObject {
  @Shared var findings: Findings

  let current: YearView

  init(findings: Findings) {
    self.findings = findings
    current = YearView(findings.current, measures: findings.measures)
  }

  static let schema = Schema<ReportView>(
    "รายงาน", "ชื่อที่ใช้ได้ทุกที่ในแม่แบบ", "names that are known everywhere",
    [
      .object("agency", "หน่วยงานเจ้าของรายงาน", "the agency that the report is of") {
        AgencyView($0.findings.record.agency)
      },
      .object("year", "ปีที่ประเมิน", "the year assessed") { FiscalYearView($0.findings.current.year) },
      .object("nextYear", "ปีที่เผยแพร่รายงานและดำเนินมาตรการ", "the year in which the measures run") {
        FiscalYearView($0.findings.measuresYear)
      },
      .object("current", "ผลของปีที่ประเมิน", "the results of the year assessed") { $0.current },
      .object("previous", "ผลของปีก่อนหน้าที่มีในข้อมูล", "the results of the year before, where there are any") {
        $0.findings.previous.map { YearView($0) }
      },
      .flag("hasPrevious", "มีปีก่อนหน้าให้เปรียบเทียบ", "there is a year before to compare with") {
        $0.findings.previous != nil
      },
      .object("comparison", "การเปรียบเทียบกับปีก่อนหน้า", "the comparison with the year before") { view in
        view.findings.comparison.map { ComparisonView(comparison: $0, year: view.findings.current) }
      },
      .flag(
        "measuresFollowResults", "ปีที่ดำเนินมาตรการอยู่หลังปีที่ประเมิน มาตรการจึงกำหนดจากผลของปีนั้นได้",
        "the measures run after the year assessed, so that its results can have led to them"
      ) {
        $0.findings.measuresYear > $0.findings.current.year
      },
      .list("years", "ผลทุกปีในข้อมูล จากเก่าไปใหม่", "the results of every year, oldest first") {
        $0.findings.years.map { YearView($0) }
      },
      .list("totalledYears", "ปีที่มีคะแนนรวม จากเก่าไปใหม่", "the years that have a total, oldest first") {
        $0.findings.years.filter { $0.total != nil }.map { YearView($0) }
      },
      .list(
        "computedYears", "ปีที่คะแนนรวมคำนวณจากคะแนนรายตัวชี้วัด จากเก่าไปใหม่",
        "the years whose total was worked out, oldest first"
      ) {
        $0.findings.years.filter { $0.total?.isPublished == false }.map { YearView($0) }
      },
      .text("total", "คะแนนรวมของปีที่ประเมิน", "the total of the year assessed") { $0.current.total },
      .text("level", "ระดับผลการประเมินของปีที่ประเมิน", "the level of the year assessed") {
        $0.findings.current.level.announced
      },
      .text("levelPhrase", "ระดับของปีที่ประเมิน พร้อมคำว่า “ระดับ” นำหน้า", "the level behind the word ระดับ") {
        $0.findings.current.level.announced.map { Reporting.levelPhrase($0) }
      },
      .object("framework", "กรอบการประเมินของปีที่ประเมิน", "the framework of the year assessed") {
        FrameworkView(year: $0.findings.current)
      },
      .list(
        "earlierTargets", "ค่าเป้าหมายของปีที่นำมาเปรียบเทียบ ซึ่งไม่ใช่ของปีที่ประเมิน",
        "targets of the year compared with that are not the assessed year's"
      ) { view in
        let now = view.findings.framework.targets
        return (view.findings.previous?.framework.targets ?? []).filter { !now.contains($0) }
          .map { TargetView(target: $0) }
      },
      .list("zeroItems", "ข้อที่ไม่ได้คะแนน", "items without marks") {
        $0.findings.zeroItems.map { ItemView($0) }
      },
      .flag(
        "zeroItemsAreOfSubindicators", "ข้อที่ไม่ได้คะแนนทุกข้ออยู่ในตัวชี้วัดย่อย",
        "every item without marks belongs to a sub-indicator"
      ) {
        $0.findings.zeroItems.allSatisfy { $0.subindicator != nil }
      },
      .flag(
        "zeroItemsHaveRemarks", "มีข้อที่ไม่ได้คะแนนซึ่งมีข้อสังเกต", "the assessor remarked on an item without marks"
      ) {
        $0.findings.zeroItems.contains { $0.remark != nil }
      },
      .list(
        "comments", "ข้อสังเกตของผู้ประเมินต่อข้อที่ได้คะแนนบางส่วน แยกตามเครื่องมือและส่วน",
        "the assessor's remarks on items with some marks, by instrument and part"
      ) {
        CommentGroupView.all(of: $0.findings)
      },
      .flag(
        "commentsLackOpenData", "ข้อสังเกตเหล่านั้นไม่มีของแบบ OIT ซึ่งมีข้อที่ไม่ได้คะแนน",
        "none of those remarks is on the OIT, which has items without marks"
      ) { view in
        view.findings.zeroItems.contains { $0.instrument.code == "OIT" }
          && !CommentGroupView.all(of: view.findings).contains {
            $0.instrument.finding.instrument.code == "OIT"
          }
      },
      .object("strengths", "จุดแข็ง", "strengths") {
        StrengthsView(strengths: $0.findings.strengths, year: $0.findings.current)
      },
      .object("weaknesses", "จุดอ่อน", "weaknesses") {
        WeaknessesView(weaknesses: $0.findings.weaknesses, year: $0.findings.current)
      },
      .text("strengthMark", "คะแนนที่ถือว่าเป็นจุดแข็ง", "the score from which an indicator is a strength") {
        $0.findings.framework.strengthMark.plainText
      },
      .text(
        "weaknessFall", "คะแนนที่ลดลงแล้วถือว่าเป็นจุดอ่อน", "the fall that makes any indicator a weakness"
      ) {
        $0.findings.framework.weaknessFall.plainText
      },
      .list("developmentPoints", "ประเด็นที่ควรพัฒนา", "what should be developed") { view in
        view.findings.developmentPoints.map { DevelopmentView(point: $0, year: view.findings.current) }
      },
      .list("measures", "มาตรการ", "measures") { view in
        view.findings.measures.map { MeasureView(finding: $0, year: view.findings.current) }
      },
      .list("topics", "ประเด็นของปี พร้อมข้อและมาตรการ", "the year's topics with their items and measures") {
        view in
        view.findings.topics.map { TopicView(finding: $0, year: view.findings.current) }
      },
      .flag(
        "topicsLackItems", "มีประเด็นที่แสดงเฉพาะข้อที่ทราบคะแนน",
        "a topic shows only those of its items that have a score"
      ) { view in
        view.findings.topics.contains { finding in
          guard let topic = finding.topic, !view.findings.framework.topics.isEmpty else { return false }
          return !finding.questions.isEmpty && finding.indicators.isEmpty
            && finding.scoredItems.count < topic.items.count
        }
      },
      .flag(
        "topicsShowIndicators", "มีประเด็นที่แสดงคะแนนรายตัวชี้วัดแทนรายข้อ",
        "a topic shows indicators in place of its items, of which none has a score"
      ) { view in
        !view.findings.framework.topics.isEmpty && view.findings.topics.contains { !$0.indicators.isEmpty }
      },
      .object("sampling", "ขนาดตัวอย่างขั้นต่ำตามกรอบของปี", "how many must answer, by the year's rules") {
        view in
        view.findings.sampling.map { SamplingView(finding: $0) }
      },
      .flag(
        "measuresHaveSubjects", "มีมาตรการที่ระบุตัวชี้วัดหรือข้อที่ตอบ หรือผลการวิเคราะห์",
        "some measure says what it answers to, or why"
      ) {
        $0.findings.measures.contains { !$0.subjects.isEmpty || $0.measure.analysis != nil }
      },
      .flag(
        "measuresHaveAnalysis", "มีมาตรการที่มีผลการวิเคราะห์ที่หน่วยงานเขียน",
        "some measure has the agency's own analysis"
      ) {
        $0.findings.measures.contains { $0.measure.analysis != nil }
      },
      .flag("measuresHaveMonitoring", "มีมาตรการที่ระบุการติดตามผล", "some measure says how it is followed up") {
        $0.findings.measures.contains { !$0.measure.monitoring.isEmpty }
      },
      .flag("hasProgress", "มีผลการดำเนินการอย่างน้อยหนึ่งรายการ", "of some measure or indicator progress is told") {
        view in
        view.findings.measures.contains { $0.measure.progress != nil }
          || view.findings.improvements.contains { $0.improvement.progress != nil }
      },
      .object("measureProgress", "จำนวนมาตรการตามสถานะ", "how many measures have come how far") {
        ProgressCountsView(counts: $0.findings.measureProgress)
      },
      .list("improvements", "การยกระดับรายตัวชี้วัด แยกตามเครื่องมือ", "what is done about indicators, by instrument")
      {
        ImprovementGroupView.all(of: $0.findings)
      },
      .object("improvementProgress", "จำนวนตัวชี้วัดตามสถานะ", "how many indicators have come how far") {
        ProgressCountsView(counts: $0.findings.improvementProgress)
      },
      .object("respondents", "ผู้ตอบแบบวัด", "who answered") {
        RespondentsView($0.findings)
      },
      .object("narrative", "ข้อความอิสระในข้อมูล", "free text of the record") {
        NarrativesView(narratives: $0.findings.record.narratives)
      },
      .chart("totalHistory", "คะแนนรวมทุกปี", "the total of every year") { .totals(of: $0.findings) },
      .chart("instrumentHistory", "คะแนนรายเครื่องมือทุกปี", "the instruments in every year") {
        .instruments(of: $0.findings)
      },
    ] + answerBindings)
}

struct AgencyView: TemplateObject {
  var agency: Agency

  init(_ agency: Agency) { self.agency = agency }

  static let schema = Schema<AgencyView>(
    "หน่วยงาน", "หน่วยงานเจ้าของรายงาน", "the agency that the report is of",
    printed: { $0.agency.name.value },
    [
      .text("name", "ชื่อเต็ม", "its full name") { $0.agency.name.value },
      .text("kind", "ประเภท เช่น เทศบาลตำบล", "its kind") { $0.agency.kind },
      .text("district", "อำเภอหรือเขต", "its district") { $0.agency.district },
      .text("province", "จังหวัด", "its province") { $0.agency.province },
      .text("website", "เว็บไซต์", "its website") { $0.agency.website },
      .text("code", "รหัสหน่วยงาน", "its code") { $0.agency.code },
      .texts("units", "หน่วยงานภายใน", "its units") { $0.agency.units },
      .text("logo", "แฟ้มตราสัญลักษณ์ ใช้กับ src ของ img", "its logo's file, for an img's src") {
        $0.agency.logo?.value
      },
    ])
}

/// A fiscal year of the Buddhist Era.
struct FiscalYearView: TemplateObject {
  var year: Int

  init(_ year: Int) { self.year = year }

  static let schema = Schema<FiscalYearView>(
    "ปี", "ปีงบประมาณ", "a fiscal year", printed: { "พ.ศ. \($0.year)" },
    [
      .text("fiscal", "ปีงบประมาณ พ.ศ. ๒๕๖๘", "as ปีงบประมาณ พ.ศ. ๒๕๖๘") { "ปีงบประมาณ พ.ศ. \($0.year)" },
      .text("number", "๒๕๖๘", "as ๒๕๖๘") { String($0.year) },
      .text("short", "๖๘", "as ๖๘") { String(String($0.year).suffix(2)) },
    ])
}
