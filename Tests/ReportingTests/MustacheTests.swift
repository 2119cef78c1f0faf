import DocumentTree
import Reporting
import Testing
import ThaiFormat

@Suite("Mustache in templates")
struct MustacheTests {
  @Test(
    "Names, sections, inverted sections, lists and partials come out as the specification has them",
    arguments: [
      ("<p>{{name}}</p>", ["โลก"]),
      ("<p>{{ name }}{{! a comment }}!</p>", ["โลก!"]),
      ("<p>{{inner.name}} {{inner.leaf.name}}</p>", ["ชั้นใน ใบ"]),
      ("<p>{{inner}}</p>", ["ตัวใน"]),
      // The innermost context first, then outward.
      ("<p>{{#inner}}{{name}}{{own}}{{amount}}{{/inner}}</p>", ["ชั้นในของใน๑,๒๐๓"]),
      ("<p>{{#people}}{{name}}{{#inner}}{{own}}{{/inner}}{{/people}}</p>", ["กของในขของในคของใน"]),
      ("<p>{{#people}}{{position}}/{{count}}{{separator}}{{/people}}</p>", ["๑/๓๒/๓ ๓/๓ และ"]),
      ("<p>{{#people}}{{separator}}{{name}}{{/people}}</p>", ["ก ข และค"]),
      ("<p>{{#words}}<strong>{{.}}</strong>{{^isLast}}, {{/isLast}}{{/words}}</p>", ["หนึ่ง, สอง"]),
      ("<p>{{#isOpen}}เปิด{{/isOpen}}{{^isOpen}}ปิด{{/isOpen}}</p>", ["เปิด"]),
      ("<p>{{#isShut}}เปิด{{/isShut}}{{^isShut}}ปิด{{/isShut}}</p>", ["ปิด"]),
      ("<p>{{^nobody}}ไม่มีใคร{{/nobody}}{{#nobody}}{{name}}{{/nobody}}</p>", ["ไม่มีใคร"]),
      ("<p>{{^empty}}ว่าง{{/empty}}{{#empty}}{{own}}{{/empty}}</p>", ["ว่าง"]),
      ("<p>{{^nothing}}ไม่มี{{/nothing}}</p>", ["ไม่มี"]),
      (
        "<p>{{people.count}} {{#nobody.isAny}}มี{{/nobody.isAny}}{{#people.isMany}}หลายคน{{/people.isMany}}</p>",
        ["๓ หลายคน"]
      ),
      // Sections wrap rows, cells, items and blocks alike.
      ("{{#people}}<p>{{name}}</p>{{/people}}", ["ก", "ข", "ค"]),
      ("<ol>{{#people}}<li>{{name}}</li>{{/people}}</ol>", ["๑.|ก", "๒.|ข", "๓.|ค"]),
      (
        "<table>{{#people}}<tr><td>{{position}}</td><td>{{name}}</td></tr>{{/people}}</table>",
        ["๑|ก", "๒|ข", "๓|ค"]
      ),
      ("<table><tr>{{#people}}<td>{{name}}</td>{{/people}}</tr></table>", ["ก|ข|ค"]),
      // Nothing is left of what came to nothing.
      ("<p>{{#nobody}}x{{/nobody}}</p><ul>{{#nobody}}<li>x</li>{{/nobody}}</ul><p>จบ</p>", ["จบ"]),
    ])
  func specification(body: String, expected: [String]) throws {
    #expect(try texts(document(body)) == expected)
  }

  @Test("A value is only text, whatever stands in it")
  func valuesAreText() throws {
    var world = World()
    world.name = "<b> & |{{amount}} 1</b>"
    let made = try document("<p>{{name}}</p>", world: world)
    #expect(texts(made) == ["<b> & |{{amount}} ๑</b>"])
    #expect(made.metadata.title == "<b> & |{{amount}} ๑</b>")
  }

  @Test("A partial stands where its tag stands: as blocks, rows or text")
  func partials() throws {
    let partials = [
      "row": "<template><tr><td>{{name}}</td></tr></template>",
      "line": "<template>สวัสดี {{name}}</template>",
    ]
    #expect(
      try texts(
        document("<p>{{>line}}</p><table>{{#people}}{{>row}}{{/people}}</table>", partials: partials))
        == ["สวัสดี โลก", "ก", "ข", "ค"])
  }

  @Test(
    "White space: a template's line break is nothing between Thai letters, else a space; typed spaces stay",
    arguments: [
      ("<p>การ\n   ประเมิน</p>", "การประเมิน"),
      ("<p>\n  การ ประเมิน  \n</p>", "การ ประเมิน"),
      ("<p>การ\n{{name}}\nงาน</p>", "การโลกงาน"),
      ("<p>คะแนน\n{{amount}}\nคะแนน</p>", "คะแนน ๑,๒๐๓ คะแนน"),
      ("<p>ระบบ\nE-Service\nใหม่</p>", "ระบบ E-Service ใหม่"),
      ("<p>ต่าง\nๆ</p>", "ต่าง ๆ"),
      ("<p>ระดับ {{#isOpen}}\n  ดี\n{{/isOpen}}</p>", "ระดับ ดี"),
      ("<p>ก <strong> ข </strong> ค</p>", "ก ข ค"),
      ("<p>ก<br/>\n ข</p>", "ก ข"),
    ])
  func whiteSpace(body: String, expected: String) throws {
    #expect(try texts(document(body)) == [expected])
  }

  @Test("A line break inside a value is a space: the record's author meant one")
  func valueSpace() throws {
    var world = World()
    world.name = "สำนัก\nปลัด"
    #expect(try texts(document("<p>{{name}}</p>", world: world)) == ["สำนัก ปลัด"])
  }

  @Test("Digits follow the report's system in templates and values; addresses and codes keep theirs")
  func digits() throws {
    let body = "<p>ข้อ o12 ปี 2568 {{address}} <a href=\"{{address}}\">{{amount}}</a></p>"
    let thai = try document(body)
    #expect(texts(thai) == ["ข้อ o12 ปี ๒๕๖๘ https://www.example.go.th/2568 ๑,๒๐๓"])
    #expect(
      try texts(document("<p>ปี ๒๕๖๘</p>", digits: .arabic)) == ["ปี 2568"])
    guard case .paragraph(let paragraph)? = thai.sections.first?.blocks.first,
      case .link(let link)? = paragraph.inlines.last
    else { return #expect(Bool(false), "no link") }
    #expect(link.target == .address("https://www.example.go.th/2568"))
  }
}
