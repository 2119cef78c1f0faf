package import SourceData

/// Who is responsible, by the agency's own list of its units: a name that is nearly one of them is most likely misspelt, and
/// one that is called like a unit and is none of them, nor a part of one, is another agency's or one that there is no more.
struct UnitNameCheck: TextCheck {
  private let units: [String]
  /// Without spaces and «ฯ», so that a short name is the start of the whole one.
  private let plain: [[Unicode.Scalar]]

  init(_ findings: Findings) {
    units = findings.record.agency.units.map { trimmed($0) }
    plain = units.map(Self.plain)
  }

  func findings(in text: RecordText) -> [TextFinding] {
    guard text.path.last == "responsible", !units.isEmpty else { return [] }
    let written = trimmed(text.string(0..<text.scalars.count))
    let short = Self.plain(written)
    guard !written.isEmpty, !units.contains(written), !plain.contains(short) else { return [] }
    if let near = unit(near: written) {
      return [
        TextFinding(
          .unitMisspelt, 0..<text.scalars.count, thai: "ผู้รับผิดชอบ \(quoted(written)) ไม่มีใน units ของหน่วยงาน",
          english: "\(quoted(written)), responsible, is none of the agency's units",
          suggestion: .init(
            thai: "หมายถึง \(quoted(near)) หรือไม่", english: "did you mean \(quoted(near))?"))
      ]
    }
    guard isStrange(short) else { return [] }
    return [
      TextFinding(
        .unitUnknown, 0..<text.scalars.count,
        thai: "ผู้รับผิดชอบ \(quoted(written)) ไม่ใช่กองหรือสำนักใดใน units ของหน่วยงาน",
        english: "\(quoted(written)), responsible, is no unit of the agency's list")
    ]
  }

  /// The unit that differs in so few letters that another is hardly meant: กองช่าง and กองคลัง are two.
  private func unit(near written: String) -> String? {
    let count = written.unicodeScalars.count
    return units.compactMap { unit -> (unit: String, distance: Int)? in
      let other = unit.unicodeScalars.count
      let bound = min(2, max(count, other) / 4)
      // Each letter more or less is one of the distance.
      guard abs(count - other) <= bound, Self.lettersApart(written, unit) <= 2 * bound,
        let distance = distance(between: written, and: unit), distance <= bound
      else { return nil }
      return (unit, distance)
    }.min { $0.distance < $1.distance }?.unit
  }

  /// How many letters two names have more of than the other. A letter taken for another makes two, an added one one, and two
  /// swapped none: at most twice the distance, and found in one walk along each.
  private static func lettersApart(_ one: String, _ other: String) -> Int {
    // Letters that share a place hide a difference, and make none; of capitals and small ones there is none.
    var counts = [Int](repeating: 0, count: 64)
    for scalar in one.unicodeScalars { counts[place(scalar)] += 1 }
    for scalar in other.unicodeScalars { counts[place(scalar)] -= 1 }
    return counts.reduce(0) { $0 + abs($1) }
  }

  private static func place(_ scalar: Unicode.Scalar) -> Int {
    scalar.isLatinLetter ? Int(scalar.value & 0x1F) : Int(scalar.value & 63)
  }

  // MARK: Units that the agency doesn't have

  private static func plain(_ name: String) -> [Unicode.Scalar] {
    name.unicodeScalars.filter { $0 != " " && $0 != "\u{A0}" && $0 != "ฯ" }
  }

