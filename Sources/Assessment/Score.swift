/// An exact score: a rational number, so that means of means lose nothing before they are shown.
///
/// Published tables round halves up in decimal (34.505 is printed 34.51); binary floating point can't.
/// No operation traps: a result beyond 64 bits, which no assessment can reach, loses its last bits instead.
package struct Score: Sendable {
  /// In lowest terms, never `Int64.min`.
  package let numerator: Int64
  /// Positive.
  package let denominator: Int64
  /// Digits after the point as it was written, where it was written: 1 for `69.2`.
  ///
  /// It tells how far the figure may have been rounded; it takes no part in comparison.
  package let writtenPlaces: Int?

  package static let zero = Score(0)
  package static let full = Score(100)

  package init(_ value: Int32) {
    numerator = Int64(value)
    denominator = 1
    writtenPlaces = nil
  }

  /// A decimal as it was written: `87.15`. Nil where it is not a plain decimal of at most four places.
  package init?(decimal text: String) {
    var digits: Int64 = 0
    var places = 0
    var seenPoint = false
    var seenDigit = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "."), !seenPoint {
        seenPoint = true
        continue
      }
      guard byte >= 48, byte <= 57, digits < 1_000_000_000_000, places < 4 else { return nil }
      seenDigit = true
      digits = digits * 10 + Int64(byte - 48)
      if seenPoint { places += 1 }
    }
    guard seenDigit else { return nil }
    self.init(Int128(digits), over: Score.powerOfTen(places), writtenPlaces: places)
  }

  /// The quotient in lowest terms. `denominator` is positive.
  private init(_ numerator: Int128, over denominator: Int128, writtenPlaces: Int? = nil) {
    self.writtenPlaces = writtenPlaces
    // All scores but those worked out of many parts fit into half the bits, with which a processor reckons at once.
    if let top = Int64(exactly: numerator), let bottom = Int64(exactly: denominator), top > .min, bottom > 0 {
      var (a, b) = (top.magnitude, bottom.magnitude)
      while b != 0 { (a, b) = (b, a % b) }
      let divisor = Int64(a)
      self.numerator = top / divisor
      self.denominator = bottom / divisor
      return
    }
    var a = numerator.magnitude
    var b = denominator.magnitude
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = Int128(Swift.max(a, 1))
    var top = numerator / divisor
    var bottom = denominator / divisor
    let limit = Int128(Int64.max)
    while bottom > limit || (top.magnitude > limit.magnitude && bottom > 1) {
      top /= 2
      bottom /= 2
    }
    self.numerator = Int64(Swift.min(Swift.max(top, -limit), limit))
    self.denominator = Int64(Swift.max(bottom, 1))
  }

  /// A quotient that is in lowest terms.
  private init(reduced numerator: Int64, over denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
    writtenPlaces = nil
  }

  private static func powerOfTen(_ exponent: Int) -> Int128 { Int128(smallPowerOfTen(exponent)) }

  private static func smallPowerOfTen(_ exponent: Int) -> UInt64 {
    var power: UInt64 = 1
    for _ in 0..<Swift.min(Swift.max(exponent, 0), 9) { power *= 10 }
    return power
  }
}

extension Score: Hashable, Comparable {
  package static func == (a: Score, b: Score) -> Bool {
    a.numerator == b.numerator && a.denominator == b.denominator
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(numerator)
    hasher.combine(denominator)
  }

  package static func < (a: Score, b: Score) -> Bool {
    Int128(a.numerator) * Int128(b.denominator) < Int128(b.numerator) * Int128(a.denominator)
  }
}

extension Score {
  package static func + (a: Score, b: Score) -> Score {
    Score(
      Int128(a.numerator) * Int128(b.denominator) + Int128(b.numerator) * Int128(a.denominator),
      over: Int128(a.denominator) * Int128(b.denominator))
  }

  package static prefix func - (a: Score) -> Score {
    Score(-Int128(a.numerator), over: Int128(a.denominator))
  }

  package static func - (a: Score, b: Score) -> Score { a + -b }

  package static func * (a: Score, b: Score) -> Score {
    Score(
      Int128(a.numerator) * Int128(b.numerator), over: Int128(a.denominator) * Int128(b.denominator))
  }

  /// A part of the whole: the quotient by a count, which is at least 1.
  package func divided(by count: Int) -> Score {
    Score(Int128(numerator), over: Int128(denominator) * Int128(Swift.max(count, 1)))
  }

  /// How many hundredths of it `part` is; nil of zero.
  package func percentage(of part: Score) -> Score? {
    guard numerator > 0 else { return nil }
    return Score(
      Int128(part.numerator) * Int128(denominator) * 100, over: Int128(part.denominator) * Int128(numerator))
  }

  package var magnitude: Score { self < .zero ? -self : self }

  /// The plain mean; nil of nothing.
  package static func mean(_ scores: [Score]) -> Score? {
    scores.isEmpty ? nil : scores.reduce(.zero, +).divided(by: scores.count)
  }

  /// The sum of each score times its weight in hundredths: 30 of 96.62 and so on.
  package static func weightedSum(_ parts: [(score: Score, percent: Score)]) -> Score {
    parts.reduce(.zero) { $0 + $1.score * $1.percent }.divided(by: 100)
  }
}

extension Score {
  /// The nearest decimal of `places` digits (0 to 9) after the point; halves go away from zero, as published tables do.
  package func rounded(places: Int = 2) -> Score {
    // Most are rounded already: published, or the difference of two that are.
    if places == 2, 100 % denominator == 0 { return Score(reduced: numerator, over: denominator) }
    return Score(scaled(places), over: Score.powerOfTen(places))
  }

  /// In Arabic digits with exactly `places` (0 to 9) after the point, rounded: `77.84`, `-4.71`.
  package func text(places: Int = 2) -> String {
    let places = Swift.min(Swift.max(places, 0), 9)
    let units = scaled(places)
    if places == 2, let hundredths = Int(exactly: units), hundredths >= 0 {
      return String(hundredths / 100) + Score.fractions[hundredths % 100]
    }
    var digits = String(units.magnitude)
    if places > 0 {
      digits = String(repeating: "0", count: Swift.max(0, places + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
    }
    return units < 0 ? "-" + digits : digits
  }

  /// `.00` to `.99`, with which nearly all scores end that are shown.
  private static let fractions = (0..<100).map { $0 < 10 ? ".0\($0)" : ".\($0)" }

  /// As `text`, with a plus sign where it is above zero: `+25.97`.
  package func signedText(places: Int = 2) -> String {
    scaled(places) > 0 ? "+" + text(places: places) : text(places: places)
  }

  /// The rounded value in units of the last place.
  private func scaled(_ places: Int) -> Int128 {
    let double = Score.smallPowerOfTen(places) * 2
    let (product, isTooLarge) = numerator.magnitude.multipliedReportingOverflow(by: double)
    if !isTooLarge, product < 1 << 62, denominator < 1 << 62 {
      let units = Int64((product + denominator.magnitude) / (denominator.magnitude * 2))
      return Int128(numerator < 0 ? -units : units)
    }
    let doubled = Int128(numerator.magnitude) * Score.powerOfTen(places) * 2 + Int128(denominator)
    let units = doubled / (Int128(denominator) * 2)
    return numerator < 0 ? -units : units
  }
}
