package import SourceData

/// What a record says of its agency beside the name: that the kind is the name's own, the province one of Thailand's, and
/// the district one of the province's.
enum AgencyFactsCheck: RecordCheck {
  static func check(_ findings: Findings, _ problems: inout DiagnosticCollector) {
    let agency = findings.record.agency
    checkKind(agency, &problems)
    checkName(agency, findings.record.terms, &problems)
    checkProvince(agency, &problems)
    checkDistrict(agency, &problems)
  }

  /// Words that no kind of local government is, and names that are none's begin with.
  private static let others = ["จังหวัด", "กระทรวง", "กรม", "มหาวิทยาลัย", "เมืองพัทยา", "กรุงเทพมหานคร"]

  private static func checkKind(_ agency: Agency, _ problems: inout DiagnosticCollector) {
    let name = agency.name.value
    guard let written = agency.kind.map({ trimmed($0) }) else { return }
    let kind = AgencyKind(called: written)
    let own: String
    if let ofName = AgencyKind(ofAgency: name) {
      let isOther =
        kind.map { $0 != ofName }
        ?? (others.contains(written) || (written == "เทศบาล" && !ofName.isMunicipality))
      guard isOther else { return }
      own = ofName.rawValue
    } else {
      guard kind != nil, let other = others.first(where: { name.hasPrefix($0) }) else { return }
      own = other
    }
    problems.warning(
      .agencyKindDiffers, at: agency.kindPlace ?? agency.name.location,
      thai: "ประเภท \(quoted(written)) ไม่ตรงกับชื่อหน่วยงาน \(quoted(name))",
      english: "the kind \(quoted(written)) is not that of the agency's name, \(quoted(name))",
      suggestion: .init(thai: "หมายถึง \(quoted(own)) หรือไม่", english: "did you mean \(quoted(own))?"))
  }

  /// A name that is nearly one of the words that a line never breaks: the cover has the one, the texts the other.
  private static func checkName(_ agency: Agency, _ terms: [String], _ problems: inout DiagnosticCollector) {
    let name = agency.name.value
    guard let kind = AgencyKind(ofAgency: name), name.hasPrefix(kind.rawValue) else { return }
    let stem = trimmed(name.dropFirst(kind.rawValue.count))
    let count = stem.unicodeScalars.count
    guard count >= 4, !terms.contains(where: { trimmed($0) == stem }) else { return }
    let near = terms.first { term in
      term.unicodeScalars.first == stem.unicodeScalars.first && abs(term.unicodeScalars.count - count) <= 2
        && distance(between: term, and: stem).map { $0 <= (count >= 8 ? 2 : 1) } ?? false
    }
    guard let near else { return }
    problems.warning(
      .nameMisspelt, at: agency.name.location,
      thai: "ชื่อ \(quoted(stem)) คล้ายแต่ไม่ตรงกับ \(quoted(near)) ใน terms",
      english: "the name \(quoted(stem)) is nearly, but not quite, \(quoted(near)) of terms")
  }

  private static func checkProvince(_ agency: Agency, _ problems: inout DiagnosticCollector) {
    guard let province = agency.province, !Provinces.names.contains(province) else { return }
    problems.warning(
      .unknownProvince, at: agency.provincePlace ?? agency.name.location,
      thai: "ไม่มีจังหวัดชื่อ \(quoted(province)) ใน 77 จังหวัด",
      english: "none of the 77 provinces is called \(quoted(province))",
      suggestion: meant(province).map {
        .init(thai: "หมายถึง \(quoted($0)) หรือไม่", english: "did you mean \(quoted($0))?")
      })
  }

  private static func checkDistrict(_ agency: Agency, _ problems: inout DiagnosticCollector) {
    guard let written = agency.district else { return }
    let district = written.hasPrefix("เขต") ? String(written.dropFirst(3)) : written
    let place = agency.districtPlace ?? agency.name.location
    guard let province = agency.province else {
      guard !isTown(district), Districts.provinces(with: district).isEmpty else { return }
      return problems.warning(
        .unknownDistrict, at: place, thai: "ไม่มีอำเภอหรือเขตชื่อ \(quoted(district))",
        english: "no district is called \(quoted(district))",
        suggestion: suggestion(for: district, among: Districts.names))
    }
    // A province that there is not has been told.
    guard let own = Districts.names(of: province), !own.contains(where: { $0 == district }) else { return }
    // «อำเภอเมือง» is how everybody calls the town of a province.
    if isTown(district), own.contains(where: { $0.hasPrefix("เมือง") }) { return }
    let others = Districts.provinces(with: district)
    if others.isEmpty {
      problems.warning(
        .unknownDistrict, at: place, thai: "จังหวัด\(province)ไม่มีอำเภอหรือเขตชื่อ \(quoted(district))",
        english: "\(province) has no district called \(quoted(district))",
        suggestion: suggestion(for: district, among: own.map(String.init)))
    } else {
      let list = others.joined(separator: ", ")
      problems.warning(
        .unknownDistrict, at: place,
        thai: "\(quoted(district)) ไม่ใช่อำเภอของจังหวัด\(province) แต่ของจังหวัด\(list)",
        english: "\(quoted(district)) is no district of \(province), but of \(list)")
    }
  }

  private static func isTown(_ district: String) -> Bool { district == "เมือง" || district == "เมืองฯ" }

  /// The province that a short or misspelt name means.
  private static func meant(_ province: String) -> String? {
    let short = province.hasSuffix("ฯ") ? String(province.dropLast()) : province
    if ["กทม.", "กทม"].contains(short) { return "กรุงเทพมหานคร" }
    if short.unicodeScalars.count >= 5, let whole = Provinces.names.first(where: { $0.holds(short) }) {
      return whole
    }
    return nearest(to: province, among: Provinces.names)
  }
}

extension Diagnostic.Code {
  package static let agencyKindDiffers = Self("agency-kind-differs")
  package static let unknownProvince = Self("unknown-province")
  package static let unknownDistrict = Self("unknown-district")
}

extension AgencyFactsCheck {
  static let explanations = [
    CodeExplanation(
      .agencyKindDiffers, thai: "ประเภทของหน่วยงานไม่ตรงกับคำขึ้นต้นของชื่อ",
      english: "The agency's kind is another than its name begins with.",
      todo: .init(thai: "แก้ kind หรือชื่อหน่วยงานให้ตรงกัน", english: "correct the kind or the name"),
      example: "agency: { name: องค์การบริหารส่วนตำบลตัวอย่าง, kind: เทศบาลตำบล }"),
    CodeExplanation(
      .unknownProvince, thai: "ชื่อจังหวัดไม่ใช่ชื่อใดใน 77 จังหวัด",
      english: "The province is none of Thailand's 77, Bangkok among them.",
      todo: .init(thai: "สะกดชื่อจังหวัดให้ถูกต้อง", english: "spell the province's name right"),
      example: "agency: { name: เทศบาลนครแม่สอด, province: ตราก }"),
    CodeExplanation(
      .unknownDistrict, thai: "อำเภอหรือเขตไม่ใช่ของจังหวัดนั้น หรือไม่มีชื่อนั้นในประเทศ",
      english: "The district is not one of the province's, or no district is called so.",
      todo: .init(
        thai: "สะกดชื่ออำเภอให้ถูกต้อง หรือแก้จังหวัดให้ตรงกัน",
        english: "spell the district's name right, or correct the province"),
      example: "agency: { name: เทศบาลนครแม่สอด, district: แม่สาย, province: ตาก }"),
  ]
}
