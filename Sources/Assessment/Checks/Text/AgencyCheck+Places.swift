import SourceData

/// Places that are named in other ways, and those that are meant to be others.
extension AgencyCheck {
  /// «อ.พบพระ», «จ. ลำพูน»: names that are known, since «อ.» and «จ.» stand for much else.
  func abbreviated(_ index: Int, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    guard scalars[index] == "อ" || scalars[index] == "จ", scalars.has(".", at: index + 1),
      index == 0 || [" ", "\n", "(", "\u{A0}"].contains(scalars[index - 1])
    else { return nil }
    let start = scalars.skippingSpaces(index + 2)
    let place: Place = scalars[index] == "อ" ? .district : .province
    let prefix = index..<(index + 2)
    guard own.match(in: scalars, at: start) == nil else { return nil }
    if place == .province {
      guard !provinces.isEmpty, let (length, other) = otherProvince(in: scalars, at: start),
        !isElsewhere(place, prefix, scalars)
      else { return nil }
      return TextFinding(
        .otherProvince, start..<(start + length), thai: "จังหวัด\(other)ไม่ใช่จังหวัดของหน่วยงาน",
        english: "\(other) is not the agency's province")
    }
    guard !districts.isEmpty, !startsProvinceTown(scalars, start),
      let (length, _) = Self.thaiDistricts.match(in: scalars, at: start),
      !isElsewhere(place, prefix, scalars),
      start + length == scalars.count || !scalars[start + length].isThaiLetter
    else { return nil }
    return otherDistrict(start..<(start + length), text)
  }

  /// «เทศบาลเมืองตาก» in เทศบาลนครแม่สอด of จังหวัดตาก: an agency that is called like one's own district or province.
  func ofOwnPlace(
    _ place: Place, _ prefix: Range<Int>, _ start: Int, _ text: RecordText
  ) -> TextFinding? {
    let scalars = text.scalars
    guard case .agency(let kind) = place, kind != .provincialOrganization, self.kind != nil,
      !scalars.has(stem, at: start), given.match(in: scalars, at: start) == nil,
      let name = (districts + provinces).first(where: { scalars.has($0, at: start) }), name.count >= 3,
      start + name.count == scalars.count || !scalars[start + name.count].isThaiLetter
        || Self.isWord(scalars, start + name.count),
      !isElsewhere(place, prefix, scalars)
    else { return nil }
    let range = prefix.lowerBound..<(start + name.count)
    let written = quoted(text.string(range))
    return TextFinding(
      .otherAgency, range, thai: "\(written) ไม่ใช่หน่วยงานในไฟล์นี้ (\(self.name)) อาจติดมาจากรายงานของหน่วยงานอื่น",
      english:
        "\(written) is not this record's agency (\(self.name)); it may come from another agency's report")
  }

  /// «เทศบาลตำบล เมืองแกลง»: the own name with a space in it.
  func partedName(_ place: Place, _ prefix: Range<Int>, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    let start = prefix.upperBound + 1
    let end = start + stem.count
    guard case .agency(let kind) = place, kind == self.kind, scalars[start - 2] != ".", stem.count > 1,
      start < scalars.count, scalars[start - 1] == " " || scalars[start - 1] == "\u{A0}",
      scalars.has(stem, at: start),
      end == scalars.count || !scalars[end].isThaiLetter || Self.isWord(scalars, end)
    else { return nil }
    let written = quoted(text.string(prefix.lowerBound..<end))
    return TextFinding(
      .nameMisspelt, prefix.lowerBound..<end, thai: "ชื่อ \(written) มีวรรคเกิน ชื่อหน่วยงานคือ \(quoted(name))",
      english: "the name \(written) has a space too many: it is \(quoted(name))")
  }

  /// What is told of other places, as that of a study trip is.
  private static let visits = WordTable([
    "ดูงาน", "ร่วมกับ", "ต้นแบบ", "แลกเปลี่ยนเรียนรู้", "เครือข่าย", "ข้างเคียง", "ใกล้เคียง", "ติดกับ", "ติดต่อกับ", "ใกล้กับ",
    "ห่างจาก", "อาณาเขต", "ทิศ", "ความร่วมมือ", "ข้อตกลง",
    "วิทยากร", "โอนย้าย",
    "โอน(ย้าย)", "ประสานกับ", "ประสานงานกับ", "แบบอย่าง", "เยี่ยมชม", "หารือกับ", "เส้นทาง",
    "เดินทางไป", "ไปราชการ", "ประชุมกับ", "ร่วมประชุม", "รับโอน", "โอนมาจาก", "ย้ายมาจาก", "ย้ายจาก",
  ])
  /// Behind a name, what tells the same: «เทศบาลนครพิษณุโลกซึ่งเป็นต้นแบบ».
  private static let partners = WordTable(["ต้นแบบ", "ความร่วมมือ", "บันทึกข้อตกลง", "เป็นวิทยากร", "ศึกษาดูงาน"])

  /// Where people go and come from: «มหาวิทยาลัย… จังหวัดเชียงใหม่».
  private static let houses = WordTable([
    "สถาบัน", "มหาวิทยาลัย", "วิทยาลัย", "โรงแรม", "รีสอร์ท", "อบรม", "สัมมนา",
  ])

