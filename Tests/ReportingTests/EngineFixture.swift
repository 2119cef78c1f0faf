import Assessment
import DocumentTree
import Reporting
import SourceData
import Testing
import ThaiFormat

/// A small world of names for the engine's tests, nested as Mustache's specification needs it.
struct World: TemplateObject {
  var name = "โลก"
  var amount = 1203
  var isOpen = true
  var isShut = false
  var inner: Inner? = Inner()
  var empty: Inner?
  var people = ["ก", "ข", "ค"].map { Person(name: $0) }
  var nobody: [Person] = []
  var words = ["หนึ่ง", "สอง"]
  var address = "https://www.example.go.th/2568"

  static let schema = Schema<World>(
    "โลก", "โลก", "world",
    [
      .text("name", "", "") { $0.name }, .text("nothing", "", "") { _ in nil },
      .number("amount", "", "") { $0.amount }, .flag("isOpen", "", "") { $0.isOpen },
      .flag("isShut", "", "") { $0.isShut }, .object("inner", "", "") { $0.inner },
      .object("empty", "", "") { $0.empty }, .list("people", "", "") { $0.people },
      .list("nobody", "", "") { $0.nobody }, .texts("words", "", "") { $0.words },
      .text("address", "", "") { $0.address },
      .chart("scores", "", "") { _ in
        ChartData(
          title: "คะแนน", labels: ["ตัวชี้วัดที่ 1", "ตัวชี้วัดที่ 2"],
          series: [.init(name: "2568", hundredths: [9524, nil])], threshold: 8500, thresholdText: "เกณฑ์ 85")
      },
    ])
}

struct Inner: TemplateObject {
  static let schema = Schema<Inner>(
    "ใน", "ใน", "inner", printed: { _ in "ตัวใน" },
    [
      .text("name", "", "") { _ in "ชั้นใน" }, .text("own", "", "") { _ in "ของใน" },
      .object("leaf", "", "") { _ in Person(name: "ใบ") },
    ])
}

struct Person: TemplateObject {
  var name: String

  static let schema = Schema<Person>("คน", "คน", "person", [.text("name", "", "") { $0.name }])
}

/// The document of a report of one section with `body`, in a world.
func document(
  _ body: String, partials: [String: String] = [:], world: World = World(), digits: DigitSystem = .thai,
  limits: TemplateLimits = .init(), images: [String: Image] = [:]
) throws -> Document {
  try document(
    section: "<section>" + body + "</section>", partials: partials, world: world, digits: digits,
    limits: limits, images: images)
}

func document(
  section: String, partials: [String: String] = [:], world: World = World(), digits: DigitSystem = .thai,
  limits: TemplateLimits = .init(), images: [String: Image] = [:]
) throws -> Document {
  var files = [
    TemplateFile(
      path: "test/report.xml",
      bytes: Array("<report kind=\"test\" title=\"{{name}}\"><include section=\"main\"/></report>".utf8)),
    TemplateFile(path: "test/main.xml", bytes: Array(section.utf8)),
  ]
  for (name, text) in partials {
    files.append(TemplateFile(path: "sections/\(name).xml", bytes: Array(text.utf8)))
  }
  let templates = try TemplateSet(kind: "test", files: files, root: World.self, limits: limits)
  return try templates.document(
    of: world, settings: EvaluationSettings(digits: digits, images: images, limits: limits))
}

/// The texts of the document's paragraphs and headings, those in items and cells included.
func texts(_ blocks: [Block]) -> [String] {
  blocks.flatMap { block -> [String] in
    switch block {
    case .heading(let heading): [heading.inlines.plainText]
    case .paragraph(let paragraph): [paragraph.inlines.plainText]
    case .list(let list): list.items.flatMap { item in texts(item.blocks).map { item.label + "|" + $0 } }
    case .table(let table):
      (table.headerRows + table.rows).map { $0.cells.flatMap { texts($0.blocks) }.joined(separator: "|") }
    case .group(let group): texts(group.blocks)
    case .figure(let figure): [figure.alternativeText]
    case .contents, .pageBreak: []
    }
  }
}

func texts(_ document: Document) -> [String] { document.sections.flatMap { texts($0.blocks) } }

/// `line:column: code: English message` of every diagnostic that the template gives.
func problems(
  _ body: String, partials: [String: String] = [:], world: World = World(), limits: TemplateLimits = .init()
) -> [String] {
  problems(section: "<section>" + body + "</section>", partials: partials, world: world, limits: limits)
}

func problems(
  section: String, partials: [String: String] = [:], world: World = World(), limits: TemplateLimits = .init()
) -> [String] {
  do {
    _ = try document(section: section, partials: partials, world: world, limits: limits)
    return []
  } catch let error as DiagnosticsError {
    return error.diagnostics.map {
      "\($0.location?.description ?? "?"): \($0.code.rawValue): \($0.message.english)"
        + ($0.suggestion.map { " — " + $0.english } ?? "")
    }
  } catch {
    return ["\(error)"]
  }
}
