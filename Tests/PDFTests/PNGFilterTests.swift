import DocumentTree
import Layout
import PDF
import Testing

@Suite("PNG filters")
struct PNGFilterTests {
  /// A chunk; the writer does not look at checksums.
  private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    [0, 0, UInt8(data.count >> 8), UInt8(data.count & 255)] + Array(name.utf8) + data + [0, 0, 0, 0]
  }

  /// The zlib format with one stored block.
  private func stored(_ data: [UInt8]) -> [UInt8] {
    var a = 1
    var b = 0
    for byte in data {
      a = (a + Int(byte)) % 65521
      b = (b + a) % 65521
    }
    let sum = [b >> 8, b & 255, a >> 8, a & 255].map { UInt8($0) }
    let count = UInt8(data.count)
    return [0x78, 0x01, 0x01, count, 0, ~count, 0xFF] + data + sum
  }

  @Test("each filter gives back the samples it was made of")
  func filters() throws {
    // Two pixels of grey and opacity a row: a byte's left neighbour is two bytes before it.
    let rows: [[UInt8]] = [
      [0, 10, 20, 30, 40],  // None.
      [1, 1, 2, 3, 4],  // Sub: 1, 2, 3 + 1, 4 + 2.
      [2, 5, 5, 5, 5],  // Up: 5 + 1, 5 + 2, 5 + 4, 5 + 6.
      [3, 1, 1, 1, 1],  // Average: 1 + 6 / 2, 1 + 7 / 2, 1 + (4 + 9) / 2, 1 + (4 + 11) / 2.
      [4, 1, 1, 1, 1],  // Paeth, above nearest each time: 1 + 4, 1 + 4, 1 + 7, 1 + 8.
      [4, 20, 253, 1, 1],  // Paeth: above 20 + 5, above 253 + 5 - 256, left 1 + 25, corner 1 + 5.
    ]
    let head: [UInt8] = [0, 0, 0, 2, 0, 0, 0, 6, 8, 4, 0, 0, 0]
    let bytes: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", head)
      + chunk("IDAT", stored(rows.flatMap { $0 })) + chunk("IEND", [])
    var document = LaidOutDocument(metadata: Metadata(title: "ภาพ", author: ""))
    document.images = [Image(format: .png, bytes: bytes, width: 2, height: 6)]
    var page = Page(width: 40, height: 40, label: "")
    let item = PageItem.image(PlacedImage(image: 0, x: 0, y: 0, width: 40, height: 40))
    page.content = [MarkedContent(owner: .decoration, items: [item])]
    document.pages = [page]
    let file = try writePDF(document, fonts: [], options: PDFOptions(isPretty: true))
    let colours: [UInt8] = [10, 30, 1, 4, 6, 9, 4, 7, 5, 8, 25, 26]
    let opacity: [UInt8] = [20, 40, 2, 6, 7, 11, 4, 8, 5, 9, 2, 6]
    for samples in [colours, opacity] {
      #expect(file.contains(Array("stream\n".utf8) + samples + Array("\nendstream".utf8)))
    }
  }
}
