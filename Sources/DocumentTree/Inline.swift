/// A piece of a line of text.
package enum Inline: Sendable, Hashable {
  case text(String)
  case strong([Inline])
  case emphasis([Inline])
  case underline([Inline])
  /// Kept elsewhere, so that texts, which nearly all pieces are, need no room for it.
  indirect case link(Link)
  case checkbox(isChecked: Bool)
  case lineBreak
}

/// A link to a page outside or a place in the document.
package struct Link: Sendable, Hashable {
  package enum Target: Sendable, Hashable {
    /// `http`, `https` or `mailto`; nothing else reaches the tree.
    case address(String)
    /// The `id` of a heading.
    case heading(String)
  }

  package var target: Target
  package var inlines: [Inline]

  package init(target: Target, inlines: [Inline]) {
    self.target = target
    self.inlines = inlines
  }
}

extension [Inline] {
  /// The text alone, as it is read out; a line break is a space, a check box ☑ or ☐.
  package var plainText: String {
    // As nearly all are.
    if count == 1, case .text(let text) = self[0] { return text }
    var result = ""
    for inline in self {
      switch inline {
      case .text(let text): result += text
      case .strong(let inner), .emphasis(let inner), .underline(let inner): result += inner.plainText
      case .link(let link): result += link.inlines.plainText
      case .checkbox(let isChecked): result += isChecked ? "☑" : "☐"
      case .lineBreak: result += " "
      }
    }
    return result
  }
}
