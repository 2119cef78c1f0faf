import SourceData

// MARK: From one figure to another

extension ClaimCheck {
  private static let largeUnits = WordTable(["ล้าน", "แสน", "หมื่น", "พัน"])

  /// «เพิ่มขึ้นจาก 92.07 คะแนน เป็น 87.15 คะแนน», and «จาก 92.07 คะแนน เพิ่มขึ้นเป็น 87.15 คะแนน»: whatever the figures are of.
  func fromTo(_ isUp: Bool, _ claim: Range<Int>, _ text: [Unicode.Scalar]) -> TextFinding? {
    let behind = claim.upperBound..<min(claim.upperBound + 70, text.count)
    let numbers = Self.amounts(in: text, within: behind)
    let first: WrittenNumber
    let second: WrittenNumber
    if text.has("จาก", at: text.skippingSpaces(claim.upperBound)) {
      guard numbers.count > 1, numbers[0].range.lowerBound - claim.upperBound <= 26 else { return nil }
      (first, second) = (numbers[0], numbers[1])
    } else {
      let line = text.lineStart(before: claim.lowerBound, reach: 45)
      guard let last = numbers.first, last.range.lowerBound - claim.upperBound <= 16,
        let from = Self.amounts(in: text, within: line..<claim.lowerBound).last,
        text.holds(Self.starts, in: max(line, from.range.lowerBound - 12)..<from.range.lowerBound)
      else { return nil }
      (first, second) = (from, last)
    }
    let between =
      max(first.range.upperBound, min(claim.upperBound, second.range.lowerBound))..<second.range.lowerBound
    guard text.holds(Self.ends, in: between),
      !text[first.range.upperBound..<second.range.lowerBound].contains("\n"),
      let before = Score(decimal: first.text), let after = Score(decimal: second.text),
      isUp ? after < before : after > before,
      ![first, second].contains(where: {
        Self.largeUnits.match(in: text, at: text.skippingSpaces($0.range.upperBound)) != nil
      })
    else { return nil }
    let figures = "\(first.text) เป็น \(second.text)"
    return TextFinding(
      .directionDiffers, claim,
      thai: "จาก \(figures) คือ\(isUp ? "ลดลง" : "เพิ่มขึ้น") ไม่ใช่\(isUp ? "เพิ่มขึ้น" : "ลดลง")",
      english:
        "from \(first.text) to \(second.text) is a \(isUp ? "fall" : "rise"), not a \(isUp ? "rise" : "fall")"
    )
  }

  private static let starts = WordTable(["จาก", "เดิม"])
  private static let ends = WordTable(["เป็น", "เหลือ"])

  /// Years aside.
  private static func amounts(in text: [Unicode.Scalar], within range: Range<Int>) -> [WrittenNumber] {
    WrittenNumber.all(in: text, within: range).filter { number in
      guard number.places == 0, let value = Int(number.text) else { return true }
      return !(1900...2699).contains(value) && !text.has("ตัวชี้วัดที่ ", at: number.range.lowerBound - 13)
        && !text.has("พ.ศ. ", at: number.range.lowerBound - 5)
    }
  }
}

// MARK: All of them

extension ClaimCheck {
  private static let least = WordTable<Bool>([
    ("เกิน", true), ("เกินกว่า", true), ("มากกว่า", true), ("สูงกว่า", true), ("ตั้งแต่", false), ("ไม่ต่ำกว่า", false),
    ("ไม่น้อยกว่า", false),
  ])

