package import SourceData

extension StyleSheet {
  /// Reads `Templates/style.yaml`.
  ///
  /// Lengths are written with a unit (`pt`, `mm`, `cm`), colours as `#rrggbb`; a paragraph style may build on one
  /// that stands before it with `extends`.
  ///
  /// - Parameter families: The names of fonts that it may use; any where nil.
  /// - Throws: Every unknown key and name, and every value of a wrong type, at its place.
  package init(reading node: SourceNode, families: [String]? = nil) throws(DiagnosticsError) {
    self.init()
    var reader = DataFileReader()
    let root = reader.fields(
      of: node, required: ["page", "paragraphs", "tables"], optional: ["list", "groups", "palette"])
    if let node = root["page"] { page = Page(reading: node, &reader) }
    for entry in reader.entries(of: root["paragraphs"]) {
      paragraphs[entry.key] = readParagraph(entry.value, families, &reader)
    }
    for entry in reader.entries(of: root["tables"]) {
      tables[entry.key] = TableStyle(reading: entry.value, paragraphs: paragraphs, &reader)
    }
    if let node = root["list"] { list = ListStyle(reading: node, &reader) }
    for entry in reader.entries(of: root["groups"]) {
      groups[entry.key] = GroupStyle(reading: entry.value, &reader)
    }
    palette = reader.elements(of: root["palette"]).compactMap { reader.colour($0) }
    checkNames(node.location, &reader)
    try reader.finish()
  }

  /// Styles that the program itself asks for by name.
  private static let neededParagraphs = [
    "body", "title", "subtitle", "h1", "h2", "h3", "h4", "list", "cell", "header-cell", "caption", "note",
    "signature",
    "contents-1", "contents-2", "contents-3", "contents-4", "page-number", "chart-label",
  ]

  private func checkNames(_ location: SourceLocation, _ reader: inout DataFileReader) {
    for name in StyleSheet.neededParagraphs where paragraphs[name] == nil {
      reader.report(
        .missingDataKey, at: location, thai: "ไม่มีรูปแบบย่อหน้า «\(name)»",
        english: "the paragraph style “\(name)” is missing")
    }
    if tables["grid"] == nil {
      reader.report(
        .missingDataKey, at: location, thai: "ไม่มีรูปแบบตาราง «grid»",
        english: "the table style “grid” is missing")
    }
  }

  private func readParagraph(
    _ node: SourceNode, _ families: [String]?, _ reader: inout DataFileReader
  ) -> ParagraphStyle {
    let fields = reader.fields(
      of: node,
      optional: [
        "extends", "family", "size", "leading", "bold", "italic", "colour", "alignment", "firstLineIndent",
        "leftIndent", "rightIndent", "spaceBefore", "spaceAfter", "keepWithNextLines",
      ])
    var result = ParagraphStyle()
    if let base = fields["extends"], let name = reader.text(base) {
      if let known = paragraphs[name] {
        result = known
      } else {
        reader.wrongType(
          base, thai: "ไม่มีรูปแบบ «\(name)» อยู่ก่อนหน้านี้", english: "no style “\(name)” stands before this one",
          suggestion: suggestion(for: name, among: paragraphs.keys.sorted()))
      }
    }
    reader.set(&result.family, text: fields["family"])
    if let node = fields["family"], let families, case .text(let name) = node.content,
      !families.contains(name)
    {
      let list = families.joined(separator: ", ")
      reader.wrongType(
        node, thai: "fonts.yaml ไม่มีแบบอักษร «\(name)» (มี \(list))",
        english: "fonts.yaml has no family “\(name)” (there are \(list))",
        suggestion: suggestion(for: name, among: families))
    }
    reader.set(&result.size, length: fields["size"], within: 4...200)
    reader.set(&result.leading, length: fields["leading"], within: 4...400)
    reader.set(&result.isBold, flag: fields["bold"])
    reader.set(&result.isItalic, flag: fields["italic"])
    if let colour = reader.colour(fields["colour"]) { result.colour = colour }
    if let alignment = reader.word(fields["alignment"], as: Alignment.self) { result.alignment = alignment }
    reader.set(&result.firstLineIndent, length: fields["firstLineIndent"], within: -200...400)
    reader.set(&result.leftIndent, length: fields["leftIndent"], within: 0...400)
    reader.set(&result.rightIndent, length: fields["rightIndent"], within: 0...400)
    reader.set(&result.spaceBefore, length: fields["spaceBefore"], within: 0...400)
    reader.set(&result.spaceAfter, length: fields["spaceAfter"], within: 0...400)
    if let node = fields["keepWithNextLines"], let lines = reader.integer(node) {
      if (0...20).contains(lines) {
        result.keepWithNextLines = lines
      } else {
        reader.wrongType(node, thai: "ต้องเป็นจำนวน 0 ถึง 20", english: "expected a number from 0 to 20")
      }
    }
    return result
  }
}

