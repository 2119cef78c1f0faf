/// Scores on one side of another: «มากกว่า 80 คะแนน».
struct ScoreBound {
  enum Kind: Sendable {
    case above, from, below
  }

  var kind: Kind
  var score: Score

  func admits(_ other: Score) -> Bool {
    switch kind {
    case .above: other > score
    case .from: other >= score
    case .below: other < score
    }
  }
}

// MARK: Indicators that moved

extension CountCheck {
  private static let bounds = WordTable<ScoreBound.Kind>([
    ("มากกว่า", .above), ("สูงกว่า", .above), ("เกินกว่า", .above), ("ตั้งแต่", .from), ("ไม่น้อยกว่า", .from),
    ("ไม่ต่ำกว่า", .from), ("น้อยกว่า", .below), ("ต่ำกว่า", .below), ("ไม่ถึง", .below),
  ])
  static let selections = WordTable(["IIT", "EIT", "OIT", "เครื่องมือ", "บาง", "ในจำนวน"])
  private static let wholeSet = WordTable(["ตัวชี้วัดที่", "ตัวชี้วัดซึ่ง", "ตัวชี้วัดอื่นที่"])
  static let others = WordTable(["อื่น", "นอกจาก"])
  private static let scored = WordTable(["คะแนน", "ตัวชี้วัด"])
  /// What makes the indicators that moved fewer.
  private static let limits = WordTable([
    "มากกว่า", "สูงกว่า", "เกิน", "ตั้งแต่", "ไม่น้อยกว่า", "ไม่ต่ำกว่า", "น้อยกว่า", "ต่ำกว่า", "ไม่ถึง", "และได้", "แต่", "อย่าง",
    "ซึ่ง",
  ])

  /// «ตัวชี้วัดที่เพิ่มขึ้นจากปีก่อนและได้มากกว่า 80 คะแนน จำนวน 5 ตัวชี้วัด», where six are such.
  func moved(
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
    var bound: ScoreBound?
    for number in WrittenNumber.all(in: text, within: after) where number.places == 0 || number.places == 2 {
      let range = number.range
      if number.text.utf8.count == 4 { continue }
      let unit = text.skippingSpaces(range.upperBound)
      if text.has("ตัวชี้วัด", at: unit), let value = Int(number.text) {
        let moved = findings.current.indicators.filter { finding in
          guard let change = finding.change, change.direction == (isUp ? .up : .down) else { return false }
          return bound?.admits(change.current) ?? true
        }
        let isOfOthers = text.holds(Self.others, in: before)
        let expected = moved.count { !isOfOthers || !$0.isHighest }
        guard findings.current.indicators.contains(where: { $0.change != nil }), value != expected else {
          return nil
        }
        return differs(range, value, expected)
      }
      guard bound == nil, let found = self.bound(number, behind: claim.upperBound, text) else { return nil }
      bound = found
    }
    return nil
  }

  /// «คะแนนลดลง 5 ตัวชี้วัด», «5 ตัวชี้วัดที่คะแนนลดลง», where every indicator's change is known.
  func movedPlainly(
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

  /// «ตั้งแต่ 80 คะแนน», where `start` is as far back as the word may stand.
  private func bound(_ number: WrittenNumber, behind start: Int, _ text: [Unicode.Scalar]) -> ScoreBound? {
    let range = number.range
    var cursor = BackwardCursor(text, from: range.lowerBound)
    let next = text.skippingSpaces(range.upperBound)
    guard text.has("คะแนน", at: next) || text.has("%", at: next) || cursor.skip(["ร้อยละ"]),
      let score = Score(decimal: number.text),
      let kind = (max(start, range.lowerBound - 20)..<range.lowerBound).lazy
        .compactMap({ Self.bounds.match(in: text, at: $0)?.value }).first
    else { return nil }
    return ScoreBound(kind: kind, score: score)
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

  func differs(_ range: Range<Int>, _ value: Int, _ expected: Int) -> TextFinding {
    TextFinding(
      .countDiffers, range, thai: "ตามไฟล์นี้มี \(expected) ตัวชี้วัด ไม่ใช่ \(value)",
      english: "there are \(expected) such indicators in this record, not \(value)")
  }
}

// MARK: Indicators that reach a score, and how many there are

extension CountCheck {
  static let reaching = WordTable(["ตัวชี้วัดที่ได้", "ตัวชี้วัดที่มีคะแนน", "ตัวชี้วัดที่คะแนน", "ตัวชี้วัดซึ่งได้"])
  static let wholes = WordTable<Bool>([("ตัวชี้วัด", true), ("เครื่องมือ", false)])
  private static let assessment = WordTable([
    "ITA", "การประเมิน", "แบบวัด", "แบบตรวจ", "IIT", "EIT", "OIT", "ประเมินจาก", "ประเมินตาม",
  ])

  /// «ตัวชี้วัดที่ได้ตั้งแต่ 80 คะแนนขึ้นไป จำนวน 8 ตัวชี้วัด», where seven are such.
  func reached(
    _ word: Range<Int>, _ mentions: () -> Mentions, _ text: [Unicode.Scalar]
  ) -> TextFinding? {
    let reach = word.upperBound..<min(word.upperBound + 90, text.count)
    let line = text.lineStart(before: word.lowerBound, reach: 50)
    var bound: ScoreBound?
    // «มี 8 ตัวชี้วัดที่ได้ตั้งแต่ 85 คะแนนขึ้นไป».
    let before = count(of: "ตัวชี้วัด", before: word.lowerBound + 9, text)
    for number in WrittenNumber.all(in: text, within: reach) where number.places == 0 || number.places == 2 {
      let range = number.range
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
        let expected = scored.count { bound.admits($0) }
        return value == expected ? nil : differs(range, value, expected)
      }
      guard let found = self.bound(number, behind: word.upperBound, text) else { return nil }
      if let before {
        let scored = findings.current.indicators.compactMap { $0.figure?.score }
        let expected = scored.count { found.admits($0) }
        let around = line..<min(range.upperBound + 30, text.count)
        guard scored.count == findings.current.indicators.count, before.value != expected,
          !text.holds(ClaimCheck.movements, in: word.upperBound..<range.lowerBound),
          !text.holds(Self.selections, in: around), !text.holds(Self.others, in: around),
          !text.holds(ClaimCheck.intentions, in: line..<before.range.lowerBound),
          !isOfOtherYear(line..<word.lowerBound, text, [findings.current.year]),
          !mentions().contains(where: {
            $0.isCertain && $0.subject != .total && around.contains($0.range.lowerBound)
              && !$0.range.overlaps(before.range)
          })
        else { return nil }
        return differs(before.range, before.value, expected)
      }
      bound = found
    }
    return nil
  }

  /// «11 ตัวชี้วัด», where no year of the record has so many.
  func tooMany(_ word: Range<Int>, _ isIndicator: Bool, _ text: [Unicode.Scalar]) -> TextFinding? {
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
