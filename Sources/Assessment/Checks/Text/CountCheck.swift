package import SourceData

/// How many of something texts say that there are: items without marks, indicators that rose or fell, measures.
struct CountCheck: TextCheck {
  let findings: Findings
  private let names: FrameworkNames

  init(_ findings: Findings, names: FrameworkNames) {
    self.findings = findings
    self.names = names
  }

  private static let empties = WordTable([
    "ไม่ได้คะแนน", "ไม่มีคะแนน", "ได้ 0 คะแนน", "ได้ ๐ คะแนน", "ได้คะแนน 0", "ได้คะแนน ๐", "ศูนย์คะแนน",
  ])
  private static let measures = WordTable(["มาตรการ", "กำหนด", "จัดทำ", "ทั้ง", "รวม", "จำนวน", "มี"])
  /// What may stand between what is counted and the number.
  private static let joints = WordTable([
    "จำนวน", "ทั้งหมด", "ทั้งสิ้น", "รวม", "มี", "เพียง", "อยู่", "ทั้ง", "ไว้",
  ])

  /// How all that leads to a number begins.
  private static let starts = WordStarts([
    ClaimCheck.movements.starts, empties.starts, measures.starts, passes.starts, reaching.starts,
    wholes.starts,
  ])

  typealias Mentions = [FrameworkNames.Mention]

  func findings(in text: RecordText) -> [TextFinding] {
    guard text.isClaim else { return [] }
    let scalars = text.scalars
    var known: Mentions?
    func mentions() -> Mentions {
      let all = known ?? text.mentions(of: names)
      known = all
      return all
    }
    var result: [TextFinding] = []
    let starts = Self.starts
    for index in scalars.indices where starts.mayStart(in: scalars, at: index) {
      let finding: TextFinding?
      if let (length, isUp) = ClaimCheck.movements.match(in: scalars, at: index) {
        let claim = index..<(index + length)
        finding = moved(isUp, claim, mentions(), scalars) ?? movedPlainly(isUp, claim, mentions(), scalars)
      } else if let (length, _) = Self.empties.match(in: scalars, at: index) {
        finding = empty(index..<(index + length), mentions(), scalars)
      } else if let (length, _) = Self.measures.match(in: scalars, at: index) {
        finding =
          scalars.has("มาตรการที่", at: index)
          ? unknownMeasure(index..<(index + 10), scalars)
          : measures(index..<(index + length), mentions, scalars)
      } else if let (length, kind) = Self.passes.match(in: scalars, at: index) {
        finding = passing(kind, index..<(index + length), mentions, scalars)
      } else if let (length, _) = Self.reaching.match(in: scalars, at: index) {
        finding = reached(index..<(index + length), mentions, scalars)
      } else if let (length, isIndicator) = Self.wholes.match(in: scalars, at: index) {
        finding = tooMany(index..<(index + length), isIndicator, scalars)
      } else {
        finding = nil
      }
      // Of several words that lead to a number, the first tells of it.
      if let finding, result.last?.range != finding.range { result.append(finding) }
    }
    return result
  }

  // MARK: Numbers of things

  /// A whole number with where what it counts begins.
  struct Count {
    var value: Int
    var range: Range<Int>
    var unit: Int
  }

  /// «จำนวน 5 ข้อ», right behind `index`.
  func count(behind index: Int, _ text: [Unicode.Scalar]) -> Count? {
    var position = skip(index, text)
    while let (length, _) = Self.joints.match(in: text, at: position) {
      position = skip(position + length, text)
    }
    let (value, end) = text.wholeNumber(at: position)
    let isPart = end < text.count && [".", ",", "/", "-"].contains(text[end])
    guard (1...3).contains(end - position), !isPart else { return nil }
    return Count(value: value, range: position..<end, unit: skip(end, text))
  }

  /// «5 ตัวชี้วัด» that ends at `index`, where `unit` is the word.
  func count(of unit: String, before index: Int, _ text: [Unicode.Scalar]) -> Count? {
    let word = index - unit.unicodeScalars.count
    guard text.has(unit, at: word) else { return nil }
    let end = text.skippingSpaces(before: word)
    var start = end
    while start > 0, end - start < 4, text[start - 1].isDigit { start -= 1 }
    let digits = text[start..<end].compactMap(\.digitValue)
    let isPart = start > 0 && [".", ",", "/", "-"].contains(text[start - 1])
    guard (1...3).contains(digits.count), !isPart else { return nil }
    return Count(value: digits.reduce(0) { $0 * 10 + $1 }, range: start..<end, unit: word)
  }

  func skip(_ index: Int, _ text: [Unicode.Scalar]) -> Int {
    var index = index
    while index < text.count, text[index] == " " || text[index] == "\u{A0}" { index += 1 }
    return index
  }

  /// Whether it is said of another year than those of `years`, but for one that it is compared with.
  func isOfOtherYear(_ range: Range<Int>, _ text: [Unicode.Scalar], _ years: Set<Int>) -> Bool {
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
    // «… ที่ไม่ได้คะแนนในตัวชี้วัดย่อยที่ 9.1».
    let behind = text.skippingSpaces(claim.upperBound)
    let scope =
      mentions.first {
        $0.isCertain && $0.range.lowerBound >= behind && $0.range.lowerBound <= behind + 14
          && (text.has("ใน", at: behind) || text.has("ของ", at: behind))
      }?.subject
      ?? mentions.last {
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
    guard let number = WrittenNumber.all(in: text, within: start..<claim.lowerBound).last,
      // A year counts nothing.
      number.places == 0, let value = Int(number.text), value < 1000
    else { return nil }
    return Count(value: value, range: number.range, unit: text.skippingSpaces(number.range.upperBound))
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
