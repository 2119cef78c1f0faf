import DocumentTree
import Reporting
import Testing

@Suite("Errors in templates")
struct TemplateErrorTests {
  /// The body starts at column 10, behind `<section>`.
  @Test(
    "Each error is told at its own line and column, in every branch, with the nearest name",
    arguments: [
      (
        "<p>{{nam}}</p>",
        "test/main.xml:1:13: template-unknown-name: the name “nam” is not known here — did you mean “name”?"
      ),
      (
        "<p>\n  {{inner.nme}}</p>",
        "test/main.xml:2:3: template-unknown-name: “inner” has no name “nme” — did you mean “name”?"
      ),
      // The section is not entered by this world; its name is found all the same.
      (
        "<p>{{#isShut}}{{leaf}}{{/isShut}}</p>",
        "test/main.xml:1:24: template-unknown-name: the name “leaf” is not known here"
      ),
      (
        "<p>{{#people}}{{nmae}}{{/people}}</p>",
        "test/main.xml:1:24: template-unknown-name: the name “nmae” is not known here — did you mean “name”?"
      ),
      ("<p>{{name</p>", "test/main.xml:1:13: template-syntax: the tag {{ is not closed by }}"),
      (
        "<p>{{#name}}</p>",
        "test/main.xml:1:13: template-syntax: the section {{#name}} is not closed inside <p> — add {{/name}} before its end"
      ),
      (
        "<p>{{/name}}</p>",
        "test/main.xml:1:13: template-syntax: {{/name}} closes a section that was not opened in the same element"
      ),
      (
        "<p>{{#name}}{{/inner}}{{/name}}</p>",
        "test/main.xml:1:22: template-syntax: {{/inner}} closes a section that was not opened in the same element — the open section is {{#name}}"
      ),
      (
        "<p>{{{name}}}</p>",
        "test/main.xml:1:13: template-syntax: there are no unescaped tags: a value is always text, never markup — use {{name}}"
      ),
      (
        "<p>{{&amp;name}}</p>",
        "test/main.xml:1:13: template-syntax: there are no unescaped tags: a value is always text, never markup — use {{name}}"
      ),
      (
        "<p>{{=<% %>=}}</p>".replacing("<% %>", with: "| |"),
        "test/main.xml:1:13: template-syntax: the delimiters of tags can't be changed"
      ),
      (
        "<p>{{a b}}</p>",
        "test/main.xml:1:13: template-syntax: “a b” is not a name: names are of letters A–Z, digits, and dots between"
      ),
      (
        "<p>{{isOpen}}</p>",
        "test/main.xml:1:13: template-wrong-kind: “isOpen” is a flag and can't be used like this — use {{#isOpen}}"
      ),
      ("<para/>", "test/main.xml:1:10: template-unknown-element: templates have no element <para>"),
      (
        "<tabel/>",
        "test/main.xml:1:10: template-unknown-element: templates have no element <tabel> — did you mean <table>?"
      ),
      (
        "<p klass=\"x\">a</p>",
        "test/main.xml:1:13: template-unknown-attribute: <p> has no attribute klass — did you mean class?"
      ),
      (
        "<ol type=\"*\"><li>a</li></ol>",
        "test/main.xml:1:20: template-attribute-value: type=\"*\" is not ๑. | ๑) | (๑) | ก. | ๑.๑"
      ),
      ("<img src=\"a\"/>", "test/main.xml:1:10: template-unknown-attribute: <img> needs the attribute alt"),
      ("ข้อความ", "test/main.xml:1:10: template-misplaced: ข้อความ (text) can't stand in <section>"),
      ("<p><table/></p>", "test/main.xml:1:13: template-misplaced: <table> can't stand in <p>"),
      ("<p>{{>none}}</p>", "test/main.xml:1:13: template-missing: there is no template “none”"),
      (
        "<p><a href=\"javascript:x\">a</a></p>",
        "test/main.xml:1:22: template-attribute-value: href=\"javascript:x\" is not http://… | https://… | mailto:…"
      ),
      (
        "<chart kind=\"bars\" of=\"name\"/>",
        "test/main.xml:1:33: template-wrong-kind: “name” is not chart data but text"
      ),
      (
        "<table><tr><td>ก</td><td>ข</td></tr><tr><td>ค</td></tr></table>",
        "test/main.xml:1:46: template-table: row 2 of the table fills 1 columns of 2"
      ),
      (
        "<table><tr><td rowspan=\"2\">ก</td></tr></table>",
        "test/main.xml:1:17: template-table: a rowspan reaches below the table's last row"
      ),
      (
        "<table><col width=\"wide\"/><tr><td>ก</td></tr></table>",
        "test/main.xml:1:29: template-attribute-value: width=\"wide\" is not auto | 25% | 2.5cm (≤ 100cm)"
      ),
      ("<img src=\"x.png\" alt=\"\"/>", "test/main.xml:1:20: image-missing: there is no picture “x.png”"),
    ])
  func errors(body: String, expected: String) {
    #expect(problems(body) == [expected])
  }

