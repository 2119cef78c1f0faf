/// The kinds of local government, whose names begin with them.
enum AgencyKind: String, Sendable, Hashable, CaseIterable {
  case city = "เทศบาลนคร"
  case town = "เทศบาลเมือง"
  case subdistrict = "เทศบาลตำบล"
  case tambonOrganization = "องค์การบริหารส่วนตำบล"
  case provincialOrganization = "องค์การบริหารส่วนจังหวัด"

  var short: String {
    switch self {
    case .city: "ทน."
    case .town: "ทม."
    case .subdistrict: "ทต."
    case .tambonOrganization: "อบต."
    case .provincialOrganization: "อบจ."
    }
  }

  var isMunicipality: Bool { self == .city || self == .town || self == .subdistrict }

  /// That an agency's name begins with, written out or short.
  init?(ofAgency name: String) {
    guard let kind = Self.allCases.first(where: { name.hasPrefix($0.rawValue) || name.hasPrefix($0.short) })
    else { return nil }
    self = kind
  }

  /// A name's kind, where it begins with the whole word for one, and the rest of it.
  static func parts(of name: String) -> (kind: AgencyKind?, stem: String) {
    let kind = allCases.first { name.hasPrefix($0.rawValue) }
    return (kind, String(name.dropFirst(kind?.rawValue.count ?? 0)))
  }

  /// That a word for a kind means: `อบต.`, `อบต`, `องค์การบริหารส่วนตำบล`.
  init?(called word: String) {
    guard
      let kind = Self.allCases.first(where: {
        [$0.rawValue, $0.short, String($0.short.dropLast())].contains(word)
      })
    else { return nil }
    self = kind
  }
}
