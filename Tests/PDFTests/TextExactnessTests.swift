import DocumentTree
import Foundation
import Layout
import PDF
import Testing
import Typography

@Suite("What readers extract")
struct TextExactnessTests {
  static let lines = [
    "น้ำ ป้ำ ปู่ ฝุ่น ญู ฐุ ฎู ฟื้น กรุ๊ป ซ้ำ ๆ",
    "ข้อ o42 การเปิดเผยข้อมูลสาธารณะ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
    "คะแนน 87.15 (ผ่าน) ระบบ E-Service และ Flow chart",
    "กู่กาสิงห์ ป้องกันการทุจริตที่เกี่ยวข้องกับสินบน ฯลฯ",
    "เจ้าหน้าที่ผู้รับผิดชอบได้ดำเนินการแก้ไขแล้ว",
  ]

  @Test("every line is exact in every reader", arguments: [(0.0, 0.0), (0.06, 0.0), (0.0, 0.2), (0.06, 0.3)])
  func exact(cluster: Double, space: Double) throws {
    var setting = try HandSetting()
    // Extras are given in em of the font's own size.
    setting.clusterExtra = cluster * 16 * setting.font.scale
    setting.spaceExtra = space * 16 * setting.font.scale
    setting.addPage(Self.lines)
    setting.addPage(Self.lines.reversed())
    let file = try setting.write()
    try file.keep("lines-\(cluster)-\(space).pdf")
    try expectLines(in: file)
  }

  @Test("every line is exact with codes of two bytes", arguments: [0.0, 0.06])
  func exactInLongCodes(cluster: Double) throws {
    var setting = try HandSetting()
    setting.clusterExtra = cluster * 16 * setting.font.scale
    setting.addPage(Self.lines)
    setting.addPage(Self.lines)
    // 256 characters that differ in height take more codes than one byte has.
    let outline = CharacterGlyph.Component(glyph: setting.cmap[0x0E01] ?? 0, dx: 0, dy: 0)
    var glyphs: [GlyphNumber] = []
    for height in 0..<256 {
      var moved = outline
      moved.dy = Int32(height)
      let glyph = CharacterGlyph(
        font: 0, character: "ก", components: [moved], advance: 600, startsCluster: true)
      glyphs.append(setting.document.inventory.number(of: glyph))
    }
    let run = TextRun(font: 0, size: 1, x: 10, y: 800, glyphs: glyphs)
    setting.document.pages[1].content.append(MarkedContent(owner: .decoration, items: [.text(run)]))
    let file = try setting.write()
    #expect(String(decoding: try setting.write(isPretty: true), as: UTF8.self).contains("/Type0"))
    try expectLines(in: file)
  }

  @Test(
    "the code that word spacing is heard after is a space's alone", arguments: [(254, false), (255, true)])
  func spaceCode(count: Int, isLong: Bool) throws {
    var setting = try HandSetting()
    let outline = CharacterGlyph.Component(glyph: setting.cmap[0x0E01] ?? 0, dx: 0, dy: 0)
    var glyphs: [GlyphNumber] = []
    for height in 0..<count {
      var moved = outline
      moved.dy = Int32(height)
      let glyph = CharacterGlyph(
        font: 0, character: "ก", components: [moved], advance: 600, startsCluster: true)
      glyphs.append(setting.document.inventory.number(of: glyph))
    }
    setting.addPage([])
    let run = TextRun(font: 0, size: 1, x: 10, y: 800, glyphs: glyphs)
    setting.document.pages[0].content.append(MarkedContent(owner: .decoration, items: [.text(run)]))
    let file = String(decoding: try setting.write(isPretty: true), as: UTF8.self)
    #expect(file.contains("/Type0") == isLong)
    let shown = file.split(separator: "\n").first { $0.hasSuffix("> Tj") }.map { $0.dropFirst().dropLast(4) }
    let codes = Array(shown ?? "")
    let pairs = stride(from: 0, to: max(0, codes.count - 1), by: 2).map { String(codes[$0...$0 + 1]) }
    #expect(pairs.count == (isLong ? 2 : 1) * count)
    #expect(isLong || !pairs.contains("20"))
  }

  @Test("spacing is taken back inside clusters, and ends with the line that asked for it")
  func spacing() throws {
    var setting = try HandSetting()
    let size = 16 * setting.font.scale
    (setting.clusterExtra, setting.spaceExtra) = (0.05 * size, 0.2 * size)
    setting.addPage(["ฝุ่น ญู"])
    (setting.clusterExtra, setting.spaceExtra) = (0, 0)
    let plain = setting.run("ฝุ่น ญู", x: 85, y: 120)
    setting.document.pages[0].content.append(MarkedContent(owner: .decoration, items: [.text(plain)]))
    let page = String(decoding: try setting.write(isPretty: true), as: UTF8.self)
    let operators = ["Tc", "Tw", "Tj", "TJ"]
    let shown = page.split(separator: "\n").filter { line in operators.contains { line.hasSuffix(" " + $0) } }
    #expect(
      shown == [
        ".5324 Tc", "2.13 Tw", "[<BD> 50 <D8> 50 <E8B920AD> 50 <D9>] TJ", "0 Tc", "0 Tw",
        "<BDD8E8B920ADD9> Tj",
      ])
  }

  /// The lines through the real typesetter, one paragraph each.
  private func typeset(cluster: Double, space: Double) throws -> [UInt8] {
    let name = "Laksaman.ttf"
    let file = FontFile(name: name, bytes: try HandSetting().font.bytes)
    let family = FontCatalog.Family(name: "body", scale: 0.6655, regular: [name])
    let fonts = try FontLibrary(catalog: FontCatalog(families: [family]), files: [file])
    let typesetter = Typesetter(fonts: fonts)
    var document = LaidOutDocument(metadata: Metadata(title: "ทดสอบ", author: ""))
    for number in 0..<2 {
      var page = Page(width: 595.276, height: 841.89, label: "")
      for (index, line) in Self.lines.enumerated() {
        let characters = typesetter.prepare([TextSpan(text: line)], family: "body").characters
        let element = document.structure.add(.paragraph, to: 0)
        document.structure.elements[element].children = [.content(page: number, index: index)]
        let run = TextRun(
          font: 0, size: 16, x: 85, y: 90 + 21.3 * Double(index), glyphs: characters.map(\.glyph),
          spaceExtra: space * 16 * 0.6655, clusterExtra: cluster * 16 * 0.6655)
        page.content.append(MarkedContent(owner: .element(element), items: [.text(run)]))
      }
      document.pages.append(page)
    }
    document.inventory = typesetter.inventory
    return try writePDF(document, fonts: fonts)
  }

  @Test("every typeset line is exact in every reader", arguments: [(0.0, 0.0), (0.06, 0.3)])
  func exactWhenTypeset(cluster: Double, space: Double) throws {
    let file = try typeset(cluster: cluster, space: space)
    try file.keep("typeset-\(cluster)-\(space).pdf")
    try expectLines(in: file)
  }

  private func expectLines(in file: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws {
    for (reader, text) in try Readers.text(of: file) {
      let found = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for line in Self.lines {
        let count = found.ranges(of: line).count
        #expect(
          count == 2, "\(reader): \(line) is there \(count) times in\n\(text)",
          sourceLocation: sourceLocation)
      }
    }
  }
}
