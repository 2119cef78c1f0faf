package import SourceData

/// How many of something texts say that there are: items without marks, indicators that rose or fell, measures.
struct CountCheck: TextCheck {
  private let findings: Findings
  private let names: FrameworkNames

  init(_ findings: Findings, names: FrameworkNames) {
    self.findings = findings
    self.names = names
  }

  private static let empties = WordTable([
    "ไม่ได้คะแนน", "ไม่มีคะแนน", "ได้ 0 คะแนน", "ได้ ๐ คะแนน", "ได้คะแนน 0", "ได้คะแนน ๐", "ศูนย์คะแนน",
  ])
  private static let measures = WordTable(["มาตรการ", "กำหนด", "จัดทำ"])
  /// What may stand between what is counted and the number.
  private static let joints = WordTable([
    "จำนวน", "ทั้งหมด", "ทั้งสิ้น", "รวม", "มี", "เพียง", "อยู่", "ทั้ง",
  ])

  private typealias Mentions = [FrameworkNames.Mention]

  func findings(in text: RecordText) -> [TextFinding] {
    guard text.isClaim else { return [] }
    let scalars = text.scalars
    var known: Mentions?
    func mentions() -> Mentions {
      let all = known ?? names.mentions(in: scalars)
      known = all
      return all
    }
    var result: [TextFinding] = []
    for index in scalars.indices {
      let finding: TextFinding?
      if let (length, isUp) = ClaimCheck.movements.match(in: scalars, at: index) {
        let claim = index..<(index + length)
        finding = moved(isUp, claim, mentions(), scalars) ?? movedPlainly(isUp, claim, mentions(), scalars)
      } else if let (length, _) = Self.empties.match(in: scalars, at: index) {
        finding = empty(index..<(index + length), mentions(), scalars)
      } else if let (length, _) = Self.measures.match(in: scalars, at: index) {
        finding = measures(index..<(index + length), mentions, scalars)
      } else if let (length, _) = Self.reaching.match(in: scalars, at: index) {
        finding = reached(index..<(index + length), mentions, scalars)
      } else if let (length, isIndicator) = Self.wholes.match(in: scalars, at: index) {
        finding = tooMany(index..<(index + length), isIndicator, scalars)
      } else {
        finding = nil
      }
      if let finding { result.append(finding) }
    }
    return result
  }

  // MARK: Numbers of things

  /// A whole number with where what it counts begins.
  private struct Count {
    var value: Int
    var range: Range<Int>
    var unit: Int
  }

  /// «จำนวน 5 ข้อ», right behind `index`.
  private func count(behind index: Int, _ text: [Unicode.Scalar]) -> Count? {
    var position = skip(index, text)
    while let (length, _) = Self.joints.match(in: text, at: position) {
      position = skip(position + length, text)
    }
    let start = position
    var value = 0
    while position < text.count, position - start < 4, let digit = text[position].digitValue {
      value = value * 10 + digit
      position += 1
    }
    let isPart = position < text.count && [".", ",", "/", "-"].contains(text[position])
    guard (1...3).contains(position - start), !isPart else { return nil }
    return Count(value: value, range: start..<position, unit: skip(position, text))
  }

  /// «5 ตัวชี้วัด» that ends at `index`, where `unit` is the word.
  private func count(of unit: String, before index: Int, _ text: [Unicode.Scalar]) -> Count? {
    let word = index - unit.unicodeScalars.count
    guard text.has(unit, at: word) else { return nil }
    var end = word
    while end > 0, text[end - 1] == " " || text[end - 1] == "\u{A0}" { end -= 1 }
    var start = end
    while start > 0, end - start < 4, text[start - 1].isDigit { start -= 1 }
    let digits = text[start..<end].compactMap(\.digitValue)
    let isPart = start > 0 && [".", ",", "/", "-"].contains(text[start - 1])
    guard (1...3).contains(digits.count), !isPart else { return nil }
    return Count(value: digits.reduce(0) { $0 * 10 + $1 }, range: start..<end, unit: word)
  }

  private func skip(_ index: Int, _ text: [Unicode.Scalar]) -> Int {
    var index = index
    while index < text.count, text[index] == " " || text[index] == "\u{A0}" { index += 1 }
    return index
  }

  /// Whether it is said of another year than those of `years`, but for one that it is compared with.
  private func isOfOtherYear(_ range: Range<Int>, _ text: [Unicode.Scalar], _ years: Set<Int>) -> Bool {
    text.namesYear(otherThan: years, in: range) && !text.holds(Self.comparing, in: range)
  }

