/// Reads the head of one request byte by byte (RFC 9112, 2–5), stricter than the standard has to be: what a browser
/// never sends is refused, not repaired.
///
/// Lines end in CR LF; a field's line is never folded; a body, or what could be one, is refused.
package struct RequestParser: Sendable {
  private enum State: Sendable {
    case method, target, version, requestLineFeed
    case fieldStart, fieldName, beforeValue, fieldValue, fieldLineFeed
    case endLineFeed, done
  }

  private let limits: RequestLimits
  private var state = State.method
  private var count = 0
  private var method: [UInt8] = []
  private var target: [UInt8] = []
  private var version: [UInt8] = []
  private var name: [UInt8] = []
  private var value: [UInt8] = []
  private var fields: [String: String] = [:]
  private var fieldCount = 0

  package init(limits: RequestLimits = RequestLimits()) { self.limits = limits }

  /// Whether anything has come yet.
  package var isEmpty: Bool { count == 0 }

  /// Reads on; what comes after the end of the head is passed over.
  ///
  /// - Returns: The request once its head is whole.
  /// - Throws: Why it is refused; the parser is of no further use then.
  package mutating func read(_ bytes: some Sequence<UInt8>) throws(RequestRefusal) -> Request? {
    for byte in bytes {
      if state == .done { break }
      count += 1
      guard count <= limits.head else { throw .headTooLarge }
      try read(byte)
    }
    return state == .done ? try request() : nil
  }

  private mutating func read(_ byte: UInt8) throws(RequestRefusal) {
    switch state {
    case .method: try readMethod(byte)
    case .target: try readTarget(byte)
    case .version: try readVersion(byte)
    case .requestLineFeed: try expectLineFeed(byte, then: .fieldStart)
    case .fieldStart, .fieldName: try readName(byte)
    case .beforeValue, .fieldValue: try readValue(byte)
    case .fieldLineFeed: try expectLineFeed(byte, then: .fieldStart)
    case .endLineFeed: try expectLineFeed(byte, then: .done)
    case .done: break
    }
  }

  private mutating func expectLineFeed(_ byte: UInt8, then next: State) throws(RequestRefusal) {
    guard byte == UInt8(ascii: "\n") else { throw .malformed }
    state = next
  }

  private mutating func readMethod(_ byte: UInt8) throws(RequestRefusal) {
    if byte == UInt8(ascii: " "), !method.isEmpty {
      state = .target
    } else {
      guard byte.isToken, method.count < 16 else { throw .malformed }
      method.append(byte)
    }
  }

  private mutating func readTarget(_ byte: UInt8) throws(RequestRefusal) {
    if byte == UInt8(ascii: " "), !target.isEmpty {
      state = .version
    } else {
      guard (0x21...0x7E).contains(byte) else { throw .malformed }
      guard target.count < limits.target else { throw .targetTooLong }
      target.append(byte)
    }
  }

  private mutating func readVersion(_ byte: UInt8) throws(RequestRefusal) {
    if byte == UInt8(ascii: "\r") {
      guard version.starts(with: "HTTP/".utf8), version.count == 8 else { throw .malformed }
      guard version.elementsEqual("HTTP/1.1".utf8) else { throw .unknownVersion }
      state = .requestLineFeed
    } else {
      guard (0x21...0x7E).contains(byte), version.count < 8 else { throw .malformed }
      version.append(byte)
    }
  }

  private mutating func readName(_ byte: UInt8) throws(RequestRefusal) {
    if byte == UInt8(ascii: "\r"), state == .fieldStart {
      state = .endLineFeed
    } else if byte == UInt8(ascii: ":"), state == .fieldName {
      state = .beforeValue
    } else {
      guard byte.isToken else { throw .malformed }
      if state == .fieldStart {
        fieldCount += 1
        guard fieldCount <= limits.fields else { throw .headTooLarge }
        state = .fieldName
      }
      name.append(byte.lowercased)
    }
  }

  private mutating func readValue(_ byte: UInt8) throws(RequestRefusal) {
    if byte == UInt8(ascii: "\r") {
      try endField()
      state = .fieldLineFeed
    } else if byte.isSpace, state == .beforeValue {
      return
    } else {
      guard byte >= 0x20 && byte != 0x7F || byte == UInt8(ascii: "\t") else { throw .malformed }
      state = .fieldValue
      value.append(byte)
    }
  }

  private mutating func endField() throws(RequestRefusal) {
    while let last = value.last, last.isSpace { value.removeLast() }
    let key = String(decoding: name, as: UTF8.self)
    // Of the fields that decide what is answered none may come twice: two readers could take two different ones.
    guard fields[key] == nil || !Self.decisive.contains(key) else { throw .malformed }
    fields[key] = String(decoding: value, as: UTF8.self)
    name.removeAll(keepingCapacity: true)
    value.removeAll(keepingCapacity: true)
  }

  private static let decisive: Set<String> = [
    "host", "origin", "sec-fetch-site", "sec-fetch-mode", "sec-fetch-dest", "content-length",
    "transfer-encoding",
  ]

  private func request() throws(RequestRefusal) -> Request {
    guard let method = Request.Method(rawValue: String(decoding: method, as: UTF8.self)) else {
      throw .methodNotAllowed
    }
    guard fields["transfer-encoding"] == nil, ["0", nil].contains(fields["content-length"]),
      fields["expect"] == nil
    else { throw .hasBody }
    guard target.first == UInt8(ascii: "/") else { throw .malformed }
    let parts = target.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    return Request(
      method: method, path: String(decoding: parts[0], as: UTF8.self),
      query: parts.count > 1 ? try queryValues(parts[1]) : [:], fields: fields)
  }
}

/// `a=1&b=%E0%B8%81`: names with their values, as a form writes them (URL Standard, 5.1).
private func queryValues(_ query: ArraySlice<UInt8>) throws(RequestRefusal) -> [String: String] {
  var values: [String: String] = [:]
  for pair in query.split(separator: UInt8(ascii: "&")) {
    let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
    values[try decoded(parts[0])] = parts.count > 1 ? try decoded(parts[1]) : ""
  }
  return values
}

private func decoded(_ part: ArraySlice<UInt8>) throws(RequestRefusal) -> String {
  var bytes: [UInt8] = []
  var rest = part
  while let byte = rest.popFirst() {
    switch byte {
    case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
    case UInt8(ascii: "%"):
      guard let high = rest.popFirst()?.hexadecimalValue, let low = rest.popFirst()?.hexadecimalValue else {
        throw .malformed
      }
      bytes.append(high << 4 | low)
    default: bytes.append(byte)
    }
  }
  guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
  return text
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || self == 0x09 }

  fileprivate var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }

  /// A character of a token (RFC 9110, 5.6.2).
  fileprivate var isToken: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(self)
    }
  }

  fileprivate var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
