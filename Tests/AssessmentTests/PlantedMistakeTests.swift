import Assessment
import Foundation
import SourceData
import TestSupport
import Testing

/// Records of each kind in which nothing is wrong, mistakes to plant in them and right sentences that must stay untold:
/// the measure of the checks as a whole. What is in the lists was written without looking at how they work.
@Suite("Mistakes planted in sound records")
struct PlantedMistakeTests {
  /// A line of a list: what is put where, and the code that must be told of it, nil for what is right.
  struct Planting: CustomTestStringConvertible {
    var line: Int
    var kind: String
    var code: String?
    var text: String

    var testDescription: String { "\(line): \(text)" }

    /// The record with the change, and the lines of it that the change takes.
    func planted(in record: String) throws -> (record: String, lines: ClosedRange<Int>) {
      let parts = text.replacingOccurrences(of: "\\n", with: "\n").components(separatedBy: " => ")
      guard parts.count == 2 else {
        let count = record.split(separator: "\n", omittingEmptySubsequences: false).count
        let key = record.contains("\nnarrative:\n") ? "" : "narrative:\n"
        let added = "  planted: \"\(text)\"\n"
        let changed =
          key.isEmpty
          ? record.replacingOccurrences(of: "\nnarrative:\n", with: "\nnarrative:\n" + added)
          : record + key + added
        let line = changed.components(separatedBy: "\n").firstIndex { $0.hasPrefix("  planted: ") } ?? count
        return (changed, line + 1...line + 1)
      }
      let old = try #require(record.range(of: parts[0]), "\(line): not in the record of \(kind)")
      #expect(record.components(separatedBy: parts[0]).count == 2, "\(line): more than once in \(kind)")
      let first = record[..<old.lowerBound].components(separatedBy: "\n").count
      let last = first + parts[1].components(separatedBy: "\n").count - 1
      return (record.replacingCharacters(in: old, with: parts[1]), first...last)
    }
  }

  static let kinds = ["annual", "measures", "matrix", "progress", "analysis"]

  static func file(_ name: String) throws -> String {
    try String(contentsOf: Checkout.file("Tests/AssessmentTests/Planted/\(name)"), encoding: .utf8)
  }

  static func plantings(_ name: String, hasCodes: Bool) throws -> [Planting] {
    var kind = ""
    var read: [Planting] = []
    for (index, line) in try file(name).components(separatedBy: "\n").enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        kind = String(line.dropFirst().dropLast())
        continue
      }
      let bar = hasCodes ? line.range(of: " | ") : nil
      read.append(
        Planting(
          line: index + 1, kind: kind, code: bar.map { String(line[..<$0.lowerBound]) },
          text: bar.map { String(line[$0.upperBound...]) } ?? line))
    }
    return read
  }

  @Test("Nothing is wrong in a record before something is planted", arguments: kinds)
  func sound(kind: String) throws {
    let checked = try CheckedRecord(Self.file("\(kind).yaml"), tellsProgress: kind == "progress")
    #expect(checked.brief == [])
  }

  @Test("Each mistake is told, with its code and at its line")
  func mistakes() throws {
    let plantings = try Self.plantings("mistakes.txt", hasCodes: true)
    #expect(plantings.count >= 609)
    for planting in plantings {
      let (record, lines) = try planting.planted(in: Self.file("\(planting.kind).yaml"))
      let told = try CheckedRecord(record, tellsProgress: planting.kind == "progress")
      let isTold = told.diagnostics.contains { diagnostic in
        guard diagnostic.code.rawValue == planting.code else { return false }
        guard case .text(let line, _) = diagnostic.location?.position else { return true }
        return lines.contains(line) || planting.text.contains(" => ")
      }
      #expect(
        isTold, "mistakes.txt:\(planting.line): \(planting.code ?? "") \(planting.text): told \(told.brief)")
    }
  }

  @Test("Nothing is told of what is right")
  func right() throws {
    let plantings = try Self.plantings("sound.txt", hasCodes: false)
    #expect(plantings.count >= 512)
    for planting in plantings {
      let (record, _) = try planting.planted(in: Self.file("\(planting.kind).yaml"))
      let told = try CheckedRecord(record, tellsProgress: planting.kind == "progress")
      let words = told.diagnostics.map { "\($0.code.rawValue): \($0.message.thai)" }
      #expect(words == [], "sound.txt:\(planting.line): \(planting.text)")
    }
  }
}
