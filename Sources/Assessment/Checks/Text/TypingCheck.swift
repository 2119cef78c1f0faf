package import SourceData

/// Ways in which Thai is typed or copied so that it looks right, or nearly, and can't be searched.
struct TypingCheck: TextCheck {
  /// What it tells of.
  static let codes: Set<Diagnostic.Code> = [
    .doubleSaraE, .splitSaraAm, .markOrder, .doubledMark, .looseMark, .impossibleSpelling, .lookAlike,
  ]

  func findings(in text: RecordText) -> [TextFinding] {
    let scalars = text.scalars
    var result: [TextFinding] = []
    var index = 0
    while index < scalars.count {
      // Most are letters, in which nothing is mistyped.
      guard !scalars[index].isThaiConsonant,
        let (mistake, range, replacement) = Self.mistake(in: scalars, at: index)
      else {
        index += 1
        continue
      }
      let context = text.excerpt(around: range, before: 4, after: 6)
      let (code, thai, english) = mistake
      result.append(
        TextFinding(
          code, range, thai: "\(thai) ที่ \(quoted(context))", english: "\(english) at \(quoted(context))",
          replacement: replacement.map { String(scalars: $0) }))
      index = range.upperBound
    }
    return result
  }

  private typealias Mistake = (code: Diagnostic.Code, thai: String, english: String)
  private typealias Found = (mistake: Mistake, range: Range<Int>, replacement: [Unicode.Scalar]?)

  private static func mistake(in text: [Unicode.Scalar], at index: Int) -> Found? {
    let scalar = text[index]
    switch scalar.value {
    case 0xE40: return doubleSaraE(text, index)
    case 0x30...0x39, 0xE50...0xE59: return mixedDigits(text, index)
    case 0xE45: return lakkhangyao(text, index)
    case 0xE31, 0xE34...0xE3A, 0xE47...0xE4E: return mark(text, index)
    case 0xF700...0xF71F: return privateMark(index, scalar)
    case 0x200B...0x200F, 0xAD, 0x2060, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069:
      let name = "U+" + String(scalar.value, radix: 16, uppercase: true)
      return (
        (.invisibleCharacter, "มีอักขระที่มองไม่เห็น (\(name))", "there is an invisible character (\(name))"),
        index..<(index + 1), []
      )
    case 0xA0: return fixedSpace(text, index)
    default: return nil
    }
  }

  /// One between Thai words came with copied text; before a number, or behind a point, it may be meant.
  private static func fixedSpace(_ text: [Unicode.Scalar], _ index: Int) -> Found? {
    guard index > 0, index + 1 < text.count, text[index - 1].isThaiLetter, text[index + 1].isThaiLetter else {
      return nil
    }
    return (
      (
        .invisibleCharacter, "เว้นวรรคด้วยอักขระที่ไม่ให้ขึ้นบรรทัดใหม่ (U+00A0)",
        "there is a space that no line ends at (U+00A0)"
      ),
      index..<(index + 1), [" "]
    )
  }

  private static func doubleSaraE(_ text: [Unicode.Scalar], _ index: Int) -> Found? {
    guard index + 1 < text.count, text[index + 1] == "เ" else { return nil }
    return ((.doubleSaraE, "พิมพ์ เ สองตัวแทน แ", "two เ stand for แ"), index..<(index + 2), ["แ"])
  }

  private static func mixedDigits(_ text: [Unicode.Scalar], _ index: Int) -> Found? {
    guard index > 0, text[index - 1].isDigit, text[index - 1].isThaiDigit != text[index].isThaiDigit else {
      return nil
    }
    // A Thai zero before Arabic digits stands for the letter of a code, which has a check of its own.
    if text[index - 1] == "๐", index < 2 || !text[index - 2].isDigit { return nil }
    return (
      (
        .mixedDigits, "เลขไทยปนกับเลขอารบิกในจำนวนเดียวกัน",
        "Thai and Arabic digits are mixed in one number"
      ), (index - 1)..<(index + 1), nil
    )
  }

  /// ๅ belongs behind ฤ and ฦ alone; elsewhere it is typed for า.
  private static func lakkhangyao(_ text: [Unicode.Scalar], _ index: Int) -> Found? {
    if index > 0, text[index - 1] == "ฤ" || text[index - 1] == "ฦ" { return nil }
    return ((.lookAlike, "พิมพ์ ๅ แทน า", "ๅ stands for า"), index..<(index + 1), ["า"])
  }

