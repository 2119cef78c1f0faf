import DocumentTree

/// The page's style sheet, from the report's.
///
/// A length is a number of `--pt`: a point in print, a little more on a screen, in units that follow the reader's own
/// text size.
func css(_ style: StyleSheet, families: [HTMLFontFamily]) -> String {
  var text = fontFaces(families)
  text += pageRules(style.page)
  text += frame(style)
  for (name, paragraph) in style.paragraphs.sorted(by: { $0.key < $1.key }) {
    text += rule(selector(name), paragraph, families)
  }
  for (name, table) in style.tables.sorted(by: { $0.key < $1.key }) { text += rules(name, table) }
  for (name, group) in style.groups.sorted(by: { $0.key < $1.key }) {
    text += ".g-\(identifier(name)){padding:\(length(group.padding));"
    text += "border:\(length(group.ruleWidth)) solid \(group.ruleWidth > 0 ? "var(--rule)" : "transparent");"
    text += "margin:\(length(group.spaceBefore)) 0 \(length(group.spaceAfter)) \(length(group.leftIndent))}\n"
  }
  text += markRules(style, families)
  text += "svg text{font-family:\(fontFamily(style.paragraph("body").family, families))}\n"
  text += last
  text += "@media print,(prefers-color-scheme:light){\n"
  for (name, paragraph) in style.paragraphs.sorted(by: { $0.key < $1.key }) {
    text += "\(selector(name)){color:\(paragraph.colour.hexadecimal)}\n"
  }
  for (name, table) in style.tables.sorted(by: { $0.key < $1.key }) {
    text += ".t-\(identifier(name)) :is(th,td){border-color:\(table.ruleColour.hexadecimal)}\n"
    if let fill = table.headerFill {
      text += ".t-\(identifier(name)) thead th{background:\(fill.hexadecimal)}\n"
    }
    if let fill = table.groupFill {
      text += ".t-\(identifier(name)) th[scope=rowgroup]{background:\(fill.hexadecimal)}\n"
    }
  }
  for (name, group) in style.groups.sorted(by: { $0.key < $1.key }) {
    // Its type may be light: a printer must not leave the ground away.
    if let fill = group.fill {
      text += ".g-\(identifier(name)){background:\(fill.hexadecimal);print-color-adjust:exact}\n"
    }
  }
  return text + "}\n"
}

/// A length of the report's points.
func length(_ points: Double) -> String {
  points == 0 ? "0" : "calc(\(number(points))*var(--pt))"
}

/// Where the style of a name applies: captions are elements as well, all others classes.
private func selector(_ name: String) -> String {
  name == "caption" ? "caption,figcaption,.p-caption" : ".p-\(identifier(name))"
}

private func fontFaces(_ families: [HTMLFontFamily]) -> String {
  var text = ""
  let variants = [
    ("400", "normal", ["", "-Regular"]), ("700", "normal", [" Bold", "-Bold"]),
    ("400", "italic", [" Italic", "-Italic"]), ("700", "italic", [" Bold Italic", "-BoldItalic"]),
  ]
  for family in families {
    for (weight, slope, suffixes) in variants {
      func face(_ suffix: String, _ names: [String], _ scale: Double) -> String {
        guard !names.isEmpty else { return "" }
        let sources = names.flatMap { name in suffixes.map { "local(\(cssString(name + $0)))" } }
        return "@font-face{font-family:\(cssString(family.name + suffix));font-weight:\(weight);"
          + "font-style:\(slope);size-adjust:\(number(scale * 100))%;src:\(sources.joined(separator: ","))}\n"
      }
      text += face("", family.localNames.dropLast(), 1)
      text += face(" scaled", family.localNames.suffix(1), family.scale)
    }
  }
  // The Thai faces of systems that have none of TH Sarabun's, drawn about its size.
  let system = ["Noto Sans Thai", "Leelawadee UI", "Thonburi", "Sukhumvit Set", "Tahoma"]
  text += "@font-face{font-family:\"system thai\";size-adjust:64%;src:"
  return text + system.map { "local(\(cssString($0)))" }.joined(separator: ",") + "}\n"
}

