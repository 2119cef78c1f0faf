import Foundation
import Reporting
import TestSupport
import Testing

@Suite("The page of template names")
struct TemplateNamesTests {
  @Test("Documentation/TEMPLATE-NAMES.md is current, and every name is explained in both languages")
  func current() throws {
    let page = templateNamesPage()
    #expect(!page.contains("|  |"))
    try expectGolden(page, at: Checkout.file("Documentation/TEMPLATE-NAMES.md"))
  }
}
