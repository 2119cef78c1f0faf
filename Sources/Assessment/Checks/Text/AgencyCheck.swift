package import SourceData

/// Names of agencies, districts and provinces in texts: the record's own, as texts copied from another agency's
/// report keep the other's.
///
/// Thai has no space behind a name, so what follows «เทศบาลตำบล», «อำเภอ» and their like is compared with the record's
/// own names, and is none where it starts with a word that goes on with the sentence.
struct AgencyCheck: TextCheck {
  enum Place: Sendable, Hashable {
    case agency(AgencyKind)
    /// «เทศบาล», whatever kind of one.
    case municipality
    case tambon, district, province
  }

  static let prefixes = WordTable<Place>(
    AgencyKind.allCases.flatMap { [($0.rawValue, .agency($0)), ($0.short, .agency($0))] }
      + [("เทศบาล", .municipality), ("ตำบล", .tambon), ("อำเภอ", .district), ("จังหวัด", .province)])

  /// With what a sentence goes on behind «อำเภอ» or «เทศบาลตำบล» where no name follows.
  private static let sequels = WordTable([
    "ที่", "และ", "หรือ", "ใน", "ของ", "ต่าง", "ทุก", "อื่น", "นี้", "นั้น", "เดียว", "ละ", "กับ", "มี", "ได้", "จะ", "ให้",
    "เพื่อ", "โดย",
    "ต้อง", "จาก", "ตาม", "ถึง", "เป็น", "อยู่", "เข้า", "รับ", "ร่วม", "แล้ว", "ซึ่ง", "ไม่", "พื้นที่", "ทั้ง", "แต่", "ยัง",
    "ด้วย", "ควร", "กำหนด",
    "จัด", "ดำเนิน", "ประกาศ", "ประจำ", "ผู้", "หลาย", "บาง", "ใกล้", "เช่น", "ก็", "เอง", "ฯ", "ๆ", "ส่วน", "เกี่ยว",
    "พร้อม", "ภาย", "นำ",
    "ใด", "ไหน", "กำกับ", "ปฏิบัติ", "ประชา", "ระดับ", "รวม", "สำหรับ", "แห่ง", "ขนาด", "ชั้น", "พ.ศ.", "เพียง", "ว่า",
    "มา", "เมื่อ", "สามัญ",
    "ย้าย", "เปิด", "เผยแพร่", "ทำ", "ใช้", "ปี", "ต่อ", "ก่อน", "หลัง", "ถ้า", "หาก", "คือ", "ขอ", "แจ้ง", "สู่", "ไป",
    "ออก", "อีก", "เคลื่อนที่",
    "น่าอยู่", "โปร่งใส", "คุณธรรม", "สะอาด", "สีขาว",
  ])

  /// With what else a sentence goes on behind a name; names of places may begin with some of them.
  private static let verbs = WordTable([
    "กำชับ", "ส่ง", "ช่วย", "เห็น", "พัฒนา", "ปรับ", "แก้", "ติดตาม", "ตรวจ", "สนับสนุน", "มอบ", "เสนอ", "เพิ่ม", "ร้อง",
    "บริการ",
    "แสดง", "วางแผน", "มุ่ง", "รายงาน", "ประเมิน", "เน้น", "เตรียม", "ประชุม",
  ])

  /// The agency's name without the word for its kind.
  let stem: [Unicode.Scalar]
  let own: WordTable<Bool>
  /// The agency's terms and units.
  let given: WordTable<Bool>
  let districts: [[Unicode.Scalar]]
  let provinces: [[Unicode.Scalar]]
  private let province: String?
  let kind: AgencyKind?
  let name: String
  private static let allProvinces = WordTable(Provinces.names.map { ($0, $0) })
  private let titles: WordTable<Bool>
  /// How all begins that leads to a name.
  private let starts: WordStarts
  private static let abbreviations = WordTable(["อ.", "จ."])

