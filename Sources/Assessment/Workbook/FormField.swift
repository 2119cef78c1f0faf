/// One thing that a workbook asks for: what it is called there, and where it belongs in the record.
package struct FormField: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case text
    /// Text on several lines, which are paragraphs.
    case paragraphs
    /// A list, an element a line.
    case list
    /// A list whose elements may have elements of their own, on the lines below that start with a dash.
    case steps
    /// Codes of items and numbers of indicators, set apart by commas or spaces.
    case codes
    case number
    /// A month or day of the Buddhist Era.
    case date
    /// One of a few words; the key is what the record says.
    case choice([Choice])
  }

  package struct Choice: Sendable, Hashable {
    package var label: String
    package var value: String
    /// As workbooks made before called it, which are read as well.
    package var earlierLabels: [String]

    package init(_ label: String, _ value: String, before earlierLabels: [String] = []) {
      self.label = label
      self.value = value
      self.earlierLabels = earlierLabels
    }
  }

  /// As the workbook's cell reads.
  package var label: String
  /// Keys from the record's, or the measure's, root.
  package var path: [String]
  package var kind: Kind
  /// What to fill in, for the officer.
  package var note: String

  package init(_ label: String, _ path: String, _ kind: Kind = .text, note: String = "") {
    self.label = label
    self.path = path.split(separator: ".").map(String.init)
    self.kind = kind
    self.note = note
  }
}
