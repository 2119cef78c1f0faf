import SourceData

/// Scores quoted in texts against those of the record.
///
/// A figure counts as a score where it is called one (ร้อยละ, คะแนน) or stands behind what it is a score of. Goals
/// (ไม่น้อยกว่าร้อยละ 80) and other quantities (30 คน, 1,250.00 บาท) are left alone, as are percentages of something
/// else than this assessment.
struct FigureCheck: TextCheck {
  let figures: RecordFigures
  private let current: YearFindings
  /// Of the instruments, in hundredths; of every year of the record.
  private let weights: [String: [Score]]
  private let names: FrameworkNames
  let year: Int
  private let others: OtherAgencies
  /// The totals of each year, as shown and as computed.
  let totals: [Int: [Score]]
  /// Of instruments and indicators, by year, as shown and as computed.
  let parts: [Int: [Subject: [Score]]]

  init(_ findings: Findings, names: FrameworkNames) {
    current = findings.current
    year = findings.current.year
    others = OtherAgencies(findings.record.agency.name.value)
    figures = RecordFigures(findings)
    totals = Dictionary(
      findings.years.compactMap { year in
        year.total.map { (year.year, [$0.score] + ($0.computed.map { [$0.rounded()] } ?? [])) }
      }
    ) { first, _ in first }
    parts = Dictionary(
      findings.years.map { year in
        let instruments = year.instruments.map { (Subject.instrument($0.instrument.code), $0.figure) }
        let indicators = year.indicators.map { (Subject.indicator($0.indicator.number), $0.figure) }
        let scores = (instruments + indicators).map { subject, figure in
          (subject, [figure?.score, figure?.computed?.rounded()].compactMap { $0 })
        }
        return (year.year, Dictionary(scores) { first, _ in first })
      }
    ) { first, _ in first }
    weights = Dictionary(
      grouping: findings.years.reversed().flatMap { $0.framework.instruments }, by: \.code
    ).mapValues { $0.map(\.weight) }
    self.names = names
  }

  private static let goals = WordTable([
    "เป้าหมาย", "ไม่น้อยกว่า", "ไม่ต่ำกว่า", "อย่างน้อย", "ตั้งแต่", "เกณฑ์", "คะแนนเต็ม", "เกินกว่า", "ให้ได้", "ไม่ถึง", "ไม่เกิน",
    "น้ำหนัก",
    "CPI", "LPA", "ดัชนีการรับรู้", "ประเทศไทย", "ค่าเฉลี่ยประเทศ", "ทั้งประเทศ", "ระดับประเทศ", "ระดับจังหวัด",
  ])
  static let movements = WordTable([
    "เพิ่มขึ้น", "ลดลง", "ผลต่าง", "แตกต่าง", "ต่างกัน", "สูงกว่า", "ต่ำกว่า", "ห่างจาก", "สูงขึ้น", "น้อยกว่า", "มากกว่า",
    "ห่างกัน",
  ])
  private static let units = WordTable([
    "บาท", "ล้าน", "แสน", "พัน", "หมื่น", "คน", "ราย", "ครั้ง", "วัน", "เดือน", "ปี", "เรื่อง", "ชั่วโมง", "นาที", "น.",
    "ข้อ", "ตัวชี้วัด", "โครงการ",
    "กิโลเมตร", "ไร่", "หลัง", "แห่ง", "ฉบับ", "ระดับ", "ช่องทาง", "กอง", "หน่วยงาน",
  ])
  private static let assessment = WordTable(["ITA", "คุณธรรมและความโปร่งใส", "IIT", "EIT", "OIT"])
  /// What a score stands behind that is the agency's as a whole.
  private static let wholes = WordTable([
    "ผลการประเมิน", "ผลคะแนน", "ได้คะแนน", "ได้รับคะแนน", "มีคะแนน", "คะแนนเฉลี่ย", "คะแนนประเมิน", "ภาพรวม", "ในปี",
    "เทศบาล",
    "องค์การบริหารส่วน", "อบต.", "หน่วยงาน",
  ])
  /// What makes it a part's, or another agency's.
  private static let parts = WordTable([
    "สูงสุด", "ต่ำสุด", "เครื่องมือ", "ตัวชี้วัด", "ข้อ ", "ข้อที่", "ข้อคำถาม", "แบบ", "ด้าน", "ประเด็น", "ส่วนที่", "รายการ",
    "เฉลี่ยของ", "ทุก",
    "บาง", "อื่น", "ลำดับ", "เต็ม",
  ])

