import DocumentTree
import Layout
import ThaiFormat
import Typography

/// A page of 20 letters by 10 lines: letters of 10 pt, leading 12 pt, margins of 20 pt.
func smallStyle() -> StyleSheet {
  var style = StyleSheet()
  style.page.width = 240
  style.page.height = 160
  style.page.top = 20
  style.page.bottom = 20
  style.page.left = 20
  style.page.right = 20
  style.page.numberBaseline = 12
  var body = StyleSheet.ParagraphStyle()
  body.size = 10
  body.leading = 12
  body.alignment = .leading
  style.paragraphs["body"] = body
  style.paragraphs["cell"] = body
  style.paragraphs["contents-1"] = body
  style.paragraphs["caption"] = body
  var header = body
  header.isBold = true
  style.paragraphs["header-cell"] = header
  var heading = body
  heading.isBold = true
  heading.keepWithNextLines = 2
  for level in 1...4 { style.paragraphs["h\(level)"] = heading }
  var grid = StyleSheet.TableStyle()
  grid.paddingTop = 2
  grid.paddingBottom = 2
  grid.paddingSide = 5
  grid.spaceBefore = 0
  grid.spaceAfter = 0
  style.tables["grid"] = grid
  style.list.indent = 20
  style.list.wideIndent = 30
  style.list.gap = 5
  return style
}

func document(_ blocks: [Block], numbering: Section.PageNumbering = .digits) -> Document {
  document(sections: [Section(name: "main", numbering: numbering, blocks: blocks)])
}

func document(sections: [Section]) -> Document {
  Document(metadata: Metadata(title: "t", author: "a"), digits: .thai, sections: sections)
}

func laidOut(_ document: Document, style: StyleSheet = smallStyle()) -> LaidOutDocument {
  layOut(document, style: style, typesetter: SquareLetters())
}

func paragraph(_ text: String, style: String = "body") -> Block {
  .paragraph(Paragraph(style: style, inlines: [.text(text)]))
}

func heading(_ text: String, level: Int = 1, id: String? = nil) -> Block {
  .heading(Heading(level: level, inlines: [.text(text)], id: id ?? text))
}

func cell(_ text: String, columns: Int = 1, rows: Int = 1) -> Table.Cell {
  Table.Cell(blocks: [paragraph(text)], columnSpan: columns, rowSpan: rows)
}

func row(_ cells: Table.Cell...) -> Table.Row { Table.Row(cells: cells) }

/// One run of a page as a test sees it.
struct SeenRun: Equatable {
  var text: String
  var x: Double
  var y: Double
}

extension LaidOutDocument {
  func text(of run: TextRun) -> String {
    var text = ""
    for glyph in run.glyphs { text.unicodeScalars.append(inventory[glyph].character) }
    return text
  }

  /// The runs of a page that belong to the document, not to furniture.
  func runs(_ page: Int) -> [SeenRun] {
    pages[page].content.flatMap { content -> [SeenRun] in
      guard case .element = content.owner else { return [] }
      return content.items.compactMap { item in
        guard case .text(let run) = item else { return nil }
        return SeenRun(text: text(of: run), x: run.x, y: run.y)
      }
    }
  }

  /// The texts of a page's runs, spaces at their ends left out.
  func texts(_ page: Int) -> [String] {
    runs(page).map { run in
      var text = run.text
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// The texts of furniture: page numbers, catchwords, repeated headers.
  func furniture(_ page: Int) -> [String] {
    pages[page].content.flatMap { content -> [String] in
      guard case .pagination = content.owner else { return [] }
      return content.items.compactMap { item in
        if case .text(let run) = item { text(of: run) } else { nil }
      }
    }
  }

  /// All the document's characters on all pages, white space left out, in page order.
  var allCharacters: String {
    var result = ""
    for page in pages.indices { for run in runs(page) { result += run.text.filter { $0 != " " } } }
    return result
  }
}