  private static func mark(_ text: [Unicode.Scalar], _ index: Int) -> Found? {
    let mark = text[index]
    let before = index > 0 ? text[index - 1] : " "
    let after = index + 1 < text.count ? text[index + 1] : " "
    let second = index + 2 < text.count ? text[index + 2] : " "
    var split: Mistake {
      (.splitSaraAm, "สระอำแยกเป็นนิคหิตกับสระอา มักติดมาจากการคัดลอก", "ำ is split into ํ and า")
    }
    if mark == "\u{E4D}", after == "า" { return (split, index..<(index + 2), ["ำ"]) }
    if mark == "\u{E4D}", isTone(after), second == "า" { return (split, index..<(index + 3), [after, "ำ"]) }
    if isTone(mark), after == "\u{E4D}", second == "า" {
      return (split, index..<(index + 3), [mark, "ำ"])
    }
    var order: Mistake {
      (.markOrder, "ลำดับสระกับวรรณยุกต์สลับกัน", "a vowel and a tone mark are in the wrong order")
    }
    if isTone(mark) || mark == "\u{E4C}", isVowelMark(after) {
      return (order, index..<(index + 2), [after, mark])
    }
    if isTone(mark), before == "ำ" { return (order, (index - 1)..<(index + 1), [mark, "ำ"]) }
    if mark == after || (isTone(mark) && isTone(after)) {
      return (
        (.doubledMark, "สระหรือวรรณยุกต์ซ้อนกันสองตัว", "a mark is typed twice"), index..<(index + 2),
        mark == after ? [mark] : nil
      )
    }
    let isCarried =
      before.isThaiConsonant || isMark(before) || before.value == 0x25CC
      || (0xF700...0xF71F).contains(before.value)
    if isCarried { return impossible(text, index, before, after) }
    return (
      (.looseMark, "สระหรือวรรณยุกต์ไม่มีพยัญชนะรองรับ", "a mark has no consonant to stand on"),
      index..<(index + 1), nil
    )
  }

  private static func isCluster(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    ["ก", "ข", "ค", "ต", "ป", "ผ", "พ"].contains(first) && ["ร", "ล", "ว"].contains(second)
  }

  /// A mark where the spelling of Thai has none: ั before อ, า or no letter at all («ขัอมูล», «จัาง»), since a consonant closes
  /// its syllable, and ั behind ใ and ไ («ใหั»), since these are the syllable's vowel. ั is typed for ้ there.
  private static func impossible(
    _ text: [Unicode.Scalar], _ index: Int, _ before: Unicode.Scalar, _ after: Unicode.Scalar
  ) -> Found? {
    guard [0xE31, 0xE34, 0xE37].contains(text[index].value) else { return nil }
    let mistake: Mistake = (
      .impossibleSpelling, "สระหรือวรรณยุกต์อยู่ในที่ซึ่งคำไทยไม่มี", "a mark stands where no word of Thai has it"
    )
    let isOnConsonant = before.isThaiConsonant
    // «เปิ ด», «ชื่ อ»: the syllable goes on behind these.
    let next =
      index + 1 < text.count && isTone(after) ? (index + 2 < text.count ? text[index + 2] : " ") : after
    let isLed =
      index > 1
      && (text[index - 2] == "เ" || index > 2 && text[index - 3] == "เ" && isCluster(text[index - 2], before))
    if isOnConsonant, next == " ", text[index] == "\u{E37}" || text[index] == "\u{E34}" && isLed {
      return (mistake, index..<(index + 1), nil)
    }
    guard text[index] == "\u{E31}", isOnConsonant else { return nil }
    let hasVowel =
      index > 1 && (text[index - 2] == "ใ" || text[index - 2] == "ไ")
      && !(index > 2 && text[index - 3].isLatinLetter)
    let isOpen = after == "อ" || after == "า" || after == "ำ" || !after.isThaiLetter
    guard hasVowel || isOpen else { return nil }
    let range = max(0, index - (hasVowel ? 2 : 1))..<(index + 1)
    let isTyped = hasVowel || after == "อ" || after == "า"
    return (mistake, range, isTyped ? Array(text[range.lowerBound..<index]) + ["\u{E49}"] : nil)
  }

  /// Letters that old fonts for Windows kept in the private use area, with the letters they stand for.
  private static func privateMark(_ index: Int, _ scalar: Unicode.Scalar) -> Found? {
    let letter: Unicode.Scalar? =
      switch scalar.value {
      case 0xF700: "ฐ"
      case 0xF701: "ิ"
      case 0xF702: "ี"
      case 0xF703: "ึ"
      case 0xF704: "ื"
      case 0xF705, 0xF70A, 0xF713: "่"
      case 0xF706, 0xF70B, 0xF714: "้"
      case 0xF707, 0xF70C, 0xF715: "๊"
      case 0xF708, 0xF70D, 0xF716: "๋"
      case 0xF709, 0xF70E, 0xF717: "์"
      case 0xF70F: "ญ"
      case 0xF710: "ั"
      case 0xF711: "ํ"
      case 0xF712: "็"
      case 0xF718: "ุ"
      case 0xF719: "ู"
      case 0xF71A: "ฺ"
      default: nil
      }
    guard let letter else { return nil }
    return (
      (
        .lookAlike, "อักขระนี้มาจากแบบอักษรเก่า ค้นหาไม่พบ",
        "this letter is of an old font's private set and can't be searched"
      ), index..<(index + 1), [letter]
    )
  }

