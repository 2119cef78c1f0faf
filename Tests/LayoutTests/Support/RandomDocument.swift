import DocumentTree
import TestSupport

/// Documents of all kinds of blocks, every word of them different, and the text that must come out.
struct RandomDocument {
  var generator: SeededGenerator
  private var counter = 0

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  /// A word that no other is like, so that a lost or doubled one is seen.
  private mutating func word() -> String {
    counter += 1
    return "w\(counter)" + String(repeating: "x", count: number(0...(number(0...20) == 0 ? 30 : 5)))
  }

  private mutating func words(_ most: Int) -> String {
    (0..<number(1...most)).map { _ in word() }.joined(separator: " ")
  }

  private mutating func inlines(_ most: Int) -> [Inline] {
    switch number(0...5) {
    case 0: [.text(words(most)), .strong([.text(words(3))]), .lineBreak, .underline([.text(words(3))])]
    case 1:
      [.link(Link(target: .address("https://a.go.th"), inlines: [.text(words(most))])), .text(words(4))]
    case 2: [.checkbox(isChecked: true), .text(" " + words(most))]
    default: [.text(words(most))]
    }
  }

  private mutating func cell(depth: Int) -> Table.Cell {
    let cells = blocks(number(0...2), depth: depth - 1)
    let verticals: [Table.VerticalAlignment] = [.top, .middle, .bottom]
    return Table.Cell(
      blocks: cells, columnSpan: number(1...2), rowSpan: number(1...3), isHeader: number(0...9) == 0,
      horizontal: number(0...4) == 0 ? .decimal : nil, vertical: verticals[number(0...2)])
  }

  private mutating func table(depth: Int) -> Table {
    let columns = number(1...4)
    let kinds: [Table.ColumnWidth] = [.automatic, .share(1), .fixed(40)]
    var rows: [Table.Row] = []
    for _ in 0..<number(1...6) {
      rows.append(Table.Row(cells: (0..<number(0...columns)).map { _ in cell(depth: depth) }))
    }
    let header = Table.Row(cells: (0..<columns).map { _ in Table.Cell(blocks: [paragraph(word())]) })
    return Table(
      columns: (0..<columns).map { _ in kinds[number(0...2)] },
      headerRows: number(0...1) == 0 ? [] : [header],
      rows: rows, caption: number(0...2) == 0 ? [.text(words(4))] : [])
  }

  private mutating func figure() -> Block {
    let image = Image(format: .png, bytes: [], width: number(1...900), height: number(1...900))
    return .figure(Figure(content: .image(image), caption: [.text(words(3))], alternativeText: "a"))
  }

  mutating func blocks(_ count: Int, depth: Int) -> [Block] {
    (0..<count).map { _ in
      switch number(0...(depth > 0 ? 9 : 4)) {
      case 0: .heading(Heading(level: number(1...4), inlines: [.text(words(3))], id: word()))
      case 1, 2, 3: .paragraph(Paragraph(inlines: inlines(30)))
      case 4: number(0...3) == 0 ? figure() : .paragraph(Paragraph(inlines: inlines(3)))
      case 5, 6: .table(table(depth: depth))
      case 7:
        .list(
          List(
            kind: .ordered,
            items: (0..<number(1...4)).map { _ in
              List.Item(label: "(\(word()))", blocks: blocks(number(0...2), depth: depth - 1))
            }))
      case 8:
        .group(
          Group(
            style: number(0...1) == 0 ? "box" : "plain", isKeptTogether: number(0...1) == 0,
            blocks: blocks(number(0...3), depth: depth - 1)))
      default: .pageBreak
      }
    }
  }
}

extension [Block] {
  /// The text in the order in which it is read, white space left out.
  var readText: String {
    var result = ""
    for block in self {
      switch block {
      case .heading(let heading): result += heading.inlines.plainText
      case .paragraph(let paragraph): result += paragraph.inlines.plainText
      case .list(let list): for item in list.items { result += item.label + item.blocks.readText }
      case .table(let table):
        result += table.caption.plainText
        for row in table.headerRows + table.rows {
          for cell in row.cells { result += cell.blocks.readText }
        }
      case .figure(let figure): result += figure.caption.plainText
      case .group(let group): result += group.blocks.readText
      case .contents, .pageBreak: break
      }
    }
    return result.filter { $0 != " " }
  }
}
