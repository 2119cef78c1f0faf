package import SourceData

/// What texts claim about scores without quoting them: that one is the lowest, or has risen.
struct ClaimCheck: TextCheck {
  let findings: Findings
  let names: FrameworkNames

  init(_ findings: Findings, names: FrameworkNames) {
    self.findings = findings
    self.names = names
  }

  private static let extremes = WordTable<Bool>([
    ("คะแนนต่ำสุด", false), ("คะแนนต่ำที่สุด", false), ("คะแนนน้อยที่สุด", false), ("คะแนนสูงสุด", true),
    ("คะแนนสูงที่สุด", true),
    ("คะแนนมากที่สุด", true), ("คะแนนได้สูงสุด", true), ("คะแนนได้ต่ำสุด", false), ("คะแนนได้มากที่สุด", true),
  ])
  static let movements = WordTable<Bool>([
    ("เพิ่มขึ้น", true), ("สูงขึ้น", true), ("ลดลง", false), ("ต่ำลง", false),
  ])
  private static let yearsBefore = WordTable(["ปีก่อน", "ปีที่ผ่านมา", "ปีที่แล้ว"])
  /// What else may have risen or fallen behind the name of an indicator.
  private static let strangers = WordTable([
    "เพราะ", "เนื่องจาก", "ทำให้", "ส่งผล", "ข้อร้องเรียน", "เรื่องร้องเรียน", "จำนวน", "งบ", "รายจ่าย", "รายได้", "ประชาชน",
    "ผู้รับ",
    "ผู้มา", "ผู้ใช้", "ความเสี่ยง", "การทุจริต", "ระยะเวลา", "ขั้นตอน", "แต่", "ส่วน", "ขณะ", "กว่า",
  ])
  static let comparisons = WordTable([
    "จากปี", "กว่าปี", "จากผลการประเมิน", "ปีก่อน", "ปีที่ผ่านมา", "ปีที่แล้ว", "เมื่อเทียบ",
  ])
  private static let namings = WordTable(["คือ", "ได้แก่"])
  static let groups = WordTable(["เครื่องมือ", "แบบวัด", "แบบตรวจ", "ด้านนี้", "กลุ่มนี้", "ประเด็นนี้"])
  /// What tells of the next in order: «คะแนนสูงสุด รองลงมาคือ…».
  private static let seconds = WordTable(["รองลงมา", "ถัดมา", "ส่วน", "แต่"])
  private static let earlier = WordTable(["ปีก่อน", "ปีที่ผ่านมา", "25", "๒๕"])
  static let intentions = WordTable([
    "ให้", "จะ", "เพื่อ", "ควร", "ต้อง", "หาก", "เป้าหมาย", "คาด", "น่าจะ",
  ])
  private static let reproofs = WordTable(["จึงควรปรับปรุง", "จึงควรแก้ไข", "จึงต้องปรับปรุง", "จึงต้องแก้ไข"])
  private static let reserves = WordTable(["แต่", "อย่างไรก็ตาม", "ต่ำกว่า", "ยังไม่", "ไม่ถึง"])

  private static let noIndicators = WordTable(["ไม่มีตัวชี้วัด"])
  /// How all that makes a claim begins.
  private static let starts = WordStarts([
    extremes.starts, movements.starts, ComparisonCheck.comparatives.starts, marks.starts, stills.starts,
    Every.words.starts, noneEmpty.starts, noIndicators.starts,
  ])

  /// The year assessed and the one that it is compared with.
  var comparedYears: Set<Int> { Set(findings.years.suffix(2).map(\.year)) }

  func findings(in text: RecordText) -> [TextFinding] {
    guard text.isClaim else { return [] }
    let scalars = text.scalars
    lazy var every = text.mentions(of: names)
    lazy var mentions = every.filter(\.isCertain)
    var result: [TextFinding] = []
    let starts = Self.starts
    for index in scalars.indices where starts.mayStart(in: scalars, at: index) {
      if let (length, isHighest) = Self.extremes.match(in: scalars, at: index) {
        if let finding = extreme(isHighest, index..<(index + length), mentions, text) {
          result.append(finding)
        }
      } else if let (length, isUp) = Self.movements.match(in: scalars, at: index) {
        let claim = index..<(index + length)
        if let finding = fromTo(isUp, claim, scalars) ?? movement(isUp, claim, every, scalars) {
          result.append(finding)
        }
        if isUp, let finding = reproof(index + length, scalars) { result.append(finding) }
      } else if let (length, isUp) = ComparisonCheck.comparatives.match(in: scalars, at: index),
        Self.yearsBefore.match(in: scalars, at: index + length) != nil, !scalars.has("ไม่", at: index - 3)
      {
        if let finding = movement(isUp, index..<(index + length), every, scalars) { result.append(finding) }
      } else if let (length, score) = Self.marks.match(in: scalars, at: index) {
        if let finding = marks(score, index..<(index + length), mentions, scalars) { result.append(finding) }
      } else if let (length, _) = Self.stills.match(in: scalars, at: index) {
        if let finding = still(index..<(index + length), mentions, scalars) { result.append(finding) }
      } else if scalars[index] == "ท" || scalars[index] == "ต", let every = Every.read(in: scalars, at: index)
      {
        if let finding = everyOne(every, scalars) ?? everyOneBefore(every, scalars) { result.append(finding) }
      } else if scalars[index] == "ไ", let (length, _) = Self.noneEmpty.match(in: scalars, at: index) {
        if let finding = none(index..<(index + length), scalars) { result.append(finding) }
      } else if Self.noIndicators.match(in: scalars, at: index) != nil {
        if let finding = noneMoved(index, scalars) { result.append(finding) }
      }
    }
    return result
  }