  @Test("A partial's error is told in its own file, once however often it is taken in")
  func partialError() {
    #expect(
      problems("<p>{{>a}}{{>a}}</p>", partials: ["a": "<template>\n {{nam}}</template>"]) == [
        "sections/a.xml:2:2: template-unknown-name: the name “nam” is not known here — did you mean “name”?"
      ])
  }

  @Test("Partials that take each other in are refused")
  func recursion() {
    #expect(
      problems(
        "<p>{{>a}}</p>",
        partials: ["a": "<template>{{>b}}</template>", "b": "<template>{{>a}}</template>"])
        == ["sections/b.xml:1:11: template-recursion: the template “a” takes itself in"])
  }

  @Test("Partials that multiply without end meet the limit")
  func multiplication() {
    var partials: [String: String] = [:]
    for index in 0..<40 {
      partials["p\(index)"] = "<template>{{>p\(index + 1)}}{{>p\(index + 1)}}</template>"
    }
    partials["p40"] = "<template>x</template>"
    let told = problems("<p>{{>p0}}</p>", partials: partials)
    #expect(told.count == 1 && told[0].contains("template-limit"), "\(told)")
  }

  @Test("what a shared template asks of the kind is told where the kind takes it in, unless it is misspelt")
  func missingOfKind() {
    #expect(
      problems("<p>{{>a}}</p>", partials: ["a": "<template>{{>cover-title}}</template>"])
        == [
          "test/main.xml:1:13: template-missing: there is no template “cover-title”, which sections/a.xml:1:11 takes in"
        ])
    #expect(
      problems("<p>{{>first}}</p>", partials: ["first": "<template>{{>frist}}</template>"])
        == ["sections/first.xml:1:11: template-missing: there is no template “frist” — did you mean “first”?"]
    )
  }

  @Test("A record that makes a template grow without end meets the limit")
  func growth() {
    var limits = TemplateLimits()
    limits.products = 1000
    var world = World()
    world.people = (0..<2000).map { Person(name: "\($0)") }
    #expect(
      problems("{{#people}}<p>{{name}}</p>{{/people}}", world: world, limits: limits) == [
        "?: template-limit: the report grows larger than the limit"
      ])
  }

  @Test("Several errors are told at once, in the order of the file")
  func several() {
    #expect(
      problems("<p>{{nam}}</p><p>{{amoun}}</p>").map { $0.prefix(18) } == [
        "test/main.xml:1:13", "test/main.xml:1:27",
      ])
  }

  @Test("A template that nothing takes in is not read, unless something is wrong and all is told")
  func unusedTemplates() {
    let broken = ["other": "<section><p>{{name</p></section>"]
    #expect(problems("<p>{{name}}</p>", partials: broken) == [])
    let told = problems("<p>{{/name}}</p>", partials: broken)
    #expect(told.map { $0.prefix(while: { $0 != ":" }) } == ["sections/other.xml", "test/main.xml"])
  }

  @Test("What a partial's partial takes in is read, too")
  func nestedPartials() throws {
    let document = try document(
      section: "<section><p>{{>outer}}</p></section>",
      partials: ["outer": "<template>{{>inner}}</template>", "inner": "<template>{{name}}</template>"])
    #expect(texts(document) == ["โลก"])
  }
}
