import HTML
package import SourceData
import Typography

extension Diagnostic.Code {
  package static let missingGlyph = Self("missing-glyph")
  package static let missingFontStyle = Self("missing-font-style")
}

extension TypeCase {
  /// What readers would see that the report does not mean.
  func warnings(of remarks: Typesetter.Remarks) -> [Diagnostic] {
    // In an order of their own: which of two workers met one first is chance.
    var substitutions = remarks.substitutions.sorted {
      ($0.family, $0.style.rawValue) < ($1.family, $1.style.rawValue)
    }
    if let rejected = fonts.rejectedAlternative { substitutions.insert(rejected, at: 0) }
    return warnings(of: substitutions, remarks.unusableFallbacks.compactMap(fonts.problem))
      + remarks.missingCharacters.map { Diagnostic(missing: $0) }
  }

  /// The same of a page of HTML: fonts that are there and can't be used. What isn't there a browser finds or draws itself.
  func warnings(of remarks: PageRemarks) -> [Diagnostic] {
    let substitutions = ([fonts.rejectedAlternative].compactMap { $0 } + remarks.substitutions)
      .filter { $0.problem != nil }
    return warnings(of: substitutions, remarks.unusable)
  }

  private func warnings(of substitutions: [FontSubstitution], _ unusable: [FontError]) -> [Diagnostic] {
    let told = substitutions.compactMap(\.problem)
    let messages =
      substitutions.map { $0.message(paths: paths) }
      + unusable.filter { !told.contains($0) }.map { error in
        let why = error.message(paths: paths)
        return .init(
          thai: "\(why.thai) จึงใช้แบบอักษรอื่นแทน", english: "\(why.english); another font is used instead")
      }
    var warnings: [Diagnostic] = []
    warnings.addNew(messages.map { Diagnostic(.warning, .missingFontStyle, at: nil, $0) })
    return warnings
  }

  /// - Throws: `Failure.machine`, where a font was needed that is there and that the machine didn't give, or couldn't be cut down
  ///   for a page of HTML: what was made with others in its place is not the report.
  func checkFonts() throws(Failure) {
    if let fault = fonts.fault { throw .machine(fault.message(paths: paths)) }
    if let refusal = pageFonts.refusal {
      throw .machine(
        .init(
          thai: "ตัดชุดย่อยของแบบอักษรสำหรับหน้า HTML ไม่ได้: \(refusal.message.thai)",
          english: "the fonts of a page of HTML can't be subset: \(refusal.message.english)"))
    }
  }
}

extension Diagnostic {
  init(missing character: Unicode.Scalar, at location: SourceLocation? = nil) {
    let hex = String(character.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    self.init(
      .warning, .missingGlyph, at: location,
      .init(
        thai: "ไม่มีแบบอักษรใดมีอักขระ \(character) (\(code)) จึงพิมพ์เป็นกรอบว่าง",
        english: "no font has the character \(character) (\(code)); a box is printed in its place"))
  }
}

extension FontSubstitution {
  /// Why a font that is there can't be used; nil of one that isn't there.
  fileprivate var problem: FontError? {
    if case .unusable(let error) = reason { error } else { nil }
  }

  fileprivate func message(paths: [String: String]) -> Diagnostic.Message {
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
      let why = error.message(paths: paths)
      return .init(
        thai: "\(why.thai) จึงใช้ \(instead) แทน", english: "\(why.english); \(instead) is used instead")
    }
  }
}
