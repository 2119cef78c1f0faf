package import SourceData

extension Diagnostic.Code {
  package static let badWebsite = Self("bad-website")
  package static let badLogoPath = Self("bad-logo-path")
  package static let tooFewRespondents = Self("too-few-respondents")
}

extension RecordReader {
  mutating func agency(_ node: SourceNode) -> Agency? {
    guard let fields = fields(node, .agency) else { return nil }
    func line(_ key: String, _ reader: inout RecordReader) -> String? {
      fields[key].flatMap { reader.text($0.value, limit: RecordLimit.name, isSingleLine: true) }
    }
    let name = line("name", &self)
    var agency = Agency(
      name: Located(name ?? "", at: fields["name"]?.value.location ?? node.location),
      code: fields["code"].flatMap { code($0.value) }, kind: line("kind", &self),
      district: line("district", &self).map { withoutPrefix($0, ["อำเภอ", "อ."]) },
      province: line("province", &self).map { withoutPrefix($0, ["จังหวัด", "จ."]) },
      website: fields["website"].flatMap { website($0.value) },
      units: texts(fields["units"]?.value, limit: RecordLimit.name, isSingleLine: true),
      logo: fields["logo"].flatMap { logo($0.value) })
    agency.kindPlace = fields["kind"]?.value.location
    agency.districtPlace = fields["district"]?.value.location
    agency.provincePlace = fields["province"]?.value.location
    return name == nil ? nil : agency
  }

  /// A place's name alone, where its kind was written before it: reports put อำเภอ and จังหวัด there themselves.
  private func withoutPrefix(_ name: String, _ prefixes: [String]) -> String {
    guard let prefix = prefixes.first(where: { name.hasPrefix($0) }) else { return name }
    let rest = trimmed(name.dropFirst(prefix.count))
    return rest.isEmpty ? name : rest
  }

  /// In quotes or not, as the zeros it starts with are kept either way.
  private mutating func code(_ node: SourceNode) -> String? {
    if case .number(let written) = node.content {
      return checked(written, at: node.location, limit: RecordLimit.name, isSingleLine: true)
    }
    return text(node, limit: RecordLimit.name, isSingleLine: true)
  }

  private mutating func website(_ node: SourceNode) -> String? {
    guard let address = text(node, limit: RecordLimit.title, isSingleLine: true) else { return nil }
    let lower = String(address.prefix(8)).lowercased()
    let scheme = ["https://", "http://"].first { lower.hasPrefix($0) }
    let host = scheme.map { address.dropFirst($0.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" } }
    let isWhole = !address.utf8.contains { $0 <= 0x20 || $0 == 0x22 || $0 == 0x3C || $0 == 0x3E }
    if let host, !host.isEmpty, isWhole { return address }
    let isBare = scheme == nil && isWhole && !lower.contains(":") && address.contains(".")
    problems.error(
      .badWebsite, at: node.location, thai: "ที่อยู่เว็บไซต์ต้องขึ้นต้นด้วย https:// หรือ http:// และไม่มีเว้นวรรค",
      english: "a website's address starts with https:// or http:// and has no spaces",
      suggestion: isBare
        ? .init(
          thai: "หมายถึง \(quoted("https://" + address)) หรือไม่",
          english: "did you mean \(quoted("https://" + address))?") : nil)
    return nil
  }

  /// A file beside the record or in a folder below it; nothing else can be reached by it.
  private mutating func logo(_ node: SourceNode) -> Located<String>? {
    guard let path = text(node, limit: RecordLimit.name, isSingleLine: true) else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isInside =
      !path.utf8.contains { $0 == 0x5C || $0 == 0x3A || $0 == 0x00 || $0 == 0x09 } && path.utf8.first != 0x7E
      && parts.allSatisfy { !$0.isEmpty && $0 != ".." && $0 != "." }
    let lower = path.lowercased()
    let isPicture = [".png", ".jpg", ".jpeg"].contains { lower.hasSuffix($0) }
    if isInside, isPicture { return Located(path, at: node.location) }
    problems.error(
      .badLogoPath, at: node.location,
      thai: isInside
        ? "ตราของหน่วยงานต้องเป็นไฟล์ .png หรือ .jpg"
        : "ไฟล์ตราของหน่วยงานต้องอยู่ในโฟลเดอร์เดียวกับไฟล์ข้อมูล ให้เขียนเฉพาะชื่อ เช่น logo.png",
      english: isInside
        ? "a logo is a .png or .jpg file"
        : "the logo must be in the record's folder; give its name alone, as logo.png")
    return nil
  }

  mutating func respondents(_ node: SourceNode) -> Respondents? {
    guard let fields = fields(node, .respondents) else { return nil }
    return Respondents(
      internal: fields["internal"].flatMap { respondentCount($0.value) },
      external: fields["external"].flatMap { respondentCount($0.value) })
  }

  private mutating func respondentCount(_ node: SourceNode) -> Respondents.Count? {
    guard let fields = fields(node, .count) else { return nil }
    let population = fields["population"].flatMap { count($0.value) }
    let required = fields["required"].flatMap { count($0.value) }
    let answered = fields["answered"].flatMap { count($0.value) }
    if let required, let answered, let place = fields["answered"]?.value.location, answered < required {
      problems.warning(
        .tooFewRespondents, at: place, thai: "ผู้ตอบ \(answered) คน น้อยกว่าที่กำหนด \(required) คน",
        english: "\(answered) answered, fewer than the \(required) required")
    }
    return Respondents.Count(
      population: population, required: required, answered: answered,
      requiredPlace: fields["required"]?.value.location, answeredPlace: fields["answered"]?.value.location,
      location: node.location)
  }
}