  init(_ findings: Findings) {
    let agency = findings.record.agency
    name = agency.name.value
    let (kind, stem) = AgencyKind.parts(of: name)
    self.kind = kind
    // Own words may be longer than a place's, as of agencies that no kind is known of.
    let given = findings.record.terms + agency.units
    self.stem = [Unicode.Scalar](of: trimmed(stem))
    districts = Self.plain(agency.district, "อำเภอ")
    provinces = Self.plain(agency.province, "จังหวัด")
    province = provinces.first.map { String(scalars: $0) }
    let places = (districts + provinces).map { String(scalars: $0) }
    self.given = WordTable(given.map { trimmed($0) })
    own = WordTable(([stem] + given + places).map { trimmed($0) })
    let mayors = AgencyKind.allCases.filter(\.isMunicipality).filter {
      $0 != kind && kind?.isMunicipality == true
    }
    .map { "นายกเทศมนตรี" + $0.rawValue.dropFirst(6) + stem }
    titles = WordTable(Self.foreignTitles(of: kind) + mayors)
    starts = WordStarts([titles.starts, Self.abbreviations.starts, Self.prefixes.starts])
  }

  private static func plain(_ name: String?, _ prefix: String) -> [[Unicode.Scalar]] {
    guard let name else { return [] }
    let plain = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
    return [[Unicode.Scalar](of: trimmed(plain))]
  }

  /// Titles and offices that agencies of other kinds have.
  private static func foreignTitles(of kind: AgencyKind?) -> [String] {
    let municipal = ["นายกเทศมนตรี", "ปลัดเทศบาล", "สำนักปลัดเทศบาล", "สภาเทศบาล", "พนักงานเทศบาล", "เทศบัญญัติ"]
    let tambon = [
      "นายกองค์การบริหารส่วนตำบล", "ปลัดองค์การบริหารส่วนตำบล", "สภาองค์การบริหารส่วนตำบล", "ข้อบัญญัติองค์การบริหารส่วนตำบล",
      "นายก อบต.",
      "นายกอบต.", "ปลัด อบต.",
    ]
    let provincial = ["นายกองค์การบริหารส่วนจังหวัด", "ปลัดองค์การบริหารส่วนจังหวัด", "นายก อบจ."]
    switch kind {
    case nil: return []
    case .tambonOrganization?: return municipal + provincial
    case .provincialOrganization?: return municipal + tambon
    default: return tambon + provincial
    }
  }

  func findings(in text: RecordText) -> [TextFinding] {
    guard text.isProse else { return [] }
    let scalars = text.scalars
    var result: [TextFinding] = []
    var index = 0
    while index < scalars.count {
      guard starts.mayStart(in: scalars, at: index) else {
        index += 1
        continue
      }
      if let (length, _) = titles.match(in: scalars, at: index) {
        if isElsewhere(.municipality, index..<(index + length), scalars) {
          index += length
          continue
        }
        let title = quoted(text.string(index..<(index + length)))
        result.append(
          TextFinding(
            .otherKindOfAgency, index..<(index + length),
            thai: "\(title) เป็นคำของหน่วยงานประเภทอื่น ไม่ใช่ของ\(name)",
            english: "\(title) belongs to another kind of agency than \(name)"))
        index += length
      } else if let finding = abbreviated(index, text) {
        result.append(finding)
        index = finding.range.upperBound
      } else if let (length, place) = Self.prefixes.match(in: scalars, at: index) {
        if let finding = check(place, prefix: index..<(index + length), text) { result.append(finding) }
        index += length
      } else {
        index += 1
      }
    }
    return result
  }

  /// The province that is named at `index`, if it isn't the agency's. None of their names begins with another.
  func otherProvince(in text: [Unicode.Scalar], at index: Int) -> (length: Int, name: String)? {
    guard let (length, name) = Self.allProvinces.match(in: text, at: index), name != province else {
      return nil
    }
    return (length, name)
  }