  /// What makes a figure one to come: «คาดว่าจะเพิ่มขึ้นจาก 69.00 คะแนน เป็น 90.00 คะแนน».
  private static let forecasts = WordTable(["คาดว่า", "คาดหมาย", "จะเพิ่มขึ้น", "จะสูงขึ้น", "มุ่งหวัง", "ตั้งเป้า"])

  /// Of what a percentage is still a score: «ร้อยละ 64.30 ของคะแนนเต็ม».
  private static let assessed = WordTable([
    "คะแนน", "แบบ", "ตัวชี้วัด", "เครื่องมือ", "การประเมิน", "ผล", "IIT", "EIT", "OIT", "ITA", "เทศบาล",
    "องค์การบริหาร", "หน่วยงาน", "ปี", "ข้อ",
  ])

  func findings(in text: RecordText) -> [TextFinding] {
    guard text.isProse else { return [] }
    let scalars = text.scalars
    let numbers = text.numbers
    guard !numbers.isEmpty, !isGoal(text, numbers) else { return [] }
    let mentions = text.mentions(of: names)
    let isOfAssessment = scalars.holds(Self.assessment, in: 0..<scalars.count)
    // What is worked out from counts is no score.
    let shares = CountedShare.all(in: scalars, numbers).map(\.percentage.range)
    let listed = listed(numbers, mentions, scalars)
    var result: [TextFinding] = []
    var group: [FrameworkNames.Mention] = []
    var next = 0
    var lastEnd = 0
    for number in numbers {
      var fresh: [FrameworkNames.Mention] = []
      var isPartOfName = false
      while next < mentions.count, mentions[next].range.lowerBound < number.range.upperBound {
        if mentions[next].range.upperBound > number.range.lowerBound {
          isPartOfName = true
          break
        }
        fresh.append(mentions[next])
        next += 1
      }
      if !fresh.isEmpty { group = fresh }
      if let subject = listed[number.range.lowerBound] {
        if let subject, let finding = check(number, of: subject, text) { result.append(finding) }
        lastEnd = number.range.upperBound
        continue
      }
      if isPartOfName || shares.contains(number.range) { continue }
      let quote = Quote(number, in: scalars, after: lastEnd)
      // A remark on an item tells of that item.
      if group.isEmpty, let subject = remarked(text), quote.isGiven {
        group = [.init(subject: subject, range: 0..<0, isCertain: true)]
      }
      if quote.isBound || quote.isDifference(from: group) || quote.isExtreme(of: group) { continue }
      if let finding = weight(number, group, text) {
        result.append(finding)
        lastEnd = number.range.upperBound
        continue
      }
      if quote.isListNumber || quote.isForecast(Self.forecasts) { continue }
      if let finding = comma(quote, text) {
        result.append(finding)
        lastEnd = number.range.upperBound
        continue
      }
      let given = number.places == 0 ? quote.given(group) : []
      guard quote.isScore || (quote.follows(group) && number.places == 2), !quote.isQuantity(Self.units),
        !(given.isEmpty ? quote.isGoal(Self.goals) : quote.isLeast),
        let score = Score(decimal: number.text), !quote.isSupposed
      else { continue }
      if score > .full {
        if let finding = tooHigh(score, quote, text) { result.append(finding) }
        continue
      }
      if let finding = ofOtherYear(score, quote, quote.isNear(group) ? group : [], text)
        ?? ofYearBehind(score, quote, group, text) ?? ofYearUnsaid(score, quote, group, text)
      {
        result.append(finding)
        lastEnd = number.range.upperBound
        continue
      }
      if !given.isEmpty, !scalars.namesYear(otherThan: [year], in: quote.start..<number.range.lowerBound),
        let finding = whole(score, number, given, text)
      {
        result.append(finding)
        lastEnd = number.range.upperBound
        continue
      }
      var near = quote.isNear(group) ? group : []
      if let last = near.last, !last.isCertain, quote.isPlainly(of: last) {
        near[near.count - 1].isCertain = true
      }
      let isFreeText = text.path.first != "measures" && text.path.first != "improvements"
      let moves = quote.holds(Self.movements)
      if isShare(score, quote, near)
        || !quote.isCalledScore && (quote.isPart(of: Self.assessed) || quote.isOfMoney(near.last))
      {
        continue
      }
      if let finding = amount(score, quote, near, isFreeText: isFreeText, text) {
        result.append(finding)
        lastEnd = number.range.upperBound
        continue
      }
      if let finding = check(
        score, number, near, moves: moves,
        isOfAssessment: isOfAssessment || (text.path.first == "narrative" && quote.isCalledScore),
        isFreeText: isFreeText,
        isOfWhole: isFreeText && near.isEmpty && !moves && quote.isCalledScore
          && quote.stands(behind: Self.wholes, without: Self.parts),
        text), !others.areTold(in: quote.start..<number.range.lowerBound, of: scalars),
        !quote.isOfStrangers
      {
        result.append(finding)
      }
      lastEnd = number.range.upperBound
    }
    return result
  }