  private static let comparing = WordTable(["เทียบ", "จากปี", "กว่าปี"])
}

// MARK: Items without marks

extension CountCheck {
  /// «9 ตัวชี้วัดที่ไม่ได้คะแนน», where nine items have no marks; «ข้อที่ไม่ได้คะแนน จำนวน 5 ข้อ».
  private func empty(_ claim: Range<Int>, _ mentions: Mentions, _ text: [Unicode.Scalar]) -> TextFinding? {
    guard !findings.zeroItems.isEmpty, !text.has("เต็ม", at: claim.upperBound) else { return nil }
    let line = text.lineStart(before: claim.lowerBound, reach: 60)
    let isCountUnit = { (count: Count) in
      text.has("ข้อ", at: count.unit)
        || (text.has("ตัวชี้วัด", at: count.unit) && !text.has("ตัวชี้วัดย่อย", at: count.unit))
    }
    // The number of an indicator counts nothing.
    let before = countBefore(claim, text).flatMap { count in
      isCountUnit(count) && !mentions.contains { $0.range.overlaps(count.range) } ? count : nil
    }
    guard let count = before ?? count(behind: claim.upperBound, text).flatMap({ isCountUnit($0) ? $0 : nil }),
      !isOfOtherYear(line..<claim.lowerBound, text, [findings.current.year])
    else { return nil }
    let isIndicator = text.has("ตัวชี้วัด", at: count.unit)
    let scope = mentions.last {
      $0.isCertain && $0.range.lowerBound >= line
        && $0.range.upperBound <= min(claim.lowerBound, count.range.lowerBound)
    }?.subject
    func number(of scope: Subject?) -> (items: Int, indicators: Int) {
      let items = findings.zeroItems.filter { item in
        switch scope {
        case .instrument(let code): item.instrument.code == code
        case .indicator(let number): item.indicator.number == number
        case .subindicator(let number): item.subindicator?.number == number
        case .total, .item, nil: true
        }
      }
      let indicators = findings.current.indicators.filter { indicator in
        if case .instrument(let code) = scope { return indicator.instrument.code == code }
        return true
      }
      return (items.count, indicators.count { $0.figure?.score == .zero })
    }
    let (all, own) = (number(of: nil), number(of: scope))
    guard ![all, own].contains(where: { count.value == (isIndicator ? $0.indicators : $0.items) }) else {
      return nil
    }
    let (items, indicators) = own
    let isPart = own != all
    let whose = isPart ? scope.map { $0.thai.spaceBefore + $0.thai + $0.thai.spaceBehind } ?? " " : " "
    let whoseEnglish = isPart ? scope.map { " of \($0.english)" } ?? "" : ""
    let unit = isIndicator ? "ตัวชี้วัด" : "ข้อ"
    // Items that are called indicators.
    let isMiscalled = isIndicator && (count.value == items || count.value == all.items)
    let thai =
      isMiscalled
      ? "ที่ไม่ได้คะแนน\(isPart ? "ของ\(whose)" : "")คือ \(count.value) ข้อ ไม่ใช่ \(count.value) ตัวชี้วัด"
      : "ตามไฟล์นี้\(isPart ? whose : "")มี\(isIndicator ? "ตัวชี้วัด" : "ข้อ")ที่ไม่ได้คะแนน \(isIndicator ? indicators : items) \(unit) ไม่ใช่ \(count.value) \(unit)"
    let english =
      isMiscalled
      ? "\(count.value) items\(whoseEnglish) have no marks in this record, not indicators"
      : "\(isIndicator ? indicators : items) \(isIndicator ? "indicators" : "items")\(whoseEnglish) have no marks in this record, not \(count.value)"
    return TextFinding(.countDiffers, count.range, thai: thai, english: english)
  }

  /// The last whole number before it, with what it counts.
  private func countBefore(_ claim: Range<Int>, _ text: [Unicode.Scalar]) -> Count? {
    let start = max(0, claim.lowerBound - 40)
    guard let number = WrittenNumber.all(in: Array(text[start..<claim.lowerBound])).last,
      number.places == 0, let value = Int(number.text)
    else { return nil }
    let range = (start + number.range.lowerBound)..<(start + number.range.upperBound)
    return Count(value: value, range: range, unit: text.skippingSpaces(range.upperBound))
  }
}

// MARK: Indicators that moved

extension CountCheck {
  private enum Bound: Sendable {
    case above, from, below
  }

