import DocumentTree

/// The page's style sheet, from the report's.
///
/// Lengths are `rem`: a tenth is a point in print, and a little more on a screen, where it follows the reader's own text size.
/// What is used is what the Nu HTML checker knows of CSS.
func css(_ style: StyleSheet, families: [HTMLFontFamily], faces: [FontFace] = []) -> String {
  let families = CSSFamilies(families, faces: faces)
  var text = families.rules
  text += pageRules(style.page)
  text += cssFrame(style)
  for (name, paragraph) in style.paragraphs.sorted(by: { $0.key < $1.key }) {
    text += rule(selector(name), paragraph, families)
  }
  for (name, table) in style.tables.sorted(by: { $0.key < $1.key }) { text += rules(name, table) }
  for (name, group) in style.groups.sorted(by: { $0.key < $1.key }) {
    text += ".g-\(identifier(name)){padding:\(length(group.padding));"
    text += "border:\(length(group.ruleWidth)) solid \(group.ruleWidth > 0 ? "var(--rule)" : "transparent");"
    text += "margin:\(length(group.spaceBefore)) 0 \(length(group.spaceAfter)) \(length(group.leftIndent))"
    text += group.fill == nil ? "}\n" : ";background:var(--tint);--paper:var(--tint)}\n"
  }
  text += markRules(style, families)
  text += "svg text,.skip{font-family:\(families.list(style.paragraph("body").family))}\n"
  text += cssLast + phoneRules(style) + scrollHint(style, families)
  text += "@media print,(prefers-color-scheme:light){\n"
  for (name, paragraph) in style.paragraphs.sorted(by: { $0.key < $1.key }) {
    text += "\(selector(name)){color:\(paragraph.colour.hexadecimal)}\n"
  }
  for (name, table) in style.tables.sorted(by: { $0.key < $1.key }) {
    let table = (".t-\(identifier(name))", table)
    text += "\(table.0) th,\(table.0) td{border-color:\(table.1.ruleColour.hexadecimal)}\n"
    if let fill = table.1.headerFill { text += "\(table.0) thead th{background:\(fill.hexadecimal)}\n" }
    if let fill = table.1.groupFill {
      text += "\(table.0) th[scope=rowgroup]{background:\(fill.hexadecimal)}\n"
    }
  }
  for (name, group) in style.groups.sorted(by: { $0.key < $1.key }) {
    if let fill = group.fill {
      text += ".g-\(identifier(name)){background:\(fill.hexadecimal);--paper:\(fill.hexadecimal)}\n"
    }
  }
  return text + "}\n"
}

/// A length of the report's points, to thousandths.
func length(_ points: Double) -> String {
  guard points.isFinite, points != 0, abs(points) < 1e6 else { return "0" }
  let thousandths = Int((points * 100).rounded())
  var digits = String(thousandths.magnitude % 1_000)
  digits = String(repeating: "0", count: 3 - digits.count) + digits
  while digits.hasSuffix("0") { digits.removeLast() }
  let whole = "\(thousandths < 0 ? "-" : "")\(thousandths.magnitude / 1_000)"
  return (digits.isEmpty ? whole : "\(whole).\(digits)") + "rem"
}

/// Where the style of a name applies: captions are elements as well, all others classes.
private func selector(_ name: String) -> String {
  name == "caption" ? "caption,figcaption,.p-caption" : ".p-\(identifier(name))"
}

private func pageRules(_ page: StyleSheet.Page) -> String {
  func points(_ value: Double) -> String { number(value) + "pt" }
  let upright = [page.top, page.right, page.bottom, page.left].map(points).joined(separator: " ")
  let turned = [page.left, page.top, page.right, page.bottom].map(points).joined(separator: " ")
  return """
    @page{size:\(points(page.width)) \(points(page.height));margin:\(upright)}
    @page landscape{size:\(points(page.height)) \(points(page.width));margin:\(turned)}

    """
}

private func rule(
  _ selector: String, _ paragraph: StyleSheet.ParagraphStyle, _ families: CSSFamilies
) -> String {
  // A browser justifies by spaces alone, of which Thai has few: a ragged edge is better than rivers.
  let alignment =
    switch paragraph.alignment {
    case .justified, .leading: "start"
    case .centre: "center"
    case .trailing: "end"
    }
  var text = "\(selector){font:\(paragraph.isItalic ? "italic " : "")\(paragraph.isBold ? "700" : "400") "
  // Never below the leading that Thai's marks need, whatever face the reader has.
  text += "\(length(paragraph.size))/\(number(max(paragraph.leading / max(paragraph.size, 1), 1.3))) "
  text += "\(families.list(paragraph.family));text-align:\(alignment);"
  text += "text-indent:\(length(paragraph.alignment == .centre ? 0 : paragraph.firstLineIndent));"
  text += "margin:\(length(paragraph.spaceBefore)) \(length(paragraph.rightIndent)) "
  return text + "\(length(paragraph.spaceAfter)) \(length(paragraph.leftIndent))}\n"
}

/// A list's mark stands on the line of the text beside it: the same size, leading and face.
private func markRules(_ style: StyleSheet, _ families: CSSFamilies) -> String {
  func font(_ paragraph: StyleSheet.ParagraphStyle) -> String {
    "font:\(length(paragraph.size))/\(number(max(paragraph.leading / max(paragraph.size, 1), 1.3))) "
      + families.list(paragraph.family)
  }
  return
    "li>.mark{\(font(style.paragraph("list")))}\ntd li>.mark,th li>.mark{\(font(style.paragraph("cell")))}\n"
}

private func rules(_ name: String, _ table: StyleSheet.TableStyle) -> String {
  let selector = ".t-\(identifier(name))"
  let padding =
    "\(length(table.paddingTop)) \(length(table.paddingSide)) \(length(table.paddingBottom))"
  let rule = table.ruleWidth > 0 ? "max(1px,\(length(table.ruleWidth))) solid var(--rule)" : "0"
  return "\(selector){margin:\(length(table.spaceBefore)) 0 \(length(table.spaceAfter))}\n"
    + "\(selector) th,\(selector) td{padding:\(padding);border:\(rule)}\n"
}

/// On a phone a drawing is wider than the screen, and so are most tables; they say that they can be moved, as phones show no scroll bars.
///
/// Of a table that needs less than others the line is as high as it misses room: with none missed it is not there.
private func scrollHint(_ style: StyleSheet, _ families: CSSFamilies) -> String {
  let caption = style.paragraph("caption")
  return """
    @media screen and (max-width:48rem){
    .table-region::before,figure[tabindex]::before{content:"เลื่อนไปด้านข้างเพื่อดูทั้งหมด";display:block;position:sticky;left:0;\
    text-align:end;font:\(length(min(caption.size, 14)))/1.6 \(families.list(caption.family));opacity:.8}
    .narrow::before{max-height:var(--told);overflow:hidden}
    }

    """
}

/// Large type is drawn smaller on a phone, where a title would fill the screen.
private func phoneRules(_ style: StyleSheet) -> String {
  var text = "@media screen and (max-width:48rem){\n"
  for (name, paragraph) in style.paragraphs.sorted(by: { $0.key < $1.key }) where paragraph.size > 18 {
    text += "\(selector(name)){font-size:\(length(18 + (paragraph.size - 18) * 0.45))}\n"
  }
  for (name, group) in style.groups.sorted(by: { $0.key < $1.key }) where group.padding > 14 {
    text += ".g-\(identifier(name)){padding:1.4rem}\n"
  }
  return text + "}\n"
}