  /// What is to be seen when a measure has worked is a goal, but where it tells of the year assessed.
  private func isGoal(_ text: RecordText, _ numbers: [WrittenNumber]) -> Bool {
    text.path.last == "monitoring" && !numbers.contains { $0.text == String(year) }
  }

  /// What a remark of the year assessed is on.
  private func remarked(_ text: RecordText) -> Subject? {
    guard text.path.count == 4, text.path[2] == "remarks", text.path[1] == String(year) else { return nil }
    let subject = Int(text.path[3]).map { Subject.indicator($0) } ?? .item(text.path[3])
    return figures.scores[subject] == nil ? nil : subject
  }

  private func check(
    _ score: Score, _ number: WrittenNumber, _ group: [FrameworkNames.Mention], moves: Bool,
    isOfAssessment: Bool, isFreeText: Bool, isOfWhole: Bool, _ text: RecordText
  ) -> TextFinding? {
    let written = text.string(number.range)
    if isOfWhole, let totals = figures.scores[.total], !isMark(score, number, text) {
      // Whole numbers are totals that were rounded.
      let places = number.places
      if let own = totals.first(where: { $0.rounded(places: places) == score }) {
        return places == 1 && own != score ? placesMissing(own, number, written) : nil
      }
      if figures.subject(of: score) != nil { return differs(score, number, [.total], text) }
      if places == 0 { return notInRecord(number, written, total: total(beside: number, text)) }
    }
    // «แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)» is one, named twice.
    var subjects = group.filter(\.isCertain).map(\.subject).reduce(into: [Subject]()) { subjects, subject in
      if subjects.last != subject { subjects.append(subject) }
    }
    // «แบบ EIT ยกเว้นข้อ e9 ซึ่งได้…»: what is named last and smallest.
    if case .item? = subjects.last, subjects.count > 1,
      subjects.dropLast().allSatisfy({ if case .instrument = $0 { true } else { false } })
    {
      subjects = [subjects[subjects.count - 1]]
    }
    let known = subjects.filter { figures.scores[$0] != nil }
    if !known.isEmpty {
      if figures.fits(score, known) {
        // Of 80.00 nobody misses the decimals.
        guard number.places == 1, score != .zero, score != .full, known.count == 1, !isItem(known[0]) else {
          return nil
        }
        return placesMissing(score, number, written)
      }
      // A mean of several, of which the record doesn't have all.
      if known.count < subjects.count { return nil }
      // Whole numbers are counts and goals as often as scores.
      if number.places == 0 && (!moves || figures.isChange(score)) || isMark(score, number, text) {
        return nil
      }
      if moves, figures.isChange(score) || figures.subject(of: score) != nil { return nil }
      return differs(score, number, known, text)
    }
    guard number.places >= 1, figures.subject(of: score) == nil, !figures.isChange(score),
      !figures.thresholds.contains(score), isOfAssessment, isFreeText, !moves || number.places == 2
    else { return nil }
    return notInRecord(number, written, total: isOfWhole ? total(beside: number, text) : nil)
  }