  /// «ทุกตัวชี้วัดได้คะแนนเกิน 85 คะแนน», where one has not.
  func everyOne(_ every: Every, _ text: [Unicode.Scalar]) -> TextFinding? {
    let word = every.range
    let line = text.lineStart(before: word.lowerBound, reach: 40)
    let reach = word.upperBound..<min(word.upperBound + 24, text.count)
    guard let start = reach.first(where: { Self.least.match(in: text, at: $0) != nil }),
      let (length, isAbove) = Self.least.match(in: text, at: start),
      !text[reach.lowerBound..<start].contains("\n"),
      !text.holds(Self.intentions, in: line..<start), !text.holds(Self.parts, in: word.upperBound..<start),
      !text.holds(Self.parts, in: line..<word.lowerBound),
      !text.namesYear(otherThan: [findings.current.year], in: line..<start)
    else { return nil }
    let end = start + length
    guard let number = WrittenNumber.all(in: text, within: end..<min(end + 16, text.count)).first,
      let bound = Score(decimal: number.text), bound <= .full, bound >= Score(40),
      text.has("คะแนน", at: text.skippingSpaces(number.range.upperBound))
        || text.has("ร้อยละ", at: text.skippingSpaces(end))
    else { return nil }
    let low = every.scores(of: findings.current).first { _, score, _ in
      score.map { isAbove ? $0 <= bound : $0 < bound } ?? false
    }
    guard let low, let score = low.score else { return nil }
    return TextFinding(
      .figureDiffers, number.range,
      thai: "ไม่ใช่ทั้งหมด \(low.subject.thai)\(low.subject.thai.spaceBehind)ได้ \(score.text()) คะแนน",
      english: "not all do: \(low.subject.english) has \(score.text())")
  }

  private static let exceptions = WordTable([
    "ยกเว้น", "เว้น", "นอกจาก", "แต่", "เกือบ", "ไม่", "ให้", "จะ", "ของ", "ด้าน", "ที่",
  ])
  private static let scores = [
    "มีคะแนนลด", "ได้คะแนนลด", "มีคะแนน", "ได้คะแนน", "คะแนน", "มีค่าคะแนน", "มีแนวโน้ม", "มี",
  ]

  /// «ทุกตัวชี้วัดมีคะแนนเพิ่มขึ้น», all that is said of them.
  func isPlainlyOfAll(
    _ every: Every, _ claim: Range<Int>, _ line: Int, _ text: [Unicode.Scalar]
  ) -> Bool {
    var cursor = BackwardCursor(text, from: claim.lowerBound)
    cursor.start = line
    cursor.skip(Self.scores)
    cursor.skipSpaces()
    guard every.range.upperBound == cursor.position else { return false }
    return isAlone(line..<max(line, every.range.lowerBound), claim.upperBound, text)
  }

  /// Whether nothing around a claim of all indicators makes it one of some.
  private func isAlone(_ before: Range<Int>, _ end: Int, _ text: [Unicode.Scalar]) -> Bool {
    !text.holds(Self.exceptions, in: before) && !text.holds(Self.exceptions, in: end..<(end + 24))
      && !text.holds(Self.parts, in: before)
      && !text.namesYear(otherThan: comparedYears, in: before)
  }

  private static let nothings = WordTable([
    "ไม่มีตัวชี้วัดใด", "ไม่มีตัวชี้วัดที่", "ไม่มีตัวชี้วัดใดที่",
  ])

  /// «ไม่มีตัวชี้วัดใดลดลง», where one did.
  func noneMoved(_ index: Int, _ text: [Unicode.Scalar]) -> TextFinding? {
    guard let (length, _) = Self.nothings.match(in: text, at: index) else { return nil }
    var verb = index + length
    for word in ["มี", "ได้", "คะแนน"] where text.has(word, at: verb) { verb += word.unicodeScalars.count }
    guard let (movement, isUp) = Self.movements.match(in: text, at: verb) else { return nil }
    let line = text.lineStart(before: index, reach: 60)
    let end = verb + movement
    guard isAlone(line..<index, end, text), !text.holds(Self.intentions, in: line..<index),
      let other = findings.current.indicators.first(where: { $0.change?.direction == (isUp ? .up : .down) }),
      let change = other.change
    else { return nil }
    let (before, after) = (change.previous.text(), change.current.text())
    let subject = Subject.indicator(other.indicator.number)
    return TextFinding(
      .directionDiffers, index..<end,
      thai: "\(subject.thai) \(isUp ? "เพิ่มขึ้น" : "ลดลง") ตามไฟล์นี้เปลี่ยนจาก \(before) เป็น \(after)",
      english:
        "\(subject.english) did \(isUp ? "rise" : "fall"): in this record it went from \(before) to \(after)")
  }

