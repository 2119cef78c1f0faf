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

extension ByteWord {
  /// The digits of a number below 10⁷, at least `width` of them.
  init(digits value: UInt, atLeast width: Int = 1) {
    self.init()
    var rest = value
    repeat { prependDigit(&rest) } while rest > 0 || count < width
  }

  /// Takes the last digit off a number and puts it before the others.
  fileprivate mutating func prependDigit(_ rest: inout UInt) {
    prepend(0x30 + UInt8(truncatingIfNeeded: rest % 10))
    rest /= 10
  }
}

extension ByteBuffer {
  mutating func appendDecimal(_ value: Int, afterSpace: Bool) {
    if value >= 0, value < 10_000_000 {
      var word = ByteWord(digits: value.magnitude)
      if afterSpace { word.prepend(0x20) }
      return append(word)
    }
    if afterSpace { append(0x20) }
    if value < 0 { append(0x2D) }
    appendDecimal(value.magnitude)
  }

  private mutating func appendDecimal(_ magnitude: UInt) {
    guard magnitude >= 10_000_000 else { return append(ByteWord(digits: magnitude)) }
    appendDecimal(magnitude / 10_000_000)
    append(ByteWord(digits: magnitude % 10_000_000, atLeast: 7))
  }

  /// `value` / 10^`decimals`, which are at most 6, without superfluous zeros: 1250 of 2 is `12.5`, -5 of 2 is `-.05`.
  mutating func appendFixed(_ value: Int, decimals: Int, afterSpace: Bool) {
    var rest = value.magnitude
    var places = decimals
    while places > 0, rest % 10 == 0 {
      rest /= 10
      places -= 1
    }
    var word = ByteWord()
    for _ in 0..<places { word.prependDigit(&rest) }
    if places > 0 { word.prepend(0x2E) }
    // Together with the sign and the space, a coordinate on a page fills a word at most.
    guard rest < 1000, word.count < 5 else {
      if afterSpace { append(0x20) }
      if value < 0 { append(0x2D) }
      if rest > 0 { appendDecimal(rest) }
      return append(word)
    }
    if rest > 0 || places == 0 {
      repeat { word.prependDigit(&rest) } while rest > 0
    }
    if value < 0 { word.prepend(0x2D) }
    if afterSpace { word.prepend(0x20) }
    append(word)
  }
}

extension [UInt8] {
  mutating func appendDecimal(_ value: Int) {
    if value < 0 { append(0x2D) }
    appendDigits(value.magnitude, atLeast: 1)
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
