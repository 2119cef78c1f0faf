import SourceData

/// A text as a scalar of YAML 1.2, plain where that reads the same, else in double quotes.
func yamlScalar(_ text: String) -> String {
  let scalars = text.unicodeScalars
  let isPlain =
    scalars.first.map { (0x0E01...0x0E2E).contains($0.value) || (0x0E40...0x0E44).contains($0.value) }
    ?? false
    && !text.holds(": ") && !text.holds(" #") && !text.hasSuffix(":") && !text.hasSuffix(" ")
    && scalars.allSatisfy {
      $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.value != 0x2028 && $0.value != 0x2029
    }
  if isPlain { return text }
  var quoted = "\""
  for scalar in scalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\t": quoted += "\\t"
    case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
      let code = String(scalar.value, radix: 16)
      quoted += "\\x" + String(repeating: "0", count: 2 - code.count) + code
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

/// A text for a comment, which ends with its line.
func yamlComment(_ text: String) -> String {
  var line = ""
  for scalar in text.unicodeScalars {
    line.unicodeScalars.append(
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
        || scalar.value == 0x2029
        ? " " : scalar)
  }
  return line
}
