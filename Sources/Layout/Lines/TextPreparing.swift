package import Typography

/// What layout needs of a typesetter: text in, shaped characters with their breaks out.
///
/// `Typesetter` is the one that reports are made with; tests put letters of one em in its place.
package protocol TextPreparing: AnyObject {
  func prepare(_ spans: [TextSpan], family: String) -> PreparedText
  /// What the glyph numbers of all prepared texts mean.
  var inventory: GlyphInventory { get }
}