  private func check(_ place: Place, prefix: Range<Int>, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    if place == .municipality { return otherKind(place, prefix, text) }
    var start = prefix.upperBound
    let isAbbreviation = scalars[start - 1] == "."
    let hasSpace = start < scalars.count && scalars[start] == " "
    if let finding = partedName(place, prefix, text) { return finding }
    // Behind a space most often something else begins; behind an abbreviation, or «จังหวัด», a name may.
    if hasSpace {
      guard isAbbreviation || place == .province || Self.isName(scalars, start + 1) else {
        return otherKind(place, prefix, text)
      }
      start += 1
    }
    guard start < scalars.count, isNameStart(scalars[start]) else { return otherKind(place, prefix, text) }
    if place == .province {
      guard !provinces.isEmpty, let (length, other) = otherProvince(in: scalars, at: start) else {
        return nil
      }
      // Own names may begin like a province's.
      if own.match(in: scalars, at: start) != nil || isElsewhere(place, prefix, scalars) { return nil }
      return TextFinding(
        .otherProvince, start..<(start + length), thai: "จังหวัด\(other)ไม่ใช่จังหวัดของหน่วยงาน",
        english: "\(other) is not the agency's province")
    }
    if own.match(in: scalars, at: start) != nil {
      if place == .district, isOwnNameAlone(start, scalars) {
        return otherDistrict(start..<(start + stem.count), text)
      }
      return ofOwnName(place, prefix, start, text) ?? ofOwnPlace(place, prefix, start, text)
    }
    if Self.sequels.match(in: scalars, at: start) != nil { return otherKind(place, prefix, text) }
    // «เทศบาลเมือง» may be «เทศบาล» and a name that begins so.
    if case .agency(.town) = place, own.match(in: scalars, at: prefix.lowerBound + 6) != nil {
      return nil
    }
    if place == .district, districts.isEmpty || startsProvinceTown(scalars, start) { return nil }
    if place == .tambon, kind != .tambonOrganization { return nil }
    if case .agency = place, kind == nil { return nil }
    return finding(place, start, isElsewhere: isElsewhere(place, prefix, scalars), text)
  }

  /// Whether a word starts at `index` with which a sentence goes on behind a name.
  static func isWord(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    sequels.match(in: text, at: index) != nil || verbs.match(in: text, at: index) != nil
  }

  /// «อำเภอเมืองแกลง» of เทศบาลตำบลเมืองแกลง in อำเภอแกลง: the agency's name, and no district's.
  private func isOwnNameAlone(_ start: Int, _ text: [Unicode.Scalar]) -> Bool {
    !districts.isEmpty && text.has(stem, at: start) && !districts.contains { text.has($0, at: start) }
      && Self.thaiDistricts.match(in: text, at: start) == nil
  }

  /// With what names of places begin that no other word of a report does.
  private static let nameStarts = WordTable([
    "บ้าน", "หนอง", "โนน", "โคก", "ห้วย", "คลอง", "ดอน", "ดง", "บึง", "ทุ่ง", "โพธิ์", "โพน", "สระ", "เกาะ", "กุด",
    "วัง", "ท่า",
    "แม่", "ป่า",
  ])
  /// Words that begin like one.
  private static let otherWords = WordTable(["ท่าน", "ท่าที", "ป่าไม้", "แม่นยำ", "บ้านเมือง", "แม่บท", "แม่แบบ"])

  /// Whether a name follows behind a space: it begins like one of a place, or the next word says what it lies in.
  private static func isName(_ text: [Unicode.Scalar], _ start: Int) -> Bool {
    if otherWords.match(in: text, at: start) != nil { return false }
    if nameStarts.match(in: text, at: start) != nil { return true }
    var end = start
    while end < text.count, end - start < 20, text[end].isThaiLetter { end += 1 }
    guard end - start >= 2, end < text.count, text[end] == " " else { return false }
    return ["อำเภอ", "จังหวัด", "อ.", "จ."].contains { text.has($0, at: end + 1) }
  }

