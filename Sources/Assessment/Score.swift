/// An exact score: a rational number, so that means of means lose nothing before they are shown.
///
/// Published tables round halves up in decimal (34.505 is printed 34.51); binary floating point can't.
package struct Score: Sendable, Hashable {
  /// In lowest terms, the denominator positive.
  package let numerator: Int64
  package let denominator: Int64

  /// A decimal as it was written: `87.15`. Nil where it is not a plain decimal of at most four places.
  package init?(decimal text: String) {
    var digits: Int64 = 0
    var scale: Int64 = 1
    var seenPoint = false
    var seenDigit = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "."), !seenPoint {
        seenPoint = true
        continue
      }
      guard byte >= 48, byte <= 57, digits < 1_000_000_000_000, scale < 10_000 else { return nil }
      seenDigit = true
      digits = digits * 10 + Int64(byte - 48)
      if seenPoint { scale *= 10 }
    }
    guard seenDigit else { return nil }
    self.init(digits, scale)
  }

  private init(_ numerator: Int64, _ denominator: Int64) {
    var a = numerator.magnitude
    var b = denominator.magnitude
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = Int64(Swift.max(a, 1))
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }
}
