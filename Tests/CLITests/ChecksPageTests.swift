import CLI
import Foundation
import SourceData
import TestSupport
import Testing

@Suite("The page of codes")
struct ChecksPageTests {
  @Test("It is what the program's explanations say")
  func current() throws {
    try expectGolden(checksPage(), at: Checkout.file("Documentation/CHECKS.md"))
  }

  @Test("Every code of the sources is explained, once")
  func complete() throws {
    var codes: Set<String> = []
    let sources = try #require(
      FileManager.default.enumerator(at: Checkout.file("Sources"), includingPropertiesForKeys: nil))
    for case let file as URL in sources where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: #/static let \w+ = Self\("([a-z0-9-]+)"\)/#) {
        codes.insert(String(match.1))
      }
    }
    #expect(codes.count > 100)
    let explained = explanationGroups.flatMap(\.explanations).map(\.code.rawValue)
    #expect(Set(explained) == codes)
    #expect(explained.count == codes.count)
  }
}