  /// «อำเภอเมือง» is the province's own town in every province.
  func startsProvinceTown(_ text: [Unicode.Scalar], _ start: Int) -> Bool {
    guard text.has("เมือง", at: start), let own = districts.first,
      // That of another, by its whole name.
      text.has(own, at: start) || otherProvince(in: text, at: start + 5) == nil
    else { return false }
    return own.starts(with: "เมือง".unicodeScalars)
  }

  private func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isThaiConsonant || scalar.isThaiLeadingVowel
  }

  private func finding(
    _ place: Place, _ start: Int, isElsewhere: Bool, _ text: RecordText
  ) -> TextFinding? {
    let scalars = text.scalars
    let isDistrict = place == .district
    let known = isDistrict ? Self.thaiDistricts.match(in: scalars, at: start) : nil
    if let (length, _) = known {
      let range = start..<(start + length)
      return isElsewhere || isNeighbour(range, scalars) ? nil : otherDistrict(range, text)
    }
    // «เทศบาลตำบลเทศบาลตำบลเมืองแกลง»: a word too many, and no other name.
    if case .agency? = Self.prefixes.match(in: scalars, at: start)?.value { return nil }
    let (end, isWhole) = nameEnd(scalars, start)
    guard end - start >= 2 else { return nil }
    let candidates = isDistrict ? districts : [stem]
    for candidate in candidates where isNearly(candidate, scalars, start) {
      let right = String(scalars: candidate)
      // Where the name that is meant ends, most likely this ends, too.
      var last = min(start + candidate.count, scalars.count)
      while last < end, !startsCluster(scalars, at: last) { last += 1 }
      let shown = text.string(
        start..<(isWhole && abs(end - start - candidate.count) <= 2 ? end : min(last, end)))
      return TextFinding(
        .nameMisspelt, start..<min(start + candidate.count, scalars.count),
        thai: "ชื่อ \(quoted(shown)) คล้ายแต่ไม่ตรงกับ \(quoted(right))",
        english: "the name \(quoted(shown)) is nearly, but not quite, \(quoted(right))")
    }
    if isElsewhere { return nil }
    if isDistrict { return otherDistrict(start..<end, isWhole: isWhole, text) }
    let shown = text.string(start..<end) + (isWhole ? "" : "…")
    return TextFinding(
      .otherAgency, start..<end,
      thai: "ชื่อ \(quoted(shown)) ไม่ใช่ชื่อในไฟล์นี้ (\(name)) อาจติดมาจากรายงานของหน่วยงานอื่น",
      english:
        "the name \(quoted(shown)) is none of this record's (\(name)); it may come from another agency's report"
    )
  }

  static let thaiDistricts = WordTable(Districts.names)

  func otherDistrict(_ range: Range<Int>, isWhole: Bool = true, _ text: RecordText) -> TextFinding {
    let shown = quoted(text.string(range) + (isWhole ? "" : "…"))
    return TextFinding(
      .otherDistrict, range, thai: "อำเภอ \(shown) ไม่ใช่อำเภอของหน่วยงาน",
      english: "the district \(shown) is not the agency's")
  }

  /// Where a name ends that is none of those known, and whether it is whole: names are hardly ever longer than this.
  private func nameEnd(_ text: [Unicode.Scalar], _ start: Int) -> (end: Int, isWhole: Bool) {
    let limit = 20
    var end = start
    while end < text.count, text[end].isThaiLetter, !goesOn(text, start, end) {
      end += 1
      guard end - start > limit else { continue }
      while end - start > 2, !startsCluster(text, at: end) || end - start > limit { end -= 1 }
      return (end, false)
    }
    return (end, true)
  }

  /// Words that names have within them, too: แม่ระมาด has มา. They end one only where a word follows that ends one, or none.
  private static let ambiguous = WordTable(["มา", "ขอ", "ละ"])

  /// Whether a name that starts at `start` has most likely ended before `end`, where the sentence goes on.
  private func goesOn(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 4, startsCluster(text, at: end) else { return false }
    guard Self.isWord(text, end) else { return false }
    guard let (length, _) = Self.sequels.match(in: text, at: end), length <= 3,
      let (short, _) = Self.ambiguous.match(in: text, at: end), short == length
    else { return true }
    let next = end + length
    return next >= text.count || !text[next].isThaiLetter || Self.isWord(text, next)
  }

  /// Whether the text goes on as `name`, but for a letter or two.
  private func isNearly(_ name: [Unicode.Scalar], _ text: [Unicode.Scalar], _ start: Int) -> Bool {
    guard name.count >= 4 else { return false }
    let right = String(scalars: name)
    // One of the first letters must fit, or any name of that length would.
    for length in [name.count, name.count - 1, name.count - 2, name.count + 1]
    where start + length <= text.count && length > 2 {
      let written = Array(text[start..<(start + length)])
      let same = zip(written, name).prefix { $0 == $1 }.count
      guard
        same >= 3
          || (same >= 2 && length == name.count && zip(written, name).count { $0 == $1 } >= length - 2)
      else { continue }
      if nearest(to: String(scalars: written), among: [right]) != nil { return true }
    }
    return false
  }
}