  /// «แบบ OIT มีน้ำหนักร้อยละ 30», where it has 40.
  private func weight(
    _ number: WrittenNumber, _ group: [FrameworkNames.Mention], _ text: RecordText
  ) -> TextFinding? {
    guard let mention = group.last, mention.isCertain, case .instrument(let code) = mention.subject,
      let own = weights[code], let given = Score(decimal: number.text), !own.contains(given),
      // «IIT, EIT และ OIT มีน้ำหนักร้อยละ 30, 30 และ 40».
      !group.contains(where: {
        if case .instrument(let other) = $0.subject { weights[other]?.contains(given) == true } else { false }
      })
    else { return nil }
    let between = mention.range.upperBound..<max(number.range.lowerBound, mention.range.upperBound)
    let words = text.string(between).filter { $0 != " " }
    let before = text.string(max(0, mention.range.lowerBound - 16)..<mention.range.lowerBound)
    guard between.count <= 30, words.hasSuffix("ร้อยละ"),
      words.holds("น้ำหนัก") || (words == "ร้อยละ" && before.holds("น้ำหนัก"))
    else { return nil }
    let right = own[0].rounded(places: 0).text(places: 0)
    return TextFinding(
      .figureDiffers, number.range,
      thai: "น้ำหนักของ \(code) ปี \(year) คือร้อยละ \(right) ไม่ใช่ \(text.string(number.range))",
      english: "the weight of \(code) in \(year) is \(right) per cent, not \(text.string(number.range))")
  }

  /// «เพิ่มขึ้นร้อยละ 38.53»: by how many hundredths of what it was.
  private func isShare(_ score: Score, _ quote: Quote, _ near: [FrameworkNames.Mention]) -> Bool {
    let subject = near.last?.subject ?? .total
    return quote.movement != nil && !quote.isCalledScore
      && current.change(of: subject)?.share?.rounded(places: quote.number.places) == score
  }

  /// «ตัวชี้วัดที่ 10 เพิ่มขึ้น 29.57 คะแนน»: how far the score of one subject has moved, where that is known.
  private func amount(
    _ score: Score, _ quote: Quote, _ near: [FrameworkNames.Mention], isFreeText: Bool, _ text: RecordText
  ) -> TextFinding? {
    guard let movement = quote.movement, isFreeText || text.isClaim else { return nil }
    let names = near.filter { $0.range.upperBound <= movement }
    let subject: Subject
    if names.isEmpty {
      // What is told of no part of it is told of the whole.
      guard near.isEmpty, quote.isCalledScore, quote.stands(behind: Self.wholes, without: Self.parts) else {
        return nil
      }
      subject = .total
    } else {
      guard names.count == 1, near.count == 1, names[0].isCertain else { return nil }
      subject = names[0].subject
    }
    let line = text.scalars.lineStart(before: movement, reach: 60)
    guard let change = current.change(of: subject),
      !(figures.changes[subject] ?? []).contains(where: { $0.rounded(places: quote.number.places) == score }),
      figures.scores[subject]?.contains(score) != true,
      !text.scalars.holds(ClaimCheck.intentions, in: line..<movement),
      !text.scalars.namesYear(otherThan: [year, year - 1], in: quote.start..<movement)
    else { return nil }
    let written = text.string(quote.number.range)
    let own = change.difference.magnitude.text()
    let (thai, english) =
      switch change.direction {
      case .up: ("เพิ่มขึ้น \(own)", "rose by \(own)")
      case .down: ("ลดลง \(own)", "fell by \(own)")
      case .unchanged: ("ไม่เปลี่ยนแปลง", "did not move")
      }
    let (before, after) = (change.previous.text(), change.current.text())
    return TextFinding(
      .figureDiffers, quote.number.range,
      thai:
        "\(quoted(written)) ไม่ตรงกับไฟล์ \(subject.thai)\(subject.thai.spaceBehind)\(thai) คือจาก \(before) เป็น \(after)",
      english:
        "\(quoted(written)) is not by how much: \(subject.english) \(english), from \(before) to \(after)")
  }

