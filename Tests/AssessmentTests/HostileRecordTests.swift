import Assessment
import Foundation
import SourceData
import TestSupport
import Testing

/// Whatever a data file holds, reading ends in a record or in diagnostics with a place.
@Suite struct HostileRecordTests {
  private static let place = SourceData.SourceLocation(file: "t", line: 1, column: 1)
  private static let values: [SourceNode.Content] =
    [
      .null, .boolean(true), .sequence([]), .mapping([]),
      .sequence([SourceNode(.text("ก"), at: place), SourceNode(.null, at: place)]),
      .mapping([.init(key: "from", keyLocation: place, value: SourceNode(.text("2568-02-30"), at: place))]),
    ]
    + [
      "0", "-0", "+1", "1e9", "99999999999999999999999999", "0.00005", "100.00000", ".nan", "2568", "5.", "-",
    ].map {
      .number($0)
    }
    + [
      "", " ", "\u{0}", "ก\nข", "2568-10", "9999-99-99", "../../x.png", "http://", "- ", "๒๕๖๘", "o1",
      "\u{E48}", "😀",
    ].map {
      .text($0)
    }

  private func keys() -> [String] {
    RecordKeys.tables.flatMap(\.all)
      + [
        "", "1", "01", "9.1", "o1", "e7", "i99", "IIT", "2564", "2569", "-1", "99999999999999999999", "\u{0}",
      ]
  }

  /// The tree with about one value, or key, in `rarity` replaced.
  private func damaged(_ node: SourceNode, _ rarity: Int, _ generator: inout SeededGenerator) -> SourceNode {
    if Int.random(in: 0..<rarity, using: &generator) == 0 {
      return SourceNode(Self.values.randomElement(using: &generator) ?? .null, at: node.location)
    }
    switch node.content {
    case .sequence(let elements):
      return SourceNode(.sequence(elements.map { damaged($0, rarity, &generator) }), at: node.location)
    case .mapping(let entries):
      var seen: Set<String> = []
      var result: [SourceNode.Entry] = []
      for entry in entries {
        var entry = entry
        entry.value = damaged(entry.value, rarity, &generator)
        if Int.random(in: 0..<rarity, using: &generator) == 0 {
          entry.key = keys().randomElement(using: &generator) ?? ""
        }
        if seen.insert(entry.key).inserted { result.append(entry) }
      }
      return SourceNode(.mapping(result), at: node.location)
    default: return node
    }
  }

  @Test("Thousands of damaged records", arguments: ["mae-sot-2568.yaml", "mueang-klaeng-2564.yaml"])
  func damagedRecords(_ name: String) throws {
    let bytes = try Checkout.bytes("Examples/\(name)")
    let node = try readYAML(bytes, file: "t")
    let frameworks = try shippedFrameworks()
    var generator = SeededGenerator(seed: 2568)
    var read = 0
    var codes: Set<String> = []
    for index in 0..<1000 {
      // From a single wrong value in most files to a wreck.
      let wrong = damaged(node, [1000, 100, 10, 3][index % 4], &generator)
      do throws(DiagnosticsError) {
        _ = try readRecord(wrong, frameworks: frameworks)
        read += 1
      } catch {
        #expect(error.diagnostics.contains { $0.severity == .error })
        for diagnostic in error.diagnostics {
          #expect(diagnostic.location?.file == "t")
          codes.insert(diagnostic.code.rawValue)
        }
      }
    }
    #expect(read > 50 && read < 950, "\(read)")
    #expect(codes.count >= 15, "\(codes.sorted())")
    for end in stride(from: 0, to: bytes.count, by: 97) {
      guard let part = try? readYAML(Array(bytes[..<end]), file: "t") else { continue }
      _ = try? readRecord(part, frameworks: frameworks)
    }
  }
}