extension Diagnostic.Code {
  package static let otherAgency = Self("other-agency")
  package static let otherKindOfAgency = Self("other-kind-of-agency")
  package static let otherDistrict = Self("other-district")
  package static let otherProvince = Self("other-province")
  package static let nameMisspelt = Self("name-misspelt")
}

extension AgencyCheck {
  private static let todo = Diagnostic.Message(
    thai: "แก้เป็นชื่อของหน่วยงานท่าน ถ้าตั้งใจกล่าวถึงที่อื่นก็ปล่อยไว้ได้ หรือเพิ่มชื่อนั้นใน terms",
    english: "put your own agency's name; where another is meant let it stand, or add its name to terms")

  static let explanations = [
    CodeExplanation(
      .otherAgency, thai: "มีชื่อหน่วยงานหรือตำบลอื่นในข้อความ มักติดมาจากรายงานที่คัดลอก",
      english: "Another agency's name is in a text, as in what was copied from its report.", todo: todo,
      example: "narrative: { preface: เจ้าหน้าที่ของเทศบาลตำบลบ้านสวนปฏิบัติงานอย่างโปร่งใส }"),
    CodeExplanation(
      .otherKindOfAgency, thai: "คำเรียกตำแหน่ง สำนักงาน หรือหน่วยงานเป็นของหน่วยงานประเภทอื่น",
      english: "A title, an office or the word for the agency belongs to another kind of agency.", todo: todo,
      example: "narrative: { preface: นายกองค์การบริหารส่วนตำบลกำกับติดตาม }"),
    CodeExplanation(
      .otherDistrict, thai: "มีชื่ออำเภออื่นในข้อความ", english: "Another district's name is in a text.", todo: todo,
      example: "narrative: { preface: ประชาชนในอำเภอพยุหะคีรีได้รับบริการ }"),
    CodeExplanation(
      .otherProvince, thai: "มีชื่อจังหวัดอื่นในข้อความ", english: "Another province's name is in a text.",
      todo: todo,
      example: "narrative: { preface: ประชาชนในจังหวัดเชียงใหม่ได้รับบริการ }"),
    CodeExplanation(
      .nameMisspelt, thai: "ชื่อหน่วยงานหรืออำเภอสะกดไม่ตรงกับในไฟล์ เช่น ตกตัวอักษร",
      english: "The agency's or the district's name is not spelt as in the record, as with a letter lost.",
      todo: .init(thai: "แก้ชื่อให้ตรงกัน", english: "spell it as the record does"),
      example: "narrative: { preface: เจ้าหน้าที่ของเทศบาลนครแม่สอกปฏิบัติงานอย่างโปร่งใส }"),
  ]
}
