package import SourceData

/// Which instrument an indicator is said to be of, whom an instrument asks, and indicators that there are none of.
struct InstrumentMemberCheck: TextCheck {
  private let findings: Findings
  private let names: FrameworkNames

  init(_ findings: Findings, names: FrameworkNames) {
    self.findings = findings
    self.names = names
  }

  private static let assessment = WordTable([
    "ITA", "IIT", "EIT", "OIT", "คะแนน", "การประเมิน", "คุณธรรมและความโปร่งใส",
  ])
  private static let otherSystems = WordTable([
    "LPA", "KPI", "แผนพัฒนา", "ยุทธศาสตร์", "ปฏิบัติราชการ", "มาตรฐานขั้นต่ำ",
  ])
  /// Between an instrument and an indicator of its own, brackets and words for its form left out.
  private static let leads = [
    "", "ประกอบด้วย", "ได้แก่", "คือ", "มี", "โดยเฉพาะ", "ใน", "พบว่า", "โดย", "มีตัวชี้วัดคือ",
  ]
  private static let stakeholders = ["ผู้มีส่วนได้ส่วนเสีย", "ผู้มีส่วนได้เสีย"]

  func findings(in text: RecordText) -> [TextFinding] {
    guard text.isProse else { return [] }
    let scalars = text.scalars
    var result: [TextFinding] = []
    var isOnMembers = false
    for index in scalars.indices where scalars[index] == "ต" || scalars[index] == "ผ" {
      if scalars.has("ตัวชี้วัดที่", at: index) {
        isOnMembers = true
        if let finding = unknown(index, text) { result.append(finding) }
      } else if scalars.has("ผู้มีส่วน", at: index) {
        isOnMembers = true
        if let finding = labelled(index, text) { result.append(finding) }
      }
    }
    guard isOnMembers, scalars.contains("I") else { return result }
    let mentions = text.mentions(of: names)
    for (first, second) in zip(mentions, mentions.dropFirst()) {
      if let finding = member(first, second, text) { result.append(finding) }
    }
    for mention in mentions {
      if let finding = asked(mention, text) { result.append(finding) }
    }
    return result
  }

  // MARK: Indicators of instruments

  private func member(
    _ first: FrameworkNames.Mention, _ second: FrameworkNames.Mention, _ text: RecordText
  ) -> TextFinding? {
    // «ตัวชี้วัดที่ 9 และ 10 ของแบบวัด EIT»: the second of a span, or of two.
    let more = another(behind: first, text.scalars)
    let end = more?.end ?? first.range.upperBound
    let between = text.string(end..<max(end, second.range.lowerBound))
    guard between.count <= 30, first.isCertain, second.isCertain else { return nil }
    let plain = between.filter { ![" ", "\u{A0}", ":"].contains($0) }
    switch (first.subject, second.subject) {
    case (.instrument(let code), .indicator(let number)):
      guard !plain.contains(")"), !plain.contains("\n"), Self.leads.contains(plain.filter { $0 != "(" })
      else {
        return nil
      }
      if let finding = differs(number, code, second.range) { return finding }
      guard let last = another(behind: second, text.scalars) else { return nil }
      return differs(last.number, code, second.range.lowerBound..<last.end)
    case (.indicator(let number), .instrument(let code)):
      let isBracket = plain.hasPrefix("(")
      var rest = Substring(plain.drop { $0 == "(" })
      for form in FrameworkNames.forms where rest.hasSuffix(form) {
        rest = rest.dropLast(form.count)
        break
      }
      guard isBracket ? rest.isEmpty : ["ของ", "ตาม", "ใน"].contains(rest) else { return nil }
      return differs(number, code, first.range)
        ?? more.flatMap { differs($0.number, code, first.range.lowerBound..<$0.end) }
    default: return nil
    }
  }

  /// «ตัวชี้วัดที่ 1 – 6», «ตัวชี้วัดที่ 9 และ 10»: the number of another indicator right behind one.
  private func another(
    behind mention: FrameworkNames.Mention, _ text: [Unicode.Scalar]
  ) -> (number: Int, end: Int)? {
    guard case .indicator = mention.subject else { return nil }
    var next = text.skippingSpaces(mention.range.upperBound)
    guard let joint = ["–", "-", "ถึง", "และ"].first(where: { text.has($0, at: next) }) else { return nil }
    next = text.skippingSpaces(next + joint.unicodeScalars.count, and: ["ตัวชี้วัด", "ที่"])
    let (value, end) = text.wholeNumber(at: next)
    guard (1...2).contains(end - next), end == text.count || ![".", ",", "/", "%"].contains(text[end]) else {
      return nil
    }
    // «ตัวชี้วัดที่ 9 และ 5 ข้อของแบบ…».
    let unit = text.skippingSpaces(end)
    guard !["ข้อ", "คะแนน", "ตัวชี้วัด", "คน", "มาตรการ"].contains(where: { text.has($0, at: unit) }) else {
      return nil
    }
    return (value, end)
  }

  private func differs(_ number: Int, _ code: String, _ range: Range<Int>) -> TextFinding? {
    let owners = findings.years.compactMap { $0.framework.indicator(number)?.instrument }
    guard let own = owners.last, !owners.contains(code) else { return nil }
    return TextFinding(
      .indicatorOfOtherInstrument, range, thai: "ตัวชี้วัดที่ \(number) เป็นของ \(own) ไม่ใช่ \(code)",
      english: "indicator \(number) is of the \(own), not the \(code)")
  }

