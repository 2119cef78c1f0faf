import SourceData

/// Words for another kind of agency where the agency's own belong.
extension AgencyCheck {
  /// What makes an agency of one's own name another one: «ร่วมกับองค์การบริหารส่วนตำบลแม่สอด», «ยกฐานะจาก…».
  private static let apart = [
    "กับ", "และ", "หรือ", "จาก", "ให้", "ต่อ", "เป็น", "เดิม", "เดิมคือ", "อดีต", ",", "ใกล้", "ถึง", "เขต", "แก่", "เช่น",
    "ได้แก่",
  ]

  /// «องค์การบริหารส่วนตำบลแม่สอด», where the agency is เทศบาลนครแม่สอด.
  func ofOwnName(
    _ place: Place, _ prefix: Range<Int>, _ start: Int, _ text: RecordText
  ) -> TextFinding? {
    let scalars = text.scalars
    guard case .agency(let kind) = place, let own = self.kind, own != kind, scalars.has(stem, at: start),
      own != .provincialOrganization, kind != .provincialOrganization, stem.count >= 2,
      !isElsewhere(place, prefix, scalars)
    else { return nil }
    let end = start + stem.count
    var cursor = BackwardCursor(scalars, from: prefix.lowerBound)
    // A longer name begins with one's own; and what is joined to another is not it.
    guard !cursor.skip(Self.apart),
      end >= scalars.count || !scalars[end].isThaiLetter || Self.isWord(scalars, end)
    else { return nil }
    let written = quoted(text.string(prefix.lowerBound..<end))
    return TextFinding(
      .otherKindOfAgency, prefix.lowerBound..<end, thai: "\(written) ไม่ใช่ชื่อของหน่วยงาน คือ\(name)",
      english: "\(written) is not the agency's name, which is \(name)")
  }

  /// The word for another kind of agency where one's own belongs: «ขององค์การบริหารส่วนตำบลได้…».
  func otherKind(_ place: Place, _ prefix: Range<Int>, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    let word: String
    switch place {
    case .agency(let kind):
      guard let own = self.kind, own != kind, own.isMunicipality != kind.isMunicipality || !own.isMunicipality
      else { return nil }
      word = kind.rawValue
    case .municipality:
      guard let own = self.kind, !own.isMunicipality,
        prefix.upperBound >= scalars.count || !scalars[prefix.upperBound].isThaiLetter
          || scalars.has("ฯ", at: prefix.upperBound) || Self.isWord(scalars, prefix.upperBound)
      else { return nil }
      word = "เทศบาล"
    default: return nil
    }
    guard isOfOneself(prefix, scalars) || isSubject(prefix, scalars),
      !isOneOfSeveral(prefix, scalars), !isElsewhere(place, prefix, scalars)
    else { return nil }
    return TextFinding(
      .otherKindOfAgency, prefix, thai: "\(quoted(word)) ไม่ใช่ประเภทของ\(name)",
      english: "\(quoted(word)) is not the kind of \(name)")
  }

  /// What an agency does, where its kind begins the sentence: «องค์การบริหารส่วนตำบลได้ดำเนินการ».
  private static let deeds = WordTable([
    "ได้", "จะ", "มี", "จัดทำ", "กำหนด", "นำ", "ดำเนิน", "ควร", "ต้อง", "มุ่ง", "เห็น", "ตระหนัก", "ขอ",
  ])
  /// Before what is said of oneself: «บุคลากรขององค์การบริหารส่วนตำบล», «ทางเทศบาล».
  private static let selves = ["ของ", "ทาง", "ภายใน", "สำนักงาน", "ที่ทำการ"]
  private static let clauses = ["โดย", "ซึ่ง", "เนื่องจาก", "เมื่อ", "ทั้งนี้"]
  /// What tells that local governments are meant, not one.
  private static let several = WordTable(["ปกครองส่วนท้องถิ่น", "แต่ละ", "ทุก", "หลาย", "บาง", "เช่น", "ต่าง"])

  private func isOfOneself(_ prefix: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
    var cursor = BackwardCursor(text, from: prefix.lowerBound)
    return cursor.skip(Self.selves)
  }

  private func isSubject(_ prefix: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
    let isFirst =
      prefix.lowerBound == 0 || [" ", "\n", "\u{A0}"].contains(text[prefix.lowerBound - 1])
      || Self.clauses.contains { text.has($0, at: prefix.lowerBound - $0.unicodeScalars.count) }
    // Behind an abbreviation there is a space as often as not.
    let next = text[prefix.upperBound - 1] == "." ? text.skippingSpaces(prefix.upperBound) : prefix.upperBound
    return isFirst && Self.deeds.match(in: text, at: next) != nil
  }

  /// «เทศบาลและองค์การบริหารส่วนตำบล», «องค์กรปกครองส่วนท้องถิ่น เช่น เทศบาล».
  private func isOneOfSeveral(_ prefix: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
    let line = text.lineStart(before: prefix.lowerBound, reach: 40)
    if text.holds(Self.several, in: line..<prefix.lowerBound) { return true }
    var next = text.skippingSpaces(prefix.upperBound)
    for joint in ["และ", "หรือ", ",", "/", "กับ"] where text.has(joint, at: next) {
      next = text.skippingSpaces(next + joint.unicodeScalars.count)
    }
    return Self.prefixes.match(in: text, at: next) != nil
  }
}
