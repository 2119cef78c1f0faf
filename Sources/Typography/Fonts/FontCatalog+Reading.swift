package import SourceData

extension FontCatalog {
  /// The families that `Fonts/fonts.yaml` lists, in its order.
  ///
  /// - Throws: Every unknown or missing key and every value of a wrong type, at its place.
  package init(reading node: SourceNode) throws(DiagnosticsError) {
    var reader = DataFileReader()
    let root = reader.fields(of: node, required: ["families"])
    var families: [Family] = []
    for entry in reader.elements(of: root["families"]) {
      if let family = Family(reading: entry, &reader) { families.append(family) }
    }
    try reader.finish()
    self.init(families: families)
  }
}

extension FontCatalog.Family {
  fileprivate init?(reading node: SourceNode, _ reader: inout DataFileReader) {
    let fields = reader.fields(
      of: node, required: ["name", "scale", "regular"],
      optional: ["bold", "italic", "boldItalic", "fallbacks", "localNames", "source", "licence"])
    guard let name = reader.text(fields["name"]), let scale = reader.positive(fields["scale"]) else {
      return nil
    }
    self.init(
      name: name, scale: scale, regular: reader.texts(fields["regular"]),
      bold: reader.texts(fields["bold"]), italic: reader.texts(fields["italic"]),
      boldItalic: reader.texts(fields["boldItalic"]), fallbacks: reader.texts(fields["fallbacks"]),
      localNames: reader.texts(fields["localNames"]), source: reader.text(fields["source"]) ?? "",
      licence: reader.text(fields["licence"]) ?? "")
  }
}

extension DataFileReader {
  /// A number above 0 and at most 100; nil of a missing one.
  fileprivate mutating func positive(_ node: SourceNode?) -> Double? {
    guard let node else { return nil }
    guard case .number(let text) = node.content, let value = Double(text), value > 0, value <= 100 else {
      wrongType(node, thai: "ต้องเป็นจำนวนบวกไม่เกิน 100", english: "expected a number above 0, at most 100")
      return nil
    }
    return value
  }
}
