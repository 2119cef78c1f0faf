/// The digits in which a whole report is set.
package enum DigitSystem: String, Sendable, Hashable, CaseIterable {
  /// ๐–๙, U+0E50–U+0E59.
  case thai
  /// 0–9.
  case arabic
}

extension DigitSystem {
  /// The text with its digits in this system: the one place where a report's digits are decided.
  ///
  /// To Thai, digits that belong to a Latin word, a code, an address or a file name keep their form, since they are
  /// part of a name: `o42`, `E-Service2`, `3G`, `https://www.example.go.th/2568`, `plan2568.pdf`. Such a word is a run
  /// of ASCII letters, digits and `. - _ / : @ ? = & # % + ~` that has a letter in it. An address, which is known by
  /// `://` or a leading `www.`, reaches to the next space and is left alone in both directions.
  package func apply(to text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      guard unsafe needsChange(bytes) else { return nil }
      return unsafe convert(bytes)
    } ?? text
  }

  private func needsChange(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .thai: return unsafe bytes.contains { $0 >= 0x30 && $0 <= 0x39 }
    case .arabic:
      var index = 0
      while index + 2 < bytes.count {
        if unsafe isThaiDigit(bytes, index) { return true }
        index += 1
      }
      return false
    }
  }

  private func convert(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 4)
    var index = 0
    while index < bytes.count {
      let byte = unsafe bytes[index]
      if isWordByte(byte) {
        let word = unsafe wordEnd(bytes, from: index)
        let keeps = self == .arabic || word.hasLetter
        for position in index..<word.end {
          let byte = unsafe bytes[position]
          if keeps || byte < 0x30 || byte > 0x39 {
            result.append(byte)
          } else {
            result += [0xE0, 0xB9, byte - 0x30 + 0x90]
          }
        }
        index = word.end
      } else if self == .arabic, unsafe isThaiDigit(bytes, index) {
        result.append(unsafe bytes[index + 2] - 0x90 + 0x30)
        index += 3
      } else {
        result.append(byte)
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The end of the run of word bytes at `start`, or of the address that begins there.
  private func wordEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (end: Int, hasLetter: Bool) {
    var end = start
    var hasLetter = false
    var isAddress = false
    while end < bytes.count {
      let byte = unsafe bytes[end]
      guard isAddress ? !isAddressEnd(byte) : isWordByte(byte) else { break }
      if isLetter(byte) { hasLetter = true }
      if !isAddress, hasLetter {
        let isScheme =
          unsafe byte == UInt8(ascii: "/") && end >= start + 2 && bytes[end - 1] == byte
          && bytes[end - 2] == UInt8(ascii: ":")
        let isHost =
          unsafe byte == UInt8(ascii: ".") && end == start + 3
          && bytes[start..<end].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
        isAddress = isScheme || isHost
      }
      end += 1
    }
    return (end, hasLetter)
  }
}

private func isThaiDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
  guard index + 2 < bytes.count else { return false }
  return unsafe bytes[index] == 0xE0 && bytes[index + 1] == 0xB9 && bytes[index + 2] >= 0x90
    && bytes[index + 2] <= 0x99
}

private func isLetter(_ byte: UInt8) -> Bool {
  let lower = byte | 0x20
  return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
}

private func isWordByte(_ byte: UInt8) -> Bool {
  if isLetter(byte) { return true }
  switch byte {
  case UInt8(ascii: "-")...UInt8(ascii: ":"): return true  // - . / 0–9 :
  case UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: "&"),
    UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "~"):
    return true
  default: return false
  }
}

/// White space, quotes and brackets end an address.
private func isAddressEnd(_ byte: UInt8) -> Bool {
  switch byte {
  case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ")"),
    UInt8(ascii: "]"):
    return true
  default: return false
  }
}
