/// The formats of a data file.
package enum SourceFormat: String, Sendable, Hashable, CaseIterable {
  case yaml, json

  /// By the file's name: JSON where it ends in `.json`, YAML otherwise.
  package init(file: String) {
    self = file.lowercased().hasSuffix(".json") ? .json : .yaml
  }
}

/// Reads a data file to values with their places, in the format that its name tells.
///
/// - Throws: All that is wrong up to the first place where reading can't go on.
package func readSource(
  _ bytes: [UInt8], file: String, limits: InputLimits = InputLimits()
) throws(DiagnosticsError) -> SourceNode {
  switch SourceFormat(file: file) {
  case .yaml: try readYAML(bytes, file: file, limits: limits)
  case .json: try readJSON(bytes, file: file, limits: limits)
  }
}

extension Diagnostic.Code {
  package static let duplicateKey = Self("duplicate-key")
}

/// The entries of one mapping as they are read; a key that comes again is reported and its value dropped.
struct MappingBuilder {
  private(set) var entries: [SourceNode.Entry] = []
  /// Where each key stands, once there are too many to look through.
  private var places: [String: Int] = [:]
  private static let few = 12

  mutating func add(_ entry: SourceNode.Entry, _ problems: inout DiagnosticCollector) {
    guard let first = index(of: entry.key) else {
      if !places.isEmpty { places[entry.key] = entries.count }
      entries.append(entry)
      if places.isEmpty, entries.count == Self.few {
        for (index, entry) in entries.enumerated() { places[entry.key] = index }
      }
      return
    }
    var line = ""
    if case .text(let number, _) = entries[first].keyLocation.position { line = String(number) }
    problems.error(
      .duplicateKey, at: entry.keyLocation,
      thai: "มีหัวข้อ \(quoted(entry.key)) ซ้ำกับบรรทัด \(line)",
      english: "the key \(quoted(entry.key)) is there already, in line \(line)")
  }

  private func index(of key: String) -> Int? {
    places.isEmpty ? entries.firstIndex { $0.key == key } : places[key]
  }
}
