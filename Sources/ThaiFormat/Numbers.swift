extension DigitSystem {
  /// A whole number: `๒๕๖๘`, or with thousands `๑,๐๐๐`; a negative one with a hyphen-minus, as the reports print it.
  package func text(_ number: Int, isGrouped: Bool = false) -> String {
    var bytes = Array(String(number.magnitude).utf8)
    if isGrouped {
      var position = bytes.count - 3
      while position > 0 {
        bytes.insert(UInt8(ascii: ","), at: position)
        position -= 3
      }
    }
    return apply(to: (number < 0 ? "-" : "") + String(decoding: bytes, as: UTF8.self))
  }

  /// A number with two decimals, from its hundredths: 8715 is `๘๗.๑๕`.
  ///
  /// - Parameters:
  ///   - showsPlus: Whether a positive number has its sign, as differences do: `+๒๕.๙๗`.
  ///   - isGrouped: Whether thousands are set apart by commas.
  package func text(hundredths: Int, showsPlus: Bool = false, isGrouped: Bool = false) -> String {
    let magnitude = hundredths.magnitude
    let fraction = magnitude % 100
    let sign = hundredths < 0 ? "-" : showsPlus && hundredths > 0 ? "+" : ""
    // A hundredth of any Int's magnitude is itself an Int.
    return apply(to: sign) + text(Int(magnitude / 100), isGrouped: isGrouped) + "."
      + apply(to: (fraction < 10 ? "0" : "") + String(fraction))
  }

  /// A share as official prose has it, without a percent sign: `ร้อยละ ๖๔.๓๐`.
  package func percentage(hundredths: Int) -> String {
    "ร้อยละ " + text(hundredths: hundredths)
  }

  /// A whole share: `ร้อยละ ๓๐`.
  package func percentage(_ number: Int) -> String {
    "ร้อยละ " + text(number)
  }
}
