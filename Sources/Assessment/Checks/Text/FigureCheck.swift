package import SourceData

/// Scores quoted in texts against those of the record.
///
/// A figure counts as a score where it is called one (ร้อยละ, คะแนน) or stands behind what it is a score of. Goals
/// (ไม่น้อยกว่าร้อยละ 80) and other quantities (30 คน, 1,250.00 บาท) are left alone, as are percentages of something
/// else than this assessment.
struct FigureCheck: TextCheck {
  private let figures: RecordFigures
  /// From the year before to the year assessed.
  private let changes: [Subject: Change]
  private let names: FrameworkNames
  private let year: Int

  init(_ findings: Findings, names: FrameworkNames) {
    year = findings.current.year
    figures = RecordFigures(findings)
    let current = findings.current
    var changes: [Subject: Change] = [:]
    changes[.total] = current.totalChange
    for finding in current.instruments { changes[.instrument(finding.instrument.code)] = finding.change }
    for finding in current.indicators { changes[.indicator(finding.indicator.number)] = finding.change }
    self.changes = changes
    self.names = names
  }

  private static let goals = WordTable([
    "เป้าหมาย", "ไม่น้อยกว่า", "ไม่ต่ำกว่า", "อย่างน้อย", "ตั้งแต่", "เกณฑ์", "คะแนนเต็ม", "เกินกว่า", "ให้ได้", "ไม่ถึง", "ไม่เกิน",
    "น้ำหนัก",
    "ค่าเฉลี่ยประเทศ", "ทั้งประเทศ", "ระดับประเทศ", "ระดับจังหวัด",
  ])
  private static let movements = WordTable([
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

  func findings(in text: RecordText) -> [TextFinding] {
    guard text.isProse else { return [] }
    let scalars = text.scalars
    let numbers = WrittenNumber.all(in: scalars)
    guard !numbers.isEmpty else { return [] }
    let mentions = names.mentions(in: scalars)
    let isOfAssessment = scalars.holds(Self.assessment, in: 0..<scalars.count)
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
      if isPartOfName { continue }
      let quote = Quote(number, in: scalars, after: lastEnd)
      let given = number.places == 0 ? quote.given(group) : []
      guard quote.isScore || (quote.follows(group) && number.places == 2), !quote.isQuantity(Self.units),
        !(given.isEmpty ? quote.isGoal(Self.goals) : quote.isLeast),
        let score = Score(decimal: number.text), score <= .full
      else { continue }
      if !given.isEmpty, !scalars.namesYear(otherThan: [year], in: quote.start..<number.range.lowerBound),
        let finding = whole(score, number, given, text)
      {
        result.append(finding)
        lastEnd = number.range.upperBound
        continue
      }
      let near = quote.isNear(group) ? group : []
      let isFreeText = text.path.first != "measures" && text.path.first != "improvements"
      let moves = quote.holds(Self.movements)
      if isShare(score, quote, near) { continue }
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
        text)
      {
        result.append(finding)
      }
      lastEnd = number.range.upperBound
    }
    return result
  }

  private func check(
    _ score: Score, _ number: WrittenNumber, _ group: [FrameworkNames.Mention], moves: Bool,
    isOfAssessment: Bool, isFreeText: Bool, isOfWhole: Bool, _ text: RecordText
  ) -> TextFinding? {
    let written = text.string(number.range)
    if isOfWhole, let totals = figures.scores[.total], !figures.thresholds.contains(score) {
      // Whole numbers are totals that were rounded.
      let places = number.places
      if let own = totals.first(where: { $0.rounded(places: places) == score }) {
        return places == 1 && own != score ? placesMissing(own, number, written) : nil
      }
      if figures.subject(of: score) != nil { return differs(score, number, [.total], written) }
      if places == 0 { return notInRecord(number, written, total: totals.first) }
    }
    let subjects = group.filter(\.isCertain).map(\.subject)
    let known = subjects.filter { figures.scores[$0] != nil }
    if !known.isEmpty {
      if figures.fits(score, known) {
        guard number.places != 2, score != .zero, score != .full, known.count == 1, !isItem(known[0]) else {
          return nil
        }
        return placesMissing(score, number, written)
      }
      // A mean of several, of which the record doesn't have all.
      if known.count < subjects.count { return nil }
      // Whole numbers are counts and goals as often as scores.
      if number.places == 0 && (!moves || figures.isChange(score)) || figures.thresholds.contains(score) {
        return nil
      }
      if moves, figures.isChange(score) || figures.subject(of: score) != nil { return nil }
      return differs(score, number, known, written)
    }
    guard number.places >= 1, figures.subject(of: score) == nil, !figures.isChange(score),
      !figures.thresholds.contains(score), isOfAssessment, isFreeText, !moves || number.places == 2
    else { return nil }
    return notInRecord(number, written, total: isOfWhole ? figures.scores[.total]?.first : nil)
  }

