package import SourceData

/// Who is responsible, by the agency's own list of its units: a name that is nearly one of them is most likely misspelt.
struct UnitNameCheck: TextCheck {
  private let units: [String]

  init(_ findings: Findings) {
    units = findings.record.agency.units.map { trimmed($0) }
  }

  func findings(in text: RecordText) -> [TextFinding] {
    guard text.path.last == "responsible", !units.isEmpty else { return [] }
    let whole = text.string(0..<text.scalars.count)
    let written = trimmed(whole)
    guard !written.isEmpty, !units.contains(written), let near = unit(near: written) else { return [] }
    return [
      TextFinding(
        .unitMisspelt, 0..<text.scalars.count, thai: "ผู้รับผิดชอบ \(quoted(written)) ไม่มีใน units ของหน่วยงาน",
        english: "\(quoted(written)), responsible, is none of the agency's units",
        suggestion: .init(
          thai: "หมายถึง \(quoted(near)) หรือไม่", english: "did you mean \(quoted(near))?"))
    ]
  }

  /// The unit that differs in so few letters that another is hardly meant: กองช่าง and กองคลัง are two.
  private func unit(near written: String) -> String? {
    let count = written.unicodeScalars.count
    return units.compactMap { unit -> (unit: String, distance: Int)? in
      let longer = max(count, unit.unicodeScalars.count)
      guard let distance = distance(between: written, and: unit), distance <= min(2, longer / 4) else {
        return nil
      }
      return (unit, distance)
    }.min { $0.distance < $1.distance }?.unit
  }
}

extension Diagnostic.Code {
  package static let unitMisspelt = Self("unit-misspelt")
}

extension UnitNameCheck {
  static let explanations = [
    CodeExplanation(
      .unitMisspelt, thai: "ชื่อผู้รับผิดชอบคล้ายแต่ไม่ตรงกับชื่อกองหรือสำนักใน units ของหน่วยงาน",
      english: "Someone responsible is nearly, but not quite, called like one of the agency's units.",
      todo: .init(
        thai: "สะกดให้ตรงกัน ถ้าเป็นคนละหน่วยงานให้เพิ่มชื่อใน units",
        english: "spell it as units does; where it is another unit, add its name there"),
      example:
        "agency: { name: เทศบาลนครแม่สอด, units: [สำนักปลัด] }\nmeasures: [{ title: จัดทำคู่มือ, addresses: [o9, 4], steps: [จัดทำคู่มือ], responsible: [สำนักปลด], period: { from: 2568-10, to: 2569-09 } }]"
    )
  ]
}
