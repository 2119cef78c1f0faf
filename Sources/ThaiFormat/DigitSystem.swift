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
  /// part of a name: `o42`, `E-Service2`, `3G`, `a1@example.go.th`, `plan2568.pdf`. Such a word is a run of ASCII
  /// letters, digits and `- . _ @ +` that has a letter in it; so `ITA/2568` has a year in it, and `i1/i2` codes.
  /// An address reaches to the next space, quote or closing bracket and is left alone in both directions; it is known
  /// by `://`, a leading `www.`, or a slash behind a host's name: `example.go.th/2568`.
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
    let isThai = self == .thai
    // At most three bytes for one.
    let capacity = isThai ? bytes.count.multipliedReportingOverflow(by: 3).partialValue : bytes.count
    return unsafe String(unsafeUninitializedCapacity: capacity) { result in
      var count = 0
      var index = 0
      while index < bytes.count {
        let byte = unsafe bytes[index]
        if isWordByte(byte) {
          let word = unsafe wordEnd(bytes, from: index)
          let keeps = !isThai || word.hasLetter
          while index < word.end {
            let byte = unsafe bytes[index]
            if keeps || byte < 0x30 || byte > 0x39 {
              unsafe result[count] = byte
              count += 1
            } else {
              unsafe result[count] = 0xE0
              unsafe result[count + 1] = 0xB9
              unsafe result[count + 2] = byte + 0x60
              count += 3
            }
            index += 1
          }
        } else if !isThai, unsafe isThaiDigit(bytes, index) {
          unsafe result[count] = bytes[index + 2] - 0x60
          count += 1
          index += 3
        } else {
          unsafe result[count] = byte
          count += 1
          index += 1
        }
      }
      return count
    }
  }

  /// The end of the run of word bytes at `start`, or of the address that begins there.
  private func wordEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (end: Int, hasLetter: Bool) {
    var end = start
    var hasLetter = false
    // A point between letters is what tells a host's name from a fraction or an abbreviation's end.
    var hasHost = false
    while end < bytes.count {
      let byte = unsafe bytes[end]
      guard isWordByte(byte) else { break }
      if isLetter(byte) {
        hasLetter = true
        if end >= start + 2, unsafe bytes[end - 1] == UInt8(ascii: ".") && isLetter(bytes[end - 2]) {
          hasHost = true
        }
      }
      end += 1
    }
    guard hasLetter, unsafe isAddress(bytes, start, end, hasHost: hasHost) else { return (end, hasLetter) }
    while end < bytes.count, unsafe !isAddressEnd(bytes[end]) { end += 1 }
    return (end, true)
  }

  /// Whether the word goes on as an address where it ends.
  private func isAddress(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, hasHost: Bool
  ) -> Bool {
    let next = unsafe end < bytes.count ? bytes[end] : 0
    if next == UInt8(ascii: "/"), hasHost { return true }
    if next == UInt8(ascii: ":"), end + 2 < bytes.count, unsafe bytes[end + 1] == UInt8(ascii: "/"),
      unsafe bytes[end + 2] == UInt8(ascii: "/")
    {
      return true
    }
    guard end >= start + 4, unsafe bytes[start + 3] == UInt8(ascii: ".") else { return false }
    return unsafe bytes[start..<(start + 3)].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
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
  if byte >= 0x80 { return false }
  switch byte {
  case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "@"),
    UInt8(ascii: "+"):
    return true
  default: return isLetter(byte)
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
