import SourceData
import Synchronization
import Testing

@testable import Reporting

@Suite("Templates parsed by two threads")
struct TemplateParsingTests {
  /// A root that takes in the files of these names.
  private static func root(_ names: [String], kind: ElementKind = .section) -> TemplateElement {
    let place = SourceLocation(file: "test.xml")
    return TemplateElement(
      kind: kind, attributes: [],
      children: names.map { .partial(TemplatePartial(name: $0, location: place)) }, location: place)
  }

  /// File `n` takes in `2n` and `2n + 1`, up to 200.
  private static func parse(_ name: String) -> TemplateElement? {
    guard let number = Int(name) else { return nil }
    return root([2 * number, 2 * number + 1].filter { $0 <= 200 }.map(String.init))
  }

  @Test("all that is taken in is parsed, by whoever comes to it")
  func shared() async {
    for _ in 0..<50 {
      let parsing = TemplateParsing(root: Self.root(["1"], kind: .report), Self.parse)
      async let help: Void = parsing.help()
      let parsed = parsing.finish()
      await help
      #expect(parsed?.keys.compactMap(Int.init).sorted() == Array(1...200))
    }
  }

  @Test("what another is still at is parsed as well, and nobody waits")
  func unfinished() {
    let nested = Mutex<TemplateParsing?>(nil)
    let calls = Mutex(0)
    // The first to parse «1» is kept there until another has finished.
    let parsing = TemplateParsing(root: Self.root(["1"], kind: .report)) { name in
      let isFirst = calls.withLock { calls in
        calls += 1
        return calls == 1
      }
      if isFirst { #expect(nested.withLock { $0 }?.finish()?.count == 200) }
      return Self.parse(name)
    }
    nested.withLock { $0 = parsing }
    parsing.help()
    #expect(parsing.finish()?.count == 200)
  }

  @Test("a file that is missing is told by none at all")
  func missing() {
    let parsing = TemplateParsing(root: Self.root(["1", "none"], kind: .report), Self.parse)
    parsing.help()
    #expect(parsing.finish() == nil)
  }
}
