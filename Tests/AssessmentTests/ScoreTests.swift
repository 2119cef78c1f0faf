import Assessment
import Testing

@Suite struct ScoreTests {
  func score(_ text: String) throws -> Score { try #require(Score(decimal: text)) }

  @Test(
    "Halves round away from zero, in decimal",
    arguments: [
      // (50.26 + 18.75) / 2 = 34.505 and (84.84 + 43.75) / 2 = 64.295, as printed in a published report.
      ("50.26", "18.75", "34.51"), ("84.84", "43.75", "64.30"),
      // (0.01 + 0) / 2 = 0.005, (0.01 + 0.02) / 2 = 0.015, (1 + 1.01) / 2 = 1.005
      ("0.01", "0", "0.01"), ("0.01", "0.02", "0.02"), ("1", "1.01", "1.01"),
    ])
  func halves(first: String, second: String, mean: String) throws {
    let exact = try #require(Score.mean([score(first), score(second)]))
    #expect(exact.text() == mean)
    #expect((-exact).text() == "-" + mean)
    #expect(exact.rounded() == (try score(mean)))
  }

  @Test("A total from exact instruments and one from rounded instruments differ, as they should")
  func roundingPaths() throws {
    let percents = [Score(30), Score(30), Score(40)]
    // 28.9854 + 23.138 + 25.718 = 77.8414
    let exact = [try score("96.618"), Score(7713).divided(by: 100), try score("64.295")]
    // 77.126666… × 0.3 = 23.138 exactly: 231.38 / 3 × 0.3
    let eit = try score("231.38").divided(by: 3)
    let total = Score.weightedSum(Array(zip([exact[0], eit, exact[2]], percents)))
    #expect(total == (try score("77.8414")))
    #expect(total.text() == "77.84")
    // 28.986 + 23.139 + 25.72 = 77.845
    let rounded = [exact[0], eit, exact[2]].map { $0.rounded() }
    #expect(Score.weightedSum(Array(zip(rounded, percents))).text() == "77.85")
  }

  @Test(
    "A signed difference shows its sign, and zero none",
    arguments: [
      ("93.38", "67.41", "+25.97"), ("95.24", "99.95", "-4.71"), ("80", "100", "-20.00"),
      ("7.5", "7.50", "0.00"), ("0.001", "0", "0.00"), ("0", "0.001", "0.00"),
    ])
  func differences(current: String, previous: String, text: String) throws {
    #expect(try (score(current) - score(previous)).signedText() == text)
  }

  @Test("Text has exactly the places asked for")
  func places() throws {
    #expect(try score("69.2").text() == "69.20")
    #expect(try score("69.2").text(places: 0) == "69")
    #expect(try score("69.5").text(places: 0) == "70")
    #expect(try score("0.05").text(places: 1) == "0.1")
    #expect(Score(100).divided(by: 3).text(places: 4) == "33.3333")
    #expect(Score(0).text() == "0.00")
    #expect(try score("5").text(places: -3) == "5")
  }

  @Test(
    "Only plain decimals of at most four places are scores",
    arguments: ["", ".", "-1", "+1", "1e2", "1.23456", "1.2.3", "๑", "1,000", " 1", "9999999999999999999"])
  func notDecimals(text: String) {
    #expect(Score(decimal: text) == nil)
  }

  @Test("The places written are kept beside the value and take no part in comparing")
  func writtenPlaces() throws {
    #expect(try score("69.2").writtenPlaces == 1)
    #expect(try score("69.20").writtenPlaces == 2)
    #expect(try score("69.20") == score("69.2"))
    #expect(try Set([score("69.20"), score("69.2")]).count == 1)
  }

  @Test("Order is by value")
  func order() throws {
    #expect(Score(1).divided(by: 3) < (try score("0.3334")))
    #expect(Score(1).divided(by: 3) > (try score("0.3333")))
    #expect(-Score(2) < -Score(1))
    #expect((-Score(2)).magnitude == Score(2))
  }

  @Test("Arithmetic far beyond any score neither traps nor turns around")
  func extremes() {
    var large = Score(.max)
    for _ in 0..<20 { large = large * large }
    #expect(large > Score(100))
    #expect(large + large >= large)
    #expect((-large) - large < .zero)
    var small = Score(1)
    for _ in 0..<200 { small = small.divided(by: 97) }
    #expect(small >= .zero)
    #expect(small.text() == "0.00")
    #expect(large.text().hasSuffix(".00"))
    #expect(Score.mean([]) == nil)
    #expect(Score(7).divided(by: 0) == Score(7))
  }
}
