package import SourceData
import Typography

extension Diagnostic.Code {
  package static let missingGlyph = Self("missing-glyph")
  package static let missingFontStyle = Self("missing-font-style")
}

extension FontLibrary {
  /// What readers would see that the report does not mean.
  func warnings(of remarks: Typesetter.Remarks) -> [Diagnostic] {
    // In an order of their own: which of two workers met one first is chance.
    var substitutions = remarks.substitutions.sorted {
      ($0.family, $0.style.rawValue) < ($1.family, $1.style.rawValue)
    }
    if let rejected = rejectedAlternative { substitutions.insert(rejected, at: 0) }
    return substitutions.map { Diagnostic(.warning, .missingFontStyle, at: nil, $0.message) }
      + remarks.missingCharacters.map(Diagnostic.init(missing:))
  }
}

extension Diagnostic {
  fileprivate init(missing character: Unicode.Scalar) {
    let hex = String(character.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    self.init(
      .warning, .missingGlyph, at: nil,
      .init(
        thai: "ไม่มีแบบอักษรใดมีอักขระ \(character) (\(code)) จึงพิมพ์เป็นกรอบว่าง",
        english: "no font has the character \(character) (\(code)); a box is printed in its place"))
  }
}

extension FontSubstitution {
  var message: Diagnostic.Message {
    let (thai, english) =
      switch style {
      case .regular: ("ตัวปกติ", "regular")
      case .bold: ("ตัวหนา", "bold")
      case .italic: ("ตัวเอน", "italic")
      case .boldItalic: ("ตัวหนาเอน", "bold italic")
      }
    switch reason {
    case .missing(let files):
      let list = files.joined(separator: ", ")
      return .init(
        thai: "ไม่พบแบบอักษร\(thai) \(list) จึงใช้ \(instead) แทน",
        english: "the \(english) font \(list) is not found; \(instead) is used instead")
    case .unusable(let error):
      let why = error.message(paths: [:], catalog: FontCatalog())
      return .init(
        thai: "\(why.thai) จึงใช้ \(instead) แทน", english: "\(why.english); \(instead) is used instead")
    }
  }
}
