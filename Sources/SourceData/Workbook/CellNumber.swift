/// The decimal that a spreadsheet program shows of the binary number that it writes with up to 17 digits, without an
/// exponent: `95.24` for `95.239999999999995`, and for `95.24000000000001`, since programs show 15 digits at most.
///
/// - Returns: Nil for what is no finite number, or is far from any that a report speaks of.
func plainDecimal(_ written: String) -> String? {
  guard let value = Double(written), value.isFinite, abs(value) < 1e15 else { return nil }
  if value == 0 || abs(value) < 1e-9 { return "0" }
  if value == value.rounded() { return String(Int64(value)) }
  let description = shown(value)
  guard let mark = description.utf8.firstIndex(of: UInt8(ascii: "e")) else { return description }
  // Only small numbers are left with an exponent: 2.5e-05.
  guard let exponent = Int(description[description.index(after: mark)...]), exponent < 0 else { return nil }
  let isNegative = description.hasPrefix("-")
  let digits = description[..<mark].filter { $0 != "." && $0 != "-" }
  return (isNegative ? "-0." : "0.") + String(repeating: "0", count: -exponent - 1) + digits
}

/// The shortest decimal of a number's first 15 digits, so that what sums and means leave behind the last is not seen.
private func shown(_ value: Double) -> String {
  let description = value.description
  guard description.utf8.count(where: { (0x30...0x39).contains($0) }) > 15 else { return description }
  // With 14 digits behind the first, rounded to even of the exact binary value.
  var scale = 1.0
  let magnitude = abs(value)
  while magnitude * scale < 1e14 { scale *= 10 }
  let rounded = (magnitude * scale).rounded() / scale
  return (value < 0 ? -rounded : rounded).description
}

/// Whether `plainDecimal` would give back these very bytes: few digits, none of them idle. So most numbers of a sheet need
/// not be worked out.
func isPlainDecimal(_ written: [UInt8]) -> Bool {
  guard let first = written.first, written.count <= 12 else { return false }
  var mark: Int?
  for (index, byte) in written.enumerated() {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): break
    case UInt8(ascii: ".") where mark == nil: mark = index
    default: return false
    }
  }
  let whole = mark ?? written.count
  guard whole > 0, whole == 1 || first != UInt8(ascii: "0") else { return false }
  return mark == nil
    || written.last != UInt8(ascii: "0") && whole + 1 < written.count && first != UInt8(ascii: "0")
}

/// A percentage as it is shown: `95.24` for `0.9524`.
func timesHundred(_ decimal: String) -> String {
  let isNegative = decimal.hasPrefix("-")
  let parts = (isNegative ? decimal.dropFirst() : decimal[...])
    .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
  let fraction = parts.count > 1 ? String(parts[1]) : ""
  let padded = fraction + String(repeating: "0", count: max(0, 2 - fraction.count))
  let whole = (String(parts[0]) + padded.prefix(2)).drop { $0 == "0" }
  let rest = padded.dropFirst(2)
  return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : String(whole)) + (rest.isEmpty ? "" : "." + rest)
}

/// The day that a serial number names (ISO/IEC 29500-1, 18.17.4): 1 is 1 January 1900, and the day 60 never was.
func day(ofSerial decimal: String, from1904: Bool) -> CellContent? {
  guard let serial = Double(decimal), serial >= 1, serial < 2_958_466 else { return nil }
  var days = Int(serial)
  // Counted from 1970-01-01.
  if from1904 {
    days -= 24_107
  } else {
    guard days != 60 else { return nil }
    days -= days > 60 ? 25_569 : 25_568
  }
  let (year, month, day) = civil(days)
  return .date(year: year, month: month, day: day)
}

/// `2024-10-01`, with or without a time behind it.
func day(ofISO text: String) -> CellContent? {
  let fields = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
  guard fields.count == 3, fields[0].utf8.count == 4, let year = Int(fields[0]), let month = Int(fields[1]),
    let day = Int(fields[2]), year > 0, (1...12).contains(month), (1...31).contains(day)
  else { return nil }
  return .date(year: year, month: month, day: day)
}

/// The Gregorian date of a day counted from 1970-01-01, by years that start in March and eras of 400 years.
package func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
  let shifted = days + 719_468
  let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
  let dayOfEra = shifted - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let shiftedMonth = (5 * dayOfYear + 2) / 153
  let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}
