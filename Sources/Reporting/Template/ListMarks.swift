import ThaiFormat

/// The marks of lists, as the `type` attribute names them: by their look.
enum ListMarks {
  static let ordered: [(mark: String, numbering: ListNumbering)] = [
    ("๑.", .period), ("๑)", .parenthesis), ("(๑)", .parentheses), ("ก.", .letter), ("๑.๑", .outline),
  ]
  static let unordered: [(mark: String, numbering: ListNumbering)] = [("-", .dash), ("•", .bullet)]

  static func numbering(of mark: String) -> ListNumbering? {
    (ordered + unordered).first { $0.mark == mark }?.numbering
  }

  /// The marks of an ordered list without a `type`, by the ordered lists it stands in: ๑. → ๑) → (๑) → -.
  static func standard(depth: Int) -> ListNumbering {
    switch depth {
    case 0: .period
    case 1: .parenthesis
    case 2: .parentheses
    default: .dash
    }
  }
}
