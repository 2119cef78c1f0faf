import DocumentTree
import Foundation
import Layout
import PDF
import TestSupport
import Testing

@Suite("Images")
struct ImageTests {
  private func write(_ bytes: [UInt8], _ format: Image.Format) throws -> [UInt8] {
    var document = LaidOutDocument(metadata: Metadata(title: "ภาพ", author: ""))
    // Turned where the picture says so; what is no picture is for the writer to refuse.
    document.images = [
      (try? Image(reading: bytes)) ?? Image(format: format, bytes: bytes, width: 4, height: 4)
    ]
    let figure = document.structure.add(.figure, to: 0)
    document.structure.elements[figure].alternativeText = "ภาพ"
    document.structure.elements[figure].children = [.content(page: 0, index: 0)]
    var page = Page(width: 40, height: 40, label: "")
    page.content = [
      MarkedContent(
        owner: .element(figure),
        items: [.image(PlacedImage(image: 0, x: 0, y: 0, width: 40, height: 40))])
    ]
    document.pages = [page]
    return try writePDF(document, fonts: [])
  }

  @Test("each kind of picture is drawn with its colours")
  func drawn() throws {
    let pictures = try Pictures.all.get()
    #expect(pictures.count == 24)
    let names = pictures.keys.sorted()
    let files = try names.map { name in
      let file = try write(#require(pictures[name]), name.hasSuffix(".png") ? .png : .jpeg)
      try file.keep(name + ".pdf")
      return file
    }
    #expect(try Readers.findings(in: files) == "")
    // The lower right quarter of every picture is strong red, or dark where it is grey; the upper left is clear or white.
    for (name, colours) in try zip(names, Readers.corners(of: files)) {
      // Inks without a profile are red as the reader thinks of magenta and yellow.
      let ink = name.hasPrefix("grey") ? "404040" : name.hasPrefix("cmyk") ? "ed1c24" : "e00000"
      #expect(colours == "ffffff \(ink)", "\(name)")
    }
  }

  @Test("kinds that PDF cannot show as they are meant are refused by name")
  func refused() throws {
    #expect(throws: PDFError.image(index: 0, .unsupportedCoding)) {
      try write(Pictures.twelveBits(), .jpeg)
    }
    #expect(throws: PDFError.image(index: 0, .unknownFormat)) { try write([1, 2, 3], .png) }
  }

  @Test("a header that asks for gigabytes is refused before anything is allocated")
  func bomb() throws {
    var bytes = try #require(Pictures.all.get()["rgba.png"])
    bytes.replaceSubrange(16..<24, with: [0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF])
    #expect(throws: PDFError.image(index: 0, .tooLarge)) { try write(bytes, .png) }
  }

  @Test("damaged pictures end in an error of their own or a file, never a trap")
  func hostile() throws {
    var mutator = Mutator(seed: 2568)
    var errors = 0
    for (name, original) in try Pictures.all.get().sorted(by: { $0.key < $1.key }) {
      for _ in 0..<300 {
        let bytes = mutator.mutated(original)
        do throws(PDFError) {
          _ = try writeArtifact(bytes, name.hasSuffix(".png") ? .png : .jpeg)
        } catch {
          guard case .image(0, _) = error else { throw error }
          errors += 1
        }
      }
    }
    #expect(errors > 1000)
  }

  private func writeArtifact(_ bytes: [UInt8], _ format: Image.Format) throws(PDFError) -> [UInt8] {
    var document = LaidOutDocument(metadata: Metadata(title: "ภาพ", author: ""))
    document.images = [Image(format: format, bytes: bytes, width: 4, height: 4)]
    var page = Page(width: 40, height: 40, label: "")
    let item = PageItem.image(PlacedImage(image: 0, x: 0, y: 0, width: 40, height: 40))
    page.content = [MarkedContent(owner: .decoration, items: [item])]
    document.pages = [page]
    return try writePDF(document, fonts: [])
  }
}
