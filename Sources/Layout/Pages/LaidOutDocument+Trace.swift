import DocumentTree
import Typography

extension LaidOutDocument {
  /// The pages as readable text, for golden files: one line for each piece, places in points to a tenth.
  package func trace() -> String {
    var result = ""
    for (index, page) in pages.enumerated() {
      result += "page \(index + 1) «\(page.label)» \(tenths(page.width)) × \(tenths(page.height))\n"
      for content in page.content {
        result += "  \(name(of: content.owner))\n"
        for item in content.items { result += "    \(description(of: item))\n" }
      }
      for link in page.links {
        result += "  link \(tenths(link.x)) \(tenths(link.y)) \(tenths(link.width)) × \(tenths(link.height))"
        switch link.target {
        case .address(let address): result += " → \(address)\n"
        case .place(let page, let y): result += " → page \(page + 1) at \(tenths(y))\n"
        }
      }
    }
    return result
  }

  private func name(of owner: MarkedContent.Owner) -> String {
    switch owner {
    case .pagination: "pagination"
    case .decoration: "decoration"
    case .element(let element): "\(structure.elements[element].role.rawValue) #\(element)"
    }
  }

  private func description(of item: PageItem) -> String {
    switch item {
    case .text(let run):
      var text = "\(tenths(run.x)) \(tenths(run.y)) "
      if run.spaceExtra != 0 { text += "space \(hundredths(run.spaceExtra)) " }
      if run.clusterExtra != 0 { text += "cluster \(hundredths(run.clusterExtra)) " }
      text += "«"
      for glyph in run.glyphs { text.unicodeScalars.append(inventory[glyph].character) }
      return text + "»"
    case .path(let path):
      var text = path.fill == nil ? "stroke" : "fill"
      for segment in path.segments {
        switch segment {
        case .move(let point): text += " M \(tenths(point.x)) \(tenths(point.y))"
        case .line(let point): text += " L \(tenths(point.x)) \(tenths(point.y))"
        case .curve(let point, _, _): text += " C \(tenths(point.x)) \(tenths(point.y))"
        case .close: text += " Z"
        }
      }
      return text
    case .image(let image):
      return "image \(image.image) \(tenths(image.x)) \(tenths(image.y)) "
        + "\(tenths(image.width)) × \(tenths(image.height))"
    }
  }

  private func tenths(_ value: Double) -> String { decimal(value, 10) }

  private func hundredths(_ value: Double) -> String { decimal(value, 100) }

  /// A number rounded to a power of ten, without zeros at its end.
  private func decimal(_ value: Double, _ scale: Double) -> String {
    let rounded = (value * scale).rounded() / scale
    return rounded == rounded.rounded() && abs(rounded) < 1e9 ? "\(Int(rounded))" : "\(rounded)"
  }
}
