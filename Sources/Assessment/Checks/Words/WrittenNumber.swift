/// A number as it stands in a text, in either system of digits: `๖๔.๓๐`, `1,250`.
struct WrittenNumber: Sendable {
  var range: Range<Int>
  /// In Arabic digits, without the commas of thousands.
  var text: String
  /// Digits behind the point.
  var places: Int
  /// Whether digits of both systems are in it.
  var isMixed: Bool

  /// The number of a year, which has four digits and no point; nil of others.
  var year: Int? { places == 0 && text.utf8.count == 4 ? Int(text) : nil }

  /// The numbers of a part of a text, as if it stood alone; their ranges are the text's.
  static func all(in text: [Unicode.Scalar], within part: Range<Int>) -> [WrittenNumber] {
    all(in: Array(text[part])).map { number in
      var number = number
      number.range = (part.lowerBound + number.range.lowerBound)..<(part.lowerBound + number.range.upperBound)
      return number
    }
  }

  /// The numbers of a text, in its order. What belongs to a code, a date with dashes or a telephone number is none.
  static func all(in text: [Unicode.Scalar]) -> [WrittenNumber] {
    var result: [WrittenNumber] = []
    var index = 0
    while index < text.count {
      guard text[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      var digits = ""
      var places: Int?
      var points = 0
      var systems: (thai: Bool, arabic: Bool) = (false, false)
      while index < text.count {
        let scalar = text[index]
        if let digit = scalar.digitValue {
          if digits.utf8.count < 20 { digits += String(digit) }
          places = places.map { $0 + 1 }
          if scalar.isThaiDigit { systems.thai = true } else { systems.arabic = true }
        } else if scalar == "." || scalar == ",", index + 1 < text.count, text[index + 1].isDigit {
          if scalar == "." {
            points += 1
            places = 0
            digits += "."
          }
        } else {
          break
        }
        index += 1
      }
      let before = start > 0 ? text[start - 1] : " "
      let after = index < text.count ? text[index] : " "
      let isPart =
        before.isLatinLetter || after.isLatinLetter || before == "_" || before == "/" || after == "/"
        || (before == "-" && start > 1 && text[start - 2].isDigit)
        || (after == "-" && index + 1 < text.count && text[index + 1].isDigit)
      if points < 2, !isPart {
        result.append(
          WrittenNumber(
            range: start..<index, text: digits, places: places ?? 0,
            isMixed: systems.thai && systems.arabic))
      }
    }
    return result
  }
}