  private static let bounds = WordTable<Bound>([
    ("มากกว่า", .above), ("สูงกว่า", .above), ("เกินกว่า", .above), ("ตั้งแต่", .from), ("ไม่น้อยกว่า", .from),
    ("ไม่ต่ำกว่า", .from), ("น้อยกว่า", .below), ("ต่ำกว่า", .below), ("ไม่ถึง", .below),
  ])
  private static let selections = WordTable(["IIT", "EIT", "OIT", "เครื่องมือ", "บาง", "ในจำนวน"])
  private static let wholeSet = WordTable(["ตัวชี้วัดที่", "ตัวชี้วัดซึ่ง", "ตัวชี้วัดอื่นที่"])
  private static let others = WordTable(["อื่น", "นอกจาก"])
  private static let scored = WordTable(["คะแนน", "ตัวชี้วัด"])
  /// What makes the indicators that moved fewer.
  private static let limits = WordTable([
    "มากกว่า", "สูงกว่า", "เกิน", "ตั้งแต่", "ไม่น้อยกว่า", "ไม่ต่ำกว่า", "น้อยกว่า", "ต่ำกว่า", "ไม่ถึง", "และได้", "แต่", "อย่าง",
    "ซึ่ง",
  ])

  /// «ตัวชี้วัดที่เพิ่มขึ้นจากปีก่อนและได้มากกว่า 80 คะแนน จำนวน 5 ตัวชี้วัด», where six are such.
  private func moved(
    _ isUp: Bool, _ claim: Range<Int>, _ mentions: Mentions, _ text: [Unicode.Scalar]
  ) -> TextFinding? {
    let before = max(0, claim.lowerBound - 50)..<claim.lowerBound
    let after = claim.upperBound..<min(claim.upperBound + 110, text.count)
    guard text.holds(ClaimCheck.comparisons, in: claim.upperBound..<(claim.upperBound + 30)),
      text.holds(Self.wholeSet, in: before),
      !text.holds(Self.selections, in: before.lowerBound..<after.upperBound),
      !mentions.contains(where: {
        $0.isCertain && before.contains($0.range.lowerBound) && $0.subject != .total
      })
    else { return nil }
    var bound: (kind: Bound, score: Score)?
    for number in WrittenNumber.all(in: Array(text[after])) where number.places == 0 || number.places == 2 {
      let range = (after.lowerBound + number.range.lowerBound)..<(after.lowerBound + number.range.upperBound)
      if number.text.utf8.count == 4 { continue }
      let unit = text.skippingSpaces(range.upperBound)
      if text.has("ตัวชี้วัด", at: unit), let value = Int(number.text) {
        let moved = findings.current.indicators.filter { finding in
          guard let change = finding.change, change.direction == (isUp ? .up : .down) else { return false }
          guard let bound else { return true }
          switch bound.kind {
          case .above: return change.current > bound.score
          case .from: return change.current >= bound.score
          case .below: return change.current < bound.score
          }
        }
        let isOfOthers = text.holds(Self.others, in: before)
        let expected = moved.count { !isOfOthers || !$0.isHighest }
        guard findings.current.indicators.contains(where: { $0.change != nil }), value != expected else {
          return nil
        }
        return differs(range, value, expected)
      }
      guard bound == nil, text.has("คะแนน", at: unit), let score = Score(decimal: number.text),
        let kind = (max(claim.upperBound, range.lowerBound - 14)..<range.lowerBound).lazy
          .compactMap({ Self.bounds.match(in: text, at: $0)?.value }).first
      else { return nil }
      bound = (kind, score)
    }
    return nil
  }

  /// «คะแนนลดลง 5 ตัวชี้วัด», «5 ตัวชี้วัดที่คะแนนลดลง», where every indicator's change is known.
  private func movedPlainly(
    _ isUp: Bool, _ claim: Range<Int>, _ mentions: Mentions, _ text: [Unicode.Scalar]
  ) -> TextFinding? {
    let before = text.lineStart(before: claim.lowerBound, reach: 50)..<claim.lowerBound
    guard let count = movedCount(claim, text),
      text.holds(Self.scored, in: before) || count.range.lowerBound < claim.lowerBound,
      !text.holds(Self.others, in: before), !text.holds(ClaimCheck.intentions, in: before),
      !text.holds(Self.selections, in: before.lowerBound..<(max(count.unit, claim.upperBound) + 30)),
      !mentions.contains(where: {
        $0.subject != .total && before.contains($0.range.lowerBound) && !$0.range.overlaps(count.range)
      }), !isOfOtherYear(before, text, [findings.current.year])
    else { return nil }
    let scored = findings.current.indicators.filter { $0.figure != nil }
    let changes = scored.compactMap(\.change)
    let expected = changes.count { $0.direction == (isUp ? .up : .down) }
    guard !scored.isEmpty, changes.count == scored.count, count.value != expected else { return nil }
    return differs(count.range, count.value, expected)
  }

