import DocumentTree

/// How the colours of drawings look on dark paper: as light as they were dark, of the same hue, so that what stood out stands out still.
///
/// - Parameter colours: Those that the page's drawings have.
func darkRules(_ colours: Set<Drawing.Colour>) -> String {
  guard !colours.isEmpty else { return "" }
  var text = "@media screen and (prefers-color-scheme:dark){\nfigure svg{background:none}\n"
  let named = Set(colours.map(\.hexadecimal)).sorted()
  let byName = Dictionary(colours.map { ($0.hexadecimal, $0) }, uniquingKeysWith: { first, _ in first })
  for name in named {
    guard let colour = byName[name] else { continue }
    let dark = colour == .white ? "var(--paper)" : colour == .black ? "var(--ink)" : colour.onDark.hexadecimal
    text += "svg [fill=\"\(name)\"]{fill:\(dark)}\nsvg [stroke=\"\(name)\"]{stroke:\(dark)}\n"
  }
  return text + "}\n"
}

extension Drawing.Colour {
  /// With another lightness (CSS Color 4, 7.1): that of the dark page's ink for black's, that of its paper for white's.
  fileprivate var onDark: Drawing.Colour {
    let (ink, paper) = (0.91, 0.12)
    let (most, least) = (max(red, green, blue), min(red, green, blue))
    let lightness = (most + least) / 2
    let chroma = most - least
    let saturation = chroma == 0 ? 0 : chroma / (1 - abs(2 * lightness - 1))
    let wanted = ink + (paper - ink) * lightness
    let span = saturation * (1 - abs(2 * wanted - 1))
    func channel(_ value: Double) -> Double {
      guard chroma > 0 else { return wanted }
      return min(max(wanted - span / 2 + (value - least) / chroma * span, 0), 1)
    }
    return Drawing.Colour(red: channel(red), green: channel(green), blue: channel(blue))
  }
}