  private static let kinds = ["กอง", "สำนัก", "ฝ่าย", "ส่วน"].map { [Unicode.Scalar](of: $0) }
  /// Those that are no part of another.
  private static let ownLevels = WordTable(["กอง", "สำนัก"])
  /// With what other words than a unit's name go on, by their first part: กองทุน, สำนักงาน, ส่วนราชการ, ฝ่ายที่เกี่ยวข้อง.
  private static let others = WordTable([
    "ทุน", "ร้อย", "กำลัง", "บังคับการ", "งาน", "ราชการ", "ท้องถิ่น", "ทะเบียน", "บริหาร", "ปกครอง", "การเมือง", "ประจำ",
    "ที่", "ต่าง", "ทุก",
    "หรือ", "และ", "อื่น", "ใน", "ของ", "ผู้", "เจ้าของ", "ละ", "นี้", "นั้น", "เดียว", "รับผิดชอบ", "เกี่ยวข้อง", "หนึ่ง",
    "ภายใน", "ซึ่ง", "/",
  ])
  /// What makes it several, or a person: «กองคลังและกองช่าง», «กองช่าง ผู้อำนวยการ».
  private static let joints = WordTable([
    ",", "/", "และกอง", "และสำนัก", "และฝ่าย", "และส่วน", "และทุก", "และงาน", "และหน่วย", "และเจ้าหน้าที่", "และคณะ",
    "และผู้", "กับ", "ทุก",
    "หรือ",
  ])

  /// Whether it is called like a unit of a kind that is listed, and is neither one of them nor a part of one.
  private func isStrange(_ written: [Unicode.Scalar]) -> Bool {
    guard let kind = Self.kinds.first(where: { written.has($0, at: 0) }) else { return false }
    // A ฝ่าย is a part of a กอง as often as a unit of its own.
    let isOwnLevel =
      Self.ownLevels.match(in: kind, at: 0) != nil || plain.contains { $0.has(kind, at: 0) }
    let rest = kind.count..<written.count
    guard isOwnLevel, rest.count >= 2, Self.others.match(in: written, at: rest.lowerBound) == nil,
      !written.holds(Self.joints, in: 0..<written.count), !written.holds(Self.ownLevels, in: rest)
    else { return false }
    // The office of the clerk has several names.
    let isClerk = { (name: [Unicode.Scalar]) in
      name.has("สำนักปลัด", at: 0) || name.has("สำนักงานปลัด", at: 0)
    }
    if isClerk(written), plain.contains(where: isClerk) { return false }
    return !plain.contains { Self.holds(written, $0) || Self.holds($0, written) }
  }

  private static func holds(_ name: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    name.indices.contains { name.has(part, at: $0) }
  }
}

extension Diagnostic.Code {
  package static let unitMisspelt = Self("unit-misspelt")
  package static let unitUnknown = Self("unit-unknown")
}

extension UnitNameCheck {
  private static func example(_ responsible: String) -> String {
    "agency: { name: เทศบาลนครแม่สอด, units: [สำนักปลัด] }\nmeasures: [{ title: จัดทำคู่มือ, addresses: [o9, 4], steps: [จัดทำคู่มือ], responsible: [\(responsible)], period: { from: 2568-10, to: 2569-09 } }]"
  }

  static let explanations = [
    CodeExplanation(
      .unitMisspelt, thai: "ชื่อผู้รับผิดชอบคล้ายแต่ไม่ตรงกับชื่อกองหรือสำนักใน units ของหน่วยงาน",
      english: "Someone responsible is nearly, but not quite, called like one of the agency's units.",
      todo: .init(
        thai: "สะกดให้ตรงกัน ถ้าเป็นคนละหน่วยงานให้เพิ่มชื่อใน units",
        english: "spell it as units does; where it is another unit, add its name there"),
      example: example("สำนักปลด")),
    CodeExplanation(
      .unitUnknown, thai: "ผู้รับผิดชอบเป็นกองหรือสำนักที่ไม่มีใน units ของหน่วยงาน มักติดมาจากรายงานของหน่วยงานอื่น",
      english:
        "A unit is responsible that is none of the agency's; often it came from another agency's report.",
      todo: .init(
        thai: "แก้ชื่อให้เป็นกองหรือสำนักของหน่วยงาน หรือเพิ่มชื่อใน units",
        english: "name a unit of the agency, or add it to units"),
      example: example("กองส่งเสริมการเกษตร")),
  ]
}