  private func movedCount(_ claim: Range<Int>, _ text: [Unicode.Scalar]) -> Count? {
    var next = skip(claim.upperBound, text)
    for word in ["จากปีก่อน", "จากปีที่ผ่านมา", "จากปีที่แล้ว", "จากเดิม"] where text.has(word, at: next) {
      next = skip(next + word.unicodeScalars.count, text)
    }
    let unit = "ตัวชี้วัด"
    if let count = count(behind: next, text) {
      let after = count.unit + unit.unicodeScalars.count
      let isWhole = text.has(unit, at: count.unit) && !text.has("ย่อย", at: after)
      return isWhole && !text.holds(Self.limits, in: after..<(after + 12)) ? count : nil
    }
    if text.holds(Self.limits, in: next..<(next + 30)) { return nil }
    var end = claim.lowerBound
    while let word = ["มีคะแนน", "คะแนน", "ที่", "ซึ่ง", "มี", " "].first(where: {
      text.has($0, at: end - $0.unicodeScalars.count)
    }) {
      end -= word.unicodeScalars.count
    }
    return count(of: unit, before: end, text)
  }

  private func differs(_ range: Range<Int>, _ value: Int, _ expected: Int) -> TextFinding {
    TextFinding(
      .countDiffers, range, thai: "ตามไฟล์นี้มี \(expected) ตัวชี้วัด ไม่ใช่ \(value)",
      english: "there are \(expected) such indicators in this record, not \(value)")
  }
}

// MARK: Indicators that reach a score, and how many there are

extension CountCheck {
  private static let reaching = WordTable(["ตัวชี้วัดที่ได้", "ตัวชี้วัดที่มีคะแนน", "ตัวชี้วัดที่คะแนน", "ตัวชี้วัดซึ่งได้"])
  private static let wholes = WordTable<Bool>([("ตัวชี้วัด", true), ("เครื่องมือ", false)])
  private static let assessment = WordTable(["ITA", "การประเมิน", "แบบวัด", "แบบตรวจ"])

  /// «ตัวชี้วัดที่ได้ตั้งแต่ 80 คะแนนขึ้นไป จำนวน 8 ตัวชี้วัด», where seven are such.
  private func reached(
    _ word: Range<Int>, _ mentions: () -> Mentions, _ text: [Unicode.Scalar]
  ) -> TextFinding? {
    let reach = word.upperBound..<min(word.upperBound + 90, text.count)
    let line = text.lineStart(before: word.lowerBound, reach: 50)
    var bound: (kind: Bound, score: Score)?
    for number in WrittenNumber.all(in: Array(text[reach])) where number.places == 0 || number.places == 2 {
      let range = (reach.lowerBound + number.range.lowerBound)..<(reach.lowerBound + number.range.upperBound)
      guard !text[word.upperBound..<range.lowerBound].contains("\n") else { return nil }
      let unit = text.skippingSpaces(range.upperBound)
      if let bound {
        let scored = findings.current.indicators.compactMap { $0.figure?.score }
        guard text.has("ตัวชี้วัด", at: unit), !text.has("ตัวชี้วัดย่อย", at: unit), let value = Int(number.text),
          scored.count == findings.current.indicators.count,
          !text.holds(ClaimCheck.movements, in: word.upperBound..<range.lowerBound),
          !text.holds(Self.selections, in: line..<min(unit + 30, text.count)),
          !text.holds(Self.others, in: line..<unit),
          !isOfOtherYear(line..<word.lowerBound, text, [findings.current.year]),
          !mentions().contains(where: {
            $0.isCertain && $0.subject != .total && $0.range.lowerBound >= line
              && $0.range.upperBound <= range.lowerBound
          })
        else { return nil }
        let expected = scored.count { score in
          switch bound.kind {
          case .above: score > bound.score
          case .from: score >= bound.score
          case .below: score < bound.score
          }
        }
        return value == expected ? nil : differs(range, value, expected)
      }
      guard text.has("คะแนน", at: unit), let score = Score(decimal: number.text),
        let kind = (max(word.upperBound, range.lowerBound - 14)..<range.lowerBound).lazy
          .compactMap({ Self.bounds.match(in: text, at: $0)?.value }).first
      else { return nil }
      bound = (kind, score)
    }
    return nil
  }

