package import SourceData

/// A way in which Thai is typed or copied so that it looks right, or nearly, and can't be searched.
package enum ThaiMisspelling: Sendable, Hashable, CaseIterable {
  /// เเ for แ.
  case doubleSaraE
  /// ํ and า for ำ, which some PDF readers give when text is copied.
  case splitSaraAm
  /// A tone mark before its vowel (ก่ี) or behind ำ (นำ้).
  case markOrder
  /// The same mark twice, or two tone marks.
  case doubledMark
  /// A mark with no consonant to stand on.
  case looseMark
  /// Thai and Arabic digits in one number, as ๐ for o or O in a code.
  case mixedDigits
}

extension ThaiMisspelling {
  /// The first one in a text, with some characters around it; nil where all is well.
  package static func first(in text: String) -> (misspelling: ThaiMisspelling, context: String)? {
    var before: Unicode.Scalar = " "
    var last: Unicode.Scalar = " "
    var offset = 0
    for scalar in text.unicodeScalars {
      if let found = check(before, last, scalar) {
        let around = text.unicodeScalars.dropFirst(max(0, offset - 6)).prefix(12)
        return (found, String(String.UnicodeScalarView(around)))
      }
      (before, last) = (last, scalar)
      offset += 1
    }
    return nil
  }

  private static func check(
    _ before: Unicode.Scalar, _ last: Unicode.Scalar, _ scalar: Unicode.Scalar
  ) -> ThaiMisspelling? {
    switch scalar.value {
    case 0x30...0x39: return isThaiDigit(last) ? .mixedDigits : nil
    case 0xE50...0xE59: return (0x30...0x39).contains(last.value) ? .mixedDigits : nil
    case 0xE40: return last == scalar ? .doubleSaraE : nil
    case 0xE32:
      let isSplit = last.value == 0xE4D || (isTone(last) && before.value == 0xE4D)
      return isSplit ? .splitSaraAm : nil
    case 0xE31, 0xE34...0xE3A, 0xE47...0xE4E:
      if last == scalar || (isTone(last) && isTone(scalar)) { return .doubledMark }
      if isMark(last) {
        let isVowel = scalar.value <= 0xE3A || scalar.value == 0xE47
        return isVowel && (isTone(last) || last.value == 0xE4C) ? .markOrder : nil
      }
      if last.value == 0xE33 { return .markOrder }
      // A consonant, or the dotted circle that stands for one.
      return (0xE01...0xE2E).contains(last.value) || last.value == 0x25CC ? nil : .looseMark
    default: return nil
    }
  }

  private static func isThaiDigit(_ scalar: Unicode.Scalar) -> Bool { (0xE50...0xE59).contains(scalar.value) }
  private static func isTone(_ scalar: Unicode.Scalar) -> Bool { (0xE48...0xE4B).contains(scalar.value) }
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE31, 0xE34...0xE3A, 0xE47...0xE4E: true
    default: false
    }
  }

  /// A warning, since the text is set as it is given.
  func diagnostic(at location: SourceLocation, context: String) -> Diagnostic {
    let (code, thai, english): (Diagnostic.Code, String, String) =
      switch self {
      case .doubleSaraE:
        (.doubleSaraE, "พิมพ์ เ สองตัวแทน แ", "two เ stand for แ")
      case .splitSaraAm:
        (.splitSaraAm, "สระอำแยกเป็นนิคหิตกับสระอา มักติดมาจากการคัดลอก", "ำ is split into ํ and า")
      case .markOrder:
        (.markOrder, "ลำดับสระกับวรรณยุกต์สลับกัน", "a vowel and a tone mark are in the wrong order")
      case .doubledMark:
        (.doubledMark, "สระหรือวรรณยุกต์ซ้อนกันสองตัว", "a mark is typed twice")
      case .looseMark:
        (.looseMark, "สระหรือวรรณยุกต์ไม่มีพยัญชนะรองรับ", "a mark has no consonant to stand on")
      case .mixedDigits:
        (.mixedDigits, "เลขไทยปนกับเลขอารบิกในจำนวนเดียวกัน", "Thai and Arabic digits are mixed in one number")
      }
    return Diagnostic(
      .warning, code, at: location,
      .init(thai: "\(thai) ที่ \(quoted(context))", english: "\(english) at \(quoted(context))"))
  }
}

extension Diagnostic.Code {
  package static let doubleSaraE = Self("double-sara-e")
  package static let splitSaraAm = Self("split-sara-am")
  package static let markOrder = Self("mark-order")
  package static let doubledMark = Self("doubled-mark")
  package static let looseMark = Self("loose-mark")
  package static let mixedDigits = Self("mixed-digits")
}
