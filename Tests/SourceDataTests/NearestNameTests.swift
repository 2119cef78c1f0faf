import SourceData
import Testing

@Suite struct NearestNameTests {
  @Test("A quoted text is on one line, and cut at a space or before a letter")
  func quotations() {
    #expect(quoted("ก\nข") == "“ก ข”")
    let word = String(repeating: "กำ", count: 15)
    #expect(quoted("\(word) \(word)") == "“\(word)…”")
    // The fortieth character is a mark of the letter before it.
    #expect(
      quoted("ก" + String(repeating: "กิ", count: 30)) == "“ก" + String(repeating: "กิ", count: 19) + "…”")
  }

  @Test(
    "The nearest name is found within a third of its length",
    arguments: [
      ("agnecy", "agency"), ("Agency", "agency"), ("fiscalyear", "fiscalYear"), ("measure", "measures"),
      ("fiscal", nil), ("zzz", nil), ("", nil), ("x", nil), ("EIT", "IIT"), ("เทศบาลตำบน", "เทศบาลตำบล"),
    ] as [(String, String?)])
  func nearestName(_ name: String, _ expected: String?) {
    let names = ["agency", "fiscalYear", "measures", "IIT", "a", "เทศบาลตำบล"]
    #expect(nearest(to: name, among: names) == expected)
  }

  @Test("A huge name is near to nothing, and is shown cut")
  func hugeName() {
    let name = String(repeating: "ก", count: 100_000)
    #expect(nearest(to: name, among: [name]) == nil)
    #expect(quoted(name) == "“" + String(repeating: "ก", count: 40) + "…”")
  }
}