  private static let sinces = ["จากปีก่อน", "จากปีที่ผ่านมา", "จากปีที่แล้ว", "ใน", "ครบ"]
  private static let marksPassed = ["การประเมิน", "คะแนน", "ที่กำหนดไว้", "ที่กำหนด", "85", "๘๕", "ร้อยละ"]

  /// «คะแนนลดลงทุกตัวชี้วัด», «ผ่านเกณฑ์ทั้ง 10 ตัวชี้วัด», where one did not.
  func everyOneBefore(_ every: Every, _ text: [Unicode.Scalar]) -> TextFinding? {
    let word = every.range
    // «ของแบบ IIT» behind it makes it fewer.
    guard every.instruments == nil else { return nil }
    let scores = every.scores(of: findings.current)
    let line = text.lineStart(before: word.lowerBound, reach: 60)
    let next = text.skippingSpaces(word.upperBound)
    guard !["ยกเว้น", "เว้นแต่", "ของ", "ใน", "ที่", "ด้าน"].contains(where: { text.has($0, at: next) }) else {
      return nil
    }
    func isClaim(_ end: Int) -> Bool {
      // The word for the movement or the mark names no part itself.
      !text.holds(Self.parts, in: line..<end) && !text.holds(Self.intentions, in: line..<end)
        && !text.namesYear(otherThan: comparedYears, in: line..<end)
    }
    var cursor = BackwardCursor(text, from: word.lowerBound)
    cursor.start = line
    while cursor.skip(Self.sinces) {}
    for (verb, isUp) in [("เพิ่มขึ้น", true), ("สูงขึ้น", true), ("ลดลง", false)] {
      var before = cursor
      guard before.skip([verb]), before.position >= line, isClaim(before.position) else { continue }
      let other = scores.first { _, _, change in
        change.map { $0.direction != (isUp ? .up : .down) } ?? false
      }
      guard let other, let change = other.change else { return nil }
      return moved(isUp, before.position..<word.upperBound, other.subject, change)
    }
    while cursor.skip(Self.marksPassed) {}
    guard cursor.skip(["ผ่านเกณฑ์"]), cursor.position >= line, isClaim(cursor.position),
      let low = scores.first(where: { $0.score.map { $0 < findings.framework.passMark } ?? false }),
      let score = low.score
    else { return nil }
    let mark = findings.framework.passMark.text(places: 0)
    return TextFinding(
      .passClaimDiffers, cursor.position..<word.upperBound,
      thai:
        "\(low.subject.thai)\(low.subject.thai.spaceBehind)ในไฟล์นี้คือ \(score.text()) จึงไม่ถึงเกณฑ์ \(mark) คะแนน",
      english: "\(low.subject.english) is \(score.text()) in this record and does not reach \(mark)")
  }

  /// «ไม่มีข้อใดไม่ได้คะแนน», where some have none.
  func none(_ claim: Range<Int>, _ text: [Unicode.Scalar]) -> TextFinding? {
    let line = text.lineStart(before: claim.lowerBound, reach: 60)
    guard !findings.zeroItems.isEmpty,
      names.mentions(in: Array(text[line..<claim.lowerBound])).allSatisfy({ $0.subject == .total }),
      !text.holds(Self.intentions, in: line..<claim.lowerBound),
      !text.holds(Self.groups, in: line..<claim.lowerBound),
      !text.namesYear(otherThan: [findings.current.year], in: line..<claim.lowerBound)
    else { return nil }
    let codes = findings.zeroItems.prefix(3).map(\.item.code).joined(separator: ", ")
    let count = findings.zeroItems.count
    return TextFinding(
      .countDiffers, claim, thai: "ตามไฟล์นี้มีข้อที่ไม่ได้คะแนน \(count) ข้อ เช่น \(codes)",
      english: "in this record \(count) items have no marks, as \(codes)")
  }
}