  /// «เพิ่มขึ้นร้อยละ 38.53»: by how many hundredths of what it was.
  private func isShare(_ score: Score, _ quote: Quote, _ near: [FrameworkNames.Mention]) -> Bool {
    let subject = near.last?.subject ?? .total
    return quote.movement != nil && !quote.isCalledScore
      && changes[subject]?.share?.rounded(places: quote.number.places) == score
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
    guard let change = changes[subject],
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
    return differs(score, number, subjects, text.string(number.range))
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

  /// Items have 0, 50 or 100.
  private func isItem(_ subject: Subject) -> Bool {
    if case .item = subject { return true }
    return false
  }

  private func differs(
    _ score: Score, _ number: WrittenNumber, _ subjects: [Subject], _ written: String
  ) -> TextFinding? {
    guard let first = subjects.first, let own = figures.scores[first]?.first else { return nil }
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

/// A number in its surroundings.
private struct Quote {
  let number: WrittenNumber
  let text: [Unicode.Scalar]
  /// Where the surroundings before it start: behind the number before, or at the line.
  let start: Int

  init(_ number: WrittenNumber, in text: [Unicode.Scalar], after end: Int) {
    self.number = number
    self.text = text
    start = max(end, number.range.lowerBound - 60, 0)
  }

  /// Called a score: ร้อยละ 64.30, 64.30 คะแนน, คะแนน 64.30.
  var isScore: Bool {
    let end = text.skippingSpaces(number.range.upperBound)
    if text.has("คะแนน", at: end) || text.has("%", at: end) { return true }
    var before = number.range.lowerBound
    while before > 0, text[before - 1] == " " || text[before - 1] == "(" { before -= 1 }
    return ["ร้อยละ", "คะแนน", "คะแนนเท่ากับ", "คะแนนเป็น", "คะแนนอยู่ที่"].contains {
      text.has($0, at: before - $0.unicodeScalars.count)
    }
  }

  /// Called คะแนน, not a percentage of whatever it may be.
  var isCalledScore: Bool {
    let end = text.skippingSpaces(number.range.upperBound)
    if text.has("คะแนน", at: end) { return true }
    var before = number.range.lowerBound
    while before > 0, text[before - 1] == " " || text[before - 1] == "(" { before -= 1 }
    return ["คะแนน", "คะแนนเท่ากับ", "คะแนนเป็น", "คะแนนอยู่ที่"].contains {
      text.has($0, at: before - $0.unicodeScalars.count)
    }
  }

  /// Where a word for rising or falling stands that it is the amount of: «เพิ่มขึ้นจากปีก่อน 5.00 คะแนน».
  var movement: Int? {
    var position = number.range.lowerBound
    func skip(_ words: [String]) -> Bool {
      while position > start, text[position - 1] == " " || text[position - 1] == "(" { position -= 1 }
      guard let word = words.first(where: { text.has($0, at: position - $0.unicodeScalars.count) }) else {
        return false
      }
      position -= word.unicodeScalars.count
      return true
    }
    while skip(["จากปีก่อน", "จากปีที่ผ่านมา", "จากปีที่แล้ว", "จากเดิม", "ร้อยละ", "เท่ากับ", "จำนวน", "คะแนน", "อีก", "ถึง"])
    {}
    return skip(["เพิ่มขึ้น", "ลดลง", "สูงขึ้น"]) && position >= start ? position : nil
  }

  /// Whether one of `words` stands before it in its line, and none of `others`.
  func stands(behind words: WordTable<Bool>, without others: WordTable<Bool>) -> Bool {
    let line = text[start..<number.range.lowerBound].lastIndex(of: "\n").map { $0 + 1 } ?? start
    let before = line..<number.range.lowerBound
    return text.holds(words, in: before) && !text.holds(others, in: before)
  }

  func isQuantity(_ units: WordTable<Bool>) -> Bool {
    units.match(in: text, at: text.skippingSpaces(number.range.upperBound)) != nil
  }

  /// «85 คะแนนขึ้นไป».
  var isLeast: Bool {
    var after = text.skippingSpaces(number.range.upperBound)
    for word in ["คะแนน", "%"] where text.has(word, at: after) {
      after = text.skippingSpaces(after + word.unicodeScalars.count)
    }
    return text.has("ขึ้นไป", at: after)
  }

  /// Items and indicators that a score is given to right behind their names: «ข้อ o9 และ o10 ได้ 50 คะแนน».
  func given(_ group: [FrameworkNames.Mention]) -> [Subject] {
    guard let last = group.last, text.has("คะแนน", at: text.skippingSpaces(number.range.upperBound)) else {
      return []
    }
    var position = number.range.lowerBound
    func skip(_ words: [String]) -> Bool {
      while position > 0, text[position - 1] == " " || text[position - 1] == "\u{A0}" { position -= 1 }
      guard let word = words.first(where: { text.has($0, at: position - $0.unicodeScalars.count) }) else {
        return false
      }
      position -= word.unicodeScalars.count
      return true
    }
    _ = skip(["เพียง", "เท่ากับ", "แค่"])
    guard skip(["ได้รับคะแนน", "ได้คะแนน", "มีคะแนน", "ได้รับ", "ได้"]) else { return [] }
    _ = skip(["ที่", "ซึ่ง"])
    _ = skip([])
    guard position == last.range.upperBound else { return [] }
    var subjects: [Subject] = []
    var next: Int?
    for mention in group.reversed() {
      if let next {
        let between = text[mention.range.upperBound..<max(next, mention.range.upperBound)].filter {
          $0 != " "
        }
        let joint = String(String.UnicodeScalarView(between))
        // What lies between the first and the last isn't named.
        if ["ถึง", "ถึงข้อ", "–", "-"].contains(joint) { return [] }
        guard ["", ",", "และ", "กับ", "ข้อ", ",ข้อ", "และข้อ", "กับข้อ"].contains(joint) else { break }
      }
      switch mention.subject {
      case .total, .instrument: return subjects
      case .indicator, .subindicator, .item: subjects.insert(mention.subject, at: 0)
      }
      guard mention.isCertain else { return [] }
      next = mention.range.lowerBound
    }
    return subjects
  }

  func isGoal(_ goals: WordTable<Bool>) -> Bool {
    isLeast
      || text.holds(goals, in: max(start, number.range.lowerBound - 36)..<number.range.lowerBound)
  }

  func holds(_ words: WordTable<Bool>) -> Bool {
    text.holds(words, in: max(0, number.range.lowerBound - 40)..<number.range.lowerBound)
      || text.holds(words, in: number.range.upperBound..<(number.range.upperBound + 16))
  }

  /// Right behind a name, but for brackets and spaces: «OIT (64.30».
  func follows(_ group: [FrameworkNames.Mention]) -> Bool {
    guard let last = group.last else { return false }
    let between = last.range.upperBound..<max(number.range.lowerBound, last.range.upperBound)
    return between.count <= 24 && !text[between].contains("\n")
  }

  /// In the same sentence as the names: no line end, no other paragraph, not too far.
  func isNear(_ group: [FrameworkNames.Mention]) -> Bool {
    guard let last = group.last else { return false }
    let between = last.range.upperBound..<max(number.range.lowerBound, last.range.upperBound)
    return between.count <= 70 && !text[between].contains("\n")
  }
}

extension Diagnostic.Code {
  package static let figureDiffers = Self("figure-differs")
  package static let figureNotInRecord = Self("figure-not-in-record")
  package static let figurePlaces = Self("figure-places")
}

extension FigureCheck {
  private static let todo = Diagnostic.Message(
    thai: "ตรวจกับผลที่ประกาศ แล้วแก้ข้อความหรือแก้คะแนนในไฟล์",
    english: "look at the published results, and correct the text or the record")

  static let explanations = [
    CodeExplanation(
      .figureDiffers, thai: "คะแนนที่เขียนในข้อความไม่ใช่คะแนนของสิ่งที่กล่าวถึง",
      english: "A score in a text is not that of what the text names.", todo: todo,
      example: "narrative: { preface: แบบวัด OIT ได้คะแนนต่ำสุด (ร้อยละ 95.66) }"),
    CodeExplanation(
      .figureNotInRecord, thai: "คะแนนที่เขียนในข้อความไม่มีในไฟล์ มักค้างจากรายงานเก่าหรือของหน่วยงานอื่น",
      english: "A score in a text is none of the record's; often it was left from another report.",
      todo: todo,
      example: "narrative: { preface: ผลการประเมิน ITA ได้คะแนน 43.75 }"),
    CodeExplanation(
      .figurePlaces, thai: "คะแนนในข้อความมีทศนิยมไม่เท่าคะแนนอื่น ซึ่งมีสองตำแหน่ง",
      english: "A score in a text has not the two decimals of the others.",
      todo: .init(thai: "เขียนทศนิยมสองตำแหน่ง", english: "write two decimals"),
      example: "narrative: { preface: ตัวชี้วัดที่ 9 ได้ 69 คะแนน }"),
  ]
}
