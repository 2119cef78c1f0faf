extension StyleSheet {
  /// The paragraph style of a name, `body` where there is none of it.
  package func paragraph(_ name: String) -> ParagraphStyle {
    paragraphs[name] ?? paragraphs["body"] ?? ParagraphStyle()
  }

  /// The table style of a name, `grid` where there is none of it.
  package func table(_ name: String) -> TableStyle {
    tables[name] ?? tables["grid"] ?? TableStyle()
  }

  /// The group style of a name, `plain` where there is none of it.
  package func group(_ name: String) -> GroupStyle {
    groups[name] ?? groups["plain"] ?? GroupStyle()
  }
}

extension Drawing.Colour {
  /// The colour as `#rrggbb`.
  package var hexadecimal: String {
    var text = "#"
    for part in [red, green, blue] {
      let byte = part.isFinite ? Int((min(max(part, 0), 1) * 255).rounded()) : 0
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return text
  }
}
