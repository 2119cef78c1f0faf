import DocumentTree
import Foundation
import TestSupport
import Testing
import Typography

@testable import HTML

@Suite("A page that is written again and again is the same as one written anew")
struct MemoryTests {
  private static func page(
    _ blocks: [Block], terms: [String] = [], style: StyleSheet = Sample.style, memory: inout PageMemory
  ) throws -> (remembered: String, fresh: String) {
    let document = Sample.document(blocks, terms: terms)
    let breaks = try BreakOpportunities(
      dictionary: ThaiDictionary(Checkout.bytes("/usr/share/libthai/thbrk.tri")), terms: terms)
    let options = try HTMLOptions(fonts: FontTests.fonts())
    memory.begin(names: terms, style: style)
    var remarks = PageRemarks()
    return (
      writeHTML(
        document, style: style, breaks: breaks, options: options, memory: &memory, remarks: &remarks),
      writeHTML(document, style: style, breaks: breaks, options: options)
    )
  }

  @Test("after a text, the names or the style has changed; fonts and all")
  func same() throws {
    var memory = PageMemory()
    let text = Sample.paragraph("ข้อมูลสาธารณะของเทศบาลตำบลบ้านกลาง ต่าง ๆ")
    var bold = Sample.style
    bold.paragraphs["body"]?.isBold = true
    // Ω is a character that the parts of the fonts have not.
    let pages: [([Block], [String], StyleSheet)] = [
      ([text], [], Sample.style), ([text, text], [], Sample.style), ([text], ["สาธารณะของ"], Sample.style),
      ([text], [], bold), ([text, Sample.paragraph("Ω")], [], bold), ([text], [], bold),
      ([Sample.paragraph("ข้อมูลสาธารณะ", style: "h1"), Sample.paragraph("ข้อมูลสาธารณะ")], [], bold),
    ]
    for (blocks, terms, style) in pages {
      let page = try Self.page(blocks, terms: terms, style: style, memory: &memory)
      #expect(page.remembered == page.fresh)
    }
  }

  @Test("texts that are read alike and written otherwise, and others by their elements alone, are kept apart")
  func keys() {
    // A tone above and a vowel below a letter, in both orders: to a string they are equal.
    let texts: [[Inline]] = [
      [.text("\u{E01}\u{E48}\u{E38}")], [.text("\u{E01}\u{E38}\u{E48}")], [.text("ก"), .text("ข")],
      [.text("กข")], [.strong([.text("ก")]), .text("ข")], [.strong([.text("ก"), .text("ข")])],
      [.emphasis([.text("กข")])], [.underline([.text("กข")])], [.checkbox(isChecked: true)],
      [.checkbox(isChecked: false)],
      [.lineBreak], [.link(Link(target: .heading("a"), inlines: [.text("กข")]))],
      [.link(Link(target: .address("a"), inlines: [.text("กข")]))], [],
    ]
    var keys = Set(texts.map { PageMemory.Key($0, style: "body", isInLink: false) })
    keys.formUnion(texts.map { PageMemory.Key($0, style: "body", isInLink: true) })
    keys.formUnion(texts.map { PageMemory.Key($0, style: "cell", isInLink: false) })
    #expect(keys.count == 3 * texts.count)
  }

  @Test("it holds what the last page had, and no more")
  func bounded() throws {
    var memory = PageMemory()
    let key = { PageMemory.Key([.text($0)], style: "body", isInLink: false) }
    _ = try Self.page([Sample.paragraph("ก"), Sample.paragraph("ข")], memory: &memory)
    _ = try Self.page([Sample.paragraph("ข")], memory: &memory)
    memory.begin(names: [], style: Sample.style)
    #expect(memory.entry(for: key("ข"))?.html == "ข")
    #expect(memory.entry(for: key("ก")) == nil)
    memory.begin(names: ["ข"], style: Sample.style)
    #expect(memory.entry(for: key("ข")) == nil)
  }
}