  /// «ข้อ o9 ได้ 50 คะแนน»: a whole number that is given to those that it stands right behind.
  private func whole(
    _ score: Score, _ number: WrittenNumber, _ subjects: [Subject], _ text: RecordText
  ) -> TextFinding? {
    let known = subjects.compactMap { figures.scores[$0] }
    guard known.count == subjects.count,
      !known.joined().contains(where: { $0.rounded(places: 0) == score })
    else { return nil }
    return differs(score, number, subjects, text)
  }

  private func placesMissing(_ score: Score, _ number: WrittenNumber, _ written: String) -> TextFinding {
    TextFinding(
      .figurePlaces, number.range,
      thai: "\(quoted(written)) ควรมีทศนิยมสองตำแหน่งเหมือนคะแนนอื่น คือ \(score.text())",
      english: "\(quoted(written)) has not two decimals like other scores: \(score.text())")
  }

  private func notInRecord(_ number: WrittenNumber, _ written: String, total: Score? = nil) -> TextFinding {
    let thai = total.map { " คะแนนรวมคือ \($0.text())" } ?? ""
    let english = total.map { ", whose total is \($0.text())" } ?? ""
    return TextFinding(
      .figureNotInRecord, number.range, thai: "\(quoted(written)) ไม่ใช่คะแนนใดในไฟล์นี้\(thai)",
      english: "\(quoted(written)) is no score of this record\(english)")
  }

  /// What the words around a mark or the end of a band say where it is that, and no score.
  private static let marks = WordTable([
    "เกณฑ์", "ตั้งแต่", "ไม่น้อยกว่า", "ไม่ต่ำกว่า", "อย่างน้อย", "มากกว่า", "สูงกว่า", "เกิน", "น้อยกว่า", "ต่ำกว่า", "ไม่ถึง",
    "ขึ้นไป", "เป้าหมาย", "ระดับ", "ช่วง", "ถึง", "น้ำหนัก", "เต็ม", "ให้ได้", "–", "-",
  ])

  /// Whether a figure is no score but a mark to be reached or the end of a band; with two decimals only where the words say so.
  private func isMark(_ score: Score, _ number: WrittenNumber, _ text: RecordText) -> Bool {
    guard figures.thresholds.contains(score) else { return false }
    if number.places < 2 || score == .zero || score == .full { return true }
    let before = text.scalars.lineStart(before: number.range.lowerBound, reach: 40)
    return text.scalars.holds(
      Self.marks, in: before..<min(number.range.upperBound + 14, text.scalars.count))
  }

  /// Items have 0, 50 or 100.
  private func isItem(_ subject: Subject) -> Bool {
    if case .item = subject { return true }
    return false
  }

  func differs(
    _ score: Score, _ number: WrittenNumber, _ subjects: [Subject], _ text: RecordText
  ) -> TextFinding? {
    let written = text.string(number.range)
    guard let first = subjects.first,
      let own = self.score(of: first, beside: number, text) ?? figures.scores[first]?.first
    else { return nil }
    // Of 0, 100 and their like there are many.
    let isCommon = number.places == 0 && figures.thresholds.contains(score)
    let whose = isCommon ? nil : figures.subject(of: score)
    let thai = subjects.prefix(4).map(\.thai).joined(separator: ", ")
    let scoreOf =
      (thai.hasPrefix("คะแนน") ? thai : "คะแนนของ\(thai.spaceBefore)\(thai)") + thai.spaceBehind
    let english = subjects.prefix(4).map(\.english).joined(separator: ", ")
    let ofOther = whose.map { " (\(score.text()) คือ\($0.thai.spaceBefore)\($0.thai))" } ?? ""
    let ofOtherEnglish = whose.map { " (\(score.text()) is \($0.english)'s)" } ?? ""
    return TextFinding(
      .figureDiffers, number.range,
      thai: "\(quoted(written)) ไม่ตรงกับ\(scoreOf)ในไฟล์ คือ \(own.text())\(ofOther)",
      english: "\(quoted(written)) is not the score of \(english), which is \(own.text())\(ofOtherEnglish)")
  }
}
