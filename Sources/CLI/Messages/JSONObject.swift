/// A JSON object on one line, written key by key (RFC 8259).
package struct JSONObject: Sendable {
  private var members: [String] = []

  package init() {}

  package var text: String { "{\(members.joined(separator: ","))}" }

  package mutating func add(_ key: String, _ value: String) {
    members.append("\(Self.quoted(key)):\(Self.quoted(value))")
  }

  package mutating func add(_ key: String, _ value: Int) {
    members.append("\(Self.quoted(key)):\(value)")
  }

  package mutating func add(_ key: String, _ value: Bool) {
    members.append("\(Self.quoted(key)):\(value)")
  }

  package mutating func add(_ key: String, _ values: [String]) {
    members.append("\(Self.quoted(key)):[\(values.map(Self.quoted).joined(separator: ","))]")
  }

  package mutating func add(_ key: String, _ values: [Int]) {
    members.append("\(Self.quoted(key)):[\(values.map(String.init).joined(separator: ","))]")
  }

  package mutating func add(_ key: String, _ value: JSONObject) {
    members.append("\(Self.quoted(key)):\(value.text)")
  }

  package mutating func add(_ key: String, _ values: [JSONObject]) {
    members.append("\(Self.quoted(key)):[\(values.map(\.text).joined(separator: ","))]")
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