  // MARK: Whom they ask

  /// «แบบ EIT เก็บข้อมูลจากผู้มีส่วนได้ส่วนเสียภายใน».
  private func asked(_ mention: FrameworkNames.Mention, _ text: RecordText) -> TextFinding? {
    guard case .instrument(let code) = mention.subject, code == "IIT" || code == "EIT" else { return nil }
    let (own, other) = code == "IIT" ? ("ภายใน", "ภายนอก") : ("ภายนอก", "ภายใน")
    let scalars = text.scalars
    let reach = mention.range.upperBound..<min(mention.range.upperBound + 45, scalars.count)
    for index in reach where scalars[index] == "ผ" {
      for word in Self.stakeholders where scalars.has(word, at: index) {
        let end = index + word.unicodeScalars.count
        let between = text.string(reach.lowerBound..<index)
        // Another instrument's part of the sentence, or a list of both.
        guard scalars.has(other, at: end), !scalars.has(own, at: end),
          ![
            "IIT", "EIT", "OIT", "\n", own, "ขณะ", "แต่", "ประชาชน", "ผู้รับบริการ", "และ", "ส่วน", "แบบ", "ต่าง",
            "เทียบ", ",", "/", "–",
          ].contains(
            where: { between.holds($0) })
        else { return nil }
        let range = index..<(end + other.unicodeScalars.count)
        return TextFinding(
          .indicatorOfOtherInstrument, range, thai: "\(code) เก็บข้อมูลจากผู้มีส่วนได้ส่วนเสีย\(own) ไม่ใช่\(other)",
          english: "the \(code) asks \(own == "ภายใน" ? "insiders" : "outsiders"), not the others")
      }
    }
    return nil
  }

  /// «ผู้มีส่วนได้ส่วนเสียภายใน (EIT)».
  private func labelled(_ index: Int, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    guard let word = Self.stakeholders.first(where: { scalars.has($0, at: index) }) else {
      return nil
    }
    let end = index + word.unicodeScalars.count
    for (side, other) in [("ภายใน", "EIT"), ("ภายนอก", "IIT")] where scalars.has(side, at: end) {
      var next = scalars.skippingSpaces(end + side.unicodeScalars.count)
      guard scalars.has("(", at: next) else { return nil }
      next += 1
      for form in ["แบบวัด ", "แบบวัด", "แบบ ", "แบบ"] where scalars.has(form, at: next) {
        next += form.unicodeScalars.count
        break
      }
      guard scalars.has(other, at: next) else { return nil }
      let right = other == "EIT" ? "IIT" : "EIT"
      return TextFinding(
        .indicatorOfOtherInstrument, next..<(next + 3),
        thai: "ผู้มีส่วนได้ส่วนเสีย\(side)ตอบแบบ \(right) ไม่ใช่ \(other)",
        english: "\(side == "ภายใน" ? "insiders" : "outsiders") answer the \(right), not the \(other)")
    }
    return nil
  }

  // MARK: Numbers of indicators

  /// «ตัวชี้วัดที่ 11», where there are ten.
  private func unknown(_ index: Int, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    let start = scalars.skippingSpaces(index + 12)
    let (value, end) = scalars.wholeNumber(at: start)
    let most = findings.years.flatMap { $0.framework.indicators.map(\.number) }.max() ?? 0
    guard (1...2).contains(end - start), value == 0 || value > most,
      end == scalars.count || ![".", "/", "-"].contains(scalars[end]) || end + 1 == scalars.count
        || !scalars[end + 1].isDigit,
      text.path.first == "narrative" || text.path.first == "topics"
        || scalars.holds(Self.assessment, in: 0..<scalars.count),
      !scalars.holds(
        Self.otherSystems, in: scalars.lineStart(before: index, reach: 80)..<min(end + 40, scalars.count))
    else { return nil }
    return TextFinding(
      .unknownIndicatorInText, start..<end,
      thai: "การประเมินปี \(findings.current.year) ไม่มีตัวชี้วัดที่ \(value) มี \(most) ตัวชี้วัด",
      english: "there is no indicator \(value) in \(findings.current.year): there are \(most)")
  }
}

extension Diagnostic.Code {
  package static let indicatorOfOtherInstrument = Self("indicator-of-other-instrument")
  package static let unknownIndicatorInText = Self("unknown-indicator-in-text")
}

extension InstrumentMemberCheck {
  private static let todo = Diagnostic.Message(
    thai: "แก้เลขตัวชี้วัดหรือชื่อเครื่องมือในข้อความ", english: "correct the indicator's number or the instrument")

  static let explanations = [
    CodeExplanation(
      .indicatorOfOtherInstrument, thai: "ข้อความจัดตัวชี้วัดหรือผู้ตอบไว้กับเครื่องมืออื่น",
      english: "A text gives an instrument another's indicator, or another's respondents.", todo: todo,
      example: "narrative: { preface: แบบวัด IIT ประกอบด้วยตัวชี้วัดที่ 6 – 8 }"),
    CodeExplanation(
      .unknownIndicatorInText, thai: "ข้อความกล่าวถึงเลขตัวชี้วัดที่ไม่มีในการประเมิน",
      english: "A text names the number of an indicator that there is none of.", todo: todo,
      example: "narrative: { preface: ตัวชี้วัดที่ 11 ได้คะแนนน้อย }"),
  ]
}
