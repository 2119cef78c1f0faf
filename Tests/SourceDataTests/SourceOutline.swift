import SourceData

/// The tree as one line, each value with its place: `{a@1:1: #1@1:4}`.
func outline(_ node: SourceNode) -> String {
  func place(_ location: SourceData.SourceLocation) -> String {
    guard case .text(let line, let column) = location.position else { return "?" }
    return "@\(line):\(column)"
  }
  let content =
    switch node.content {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let text): "#\(text)"
    case .text(let text): "'\(text.replacing("\n", with: "⏎"))'"
    case .sequence(let elements): "[\(elements.map(outline).joined(separator: ", "))]"
    case .mapping(let entries):
      "{\(entries.map { "\($0.key)\(place($0.keyLocation)): \(outline($0.value))" }.joined(separator: ", "))}"
    }
  return content + place(node.location)
}

/// What reading ends in: the outline, or a line for each diagnostic, `LINE:COLUMN code`.
func outcome(_ read: () throws(DiagnosticsError) -> SourceNode) -> String {
  do throws(DiagnosticsError) {
    return outline(try read())
  } catch {
    return error.diagnostics.map(brief).joined(separator: ", ")
  }
}

func brief(_ diagnostic: Diagnostic) -> String {
  guard case .text(let line, let column) = diagnostic.location?.position else {
    return "whole \(diagnostic.code.rawValue)"
  }
  return "\(line):\(column) \(diagnostic.code.rawValue)"
}
