/// The four styles that a family's fonts come in.
package enum FontStyle: String, Sendable, Hashable, CaseIterable {
  case regular, bold, italic, boldItalic

  package init(isBold: Bool, isItalic: Bool) {
    self = isBold ? (isItalic ? .boldItalic : .bold) : (isItalic ? .italic : .regular)
  }

  /// The style itself, then what stands in for it where it is missing: weight matters more than slope.
  var inOrder: [FontStyle] {
    switch self {
    case .regular: [.regular]
    case .bold: [.bold, .regular]
    case .italic: [.italic, .regular]
    case .boldItalic: [.boldItalic, .bold, .italic, .regular]
    }
  }
}

extension FontCatalog.Family {
  /// File names to try in turn for `style`; none where the family doesn't come in it.
  package func files(_ style: FontStyle) -> [String] {
    switch style {
    case .regular: regular
    case .bold: bold
    case .italic: italic
    case .boldItalic: boldItalic
    }
  }
}

/// A style that the catalogue lists and that can't be had, so that another font stands in for it.
package struct FontSubstitution: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// None of these files is found.
    case missing(files: [String])
    case unusable(FontError)
  }

  package var family: String
  package var style: FontStyle
  package var reason: Reason
  /// The file in its stead.
  package var instead: String

  package init(family: String, style: FontStyle, reason: Reason, instead: String) {
    self.family = family
    self.style = style
    self.reason = reason
    self.instead = instead
  }
}
