import DocumentTree
import Reporting
import SourceData
import TestSupport
import Testing
import ThaiFormat

@Suite("Hostile templates")
struct HostileTemplateTests {
  private static let seeds = [
    """
    <section><h1 numbered="yes">{{name}}</h1>{{#people}}<p class="x">{{position}} {{name}}{{separator}}</p>{{/people}}
    <ol type="ก."><li>ก<ul><li>{{inner.leaf.name}}</li></ul></li></ol>{{>part}}</section>
    """,
    """
    <section orientation="landscape"><table><caption>{{amount}}</caption><col width="2cm"/><col width="30%"/>
    <thead><tr><th colspan="2">ก</th></tr></thead><tbody>{{#people}}<tr><td rowspan="1">{{name}}</td>
    <td align="decimal">1.00</td></tr>{{/people}}</tbody></table><div keep="yes"><p>{{^empty}}ข{{/empty}}</p></div></section>
    """,
    """
    <section><figure><chart kind="bars" of="scores" title="{{name}}"/><figcaption>ค</figcaption></figure><toc depth="2"/>
    <p><strong>ก</strong><a href="{{address}}">ข</a><br/><checkbox checked="yes"/>&amp;{{! x }}</p><pagebreak/></section>
    """,
  ]
  private static let pieces = [
    "{{", "}}", "{{#people}}", "{{/people}}", "{{^name}}", "{{>part}}", "{{.}}", "{{name.x}}", "<p>", "</p>",
    "<td>",
    "rowspan=\"99\"", "colspan=\"{{amount}}\"", "&#x0;", "&lt;", "<!--", "]]>", "\u{0}", "\u{E33}",
    "<!DOCTYPE x>", "{{{",
  ]

  @Test("Thousands of broken templates end in a document or in diagnostics with places")
  func mutations() throws {
    var generator = SeededGenerator(seed: 2568)
    var made = 0
    var refused = 0
    for round in 0..<3000 {
      var bytes = Array(Self.seeds[round % Self.seeds.count].utf8)
      for _ in 0..<Int.random(in: 1...2, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: bytes.removeSubrange(place...)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 5: bytes[place] = UInt8.random(in: 0x20...0x7E, using: &generator)
        case 2:
          bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...9, using: &generator)))
        case 3:
          bytes.insert(
            contentsOf: Array((Self.pieces.randomElement(using: &generator) ?? "").utf8), at: place)
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
        }
      }
      let files = [
        TemplateFile(
          path: "test/report.xml",
          bytes: Array("<report kind=\"test\" title=\"ก\"><include section=\"main\"/></report>".utf8)),
        TemplateFile(path: "test/main.xml", bytes: bytes),
        TemplateFile(
          path: "sections/part.xml",
          bytes: Array("<template>{{#isOpen}}<p>{{name}}</p>{{/isOpen}}</template>".utf8)),
      ]
      do throws(DiagnosticsError) {
        let templates = try TemplateSet(kind: "test", files: files, root: World.self)
        let document = try templates.document(of: World(), settings: EvaluationSettings(digits: .thai))
        made += document.metadata.title == "ก" ? 1 : 0
      } catch {
        refused += 1
        #expect(!error.diagnostics.isEmpty)
        #expect(
          error.diagnostics.allSatisfy { $0.location != nil }, "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
    // Both happen, or the mutations prove nothing.
    #expect(made > 25, "\(made)")
    #expect(refused > 1000)
  }

  @Test("The seeds of the mutations are good templates", arguments: seeds)
  func goodSeeds(seed: String) {
    let partials = ["part": "<template>{{#isOpen}}<p>{{name}}</p>{{/isOpen}}</template>"]
    #expect(problems(section: seed, partials: partials) == [])
  }

  @Test("Deep nesting is refused by its depth, not by the stack")
  func depth() {
    let sections =
      String(repeating: "{{#isOpen}}", count: 5000) + String(repeating: "{{/isOpen}}", count: 5000)
    #expect(problems("<p>" + sections + "</p>").contains { $0.contains("template-limit") })
    let elements = String(repeating: "<div>", count: 5000) + String(repeating: "</div>", count: 5000)
    #expect(problems(elements).contains { $0.contains("too-deep") })
    let attribute = "<p class=\"\(sections)\">ก</p>"
    #expect(problems(attribute).contains { $0.contains("template-limit") })
    var partials: [String: String] = [:]
    for index in 0..<200 { partials["p\(index)"] = "<template>{{>p\(index + 1)}}</template>" }
    partials["p200"] = "<template>x</template>"
    #expect(problems("<p>{{>p0}}</p>", partials: partials).contains { $0.contains("template-limit") })
  }
}
