/// Whether HTML may hold the character: control characters but tab and line feed are no characters of a document
/// (HTML Living Standard, 13.1.4), and bidirectional overrides could show a text that isn't there.
func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: true
  case 0x00...0x1F, 0x7F...0x9F: false
  case 0x202A...0x202E, 0x2066...0x2069: false
  case 0xFDD0...0xFDEF: false
  default: scalar.value & 0xFFFE != 0xFFFE
  }
}

/// Text as element content and as a double-quoted attribute's value, in HTML and in SVG within it.
package func escaped(_ text: String) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars where isAllowed(scalar) {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// A string of CSS, quotes included (CSS Syntax 3, 4.3.7); safe within a `style` element too.
func cssString(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars where isAllowed(scalar) {
    switch scalar {
    case "\"", "\\", "<", ">", "&", "\n", "\t": result += "\\" + String(scalar.value, radix: 16) + " "
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

/// A name as a class or an id: ASCII letters, digits and hyphens; any other character becomes its number between
/// underscores, so that different names stay different.
func identifier(_ name: String) -> String {
  var result = ""
  for scalar in name.unicodeScalars {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-": result.unicodeScalars.append(scalar)
    default: result += "_" + String(scalar.value, radix: 16) + "_"
    }
  }
  return result
}

/// A length or number to at most two decimals, without exponent.
func number(_ value: Double) -> String {
  guard value.isFinite, abs(value) < 1e9 else { return "0" }
  let hundredths = Int((value * 100).rounded())
  let magnitude = hundredths.magnitude
  var text = (hundredths < 0 ? "-" : "") + String(magnitude / 100)
  let fraction = magnitude % 100
  if fraction != 0 {
    text += fraction % 10 == 0 ? ".\(fraction / 10)" : fraction < 10 ? ".0\(fraction)" : ".\(fraction)"
  }
  return text
}

/// The address if a reader may be sent there: `http`, `https` and `mailto` alone.
func safeAddress(_ address: String) -> String? {
  // A browser drops white space and control characters in a scheme before it reads it, so that none may stand there.
  guard address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F }) else { return nil }
  let lowered = address.lowercased()
  return ["http://", "https://", "mailto:"].contains { lowered.hasPrefix($0) } ? address : nil
}

/// Base 64 (RFC 4648, 4).
func base64(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var result: [UInt8] = []
  result.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let left = min(3, bytes.count - start)
    var group = 0
    for index in 0..<3 { group = group << 8 | (index < left ? Int(bytes[start + index]) : 0) }
    for index in 0..<4 {
      result.append(index <= left ? alphabet[group >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
    }
  }
  return String(decoding: result, as: UTF8.self)
}
