import Assessment
import Foundation
import TestSupport
import Testing

/// The published schema says what the reader reads.
@Suite struct RecordSchemaTests {
  private typealias Object = [String: Any]

  private func definitions() throws -> Object {
    let file = Checkout.file("Documentation/record.schema.json")
    let schema = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? Object)
    #expect(schema["$ref"] as? String == "#/$defs/record")
    return try #require(schema["$defs"] as? Object)
  }

  @Test("Every mapping has the reader's keys, the required ones, and no others")
  func keys() throws {
    let definitions = try definitions()
    let mappings = definitions.filter { ($0.value as? Object)?["properties"] != nil }
    #expect(Set(mappings.keys) == Set(RecordKeys.tables.map(\.name)))
    for keys in RecordKeys.tables {
      let definition = try #require(definitions[keys.name] as? Object)
      let properties = try #require(definition["properties"] as? Object)
      #expect(Set(properties.keys) == Set(keys.all), "\(keys.name)")
      #expect(Set(definition["required"] as? [String] ?? []) == Set(keys.required), "\(keys.name)")
      #expect(definition["additionalProperties"] as? Bool == false, "\(keys.name)")
    }
  }

  @Test("Everything that is described is described in Thai and English")
  func descriptions() throws {
    for keys in RecordKeys.tables {
      let definition = try #require(try definitions()[keys.name] as? Object)
      let properties = try #require(definition["properties"] as? Object)
      let described = properties.values.compactMap { ($0 as? Object)?["description"] as? String }
      #expect(described.count == properties.count, "\(keys.name)")
      for text in described {
        let halves = text.split(separator: " / ")
        #expect(halves.count == 2, "\(text)")
        #expect(
          halves.first?.unicodeScalars.contains { (0x0E01...0x0E5B).contains($0.value) } == true, "\(text)")
        #expect(halves.last?.contains { $0.isLowercase && $0.isASCII } == true, "\(text)")
      }
    }
  }

  @Test("The limits are the reader's")
  func limits() throws {
    let definitions = try definitions()
    func maximum(_ name: String) -> Int? { (definitions[name] as? Object)?["maxLength"] as? Int }
    #expect(maximum("name") == RecordLimit.name && maximum("text") == RecordLimit.text)
    let measure = try #require((definitions["measure"] as? Object)?["properties"] as? Object)
    #expect((measure["title"] as? Object)?["maxLength"] as? Int == RecordLimit.title)
    #expect((measure["addresses"] as? Object)?["maxItems"] as? Int == RecordLimit.elements)
  }
}