private func fontFamily(_ name: String, _ families: [HTMLFontFamily]) -> String {
  var names: [String] = []
  if let family = families.first(where: { $0.name == name }) {
    for name in [family.name] + family.fallbacks { names += [name, name + " scaled"] }
  }
  return (names + ["system thai"]).map(cssString).joined(separator: ",") + ",sans-serif"
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

/// What is alike for every report: the sheet of paper on a wide screen, the phone, lists, regions that scroll.
private func frame(_ style: StyleSheet) -> String {
  let page = style.page
  return """
    :root{--pt:.1rem;--ink:#e8e8e8;--paper:#1b1e22;--desk:#101214;--rule:#8a94a0;--tint:#2b333d;--link:#9cc4f0;color-scheme:light dark}
    @media print,(prefers-color-scheme:light){:root{--ink:#000;--paper:#fff;--desk:#e4e7ea;--rule:#595959;--tint:#eef2f7;--link:#0b4a8f}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;padding:calc(16*var(--pt)) 0;background:var(--desk);color:var(--ink);overflow-wrap:anywhere;line-break:strict;word-break:normal;hyphens:none}
    .sheet{max-width:\(length(page.width));margin:0 auto calc(16*var(--pt));padding:\(length(page.top)) \(length(page.right)) \(length(page.bottom)) \(length(page.left));background:var(--paper);box-shadow:0 1px 4px #0004}
    .sheet.landscape{max-width:\(length(page.height))}
    .sheet.continued{margin-top:calc(-16*var(--pt));padding-top:0}
    .sheet:has(+.continued){box-shadow:none;padding-bottom:0}
    .sheet.centred{display:flex;flex-direction:column;justify-content:center;min-height:min(100vh,\(length(page.height)))}
    p,h1,h2,h3,h4,h5,figure,ol,ul{margin:0}
    p,li{text-wrap:pretty}
    h1,h2,h3,h4,h5,.p-subtitle{text-wrap:balance;break-after:avoid;font-weight:inherit}
    p{orphans:2;widows:2}
    a{color:var(--link)}
    .whole{white-space:nowrap}
    .long{display:inline-block;max-width:100%;white-space:normal;text-indent:0;text-align:start;vertical-align:bottom}
    ol,ul{list-style:none;padding:0 0 0 \(length(style.list.indent))}
    li>.mark{float:left;margin-inline-start:\(length(-style.list.indent));min-width:\(length(style.list.indent));padding-inline-end:\(length(style.list.gap));text-align:end;white-space:nowrap}
    .contents ul{padding:0}
    .contents a{text-decoration:none}
    .contents a:is(:hover,:focus-visible){text-decoration:underline}
    figure{margin:calc(9*var(--pt)) 0;text-align:center;break-inside:avoid}
    figure :is(img,svg){max-width:100%;height:auto}
    figure svg{background:#fff}
    .kept{break-inside:avoid}
    .page-break{break-after:page}
    .table-region{overflow-x:auto}
    .table-region:focus-visible,a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
    table{border-collapse:collapse;width:100%}
    thead{display:table-header-group}
    thead th{background:var(--tint)}
    tr{break-inside:avoid}
    th{font-weight:inherit}
    th,td{vertical-align:top}
    .box-mark{white-space:nowrap}

    """
}

private func rule(
  _ selector: String, _ paragraph: StyleSheet.ParagraphStyle, _ families: [HTMLFontFamily]
) -> String {
  let alignment =
    switch paragraph.alignment {
    case .justified: "justify"
    case .leading: "start"
    case .centre: "center"
    case .trailing: "end"
    }
  var text = "\(selector){font:\(paragraph.isItalic ? "italic " : "")\(paragraph.isBold ? "700" : "400") "
  // Never below the leading that Thai's marks need, whatever face the reader has.
  text += "\(length(paragraph.size))/\(number(max(paragraph.leading / max(paragraph.size, 1), 1.3))) "
  text += "\(fontFamily(paragraph.family, families));text-align:\(alignment);"
  text += "text-indent:\(length(paragraph.alignment == .centre ? 0 : paragraph.firstLineIndent));"
  text += "margin:\(length(paragraph.spaceBefore)) \(length(paragraph.rightIndent)) "
  return text + "\(length(paragraph.spaceAfter)) \(length(paragraph.leftIndent))}\n"
}

/// A list's mark stands on the line of the text beside it: the same size, leading and face.
private func markRules(_ style: StyleSheet, _ families: [HTMLFontFamily]) -> String {
  func font(_ paragraph: StyleSheet.ParagraphStyle) -> String {
    "font:\(length(paragraph.size))/\(number(max(paragraph.leading / max(paragraph.size, 1), 1.3))) "
      + fontFamily(paragraph.family, families)
  }
  return "li>.mark{\(font(style.paragraph("list")))}\ntd li>.mark{\(font(style.paragraph("cell")))}\n"
}

private func rules(_ name: String, _ table: StyleSheet.TableStyle) -> String {
  let selector = ".t-\(identifier(name))"
  let padding =
    "\(length(table.paddingTop)) \(length(table.paddingSide)) \(length(table.paddingBottom))"
  let rule = table.ruleWidth > 0 ? "max(1px,\(length(table.ruleWidth))) solid var(--rule)" : "0"
  return "\(selector){margin:\(length(table.spaceBefore)) 0 \(length(table.spaceAfter))}\n"
    + "\(selector) :is(th,td){padding:\(padding);border:\(rule)}\n"
    // Columns of a table are narrow on most screens; justified text would fall apart in them.
    + "\(selector) td .p-\(identifier(table.bodyStyle)){text-align:start}\n"
}

/// What must win over the report's own styles: text in items and cells, aligned cells, small screens, print.
private let last = """
  li p,li .item>p{text-indent:0}
  .item{display:flow-root}
  .a-leading p,.t-grid .a-leading p{text-align:start!important}
  .a-centre p{text-align:center!important}
  :is(.a-trailing,.a-decimal) p{text-align:end!important;font-variant-numeric:tabular-nums}
  .v-middle{vertical-align:middle}
  .v-bottom{vertical-align:bottom}
  @media screen and (max-width:48rem){
  body{padding:0}
  .sheet,.sheet.landscape{padding:calc(16*var(--pt)) calc(12*var(--pt));margin-bottom:calc(8*var(--pt))}
  .p-body,.p-list,.p-cell{text-align:start}
  :is(section,header,.g-plain)>.p-body{text-indent:1.5em}
  p[class^="p-"]{margin-inline:0}
  .table-region table{min-width:calc(360*var(--pt))}
  .table-region caption{text-align:start}
  figure{overflow-x:auto}
  figure svg{min-width:calc(330*var(--pt))}
  td{overflow-wrap:normal}
  .whole{font-size:min(1em,12vw)}
  }
  @media print{
  :root{--pt:1pt}
  body{padding:0;background:none}
  .sheet,.sheet.landscape{max-width:none;margin:0;padding:0;box-shadow:none;break-before:page}
  header.sheet{break-before:auto}
  .sheet.continued{break-before:auto;margin:0}
  .sheet.landscape{page:landscape}
  .sheet.centred{min-height:90vh}
  .table-region{overflow:visible}
  a{color:inherit;text-decoration:none}
  figure svg{print-color-adjust:exact}
  thead th{print-color-adjust:exact}
  }

  """
