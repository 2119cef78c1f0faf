import Typography

/// The font families of a page as its style sheet knows them: those that it carries, and those that it hopes for.
struct CSSFamilies {
  private let families: [HTMLFontFamily]
  private let faces: [FontFace]

  init(_ families: [HTMLFontFamily], faces: [FontFace]) {
    self.families = families
    self.faces = faces
  }

  /// The families to try for one that the style sheet names.
  func list(_ name: String) -> String {
    var names: [String] = []
    for name in [name] + (families.first { $0.name == name }?.fallbacks ?? []) {
      names.append(name)
      if !isCarried(name), families.contains(where: { $0.name == name }) { names.append(name + " scaled") }
    }
    if faces.isEmpty { names.append("system thai") }
    return names.map { cssString($0) + "," }.joined() + "sans-serif"
  }

  private func isCarried(_ name: String) -> Bool { faces.contains { $0.family == name } }

  /// The rules that make the names known (CSS Fonts 4, `@font-face`).
  var rules: String {
    var text = ""
    for face in faces {
      text += "@font-face{font-family:\(cssString(face.family));"
      text += "font-weight:\(face.style == .bold || face.style == .boldItalic ? "700" : "400");"
      text += "font-style:\(face.style == .italic || face.style == .boldItalic ? "italic" : "normal");"
      text += "src:url(data:font/woff;base64,\(face.file)) format(\"woff\")}\n"
    }
    for family in families where !isCarried(family.name) {
      for (weight, slope, suffixes) in Self.variants {
        func rule(_ suffix: String, _ names: [String], _ scale: Double) -> String {
          guard !names.isEmpty else { return "" }
          let sources = names.flatMap { name in suffixes.map { "local(\(cssString(name + $0)))" } }
          return "@font-face{font-family:\(cssString(family.name + suffix));font-weight:\(weight);"
            + "font-style:\(slope);size-adjust:\(number(scale * 100))%;src:\(sources.joined(separator: ","))}\n"
        }
        text += rule("", family.localNames.dropLast(), 1)
        text += rule(" scaled", family.localNames.suffix(1), family.scale)
      }
    }
    guard faces.isEmpty else { return text }
    // The Thai faces of systems that have none of TH Sarabun's, drawn about its size.
    let system = ["Noto Sans Thai", "Leelawadee UI", "Thonburi", "Sukhumvit Set", "Tahoma"]
    text += "@font-face{font-family:\"system thai\";size-adjust:64%;src:"
    return text + system.map { "local(\(cssString($0)))" }.joined(separator: ",") + "}\n"
  }

  private static let variants = [
    ("400", "normal", ["", "-Regular"]), ("700", "normal", [" Bold", "-Bold"]),
    ("400", "italic", [" Italic", "-Italic"]), ("700", "italic", [" Bold Italic", "-BoldItalic"]),
  ]
}
