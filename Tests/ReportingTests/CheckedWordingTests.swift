import Assessment
import DocumentTree
import Foundation
import Reporting
import SourceData
import TestSupport
import Testing

@Suite("The templates' wording, checked as a record's")
struct CheckedWordingTests {
  static let kinds = Result {
    try Checkout.names(in: "Templates").filter {
      FileManager.default.fileExists(atPath: Checkout.file("Templates/\($0)/report.xml").path)
    }
  }

  @Test("No text of any kind of report on an example is told of", arguments: Checkout.examples)
  func examples(example: URL) throws {
    let kinds = try Self.kinds.get()
    #expect(!kinds.isEmpty)
    let findings = try Shipped.findings(
      readYAML([UInt8](Data(contentsOf: example)), file: example.lastPathComponent))
    for kind in kinds {
      let document = try makeDocument(findings, templates: Shipped.templates(kind))
      let texts = document.texts.filter { !$0.isEmpty }
      #expect(texts.count > 20)
      for text in Set(texts).sorted() {
        for finding in wordingFindings(in: text, findings) {
          Issue.record("\(kind): \(finding.code.rawValue): \(finding.message.english) in \(text)")
        }
      }
    }
  }

  @Test("A wrong text among them would be told of")
  func wrong() throws {
    let findings = try Shipped.findings(Shipped.yaml("Examples/mae-sot-2568.yaml"))
    let found = wordingFindings(in: "แบบตรวจ OIT ได้คะแนน 95.66 ตามกฏหมาย", findings)
    #expect(found.map(\.code.rawValue).sorted() == ["figure-differs", "misspelling"])
  }
}
