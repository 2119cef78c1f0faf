/// What a name gives when a template is evaluated.
package enum Value: Sendable {
  /// The record has nothing here.
  case none
  case text(String)
  case number(Int)
  case flag(Bool)
  case object(any TemplateObject)
  case list([Value])
  case chart(ChartData)

  /// Nothing, or the text.
  package static func optional(_ text: String?) -> Value { text.map { .text($0) } ?? .none }

  /// Whether a section on it is entered: present, not empty, not false.
  var isTrue: Bool {
    switch self {
    case .none: false
    case .text(let text): !text.isEmpty
    case .number: true
    case .flag(let flag): flag
    case .object: true
    case .list(let values): !values.isEmpty
    case .chart(let chart): !chart.isEmpty
    }
  }

  /// What `{{name}}` prints; digits are set later, in one place.
  var printed: String {
    switch self {
    case .none, .flag, .list, .chart: ""
    case .text(let text): text
    case .number(let number): groupedDecimal(number)
    case .object(let object): object.printedText
    }
  }
}

/// What a name will give, known before any record is.
package indirect enum ValueKind: Sendable {
  case text, number, flag, chart
  case object(any TemplateObject.Type)
  case list(ValueKind)

  /// Whether it may be printed.
  var isPrintable: Bool {
    switch self {
    case .text, .number: true
    case .flag, .chart, .list: false
    case .object(let type): type.outline.isPrintable
    }
  }

  /// For diagnostics and the table of names.
  var description: (thai: String, english: String) {
    switch self {
    case .text: ("ข้อความ", "text")
    case .number: ("จำนวน", "number")
    case .flag: ("เงื่อนไข", "flag")
    case .chart: ("ข้อมูลแผนภูมิ", "chart data")
    case .object(let type): (type.outline.name, type.outline.name)
    case .list(let kind): ("รายการของ " + kind.description.thai, "list of " + kind.description.english)
    }
  }
}

/// A whole number with its thousands apart: `1,203`.
private func groupedDecimal(_ number: Int) -> String {
  var digits = Array(String(number.magnitude))
  var index = digits.count - 3
  while index > 0 {
    digits.insert(",", at: index)
    index -= 3
  }
  return (number < 0 ? "-" : "") + String(digits)
}
