import CLI
import Foundation
import PDF
import SourceData
import TestSupport
import Testing

@Suite("Broken and hostile input, all the way")
struct HostileInputTests {
  static let tokens = [
    "\0", "{", "[", "- - - ", "&a", "*a", "!!x ", "\"", "'", "#", ": ", "\n", "\u{FEFF}", "1e999", "-0",
    "\u{202E}", "ำ", "ๆ", "{{", "}}",
  ]

  @Test(
    "a broken record is a report or a diagnostic", arguments: Checkout.examples)
  func records(example: URL) throws {
    let workshop = try Workshop.shared.get()
    let original = [UInt8](try Data(contentsOf: example))
    var mutator = Mutator(seed: 1)
    var (made, refused) = (0, 0)
    for _ in 0..<400 {
      let bytes = mutator.mutated(original, tokens: Self.tokens)
      do {
        let report = try makeReport(
          readSource(bytes, file: "broken.yaml"), library: workshop.library
        ) { _, _ throws(DiagnosticsError) in [] }
        made += 1
        // The pages of some are enough: they take longest.
        if made % 10 == 0 {
          #expect(try !makePDF(report, typeCase: workshop.typeCase, options: PDFOptions()).isEmpty)
        }
        #expect(!makeHTML(report, look: workshop.look).isEmpty)
      } catch let error as DiagnosticsError {
        refused += 1
        #expect(!error.diagnostics.isEmpty)
      }
    }
    #expect(made > 10 && refused > 100)
  }
}