  /// «11 ตัวชี้วัด», where no year of the record has so many.
  private func tooMany(_ word: Range<Int>, _ isIndicator: Bool, _ text: [Unicode.Scalar]) -> TextFinding? {
    let unit = isIndicator ? "ตัวชี้วัด" : "เครื่องมือ"
    guard !text.has("ย่อย", at: word.upperBound), let count = count(of: unit, before: word.upperBound, text),
      text.holds(Self.assessment, in: 0..<text.count)
    else { return nil }
    let most =
      findings.years.map { isIndicator ? $0.framework.indicators.count : $0.framework.instruments.count }
      .max()
      ?? 0
    guard count.value > most else { return nil }
    return TextFinding(
      .countDiffers, count.range,
      thai: "การประเมินของปี \(findings.current.year) มี \(most) \(unit) ไม่ใช่ \(count.value)",
      english:
        "there are \(most) \(isIndicator ? "indicators" : "instruments") in \(findings.current.year), not \(count.value)"
    )
  }
}

// MARK: Measures

extension CountCheck {
  private static let amounts = WordTable(["จำนวน", "รวม", "ทั้งหมด", "ทั้งสิ้น"])
  /// What makes the measures some of them.
  private static let choices = WordTable([
    "ที่", "ซึ่ง", "แล้ว", "อยู่", "ไม่", "ใหม่", "เพิ่ม", "ด้าน", "ของ", "ย่อย", "มาตรการ", "สำหรับ", "อื่น",
  ])

  /// «กำหนดมาตรการ จำนวน 5 มาตรการ», where the record has three.
  private func measures(
    _ word: Range<Int>, _ mentions: () -> Mentions, _ text: [Unicode.Scalar]
  ) -> TextFinding? {
    let record = findings.record
    guard !record.measures.isEmpty, let count = measureCount(word, text), text.has("มาตรการ", at: count.unit)
    else { return nil }
    let after = count.unit + 7
    let own = [
      record.measures.count, record.improvements.count, record.measures.count + record.improvements.count,
    ]
    let line = text.lineStart(before: word.lowerBound, reach: 60)
    let years: Set = [findings.current.year, findings.measuresYear]
    guard !own.contains(count.value), !["ย่อย", "หลัก", "ที่"].contains(where: { text.has($0, at: after) }),
      !text.holds(WordTable(["ใน", "ส่วน", "อีก"]), in: max(line, word.lowerBound - 12)..<word.lowerBound),
      !isOfOtherYear(line..<word.lowerBound, text, years),
      !mentions().contains(where: {
        $0.subject != .total && $0.range.lowerBound >= line && $0.range.lowerBound < after + 40
      })
    else { return nil }
    return TextFinding(
      .countDiffers, count.range, thai: "ไฟล์นี้มี \(own[0]) มาตรการ ไม่ใช่ \(count.value) มาตรการ",
      english: "there are \(own[0]) measures in this record, not \(count.value)")
  }

  private func measureCount(_ word: Range<Int>, _ text: [Unicode.Scalar]) -> Count? {
    if let count = count(behind: word.upperBound, text) { return count }
    // A longer name: «กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใส จำนวน 5 มาตรการ».
    let isBegun = ["กำหนด", "จัดทำ", "มี"].contains {
      text.has($0, at: word.lowerBound - $0.unicodeScalars.count)
    }
    let reach = word.upperBound..<min(word.upperBound + 70, text.count)
    guard isBegun, let amount = reach.first(where: { Self.amounts.match(in: text, at: $0) != nil }),
      !text[word.upperBound..<amount].contains("\n"),
      !text.holds(Self.choices, in: word.upperBound..<amount)
    else { return nil }
    return count(behind: amount, text)
  }
}

extension Diagnostic.Code {
  package static let countDiffers = Self("count-differs")
}

extension CountCheck {
  static let explanations = [
    CodeExplanation(
      .countDiffers,
      thai:
        "จำนวนข้อที่ไม่ได้คะแนน จำนวนตัวชี้วัดที่เพิ่มขึ้นหรือลดลง หรือจำนวนมาตรการ ไม่ตรงกับไฟล์ หรือเรียกข้อว่าตัวชี้วัด",
      english:
        "A text counts items without marks, indicators that rose or fell, or measures otherwise than the record, or calls items indicators.",
      todo: .init(
        thai: "ตรวจกับคะแนนและมาตรการในไฟล์แล้วแก้ข้อความ",
        english: "look at the record's scores and measures and correct the text"),
      example: "narrative: { preface: มี 5 ข้อที่ไม่ได้คะแนน }")
  ]
}
