internal import SourceData

extension SamplingRules {
  /// Nil, and reported, where the rules are not whole.
  init?(reading node: SourceNode, _ reader: inout DataFileReader) {
    let fields = reader.fields(
      of: node, required: ["general", "many", "leastOfMany", "sizes", "groups"])
    let general = Sample(reading: fields["general"], &reader)
    let many = reader.people(fields["many"])
    let leastOfMany = reader.people(fields["leastOfMany"])
    let sizes = reader.texts(fields["sizes"])
    let groups = reader.elements(of: fields["groups"]).compactMap {
      Group(reading: $0, sizes: sizes.count, &reader)
    }
    guard let general, let many, let leastOfMany else { return nil }
    self.init(general: general, many: many, leastOfMany: leastOfMany, sizes: sizes, groups: groups)
  }
}

extension SamplingRules.Group {
  fileprivate init?(reading node: SourceNode, sizes count: Int, _ reader: inout DataFileReader) {
    let fields = reader.fields(of: node, required: ["name", "kinds", "sizes"])
    let kinds = reader.texts(fields["kinds"])
    let elements = reader.elements(of: fields["sizes"])
    if let place = fields["sizes"], elements.count != count {
      reader.wrongType(
        place, thai: "ต้องมี \(count) ขนาดตามหัวข้อ sizes",
        english: "\(count) sizes are needed, as sizes lists them")
    }
    let sizes = elements.map { element in
      element.content == .null ? nil : SamplingRules.Size(reading: element, &reader)
    }
    guard let name = reader.text(fields["name"]) else { return nil }
    self.init(name: name, kinds: kinds, sizes: sizes)
  }
}

extension SamplingRules.Size {
  fileprivate init?(reading node: SourceNode, _ reader: inout DataFileReader) {
    let fields = reader.fields(
      of: node, required: ["internal", "external"], optional: ["from", "through"])
    let from = reader.people(fields["from"])
    let through = reader.people(fields["through"])
    guard let `internal` = SamplingRules.Sample(reading: fields["internal"], &reader),
      let external = SamplingRules.Sample(reading: fields["external"], &reader)
    else { return nil }
    self.init(from: from, through: through, internal: `internal`, external: external)
  }
}

extension SamplingRules.Sample {
  /// A number alone, `all`, or keys: `{ share: 10, least: 30 }`, `{ count: 30, orAll: true }`.
  fileprivate init?(reading node: SourceNode?, _ reader: inout DataFileReader) {
    guard let node else { return nil }
    switch node.content {
    case .number:
      guard let count = reader.people(node) else { return nil }
      self.init(count: count)
    case .text("all"):
      self.init(orAll: true)
    default:
      let fields = reader.fields(of: node, optional: ["count", "share", "least", "orAll"])
      var orAll = false
      if let flag = fields["orAll"] {
        if case .boolean(let value) = flag.content {
          orAll = value
        } else {
          reader.wrongType(flag, thai: "ต้องเป็น true หรือ false", english: "expected true or false")
        }
      }
      let share = reader.people(fields["share"])
      if let share, share > 100 {
        reader.wrongType(node, thai: "ร้อยละต้องไม่เกิน 100", english: "a share is at most 100 per cent")
      }
      self.init(
        count: reader.people(fields["count"]), share: share, least: reader.people(fields["least"]),
        orAll: orAll)
    }
  }
}

extension DataFileReader {
  /// A number of people, or per cent.
  fileprivate mutating func people(_ node: SourceNode?) -> Int? {
    guard let node, let number = integer(node) else { return nil }
    if (0...100_000_000).contains(number) { return number }
    wrongType(node, thai: "ต้องเป็นจำนวนตั้งแต่ 0", english: "expected a number from 0 up")
    return nil
  }
}