  // MARK: The lowest and the highest

  private func extreme(
    _ isHighest: Bool, _ claim: Range<Int>, _ mentions: [FrameworkNames.Mention], _ whole: RecordText
  ) -> TextFinding? {
    let text = whole.scalars
    // What the claim is of stands before it, or behind «คือ».
    let before = mentions.last { $0.range.upperBound <= claim.lowerBound }
      .flatMap { isNear($0.range.upperBound, claim.lowerBound, text) ? $0 : nil }
    // «คะแนนสูงสุดของแบบ IIT» tells among which it is, not which.
    let after = mentions.first { $0.range.lowerBound >= claim.upperBound }
      .flatMap { mention -> FrameworkNames.Mention? in
        let between = claim.upperBound..<mention.range.lowerBound
        return isNear(between.lowerBound, between.upperBound, text) && text.holds(Self.namings, in: between)
          && !text.holds(Self.seconds, in: between) ? mention : nil
      }
    // «ควรรักษา… ทำให้ได้คะแนนสูงสุด» is a wish.
    if let before, text.holds(Self.wishes, in: before.range.upperBound..<claim.lowerBound) { return nil }
    let candidates = [before, after].compactMap { $0?.subject }
    let years = text.holds(Self.earlier, in: 0..<text.count) ? findings.years : [findings.current]
    // The lowest of its instrument is meant only where the text is on instruments.
    let isOfInstrument =
      mentions.contains { if case .instrument = $0.subject { true } else { false } }
      || text.holds(Self.groups, in: 0..<text.count)
      || findings.framework.instruments.contains { whole.path.last?.hasSuffix($0.code) == true }
    guard let subject = candidates.first,
      !candidates.contains(where: {
        isExtreme($0, isHighest, in: years, ofInstrument: isOfInstrument) != false
      })
    else { return nil }
    let word = isHighest ? "สูงสุด" : "ต่ำสุด"
    return TextFinding(
      .extremeDiffers, claim, thai: "\(subject.thai) ไม่ใช่คะแนน\(word)ตามไฟล์นี้",
      english: "\(subject.english) has not the \(isHighest ? "highest" : "lowest") score in this record")
  }

  private static let wishes = WordTable(["ให้ได้", "ควร", "จะ", "เพื่อให้", "ต้อง"])

  private func isNear(_ start: Int, _ end: Int, _ text: [Unicode.Scalar]) -> Bool {
    end >= start && end - start <= 40 && !text[start..<end].contains("\n")
  }

  /// Whether it is the extreme among its like, of all or of its instrument, in one of `years`; nil where that is not
  /// known.
  private func isExtreme(
    _ subject: Subject, _ isHighest: Bool, in years: [YearFindings], ofInstrument: Bool
  ) -> Bool? {
    var isKnown = false
    for year in years {
      for group in groups(of: subject, year).prefix(ofInstrument ? 2 : 1) {
        guard let own = group.own else { continue }
        isKnown = true
        if group.all.allSatisfy({ isHighest ? $0 <= own : $0 >= own }) { return true }
      }
    }
    return isKnown ? false : nil
  }

  private func groups(of subject: Subject, _ year: YearFindings) -> [(own: Score?, all: [Score])] {
    switch subject {
    case .total: return []
    case .instrument(let code):
      return [(year.instrument(code)?.figure?.score, year.instruments.compactMap { $0.figure?.score })]
    case .indicator(let number):
      guard let own = year.indicator(number) else { return [] }
      let siblings = year.indicators(of: own.instrument)
      return [year.indicators, siblings].map { (own.figure?.score, $0.compactMap { $0.figure?.score }) }
    case .subindicator(let number):
      return [(year.subindicator(number)?.figure?.score, year.subindicators.compactMap { $0.figure?.score })]
    case .item(let code):
      guard let own = year.item(code) else { return [] }
      return [(own.score, year.items.filter { $0.instrument == own.instrument }.compactMap(\.score))]
    }
  }

