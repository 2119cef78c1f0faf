package import SourceData

/// Words of official reports that are often misspelt.
struct MisspellingCheck: TextCheck {
  func findings(in text: RecordText) -> [TextFinding] {
    let scalars = text.scalars
    var result: [TextFinding] = []
    var index = 0
    while index < scalars.count {
      let known = Misspellings.words.match(in: scalars, at: index)
      if let (length, right) = known, isMisspelt(scalars, at: index) {
        result.append(finding(index..<(index + length), right, text))
        index += length
      } else if scalars[index].isThaiLetter, let (length, right) = CommonWords.meant(in: scalars, at: index),
        // What is known to be wrong in it is told by itself, and can be put right.
        !(index..<(index + length)).contains(where: { isMisspelt(scalars, at: $0) })
      {
        result.append(likely(index..<(index + length), right, text))
        index += length
      } else if let known {
        // What only begins like a misspelt word.
        index += known.length
      } else if let (length, right) = era(scalars, index) {
        result.append(finding(index..<(index + length), right, text))
        index += length
      } else if scalars[index] == "ป", let length = commission(scalars, index) {
        result.append(finding(index..<(index + length), "ป.ป.ช.", text))
        index += length
      } else if let length = acronymLength(scalars, index) {
        if let match = Misspellings.acronyms.match(in: scalars, at: index), match.length == length {
          result.append(finding(index..<(index + length), match.value, text))
        }
        index += length
      } else {
        index += 1
      }
    }
    return result
  }

  private func isMisspelt(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    guard let (length, right) = Misspellings.words.match(in: text, at: index) else { return false }
    return !text.has(right, at: index) || right.unicodeScalars.count != length
  }

  /// «ป.ป.ช» without its last point.
  private func commission(_ text: [Unicode.Scalar], _ index: Int) -> Int? {
    text.has("ป.ป.ช", at: index) && !text.has(".", at: index + 5) ? 5 : nil
  }

  /// «พศ.», «พ.ศ» and «พศ» before a year, for «พ.ศ.»; so of ค.ศ.
  private func era(_ text: [Unicode.Scalar], _ index: Int) -> (length: Int, right: String)? {
    guard text[index] == "พ" || text[index] == "ค", index + 1 < text.count,
      text[index + 1] == "." || text[index + 1] == "ศ"
    else { return nil }
    // Within a word, the letters are no abbreviation: «เพศ».
    if index > 0, text[index - 1].isThaiLeadingVowel { return nil }
    let letter = String(text[index])
    let right = letter + ".ศ."
    for wrong in [
      letter + ".ศ", letter + "ศ.", letter + "ศ", letter + ". ศ.", letter + ".ศ .", letter + ".ส.",
    ] {
      let length = wrong.unicodeScalars.count
      guard text.has(wrong, at: index), !text.has(right, at: index) else { continue }
      let next = text.skippingSpaces(index + length)
      guard next < text.count, text[next].isDigit else { continue }
      // Official Thai has a space before the year.
      return (length, next == index + length ? right + " " : right)
    }
    return nil
  }

  /// The length of the Latin word that starts here, with a letter or a digit that looks like one; nil inside one.
  private func acronymLength(_ text: [Unicode.Scalar], _ index: Int) -> Int? {
    guard text[index].isLatinLetter || isLikeLetter(text, index) else { return nil }
    var end = index + 1
    while end < text.count, text[end].isLatinLetter || text[end].isArabicDigit || text[end] == "-" {
      end += 1
    }
    return end - index
  }

  /// «0IT», «1IT»: the digit of a word of capitals.
  private func isLikeLetter(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    switch text[index] {
    case "0", "1", "๐": break
    default: return false
    }
    guard index + 1 < text.count, text[index + 1].isLatinLetter else { return false }
    guard index > 0 else { return true }
    let before = text[index - 1]
    return !before.isDigit && !before.isLatinLetter && before != "-" && before != "."
  }

  /// Nearly a word, and no other: what was meant is likely, and is not put right without being asked.
  private func likely(_ range: Range<Int>, _ right: String, _ text: RecordText) -> TextFinding {
    let wrong = text.string(range)
    return TextFinding(
      .misspelling, range, thai: "สะกด \(quoted(wrong)) หมายถึง \(quoted(right)) หรือไม่",
      english: "\(quoted(wrong)): is \(quoted(right)) meant?")
  }

  private func finding(_ range: Range<Int>, _ right: String, _ text: RecordText) -> TextFinding {
    let wrong = text.string(range)
    return TextFinding(
      .misspelling, range, thai: "สะกด \(quoted(wrong)) ที่ถูกคือ \(quoted(right))",
      english: "\(quoted(wrong)) is spelt \(quoted(right))", replacement: right)
  }
}

extension Diagnostic.Code {
  package static let misspelling = Self("misspelling")
}

extension MisspellingCheck {
  static let explanations = [
    CodeExplanation(
      .misspelling, thai: "คำที่มักสะกดผิดในรายงาน รวมทั้งชื่อย่อของเครื่องมือ เช่น ETI แทน EIT",
      english: "A word that reports often misspell, the short names of instruments among them: ETI for EIT.",
      todo: .init(thai: "ใช้ --fix แก้ให้", english: "let --fix put it right"),
      example: "narrative: { preface: เผยแพร่บนเว็ปไซต์ของหน่วยงาน }", isFixable: true)
  ]
}
