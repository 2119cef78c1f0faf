import SourceData

/// A number in its surroundings.
struct Quote {
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
    isCalledScore || text.has("%", at: text.skippingSpaces(number.range.upperBound))
      || stands(behind: ["ร้อยละ"])
  }

  /// Called คะแนน, not a percentage of whatever it may be.
  var isCalledScore: Bool {
    text.has("คะแนน", at: text.skippingSpaces(number.range.upperBound))
      || stands(behind: ["คะแนน", "คะแนนเท่ากับ", "คะแนนเป็น", "คะแนนอยู่ที่"])
  }

  /// Whether one of `words` stands right before it, but for spaces and brackets.
  private func stands(behind words: [String]) -> Bool {
    var before = number.range.lowerBound
    while before > 0, text[before - 1] == " " || text[before - 1] == "(" { before -= 1 }
    return words.contains { text.has($0, at: before - $0.unicodeScalars.count) }
  }

  /// Where a word for rising or falling stands that it is the amount of: «เพิ่มขึ้นจากปีก่อน 5.00 คะแนน».
  var movement: Int? {
    var cursor = BackwardCursor(text, from: number.range.lowerBound)
    cursor.start = start
    cursor.passesBrackets = true
    while cursor.skip([
      "จากปีก่อน", "จากปีที่ผ่านมา", "จากปีที่แล้ว", "จากเดิม", "ร้อยละ", "เท่ากับ", "จำนวน", "คะแนน", "อีก", "ถึง",
    ]) {}
    return cursor.skip(["เพิ่มขึ้น", "ลดลง", "สูงขึ้น"]) && cursor.position >= start ? cursor.position : nil
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

  /// Whether it is what a score is to become, behind one of `words` in its line.
  func isForecast(_ words: WordTable<Bool>) -> Bool {
    let line = text.lineStart(before: number.range.lowerBound, reach: 80)
    let joint = ["เป็น", "เป็น ", "ถึง", "ถึง "].contains {
      text.has($0, at: number.range.lowerBound - $0.unicodeScalars.count)
    }
    return joint && text.holds(words, in: line..<number.range.lowerBound)
  }

  private static let suppositions = WordTable(["หาก", "ถ้า", "กรณีที่", "สมมติ", "คาดว่า", "คาดการณ์"])
  /// With what a claim is led in, and what begins one behind a condition.
  private static let facts = WordTable([
    "หากพิจารณา", "หากเทียบ", "หากเปรียบ", "หากดู", "หากมอง", "หากจำแนก", "หากแยก", "ถ้าพิจารณา", "ถ้าเทียบ",
    "ถ้าเปรียบ", "ถ้าดู",
    "โดย", "ซึ่ง", "แต่", "เพราะ", "เนื่องจาก", "ปัจจุบัน", "ทั้งนี้",
  ])

  /// «หากตัวชี้วัดที่ 9 ได้ 100 คะแนน»: a score that is not told to be.
  var isSupposed: Bool {
    let line = text.lineStart(before: number.range.lowerBound, reach: 60)
    guard
      let start = (line..<number.range.lowerBound).last(where: {
        Self.suppositions.match(in: text, at: $0) != nil
      })
    else { return false }
    return !text.holds(Self.facts, in: start..<number.range.lowerBound)
  }

  /// «1.1 คะแนนเฉลี่ย»: a part's number, at the start of its line.
  var isListNumber: Bool {
    let line = text.lineStart(before: number.range.lowerBound, reach: 6)
    return number.places == 1 && number.text.utf8.count == 3 && number.range.lowerBound - line < 6
      && text[line..<number.range.lowerBound].allSatisfy { [" ", "-", "–", "•", "\u{A0}"].contains($0) }
  }

  /// «ร้อยละ 12.50 ของรายจ่าย»: a share of something that is none of `wholes`.
  func isPart(of wholes: WordTable<Bool>) -> Bool {
    var after = text.skippingSpaces(number.range.upperBound)
    if text.has("%", at: after) { after = text.skippingSpaces(after + 1) }
    return text.has("ของ", at: after) && wholes.match(in: text, at: text.skippingSpaces(after + 3)) == nil
  }

  private static let money = WordTable<Bool>([
    ("เบิกจ่าย", true), ("รายจ่าย", true), ("งบประมาณ", false), ("รายรับ", false), ("รายได้", false),
    ("วงเงิน", false),
  ])

  /// «เบิกจ่ายงบประมาณได้ร้อยละ 91.98»: a share of money.
  ///
  /// - Parameter mention: What is named last before it, where something is; behind that only what is spent tells.
  func isOfMoney(_ mention: FrameworkNames.Mention?) -> Bool {
    let line = text.lineStart(before: number.range.lowerBound, reach: 60)
    let from = max(start, line, mention?.range.upperBound ?? 0)
    guard from < number.range.lowerBound else { return false }
    return (from..<number.range.lowerBound).contains { index in
      guard let (_, isSpent) = Self.money.match(in: text, at: index) else { return false }
      return isSpent || mention?.isCertain != true && !text.has("ปี", at: index - 2)
    }
  }

  /// «85 คะแนนขึ้นไป».
  var isLeast: Bool {
    text.has("ขึ้นไป", at: text.skippingSpaces(number.range.upperBound, and: ["คะแนน", "%"]))
  }

  /// Items and indicators that a score is given to right behind their names: «ข้อ o9 และ o10 ได้ 50 คะแนน».
  func given(_ group: [FrameworkNames.Mention]) -> [Subject] {
    guard let last = group.last, text.has("คะแนน", at: text.skippingSpaces(number.range.upperBound)) else {
      return []
    }
    var cursor = BackwardCursor(text, from: number.range.lowerBound)
    cursor.skip(["เพียง", "เท่ากับ", "แค่"])
    guard cursor.skip(["ได้รับคะแนน", "ได้คะแนน", "มีคะแนน", "ได้รับ", "ได้"]) else { return [] }
    cursor.skip(["ที่", "ซึ่ง"])
    cursor.skipSpaces()
    guard
      cursor.position == last.range.upperBound || isTitle(last.range.upperBound..<cursor.position, of: last)
    else { return [] }
    var subjects: [Subject] = []
    var next: Int?
    for mention in group.reversed() {
      if let next {
        let between = text[mention.range.upperBound..<max(next, mention.range.upperBound)].filter {
          $0 != " "
        }
        let joint = String(scalars: between)
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

  private static let clauses = WordTable([
    "จะ", "ควร", "หาก", "ถ้า", "ต้อง", "เป้า", "คาด", "ให้ได้", " แต่", " ส่วน", "ซึ่ง", "ปีก่อน", "เดิม", "คะแนน", "ข้อ ",
    "ทุก",
  ])

  /// What an item is called behind its code: «ข้อ o1 โครงสร้างและอำนาจหน้าที่ ได้ 50 คะแนน».
  private func isTitle(_ range: Range<Int>, of mention: FrameworkNames.Mention) -> Bool {
    guard case .item = mention.subject, (4...90).contains(range.count), text[range.lowerBound] == " ",
      text[range.lowerBound + 1].isThaiLetter, !text.holds(Self.clauses, in: range)
    else { return false }
    return !text[range].contains { $0 == "\n" || $0.isDigit || $0 == ")" }
      && text[range].count { $0 == " " } <= 3
  }

  /// «ได้ 83.88 คะแนน», with nothing said of what.
  var isGiven: Bool {
    var cursor = BackwardCursor(text, from: number.range.lowerBound)
    cursor.skip(["เพียง", "เท่ากับ", "ร้อยละ"])
    return isScore && cursor.skip(["ได้รับคะแนน", "ได้คะแนน", "มีคะแนน", "ได้รับ", "ได้"])
  }

  /// «มากกว่าร้อยละ 90»: what something is more or less than, and no score.
  var isBound: Bool {
    guard number.places == 0 else { return false }
    var cursor = BackwardCursor(text, from: number.range.lowerBound)
    while cursor.skip(["ร้อยละ", "คะแนน"]) {}
    return cursor.skip(["มากกว่า", "สูงกว่า", "เกินกว่า", "เกิน", "ต่ำกว่า", "น้อยกว่า"])
  }

  private static let differences = ["ต่ำกว่า", "สูงกว่า", "มากกว่า", "น้อยกว่า", "ห่างจาก"]

  /// «…ต่ำกว่าตัวชี้วัดที่ 8 (95.48 คะแนน) 0.01 คะแนน»: how far one is from another.
  func isDifference(from group: [FrameworkNames.Mention]) -> Bool {
    guard let last = group.last, number.places == 2, let score = Score(decimal: number.text),
      score < Score(40),
      last.range.lowerBound > 0
    else { return false }
    var cursor = BackwardCursor(text, from: last.range.lowerBound)
    cursor.skip(FrameworkNames.forms + ["ของ"])
    return cursor.skip(Self.differences)
  }

  private static let extremes = ["สูงสุด", "สูงที่สุด", "ต่ำสุด", "ต่ำที่สุด", "มากที่สุด", "น้อยที่สุด"]

  /// «คะแนนสูงสุดของแบบ EIT คือ 96.03 คะแนน»: of what is below the instrument.
  func isExtreme(of group: [FrameworkNames.Mention]) -> Bool {
    guard let last = group.last, case .instrument = last.subject else { return false }
    var cursor = BackwardCursor(text, from: last.range.lowerBound)
    cursor.skip(FrameworkNames.forms)
    return cursor.skip(["ของ", "ใน", "ตาม"]) && cursor.skip(Self.extremes)
  }

  private static let plain = [
    "(ร้อยละ", "ร้อยละ", "(", "ได้คะแนน", "มีคะแนน", "ได้", "คะแนน", "ได้ร้อยละ", "ได้คะแนนร้อยละ", ":",
  ]
  private static let naming = ["ด้าน", "ตัวชี้วัด", "คือ", "ได้แก่", "และ", ","]

  /// Whether it stands right behind the official name of an indicator, which may be common words otherwise: «การป้องกันการทุจริต
  /// ร้อยละ 81.00», «การใช้อำนาจ (99.31 คะแนน)».
  func isPlainly(of mention: FrameworkNames.Mention) -> Bool {
    guard number.places == 2, mention.range.upperBound <= number.range.lowerBound, !isPart(of: Self.wholes)
    else {
      return false
    }
    let between = String(
      scalars: text[mention.range.upperBound..<number.range.lowerBound].filter { $0 != " " && $0 != "\u{A0}" }
    )
    let isShare = between.hasPrefix("ร้อยละ")
    let isMoney = text.holds(Self.budgets, in: mention.range)
    guard Self.plain.contains(between), !(isShare && isMoney), isScore else { return false }
    let start = mention.range.lowerBound
    return start == 0 || [" ", "\n", "("].contains(text[start - 1])
      || Self.naming.contains { text.has($0, at: start - $0.unicodeScalars.count) }
  }

  private static let wholes = WordTable(["คะแนนเต็ม"])
  private static let budgets = WordTable(["งบประมาณ"])
  private static let strangers = WordTable([
    "พึงพอใจ", "แบบสอบถาม", "แบบสำรวจ",
  ])
  private static let others = WordTable([
    "หน่วยงานอื่น", "ท้องถิ่นอื่น", "แห่งอื่น", "ปกครองส่วนท้องถิ่น", "เฉลี่ยของหน่วยงาน", "เฉลี่ยของจังหวัด",
  ])
  private static let assessment = WordTable(["ITA", "IIT", "EIT", "OIT", "คะแนนรวม"])

  /// Whether it is of another inquiry, or of other agencies: «ความพึงพอใจ… ร้อยละ 88.00».
  var isOfStrangers: Bool {
    let line = text.lineStart(before: number.range.lowerBound, reach: 90)
    let before = line..<number.range.lowerBound
    return text.holds(Self.strangers, in: before) && !text.holds(Self.assessment, in: before)
      || text.holds(Self.others, in: max(line, number.range.lowerBound - 40)..<number.range.lowerBound)
  }

  func isGoal(_ goals: WordTable<Bool>) -> Bool {
    isLeast
      || text.holds(goals, in: max(start, number.range.lowerBound - 36)..<number.range.lowerBound)
  }

  func holds(_ words: WordTable<Bool>) -> Bool {
    text.holds(words, in: max(0, number.range.lowerBound - 40)..<number.range.lowerBound)
      || text.holds(words, in: number.range.upperBound..<(number.range.upperBound + 16))
  }

  /// Behind a name, with hardly more than brackets and a word between: «OIT (64.30».
  func follows(_ group: [FrameworkNames.Mention]) -> Bool { isWithin(24, of: group) }

  /// In the same sentence as the names: no line end, no other paragraph, not too far.
  func isNear(_ group: [FrameworkNames.Mention]) -> Bool { isWithin(70, of: group) }

  /// Whether it stands in the line of the last name and no more than `reach` characters behind it.
  private func isWithin(_ reach: Int, of group: [FrameworkNames.Mention]) -> Bool {
    guard let last = group.last else { return false }
    let between = last.range.upperBound..<max(number.range.lowerBound, last.range.upperBound)
    return between.count <= reach && !text[between].contains("\n")
  }
}
