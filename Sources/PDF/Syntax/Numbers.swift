/// `value` times 10 to `decimals`, rounded half away from zero.
///
/// What is not a number is 0, and magnitudes are held to 10⁹, beyond any page: coordinates come from computed layouts, and a
/// writer must not trap on one.
func scaled(_ value: Double, decimals: Int) -> Int {
  guard value.isFinite else { return 0 }
  let limited = min(max(value, -1e9), 1e9)
  let product = limited * powersOfTen(decimals)
  return Int(product + (product < 0 ? -0.5 : 0.5))
}

private func powersOfTen(_ exponent: Int) -> Double {
  switch exponent {
  case 0: 1
  case 1: 10
  case 2: 100
  case 3: 1000
  case 4: 10_000
  case 5: 100_000
  default: 1_000_000
  }
}

extension [UInt8] {
  mutating func appendDecimal(_ value: Int) {
    if value < 0 { append(0x2D) }
    appendDigits(value.magnitude, atLeast: 1)
  }

  /// `value` / 10^`decimals` without superfluous zeros: 1250 of 2 is `12.5`, -5 of 2 is `-.05`.
  mutating func appendFixed(_ value: Int, decimals: Int) {
    var magnitude = value.magnitude
    var places = decimals
    while places > 0, magnitude % 10 == 0 {
      magnitude /= 10
      places -= 1
    }
    if value < 0 { append(0x2D) }
    guard places > 0 else { return appendDigits(magnitude, atLeast: 1) }
    // The digits behind the point are taken off one by one: dividing by a number that is not known takes ten times as long.
    var whole = magnitude
    var fraction: UInt64 = 0
    for place in 0..<places {
      fraction |= UInt64(truncatingIfNeeded: 0x30 + whole % 10) << UInt64(8 * place)
      whole /= 10
    }
    if whole > 0 { appendDigits(whole, atLeast: 1) }
    append(0x2E)
    for place in (0..<places).reversed() {
      append(UInt8(truncatingIfNeeded: fraction >> UInt64(8 * place)))
    }
  }

  mutating func appendDigits(_ value: UInt, atLeast width: Int) {
    let first = count
    var rest = value
    repeat {
      append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    while count - first < width { append(0x30) }
    // They came from the last to the first.
    var low = first
    var high = count - 1
    while low < high {
      swapAt(low, high)
      low += 1
      high -= 1
    }
  }

  mutating func appendHex(_ value: UInt8) {
    append(Self.hexDigit(value >> 4))
    append(Self.hexDigit(value & 15))
  }

  static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x37 + value
  }

  mutating func appendBigEndian(_ value: Int, bytes: Int) {
    var shift = 8 * (bytes - 1)
    while shift >= 0 {
      append(UInt8(truncatingIfNeeded: value >> shift))
      shift -= 8
    }
  }
}