  /// What has its seat in another province for several of them: «สำนักงาน ป.ป.ช. ภาค 3 จังหวัดนครราชสีมา».
  private static let seats = WordTable(["ศาล", "ป.ป.ช. ภาค", "อัยการ", "ตรวจเงินแผ่นดิน", "ป.ป.ท. เขต"])

  /// «อำเภอแม่ระมาดและอำเภอพบพระ»: several of one's own province, which people come from.
  func isNeighbour(_ name: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
    guard let province = provinces.first, let known = Districts.names(of: String(scalars: province)) else {
      return false
    }
    func ends(_ start: Int) -> Int? {
      known.first { text.has(String($0), at: start) }.map { start + $0.unicodeScalars.count }
    }
    guard ends(name.lowerBound) != nil else { return false }
    var next = text.skippingSpaces(name.upperBound)
    for joint in ["และ", "หรือ", ",", "กับ"] where text.has(joint, at: next) {
      next = text.skippingSpaces(next + joint.unicodeScalars.count)
      return text.has("อำเภอ", at: next) && ends(next + 5) != nil
    }
    var cursor = BackwardCursor(text, from: name.lowerBound)
    guard cursor.skip(["อำเภอ"]), cursor.skip(["และ", "หรือ", ",", "กับ"]) else { return false }
    cursor.skipSpaces()
    let reach = max(0, cursor.position - 24)..<cursor.position
    return reach.contains { text.has("อำเภอ", at: $0) && ends($0 + 5) == cursor.position }
  }

  /// «ณ ที่ทำการองค์การบริหารส่วนตำบลพิชัย อำเภอ…»: the address of oneself.
  private func isOwnAddress(_ prefix: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
    let end = text.skippingSpaces(before: prefix.lowerBound)
    func isOwn(_ end: Int) -> Bool {
      ([stem] + districts).contains { !$0.isEmpty && text.has($0, at: end - $0.count) }
    }
    if isOwn(end) { return true }
    // «อำเภอเมืองลำพูน จังหวัดลำพูน»: what is before the district is one's own.
    let line = text.lineStart(before: end, reach: 30)
    guard let district = (line..<end).last(where: { text.has("อำเภอ", at: $0) }),
      !text[(district + 5)..<end].contains(" ")
    else { return false }
    return isOwn(text.skippingSpaces(before: district))
  }

  /// Whether a name that is not one's own is no slip: one has been there, or works together with it.
  func isElsewhere(_ place: Place, _ prefix: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
    let line = text.lineStart(before: prefix.lowerBound, reach: 90)
    if text.holds(Self.visits, in: line..<prefix.lowerBound) || isCompared(place, prefix, line, text) {
      return true
    }
    let behind = prefix.upperBound..<min(prefix.upperBound + 60, text.count)
    if text.holds(
      Self.partners, in: behind.lowerBound..<(text[behind].firstIndex(of: "\n") ?? behind.upperBound))
    {
      return true
    }
    if place == .province, text.holds(Self.seats, in: max(line, prefix.lowerBound - 30)..<prefix.lowerBound) {
      return true
    }
    let isAtHouse = text.holds(Self.houses, in: line..<prefix.lowerBound)
    // A place to meet at: «ณ โรงแรม… จังหวัดชลบุรี».
    let isAt = (line..<prefix.lowerBound).contains { index in
      text[index] == "ณ" && (index == 0 || text[index - 1] == " ") && text.has(" ", at: index + 1)
    }
    // An agency is met at, where a district is only somewhere.
    return place == .district || place == .province
      ? isAtHouse || isAt && !isOwnAddress(prefix, text) : isAtHouse && isAt
  }

  private static let comparisons = WordTable(["เปรียบเทียบ", "เทียบเคียง"])
  private static let possessions = ["ผลการประเมินของ", "ผลคะแนนของ", "คะแนนของ", "ผลของ", "ของ"]

  /// «เปรียบเทียบคะแนนกับเทศบาลตำบล…»: what is named right behind «กับ», what is listed with it, and where that lies. Whatever
  /// else follows a comparison is told of oneself.
  private func isCompared(
    _ place: Place, _ prefix: Range<Int>, _ line: Int, _ text: [Unicode.Scalar]
  ) -> Bool {
    guard
      let start = (line..<prefix.lowerBound).last(where: { Self.comparisons.match(in: text, at: $0) != nil })
    else { return false }
    func isLedIn(_ index: Int) -> Bool {
      var cursor = BackwardCursor(text, from: index)
      cursor.skip(Self.possessions)
      return cursor.skip(["กับ", "ระหว่าง", "เช่น", "ได้แก่"])
    }
    if isLedIn(prefix.lowerBound) { return true }
    var cursor = BackwardCursor(text, from: prefix.lowerBound)
    let isListed = cursor.skip(["และ", "หรือ", ",", "กับ"])
    switch place {
    case .agency, .municipality: guard isListed else { return false }
    case .tambon, .district, .province: break
    }
    return (max(start, prefix.lowerBound - 60)..<prefix.lowerBound).contains {
      Self.prefixes.match(in: text, at: $0) != nil && isLedIn($0)
    }
  }
}
