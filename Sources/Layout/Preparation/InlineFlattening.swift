import DocumentTree
import Typography

/// Inlines as spans of one look each, cut into pieces where a line must end.
struct FlattenedInlines {
  /// A piece for each stretch between forced line ends.
  var pieces: [[TextSpan]] = [[]]
  var looks: [[SpanLook]] = [[]]

  /// What is around an inline.
  struct Context {
    var isBold: Bool
    var isItalic: Bool
    var look: SpanLook
  }

  /// Spans are counted in 16 bits; what goes beyond joins the last.
  private static let spanLimit = 60_000

  private var count = 0

  mutating func append(_ text: String, _ context: Context) {
    guard !text.isEmpty else { return }
    let last = pieces.count - 1
    if let index = pieces[last].indices.last {
      let span = pieces[last][index]
      let look = looks[last][index]
      let isSame =
        span.isBold == context.isBold && span.isItalic == context.isItalic
        && look.element == context.look.element && look.link == context.look.link
        && look.isUnderlined == context.look.isUnderlined
      // A lone space never becomes a run of its own: text readers lose it.
      if isSame || count >= Self.spanLimit || text.unicodeScalars.allSatisfy({ $0 == " " }) {
        pieces[last][index].text += text
        return
      }
    }
    pieces[last].append(TextSpan(text: text, isBold: context.isBold, isItalic: context.isItalic))
    looks[last].append(context.look)
    count += 1
  }

  mutating func breakLine() {
    pieces.append([])
    looks.append([])
  }
}

extension [PreparedText] {
  /// One text with a forced line end between each two; the spans of each piece follow those of the ones before.
  func joined(spanCounts: [Int]) -> PreparedText {
    guard count > 1 else { return first ?? .empty }
    var result = PreparedText.Draft()
    var spanOffset = 0
    for (index, piece) in enumerated() {
      let offset = result.characters.count
      if index > 0 {
        result.breaks.append(PreparedText.Break(index: offset, penalty: 0, isMandatory: true))
      }
      for var character in piece.characters {
        character.span = UInt16(clamping: Int(character.span) + spanOffset)
        result.characters.append(character)
      }
      for var item in piece.breaks {
        item.index += offset
        result.breaks.append(item)
      }
      spanOffset += spanCounts[index]
    }
    return PreparedText(result)
  }
}
