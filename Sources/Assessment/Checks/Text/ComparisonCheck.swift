package import SourceData

/// What texts say of one score beside another: «คะแนน IIT สูงกว่า EIT», where it is lower.
struct ComparisonCheck: TextCheck {
  private let findings: Findings
  private let names: FrameworkNames

  init(_ findings: Findings, names: FrameworkNames) {
    self.findings = findings
    self.names = names
  }

  static let comparatives = WordTable<Bool>([
    ("สูงกว่า", true), ("มากกว่า", true), ("ดีกว่า", true), ("ต่ำกว่า", false), ("น้อยกว่า", false),
  ])
  /// All that may stand before the comparative; the score itself may, too.
  private static let leads = [
    "มีคะแนนเฉลี่ย", "ได้คะแนนเฉลี่ย", "มีผลคะแนน", "มีคะแนน", "ได้คะแนน", "ได้รับคะแนน", "มีผลการประเมิน", "คะแนน",
    "ร้อยละ", "ได้",
    "มี", "ซึ่ง",
  ]
  /// What may lead to the second.
  private static let joints = ["คะแนนของ", "คะแนน", "ของ", "ผลของ", "ผล"] + FrameworkNames.forms
  /// What else than scores may be compared.
  private static let others = WordTable([
    "จำนวน", "น้ำหนัก", "ผู้ตอบ", "สัดส่วน", "ให้", "จะ", "ควร", "ต้อง", "หาก", "ถ้า", "คาด", "เป้า", "เพื่อ", "ไม่", "หรือ",
  ])

  func findings(in text: RecordText) -> [TextFinding] {
    guard text.isClaim else { return [] }
    let scalars = text.scalars
    var result: [TextFinding] = []
    var mentions: [FrameworkNames.Mention]?
    var next = 0
    for index in scalars.indices {
      guard let (length, isMore) = Self.comparatives.match(in: scalars, at: index) else { continue }
      let all = mentions ?? text.mentions(of: names).filter(\.isCertain)
      mentions = all
      let claim = index..<(index + length)
      while next < all.count, all[next].range.lowerBound < claim.upperBound { next += 1 }
      guard next > 0, next < all.count else { continue }
      if let finding = check(isMore, claim, all[next - 1], all[next], scalars) { result.append(finding) }
    }
    return result
  }

  private func check(
    _ isMore: Bool, _ claim: Range<Int>, _ first: FrameworkNames.Mention, _ second: FrameworkNames.Mention,
    _ text: [Unicode.Scalar]
  ) -> TextFinding? {
    guard Self.areAlike(first.subject, second.subject), let one = findings.current.score(of: first.subject),
      let other = findings.current.score(of: second.subject), first.range.upperBound <= claim.lowerBound,
      isMore ? one <= other : one >= other
    else { return nil }
    let behind = text.skippingSpaces(claim.upperBound, andAnyOf: Self.joints)
    let line = text.lineStart(before: first.range.lowerBound, reach: 60)
    guard behind == second.range.lowerBound, leads(from: first, to: claim.lowerBound, text),
      !text.holds(Self.others, in: line..<first.range.lowerBound),
      !text.namesYear(
        otherThan: [findings.current.year], in: line..<min(second.range.upperBound + 20, text.count)),
      // «ตัวชี้วัดที่ 9 และตัวชี้วัดที่ 10 ต่ำกว่า…» is of both.
      !["และ", "กับ", ","].contains(where: { isJoined($0, before: first, text) })
    else { return nil }
    let (thai, english) = (second.subject.thai, second.subject.english)
    return TextFinding(
      .comparisonDiffers, claim,
      thai:
        "\(first.subject.thai)\(first.subject.thai.spaceBehind)ได้ \(one.text()) คะแนน \(thai)\(thai.spaceBehind)ได้ \(other.text()) คะแนน",
      english: "\(first.subject.english) has \(one.text()), \(english) \(other.text())")
  }

  private func isJoined(_ word: String, before mention: FrameworkNames.Mention, _ text: [Unicode.Scalar])
    -> Bool
  {
    var cursor = BackwardCursor(text, from: mention.range.lowerBound)
    cursor.skip(FrameworkNames.forms)
    return cursor.skip([word])
  }

  /// Whether nothing but words for a score, or the score, stands between.
  private func leads(from mention: FrameworkNames.Mention, to end: Int, _ text: [Unicode.Scalar]) -> Bool {
    var position = text.skippingSpaces(mention.range.upperBound)
    while position < end {
      if let word = Self.leads.first(where: { text.has($0, at: position) }) {
        position = text.skippingSpaces(position + word.unicodeScalars.count)
      } else if text[position].isDigit || ["(", ")", "."].contains(text[position]) {
        position = text.skippingSpaces(position + 1)
      } else {
        return false
      }
    }
    return position == end
  }

  private static func areAlike(_ first: Subject, _ second: Subject) -> Bool {
    switch (first, second) {
    case (.instrument(let one), .instrument(let other)): one != other
    case (.indicator(let one), .indicator(let other)): one != other
    case (.item(let one), .item(let other)): one != other
    default: false
    }
  }
}

extension Diagnostic.Code {
  package static let comparisonDiffers = Self("comparison-differs")
}

extension ComparisonCheck {
  static let explanations = [
    CodeExplanation(
      .comparisonDiffers, thai: "ข้อความบอกว่าคะแนนหนึ่งสูงหรือต่ำกว่าอีกคะแนน แต่ตามไฟล์ไม่ใช่",
      english: "A text says that one score is higher or lower than another, and the record says otherwise.",
      todo: .init(
        thai: "ตรวจกับคะแนนในไฟล์แล้วแก้ข้อความ", english: "look at the record's scores and correct the text"),
      example: "narrative: { preface: แบบ IIT ได้คะแนนสูงกว่าแบบ EIT }")
  ]
}