  // MARK: Rising and falling

  private func movement(
    _ isUp: Bool, _ claim: Range<Int>, _ mentions: [FrameworkNames.Mention], _ text: [Unicode.Scalar]
  ) -> TextFinding? {
    let window = max(0, claim.lowerBound - 60)..<claim.lowerBound
    let near = mentions.filter { window.contains($0.range.lowerBound) }
    if let finding = movementOfAll(isUp, claim, text) ?? movementOfTotal(isUp, claim, near, text) {
      return finding
    }
    // Common words that are an indicator's name as well may be what moved.
    guard near.count == 1, let mention = near.first, mention.isCertain,
      isNear(mention.range.upperBound, claim.lowerBound, text),
      !text.holds(Self.strangers, in: mention.range.upperBound..<claim.lowerBound),
      !text.holds(Self.intentions, in: mention.range.upperBound..<claim.lowerBound),
      let change = findings.current.change(of: mention.subject), change.direction != (isUp ? .up : .down),
      text.holds(Self.comparisons, in: claim.upperBound..<(claim.upperBound + 30))
        || isAmount(of: change, behind: claim.upperBound, text)
    else { return nil }
    return moved(isUp, claim, mention.subject, change)
  }

  /// «ลดลง 5.78 คะแนน»: by how much it moved, the other way.
  private func isAmount(of change: Change, behind end: Int, _ text: [Unicode.Scalar]) -> Bool {
    let reach = end..<min(end + 16, text.count)
    guard let number = WrittenNumber.all(in: text, within: reach).first, number.places == 2,
      text[end..<number.range.lowerBound].count <= 8
    else { return false }
    return Score(decimal: number.text) == change.difference.magnitude.rounded()
  }

  private static let wholes = WordTable(["ผลการประเมิน", "ผลคะแนน", "คะแนนรวม", "คะแนนเฉลี่ย", "ภาพรวม"])
  static let parts = WordTable([
    "ตัวชี้วัด", "ข้อ", "แบบ", "เครื่องมือ", "ด้าน", "ประเด็น", "บาง", "IIT", "EIT", "OIT", "ไม่",
  ])

  /// «ทุกตัวชี้วัดมีคะแนนเพิ่มขึ้นจากปีก่อน», where one did not.
  private func movementOfAll(_ isUp: Bool, _ claim: Range<Int>, _ text: [Unicode.Scalar]) -> TextFinding? {
    let line = text.lineStart(before: claim.lowerBound, reach: 70)
    guard let every = Every.last(in: line..<claim.lowerBound, of: text),
      text.holds(Self.comparisons, in: claim.upperBound..<(claim.upperBound + 30))
        ? claim.lowerBound - every.range.upperBound <= 40 : isPlainlyOfAll(every, claim, line, text),
      !text.holds(Self.intentions, in: line..<claim.lowerBound),
      let other = every.scores(of: findings.current).first(where: { _, _, change in
        change.map { $0.direction != (isUp ? .up : .down) } ?? false
      }), let change = other.change
    else { return nil }
    return moved(isUp, claim, other.subject, change)
  }

  /// «ผลการประเมินลดลงจากปีก่อน», where no part of it is named.
  private func movementOfTotal(
    _ isUp: Bool, _ claim: Range<Int>, _ near: [FrameworkNames.Mention], _ text: [Unicode.Scalar]
  ) -> TextFinding? {
    let line = text.lineStart(before: claim.lowerBound, reach: 60)
    let before = line..<claim.lowerBound
    guard near.isEmpty, text.holds(Self.wholes, in: before), !text.holds(Self.parts, in: before),
      text.holds(Self.comparisons, in: claim.upperBound..<(claim.upperBound + 20)),
      !text.holds(Self.intentions, in: before),
      !text.namesYear(otherThan: comparedYears, in: before),
      let change = findings.current.totalChange, change.direction != (isUp ? .up : .down)
    else { return nil }
    return moved(isUp, claim, .total, change)
  }

  func moved(_ isUp: Bool, _ claim: Range<Int>, _ subject: Subject, _ change: Change) -> TextFinding {
    let (before, after) = (change.previous.text(), change.current.text())
    return TextFinding(
      .directionDiffers, claim,
      thai: "\(subject.thai) ไม่ได้\(isUp ? "เพิ่มขึ้น" : "ลดลง") ตามไฟล์นี้เปลี่ยนจาก \(before) เป็น \(after)",
      english:
        "\(subject.english) did not \(isUp ? "rise" : "fall"): in this record it went from \(before) to \(after)"
    )
  }

