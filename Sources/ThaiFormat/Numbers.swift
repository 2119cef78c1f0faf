extension DigitSystem {
  /// A whole number: `๒๕๖๘`, or with thousands `๑,๐๐๐`; a negative one with a hyphen-minus, as the reports print it.
  package func text(_ number: Int, isGrouped: Bool = false) -> String {
    text(
      sign: number < 0 ? UInt8(ascii: "-") : nil, whole: number.magnitude, hundredths: nil,
      isGrouped: isGrouped)
  }

  /// A number with two decimals, from its hundredths: 8715 is `๘๗.๑๕`.
  ///
  /// - Parameters:
  ///   - showsPlus: Whether a positive number has its sign, as differences do: `+๒๕.๙๗`.
  ///   - isGrouped: Whether thousands are set apart by commas.
  package func text(hundredths: Int, showsPlus: Bool = false, isGrouped: Bool = false) -> String {
    let magnitude = hundredths.magnitude
    let sign = hundredths < 0 ? UInt8(ascii: "-") : showsPlus && hundredths > 0 ? UInt8(ascii: "+") : nil
    return text(sign: sign, whole: magnitude / 100, hundredths: magnitude % 100, isGrouped: isGrouped)
  }

  /// A share as official prose has it, without a percent sign: `ร้อยละ ๖๔.๓๐`.
  package func percentage(hundredths: Int) -> String {
    "ร้อยละ " + text(hundredths: hundredths)
  }

  /// A whole share: `ร้อยละ ๓๐`.
  package func percentage(_ number: Int) -> String {
    "ร้อยละ " + text(number)
  }

  /// Reports print thousands of figures, so the characters are made back to front in one place.
  private func text(sign: UInt8?, whole: UInt, hundredths: UInt?, isGrouped: Bool) -> String {
    // 20 digits, 6 commas, sign, point and 2 decimals, of 3 bytes at most.
    let capacity = 90
    return unsafe String(unsafeUninitializedCapacity: capacity) { buffer in
      var start = capacity
      func put(_ byte: UInt8) {
        start -= 1
        unsafe buffer[start] = byte
      }
      func put(digit: UInt) {
        let digit = UInt8(truncatingIfNeeded: digit)
        guard self == .thai else { return put(0x30 + digit) }
        put(0x90 + digit)
        put(0xB9)
        put(0xE0)
      }
      if let hundredths {
        put(digit: hundredths % 10)
        put(digit: hundredths / 10 % 10)
        put(UInt8(ascii: "."))
      }
      var rest = whole
      var count = 0
      repeat {
        if isGrouped, count > 0, count % 3 == 0 { put(UInt8(ascii: ",")) }
        put(digit: rest % 10)
        rest /= 10
        count += 1
      } while rest > 0
      if let sign { put(sign) }
      let length = capacity - start
      for index in 0..<length { unsafe buffer[index] = buffer[start + index] }
      return length
    }
  }
}
