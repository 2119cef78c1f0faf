import Foundation
import TestSupport
import Testing

/// Each starts the program, and some a browser; one after another, so that none waits for another's.
@Suite("The preview, in a browser and under attack", .serialized)
struct PreviewTests {
  @Test(
    "each way it is used or misused",
    arguments: [
      "page", "saving", "changes", "findings", "places", "narrow", "kinds", "printing", "hostile", "files",
      "templates",
      "workbook", "requests", "storm", "ports", "lost",
    ])
  func scenario(name: String) throws {
    let output = try Program.pythonOutput([
      Checkout.file("Tests/CLITests/preview.py").path, Program.binary.path, Checkout.file("Examples").path,
      name,
    ])
    #expect(String(decoding: output, as: UTF8.self) == "")
  }
}
