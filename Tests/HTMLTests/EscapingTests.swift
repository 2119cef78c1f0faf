import DocumentTree
import Foundation
import Testing
import ThaiFormat

@testable import HTML

@Suite("What a record says never becomes markup")
struct EscapingTests {
  static let hostile = [
    "<b> & \"|'", "<script>alert(1)</script>", "]]>", "</style><script>", "--><!--", "&lt;", "\" onload=\"x",
    "</title>", "<svg onload=x>", "javascript:x", "{}", "\\3c ",
  ]
  /// The elements that the page itself writes.
  static let elements: Set<Substring> = [
    "html", "head", "meta", "title", "link", "style", "body", "header", "main", "section", "h1", "h2", "h3",
    "p", "span", "ul", "ol", "li", "div", "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th",
    "td", "figure", "img", "figcaption", "svg", "path", "text", "nav", "a", "strong", "em", "u", "br",
    "wbr", "desc",
  ]

  /// A document with the text at every place that a record or a template can reach.
  static func document(_ text: String) -> Document {
    var chart = Sample.chart
    chart.title = text
    chart.labels = [text, text]
    chart.series[0].name = text
    chart.series[0].valueTexts = [text, text]
    chart.axisTexts = [text, text]
    chart.thresholdText = text
    var table = Sample.table
    table.style = text
    table.caption = [.text(text)]
    return Document(
      metadata: Metadata(title: text, author: text, subject: text, keywords: [text]), digits: .arabic,
      unbreakableTerms: [text],
      sections: [
        Section(
          name: text,
          blocks: [
            .contents(Contents()),
            .heading(Heading(level: 1, inlines: [.text(text)], id: text)),
            .paragraph(
              Paragraph(
                style: text,
                inlines: [
                  .text(text),
                  .link(Link(target: .address("https://a.th/" + text), inlines: [.text(text)])),
                  .link(Link(target: .address(text), inlines: [.text(text)])),
                  .link(Link(target: .heading(text), inlines: [.text(text)])),
                ])),
            .list(
              List(kind: .unordered, items: [List.Item(label: text, blocks: [Sample.paragraph(text)])])),
            .table(table),
            .figure(
              Figure(content: .image(Sample.picture), caption: [.text(text)], alternativeText: text)),
            .figure(Figure(content: .chart(chart), alternativeText: text)),
            .group(Group(style: text, blocks: [Sample.paragraph(text)])),
          ])
      ])
  }

  static func page(_ text: String) -> String {
    var style = Sample.style
    style.paragraphs[text] = StyleSheet.ParagraphStyle()
    style.tables[text] = StyleSheet.TableStyle()
    style.groups[text] = StyleSheet.GroupStyle()
    style.paragraphs["body"]?.family = text
    return writeHTML(
      document(text), style: style,
      options: HTMLOptions(
        families: [HTMLFontFamily(name: text, localNames: [text, text], scale: 0.6, fallbacks: [text])]))
  }

  @Test("the page has its own elements alone, each with attributes of its own", arguments: hostile)
  func elements(text: String) throws {
    let page = Self.page(text)
    let afterStyle = try #require(page.range(of: "</style>"))
    #expect(page.ranges(of: "<style").count == 1)
    #expect(page.ranges(of: "</style").count == 1)
    for part in [
      page[..<afterStyle.upperBound].replacing(/(?s)<style>.*<\/style>/, with: ""),
      page[afterStyle.upperBound...],
    ] {
      for match in part.matches(of: /<\/?([^\s>]*)([^>]*)>/) {
        if match.1 == "!DOCTYPE" { continue }
        #expect(Self.elements.contains(match.1), "\(match.0)")
        // Attributes are names with values in double quotes, nothing else.
        let rest = match.2.replacing(/[ ][a-zA-Z-]+="[^"<>]*"/, with: "")
        #expect(rest.isEmpty || rest == "/", "\(match.0)")
        #expect(
          !match.2.matches(of: /([a-zA-Z-]+)="[^"<>]*"/).contains { $0.1.hasPrefix("on") }, "\(match.0)")
      }
    }
  }

  @Test("every character of the text is still there", arguments: hostile)
  func textIsWhole(text: String) {
    let expected = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let shown = visibleText(Sample.body([Sample.paragraph(text)]))
    #expect(shown == expected)
  }

  @Test("the style sheet holds no character that could end it or start a rule", arguments: hostile)
  func css(text: String) throws {
    let page = Self.page(text)
    let style = try #require(page.firstMatch(of: /(?s)<style>(.*?)<\/style>/)).1
    #expect(!style.contains("<"))
    // Outside strings, braces pair and nothing of the text is left.
    let bare = style.replacing(/"[^"\n]*"/, with: "")
    #expect(!bare.contains("\""))
    #expect(bare.filter { $0 == "{" }.count == bare.filter { $0 == "}" }.count)
  }

  @Test("characters that HTML doesn't know, and those that turn text round, are left out")
  func controlCharacters() {
    let text = "ก\u{0}\u{8}\u{B}\u{1B}\u{7F}\u{9F}\u{202E}\u{2066}ข"
    #expect(escaped(text) == "กข")
    #expect(cssString(text) == "\"กข\"")
    let page = Self.page(text)
    #expect(page.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
  }

  @Test("different names are different classes")
  func identifiers() {
    #expect(identifier("contents-1") == "contents-1")
    #expect(identifier("a b") == "a_20_b")
    #expect(identifier("a_20_b") == "a_5f_20_5f_b")
    #expect(identifier("ก\"") == "_e01__22_")
  }

  static let addresses = [
    ("https://www.nacc.go.th/a?b=1&c='2'", true), ("http://a.th", true), ("mailto:a@b.th", true),
    ("HTTPS://A.TH", true), ("javascript:alert(1)", false), ("JaVaScRiPt:alert(1)", false),
    (" javascript:alert(1)", false), ("java\tscript:alert(1)", false), ("data:text/html,x", false),
    ("//a.th", false), ("a.html", false), ("file:///etc/passwd", false), ("https:a", false), ("", false),
    ("https://a.th/\u{1}", false), ("vbscript:x", false),
  ]

  @Test("a link leads to the web or to mail, nowhere else", arguments: addresses)
  func links(address: String, isLink: Bool) {
    let body = Sample.body([
      .paragraph(
        Paragraph(inlines: [.link(Link(target: .address(address), inlines: [.text("ที่นี่")]))]))
    ])
    #expect(body.contains("<a ") == isLink)
    #expect(body.contains("ที่นี่"))
    if isLink { #expect(body.contains("href=\"\(escaped(address))\" rel=\"noopener noreferrer\"")) }
  }

  @Test("numbers are written without exponents, to hundredths")
  func numbers() {
    #expect(number(0) == "0")
    #expect(number(12.5) == "12.5")
    #expect(number(12.345) == "12.35" || number(12.345) == "12.34")
    #expect(number(-0.05) == "-0.05")
    #expect(number(3.10) == "3.1")
    for value in [Double.nan, .infinity, -.infinity, 1e300, -1e300] { #expect(number(value) == "0") }
  }

  /// RFC 4648, 10.
  @Test(
    "base 64", arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
  func base64Vectors(text: String, expected: String) {
    #expect(base64(Array(text.utf8)) == expected)
  }
}
