import DocumentTree
import ThaiFormat

extension TypstWriter {
  /// Page, type and headings, and a function for each style of paragraph.
  mutating func writeRules(_ document: Document) {
    let page = style.page
    let digits = document.digits == .thai ? "๐๑๒๓๔๕๖๗๘๙" : "0123456789"
    text += """
      #set document(title: \(literal(document.metadata.title)), author: \(literal(document.metadata.author)))
      #let digits(n, ..) = "- " + str(n).clusters().map(c => "\(digits)".clusters().at(int(c))).join() + " -"
      #let letters(n, ..) = "- " + "กขคงจฉชซฌญ".clusters().at(calc.rem(n - 1, 10)) + " -"
      #set page(width: \(length(page.width)), height: \(length(page.height)), number-align: center + top, margin: (
        top: \(length(page.top)), right: \(length(page.right)), bottom: \(length(page.bottom)), left: \(length(page.left))))
      #set text(font: ("Laksaman", "DejaVu Sans"), lang: "th")
      #\(textRule("body"))
      #set par(leading: 0pt)
      #\(paragraphRule("body"))
      #set block(spacing: 6pt)

      """
    for level in 1...4 {
      let look = paragraphStyle("h\(level)")
      text += "#show heading.where(level: \(level)): \(textRule("h\(level)"))\n"
      text += "#show heading.where(level: \(level)): set par(justify: false, first-line-indent: 0pt)\n"
      text += "#show heading.where(level: \(level)): "
      text += "set block(above: \(length(look.spaceBefore)), below: \(length(look.spaceAfter)))\n"
    }
    for name in style.paragraphs.keys.sorted() {
      let look = paragraphStyle(name)
      let alignment =
        switch look.alignment {
        case .justified, .leading: "left"
        case .centre: "center"
        case .trailing: "right"
        }
      text += "#let \(function(name))(it) = block(width: 100%, above: \(length(look.spaceBefore)), "
      text += "below: \(length(look.spaceAfter)), inset: (left: \(length(look.leftIndent)), "
      text += "right: \(length(look.rightIndent))), {\n"
      text += "  \(textRule(name))\n  \(paragraphRule(name))\n  set align(\(alignment))\n  it\n})\n"
    }
  }

  func function(_ style: String) -> String { "style-\(style)" }

  /// Size and leading; a line is as high as the style's leading.
  func textRule(_ name: String) -> String {
    let look = paragraphStyle(name)
    var rule =
      "set text(size: \(length(look.size * Self.laksaman)), weight: \"\(look.isBold ? "bold" : "regular")\""
    rule += ", style: \"\(look.isItalic ? "italic" : "normal")\", fill: \(colour(look.colour))"
    rule += ", top-edge: \(length(look.leading * 0.75)), bottom-edge: \(length(-look.leading * 0.25)))"
    return rule
  }

  private func paragraphRule(_ name: String) -> String {
    let look = paragraphStyle(name)
    return "set par(justify: \(look.alignment == .justified), spacing: \(length(look.spaceAfter)), "
      + "first-line-indent: (amount: \(length(look.firstLineIndent)), all: true))"
  }

  private func paragraphStyle(_ name: String) -> StyleSheet.ParagraphStyle {
    style.paragraphs[name] ?? style.paragraphs["body"] ?? StyleSheet.ParagraphStyle()
  }

  /// TH Sarabun points to Laksaman's, as `Fonts/fonts.yaml` has it.
  static var laksaman: Double { 0.6655 }

  // MARK: Values

  func number(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }

  func length(_ points: Double) -> String { "\(number(points))pt" }

  func colour(_ colour: Drawing.Colour) -> String {
    "rgb(\(number(colour.red * 100))%, \(number(colour.green * 100))%, \(number(colour.blue * 100))%)"
  }

  func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
