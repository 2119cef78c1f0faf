import DocumentTree
import Typography

extension BlockPreparer {
  mutating func prepare(_ list: List, in place: Place) -> PreparedList {
    let root = structure.add(.list, to: place.parent)
    structure.elements[root].isOrdered = list.kind == .ordered
    var items: [PreparedList.Item] = []
    items.reserveCapacity(list.items.count)
    var hang = style.list.indent
    for item in list.items {
      let element = structure.add(.listItem, to: root)
      var labelStyle = paragraphStyle(item.blocks.firstParagraphStyle ?? "body", in: place)
      labelStyle.isItalic = false
      let label = prepare([.text(item.label)], style: labelStyle, role: .label, parent: element)
      if item.label.isOfTwoParts { hang = max(hang, style.list.wideIndent) }
      // A mark longer than most stands above its text, rather than push the whole list to the right.
      let room = label.naturalWidth + style.list.gap
      if room <= max(style.list.indent, style.list.wideIndent) * 2.5 { hang = max(hang, room) }
      let body = structure.add(.listBody, to: element)
      items.append(
        PreparedList.Item(
          label: label,
          blocks: prepare(item.blocks, in: Place(bodyStyle: place.bodyStyle, parent: body))))
    }
    return PreparedList(items: items, hang: hang)
  }
}

extension String {
  /// Whether a list mark has a point between its numbers, as ๑.๑.
  fileprivate var isOfTwoParts: Bool {
    guard let point = utf8.firstIndex(of: UInt8(ascii: ".")) else { return false }
    return utf8.index(after: point) < utf8.endIndex
  }
}

extension [Block] {
  /// The style of the paragraph that an item's mark stands before.
  fileprivate var firstParagraphStyle: String? {
    switch first {
    case .paragraph(let paragraph): paragraph.style
    case .heading(let heading): "h\(Swift.min(4, Swift.max(1, heading.level)))"
    case .group(let group): group.blocks.firstParagraphStyle
    default: nil
    }
  }
}
