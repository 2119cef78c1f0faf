internal import SourceData

extension DataFileReader {
  /// Sets `target` to a length in points, written as `3 cm`, `0.5 pt` or `12 mm`; leaves it where the key is missing.
  mutating func set(_ target: inout Double, length node: SourceNode?, within range: ClosedRange<Double>) {
    guard let node else { return }
    guard case .text(let text) = node.content, let (number, unit) = parts(text),
      let points = Self.units[unit].map({ number * $0 })
    else {
      wrongType(
        node, thai: "ต้องเป็นความยาวพร้อมหน่วย เช่น 3 cm", english: "expected a length with its unit, as in 3 cm")
      return
    }
    guard range.contains(points) else {
      let size = Self.units[unit] ?? 1
      let least = rounded(range.lowerBound / size, .up)
      let most = rounded(range.upperBound / size, .down)
      wrongType(
        node, thai: "ความยาวต้องอยู่ระหว่าง \(least) ถึง \(most) \(unit)",
        english: "this length must be between \(least) and \(most) \(unit)")
      return
    }
    target = points
  }

  mutating func set(_ target: inout String, text node: SourceNode?) {
    if let text = text(node) { target = text }
  }

  mutating func set(_ target: inout Bool, flag node: SourceNode?) {
    guard let node else { return }
    guard case .boolean(let value) = node.content else {
      wrongType(node, thai: "ต้องเป็น true หรือ false", english: "expected true or false")
      return
    }
    target = value
  }

  /// A colour written `#rrggbb`; nil of a missing one.
  mutating func colour(_ node: SourceNode?) -> Drawing.Colour? {
    guard let node else { return nil }
    guard case .text(let text) = node.content, text.utf8.count == 7, text.hasPrefix("#"),
      text.utf8.dropFirst().allSatisfy({ $0 != UInt8(ascii: "+") }),
      let value = UInt32(text.dropFirst(), radix: 16)
    else {
      wrongType(node, thai: "ต้องเป็นสีแบบ \"#1f4e79\"", english: "expected a colour, as in \"#1f4e79\"")
      return nil
    }
    return Drawing.Colour(
      red: Double(value >> 16) / 255, green: Double(value >> 8 & 255) / 255, blue: Double(value & 255) / 255)
  }

  /// The units of lengths, in points.
  private static let units = ["pt": 1, "mm": 72 / 25.4, "cm": 72 / 2.54]

  private func parts(_ text: String) -> (number: Double, unit: String)? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, isDecimal(parts[0]), let value = Double(parts[0]), value.isFinite else {
      return nil
    }
    return (value, String(parts[1]))
  }

  /// With at most one decimal, inside the range that it bounds.
  private func rounded(_ value: Double, _ rule: FloatingPointRoundingRule) -> String {
    let tenths = Int((value * 10).rounded(rule))
    return tenths.isMultiple(of: 10)
      ? "\(tenths / 10)" : "\(value < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// Whether it is digits with at most a minus before and a point among them; Swift reads hexadecimal, exponents and
  /// names as numbers too.
  private func isDecimal(_ text: Substring) -> Bool {
    let parts = (text.hasPrefix("-") ? text.dropFirst() : text).split(
      separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy {
        !$0.isEmpty && $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}