  // MARK: None and full

  private static let marks = WordTable<Score>([
    ("ไม่ได้คะแนน", .zero), ("ได้คะแนนเต็ม", .full), ("ได้เต็ม", .full), ("ไม่มีคะแนน", .zero),
    ("ไม่ได้คะแนนเต็ม", .zero),
  ])
  private static let noneEmpty = WordTable([
    "ไม่มีข้อใดไม่ได้คะแนน", "ไม่มีข้อที่ไม่ได้คะแนน", "ไม่มีข้อคำถามใดไม่ได้คะแนน", "ได้คะแนนเต็มทุกข้อ", "ได้คะแนนครบทุกข้อ",
  ])
  private static let joints = WordTable(["ซึ่ง", "ที่", "ยัง", "และ", "กับ", ","])

  /// «ข้อ o10 ไม่ได้คะแนน», where it has full marks; of those that stand right before.
  private func marks(
    _ score: Score, _ claim: Range<Int>, _ mentions: [FrameworkNames.Mention], _ text: [Unicode.Scalar]
  ) -> TextFinding? {
    guard !text.has("ไม่ได้คะแนนเต็ม", at: claim.lowerBound),
      let mention = mentions.last(where: { $0.range.upperBound <= claim.lowerBound })
    else { return nil }
    if score == .full, let finding = everyItem(claim, mention, text) { return finding }
    guard case .item(let code) = mention.subject, let item = findings.current.item(code),
      let own = item.score,
      own != score
    else { return nil }
    var position = mention.range.upperBound
    while position < claim.lowerBound {
      if text[position] == " " || text[position] == "\u{A0}" {
        position += 1
      } else if let (length, _) = Self.joints.match(in: text, at: position) {
        position += length
      } else {
        return nil
      }
    }
    let line = text.lineStart(before: mention.range.lowerBound, reach: 60)
    guard !text.namesYear(otherThan: [findings.current.year], in: line..<claim.lowerBound) else { return nil }
    return TextFinding(
      .figureDiffers, claim, thai: "ตามไฟล์นี้ ข้อ \(code) ได้ \(own.text()) คะแนน",
      english: "item \(code) has \(own.text()) in this record")
  }

  /// «It rose, therefore it must be corrected.»
  private func reproof(_ end: Int, _ text: [Unicode.Scalar]) -> TextFinding? {
    let window = (end..<(end + 60)).clamped(to: 0..<text.count)
    guard let index = window.first(where: { Self.reproofs.match(in: text, at: $0) != nil }),
      !text.holds(Self.reserves, in: end..<index), !text[end..<index].contains("\n"),
      let (length, _) = Self.reproofs.match(in: text, at: index)
    else { return nil }
    return TextFinding(
      .riseCalledFault, index..<(index + length), thai: "คะแนนเพิ่มขึ้นแต่สรุปว่าควรปรับปรุงแก้ไข",
      english: "a score that rose is said to need correction therefore")
  }
}

extension Diagnostic.Code {
  package static let extremeDiffers = Self("extreme-differs")
  package static let directionDiffers = Self("direction-differs")
  package static let riseCalledFault = Self("rise-called-fault")
}

extension ClaimCheck {
  private static let todo = Diagnostic.Message(
    thai: "ตรวจกับคะแนนในไฟล์แล้วแก้ข้อความ", english: "look at the record's scores and correct the text")

  static let explanations = [
    CodeExplanation(
      .extremeDiffers, thai: "ข้อความบอกว่าคะแนนสูงสุดหรือต่ำสุด แต่ตามไฟล์ไม่ใช่",
      english: "A text calls a score the highest or lowest that is not.", todo: todo,
      example: "narrative: { preface: ตัวชี้วัดที่ 8 ได้คะแนนต่ำสุด }"),
    CodeExplanation(
      .directionDiffers, thai: "ข้อความบอกว่าคะแนนเพิ่มขึ้นหรือลดลงจากปีก่อน แต่ตามไฟล์ตรงกันข้าม",
      english: "A text says that a score rose or fell, and the record says otherwise.", todo: todo,
      example: "narrative: { preface: ตัวชี้วัดที่ 9 เพิ่มขึ้นจากปีก่อน }"),
    CodeExplanation(
      .riseCalledFault, thai: "คะแนนเพิ่มขึ้นแต่สรุปว่า “จึงควรปรับปรุง” โดยไม่บอกเหตุผล",
      english: "A score rose, and the text concludes without a reason that it must be corrected.", todo: todo,
      example: "narrative: { preface: เพิ่มขึ้นจากปีก่อน จึงควรปรับปรุงการทำงาน }"),
  ]
}
