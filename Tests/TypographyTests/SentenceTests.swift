import CThai
import Foundation
import TestSupport
import Testing
import Typography

@Suite("Line ends of hand-marked sentences")
struct SentenceTests {
  /// A sentence and the places, by scalars, that a hand has marked in it.
  private struct Sentence {
    var text = ""
    var good: Set<Int> = []
    var dear: Set<Int> = []
    var wordCount: Int { good.count + dear.count + 1 }

    init(_ marked: some StringProtocol) {
      var scalars = String.UnicodeScalarView()
      for scalar in marked.unicodeScalars {
        switch scalar {
        case "|": good.insert(scalars.count)
        case "~": dear.insert(scalars.count)
        default: scalars.append(scalar)
        }
      }
      text = String(scalars)
    }
  }

  /// What a breaker does on a file of sentences.
  private struct Tally {
    var words = 0
    var illegal: [String] = []
    var (good, goodFound) = (0, 0)
    var (between, cheapBetween) = (0, 0)
    var (inside, dearInside) = (0, 0)
    var insideNames = 0
    var illegalRate: Double { Double(illegal.count) * 1000 / Double(words) }
  }

  private struct Marked {
    var sentences: [Sentence] = []
    var names: [String] = []

    /// Reads a file of `Sentences`; its head tells the marks.
    init(_ name: String) throws {
      let file = try String(
        contentsOf: Checkout.file("Tests/TypographyTests/Sentences/\(name)"), encoding: .utf8)
      for line in file.split(separator: "\n") {
        if line.hasPrefix("# names: ") {
          names = line.dropFirst(9).components(separatedBy: ", ")
        } else if !line.hasPrefix("#") {
          sentences.append(Sentence(line))
        }
      }
    }
  }

  /// The terms that every report has.
  private static func commonTerms() throws -> [String] {
    try String(contentsOf: Checkout.file("Templates/terms.yaml"), encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
  }

  private func tally(_ name: String) throws -> Tally {
    let marked = try Marked(name)
    let typesetter = try Fixtures.typesetter(terms: marked.names + Self.commonTerms())
    var tally = Tally()
    for sentence in marked.sentences {
      let scalars = Array(sentence.text.unicodeScalars)
      let breaks = typesetter.prepare([TextSpan(text: sentence.text)], family: "body").breaks
      tally.words += sentence.wordCount
      tally.good += sentence.good.count
      for place in breaks where place.index > 0 {
        if sentence.good.contains(place.index) {
          tally.goodFound += 1
          guard scalars[place.index - 1] != " " else { continue }
          tally.between += 1
          if place.penalty < 150 { tally.cheapBetween += 1 }
        } else if sentence.dear.contains(place.index) {
          tally.inside += 1
          if place.penalty >= 150 { tally.dearInside += 1 }
        } else {
          let before = String(String.UnicodeScalarView(scalars[max(0, place.index - 8)..<place.index]))
          let after = String(
            String.UnicodeScalarView(scalars[place.index..<min(scalars.count, place.index + 8)]))
          tally.illegal.append("\(before)|\(after)")
        }
        for name in marked.names {
          let length = name.unicodeScalars.count
          for start in max(0, place.index - length + 1)..<place.index
          where scalars[start...].starts(with: Array(name.unicodeScalars)) { tally.insideNames += 1 }
        }
      }
    }
    return tally
  }

  /// At most two illegal ends in 1,000 words is the goal, everywhere; the other hands draw compounds wider.
  @Test(
    "few illegal line ends, nearly all good ones, and compounds dear",
    arguments: [
      ("tuned.txt", 0.95, 0.90), ("held-out.txt", 0.95, 0.90), ("other-hand.txt", 0.95, 0.75),
      ("third-hand.txt", 0.90, 0.50), ("fourth-hand.txt", 0.90, 0.50), ("fifth-hand.txt", 0.90, 0.50),
    ])
  func rates(name: String, cheapShare: Double, dearShare: Double) throws {
    let tally = try tally(name)
    #expect(tally.words > 1_600)
    #expect(tally.illegalRate <= 2, "\(tally.illegal.joined(separator: "\n"))")
    #expect(tally.insideNames == 0)
    #expect(Double(tally.goodFound) >= 0.97 * Double(tally.good))
    #expect(Double(tally.cheapBetween) >= cheapShare * Double(tally.between))
    #expect(Double(tally.dearInside) >= dearShare * Double(tally.inside))
  }

  @Test(
    "libthai alone breaks wrongly more often",
    arguments: [
      "tuned.txt", "held-out.txt", "other-hand.txt", "third-hand.txt", "fourth-hand.txt", "fifth-hand.txt",
    ])
  func oracle(name: String) throws {
    guard let breaker = unsafe th_brk_new(nil) else {
      Issue.record("libthai has no dictionary")
      return
    }
    defer { unsafe th_brk_delete(breaker) }
    var (illegal, words) = (0, 0)
    for sentence in try Marked(name).sentences {
      var text = sentence.text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
      var places = [Int32](repeating: 0, count: text.count)
      let count = unsafe th_brk_wc_find_breaks(breaker, &text, &places, places.count)
      words += sentence.wordCount
      illegal +=
        places.prefix(Int(count)).filter {
          !sentence.good.contains(Int($0)) && !sentence.dear.contains(Int($0))
        }.count
    }
    #expect(Double(illegal) * 1000 / Double(words) > 2 * (try tally(name)).illegalRate)
  }
}