  private static func isTone(_ scalar: Unicode.Scalar) -> Bool { (0xE48...0xE4B).contains(scalar.value) }
  private static func isVowelMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xE31 || (0xE34...0xE3A).contains(scalar.value) || scalar.value == 0xE47
  }
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    isVowelMark(scalar) || (0xE48...0xE4E).contains(scalar.value)
  }
}

extension Diagnostic.Code {
  package static let doubleSaraE = Self("double-sara-e")
  package static let splitSaraAm = Self("split-sara-am")
  package static let markOrder = Self("mark-order")
  package static let doubledMark = Self("doubled-mark")
  package static let looseMark = Self("loose-mark")
  package static let impossibleSpelling = Self("impossible-spelling")
  package static let mixedDigits = Self("mixed-digits")
  package static let invisibleCharacter = Self("invisible-character")
  package static let lookAlike = Self("look-alike")
}

extension TypingCheck {
  private static let fix = Diagnostic.Message(
    thai: "ใช้ --fix แก้ให้ หรือพิมพ์ใหม่", english: "let --fix put it right, or type it anew")

  static let explanations = [
    CodeExplanation(
      .doubleSaraE, thai: "พิมพ์สระเอสองตัวแทนสระแอ ดูเหมือนกันแต่ค้นหาไม่พบ",
      english: "Two เ were typed for แ: it looks the same and can't be searched.", todo: fix,
      example: "terms: [เเม่สอด]", isFixable: true),
    CodeExplanation(
      .splitSaraAm, thai: "สระอำถูกแยกเป็นนิคหิตกับสระอา มักติดมาจากการคัดลอกจาก PDF",
      english: "ำ is split into ํ and า, as text copied from a PDF often is.", todo: fix,
      example: "narrative: { preface: ท\u{E4D}างานอย่างโปร่งใส }", isFixable: true),
    CodeExplanation(
      .markOrder, thai: "วรรณยุกต์มาก่อนสระ หรือมาหลังสระอำ",
      english: "A tone mark stands before its vowel, or behind ำ.", todo: fix,
      example: "narrative: { preface: ท\u{E48}\u{E35}ประชุม }", isFixable: true),
    CodeExplanation(
      .doubledMark, thai: "สระหรือวรรณยุกต์ตัวเดียวกันพิมพ์ซ้ำ หรือมีวรรณยุกต์สองตัว",
      english: "The same mark is typed twice, or there are two tone marks.",
      todo: .init(
        thai: "ใช้ --fix แก้ตัวที่ซ้ำ ถ้าเป็นวรรณยุกต์ต่างกันให้เลือกเอง",
        english: "let --fix take one away; of two different tone marks choose yourself"),
      example: "narrative: { preface: ท\u{E35}\u{E35}ประชุม }", isFixable: true),
    CodeExplanation(
      .looseMark, thai: "สระหรือวรรณยุกต์อยู่โดยไม่มีพยัญชนะ มักมีตัวอักษรหายไป",
      english: "A mark has no consonant below it; often a letter is missing.",
      todo: .init(thai: "พิมพ์คำนั้นใหม่", english: "type the word anew"),
      example: "narrative: { preface: \"การ \u{E48}ประชุม\" }"),
    CodeExplanation(
      .impossibleSpelling, thai: "มีสระหรือวรรณยุกต์ในที่ซึ่งคำไทยไม่มี มักพิมพ์ ั แทน ้",
      english: "A mark stands where no word of Thai has it; often ั is typed for ้.", todo: fix,
      example: "narrative: { preface: ข\u{E31}อมูลของหน่วยงาน }", isFixable: true),
    CodeExplanation(
      .mixedDigits, thai: "เลขไทยกับเลขอารบิกปนกันในจำนวนเดียว",
      english: "Thai and Arabic digits are mixed in one number.",
      todo: .init(
        thai: "พิมพ์จำนวนนั้นใหม่ด้วยเลขแบบเดียว", english: "type the number anew in one kind of digits"),
      example: "narrative: { preface: ประชุม ๑2 ครั้ง }"),
    CodeExplanation(
      .invisibleCharacter, thai: "มีอักขระที่มองไม่เห็นติดมากับการคัดลอก ทำให้ค้นหาไม่พบและตัดบรรทัดผิด",
      english: "A character that can't be seen came with copied text; it spoils searching and line ends.",
      todo: fix, example: "narrative: { preface: งบ\u{200B}ประมาณ }", isFixable: true),
    CodeExplanation(
      .lookAlike, thai: "ใช้อักขระที่หน้าตาคล้ายกันแทนตัวจริง เช่น ๅ แทน า หรืออักขระจากแบบอักษรเก่า",
      english:
        "A character that looks alike stands for the real one: ๅ for า, or one of an old font's own set.",
      todo: fix, example: "narrative: { preface: รๅยงาน }", isFixable: true),
  ]
}