extension StyleSheet.Page {
  fileprivate init(reading node: SourceNode, _ reader: inout DataFileReader) {
    self.init()
    let fields = reader.fields(
      of: node,
      optional: [
        "width", "height", "top", "right", "bottom", "left", "number", "numberBaseline", "firstNumberShown",
        "catchwords",
      ])
    reader.set(&width, length: fields["width"], within: 200...3000)
    reader.set(&height, length: fields["height"], within: 200...3000)
    reader.set(&top, length: fields["top"], within: 0...400)
    reader.set(&right, length: fields["right"], within: 0...400)
    reader.set(&bottom, length: fields["bottom"], within: 0...400)
    reader.set(&left, length: fields["left"], within: 0...400)
    reader.set(&number, text: fields["number"])
    reader.set(&numberBaseline, length: fields["numberBaseline"], within: 0...400)
    reader.set(&isFirstNumberShown, flag: fields["firstNumberShown"])
    reader.set(&hasCatchwords, flag: fields["catchwords"])
    if width - left - right < 100 || height - top - bottom < 100 || height - left - right < 100
      || width - top - bottom < 100
    {
      reader.wrongType(
        node, thai: "ขอบกระดาษกว้างจนไม่เหลือที่สำหรับข้อความ", english: "the margins leave no room for text")
    }
  }
}

extension StyleSheet.TableStyle {
  /// - Parameter paragraphs: The styles that its cells may have.
  fileprivate init(
    reading node: SourceNode, paragraphs: [String: StyleSheet.ParagraphStyle], _ reader: inout DataFileReader
  ) {
    self.init()
    let fields = reader.fields(
      of: node,
      optional: [
        "bodyStyle", "headerStyle", "paddingTop", "paddingBottom", "paddingSide", "ruleWidth", "ruleColour",
        "headerFill", "groupFill", "spaceBefore", "spaceAfter", "justifiedFrom",
      ])
    reader.set(&bodyStyle, text: fields["bodyStyle"])
    reader.set(&headerStyle, text: fields["headerStyle"])
    for (name, node) in [(bodyStyle, fields["bodyStyle"]), (headerStyle, fields["headerStyle"])] {
      guard let node, paragraphs[name] == nil else { continue }
      reader.wrongType(
        node, thai: "ไม่มีรูปแบบย่อหน้า «\(name)»", english: "there is no paragraph style “\(name)”",
        suggestion: suggestion(for: name, among: paragraphs.keys.sorted()))
    }
    reader.set(&paddingTop, length: fields["paddingTop"], within: 0...50)
    reader.set(&paddingBottom, length: fields["paddingBottom"], within: 0...50)
    reader.set(&paddingSide, length: fields["paddingSide"], within: 0...50)
    reader.set(&ruleWidth, length: fields["ruleWidth"], within: 0...10)
    if let colour = reader.colour(fields["ruleColour"]) { ruleColour = colour }
    headerFill = reader.colour(fields["headerFill"])
    groupFill = reader.colour(fields["groupFill"])
    reader.set(&spaceBefore, length: fields["spaceBefore"], within: 0...400)
    reader.set(&spaceAfter, length: fields["spaceAfter"], within: 0...400)
    reader.set(&justifiedFrom, length: fields["justifiedFrom"], within: 0...3000)
  }
}

extension StyleSheet.ListStyle {
  fileprivate init(reading node: SourceNode, _ reader: inout DataFileReader) {
    self.init()
    let fields = reader.fields(of: node, optional: ["indent", "wideIndent", "gap", "itemSpacing"])
    reader.set(&indent, length: fields["indent"], within: 5...200)
    reader.set(&wideIndent, length: fields["wideIndent"], within: 5...200)
    reader.set(&gap, length: fields["gap"], within: 0...50)
    reader.set(&itemSpacing, length: fields["itemSpacing"], within: 0...100)
  }
}

extension StyleSheet.GroupStyle {
  fileprivate init(reading node: SourceNode, _ reader: inout DataFileReader) {
    self.init()
    let fields = reader.fields(
      of: node, optional: ["padding", "ruleWidth", "fill", "leftIndent", "spaceBefore", "spaceAfter"])
    reader.set(&padding, length: fields["padding"], within: 0...100)
    reader.set(&ruleWidth, length: fields["ruleWidth"], within: 0...10)
    fill = reader.colour(fields["fill"])
    reader.set(&leftIndent, length: fields["leftIndent"], within: 0...400)
    reader.set(&spaceBefore, length: fields["spaceBefore"], within: 0...400)
    reader.set(&spaceAfter, length: fields["spaceAfter"], within: 0...400)
  }
}
