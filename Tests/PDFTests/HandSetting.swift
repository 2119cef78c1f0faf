import DocumentTree
import Foundation
import Layout
import PDF
import Testing
import Typography

/// Sets lines without a typesetter: glyphs by cmap, marks where the font draws them, each taking 0.12 em off its base.
struct HandSetting {
  let font: EmbeddableFont
  let cmap: [UInt32: UInt16]
  private let metrics: TableReader
  var document: LaidOutDocument
  /// Added after clusters and spaces, in points.
  var clusterExtra = 0.0
  var spaceExtra = 0.0

  init(_ fileName: String = "Laksaman.ttf", title: String = "ทดสอบ") throws {
    let url = URL(fileURLWithPath: "/usr/share/fonts/truetype/tlwg/" + fileName)
    guard let data = try? Data(contentsOf: url) else {
      throw MissingTool(name: url.path, package: "fonts-tlwg-laksaman-ttf")
    }
    let bytes = [UInt8](data)
    font = EmbeddableFont(
      file: fileName, bytes: bytes, postScriptName: String(fileName.prefix { $0 != "." }), scale: 0.6655)
    metrics = try TableReader(bytes)
    cmap = try metrics.cmap()
    document = LaidOutDocument(metadata: Metadata(title: title, author: "เทศบาลตำบลตัวอย่าง"))
  }

  /// Adds a page of A4 with each line as one paragraph.
  mutating func addPage(_ lines: [String], size: Double = 16, label: String = "") {
    var page = Page(width: 595.276, height: 841.89, label: label)
    for (index, line) in lines.enumerated() {
      let element = document.structure.add(.paragraph, to: 0)
      document.structure.elements[element].children = [
        .content(page: document.pages.count, index: index)
      ]
      page.content.append(
        MarkedContent(
          owner: .element(element), items: [.text(run(line, x: 85, y: 90 + 21.3 * Double(index), size: size))]
        ))
    }
    document.pages.append(page)
  }

  mutating func run(_ text: String, x: Double, y: Double, size: Double = 16) -> TextRun {
    TextRun(
      font: 0, size: size, x: x, y: y, glyphs: glyphs(text), spaceExtra: spaceExtra,
      clusterExtra: clusterExtra)
  }

  mutating func glyphs(_ text: String) -> [GlyphNumber] {
    var made: [CharacterGlyph] = []
    for scalar in text.unicodeScalars {
      let glyph = cmap[scalar.value] ?? 0
      if scalar.value == 0x0E33 {
        let aa = cmap[0x0E32] ?? 0
        let ring = cmap[0x0E4D] ?? 0
        made.append(
          CharacterGlyph(
            font: 0, character: scalar,
            components: [
              .init(glyph: ring, dx: 0, dy: 0), .init(glyph: aa, dx: 0, dy: 0),
            ], advance: Int32(metrics.advance(Int(aa))), startsCluster: false))
      } else if scalar.properties.generalCategory == .nonspacingMark {
        var base = made.count - 1
        while base > 0, !made[base].startsCluster { base -= 1 }
        if made.indices.contains(base) { made[base].advance -= 120 }
        made.append(
          CharacterGlyph(
            font: 0, character: scalar, components: [.init(glyph: glyph, dx: 120, dy: 0)], advance: 120,
            startsCluster: false))
      } else {
        let components: CharacterGlyph.Components =
          scalar == " " ? [] : [.init(glyph: glyph, dx: 0, dy: 0)]
        made.append(
          CharacterGlyph(
            font: 0, character: scalar, components: components,
            advance: Int32(metrics.advance(Int(glyph))), startsCluster: true))
      }
    }
    return made.map { document.inventory.number(of: $0) }
  }

  func write(isPretty: Bool = false) throws -> [UInt8] {
    try writePDF(document, fonts: [font], options: PDFOptions(isPretty: isPretty))
  }
}

/// As much of a font file as setting by hand needs.
private struct TableReader {
  private let bytes: [UInt8]
  private var tables: [String: Int] = [:]

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    for index in 0..<word(4) {
      let record = 12 + 16 * index
      tables[String(decoding: bytes[record..<record + 4], as: UTF8.self)] = long(record + 8)
    }
  }

  private func word(_ at: Int) -> Int { Int(bytes[at]) << 8 | Int(bytes[at + 1]) }

  private func long(_ at: Int) -> Int { word(at) << 16 | word(at + 2) }

  func advance(_ glyph: Int) -> Int {
    let count = word((tables["hhea"] ?? 0) + 34)
    return word((tables["hmtx"] ?? 0) + 4 * min(glyph, count - 1))
  }

  /// The characters of the first subtable of format 4.
  func cmap() throws -> [UInt32: UInt16] {
    let start = try #require(tables["cmap"])
    var result: [UInt32: UInt16] = [:]
    for index in 0..<word(start + 2) {
      let table = start + long(start + 4 + 8 * index + 4)
      guard word(table) == 4 else { continue }
      let size = word(table + 6)
      for segment in 0..<size / 2 {
        let end = word(table + 14 + 2 * segment)
        let first = word(table + 16 + size + 2 * segment)
        let delta = word(table + 16 + 2 * size + 2 * segment)
        let rangeAt = table + 16 + 3 * size + 2 * segment
        guard first <= end, end < 0xFFFF else { continue }
        for character in first...end {
          var glyph = character
          if word(rangeAt) != 0 { glyph = word(rangeAt + word(rangeAt) + 2 * (character - first)) }
          result[UInt32(character)] = UInt16(truncatingIfNeeded: glyph + delta)
        }
      }
      return result
    }
    return result
  }
}

extension [UInt8] {
  /// Keeps a file for looking at, where RAINGAN_KEEP names a folder.
  func keep(_ name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["RAINGAN_KEEP"] else { return }
    try Data(self).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
  }
}
