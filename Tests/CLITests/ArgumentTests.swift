import CLI
import SourceData
import TestSupport
import Testing

@Suite("Command lines")
struct ArgumentTests {
  private let options: [OptionSpecification] = [.format, .output, .json, .help]

  @Test("values come after the name, after an equals sign, or attached to a short name")
  func values() throws {
    let parsed = try ParsedArguments(
      ["--format", "pdf", "a.yaml", "--format=html", "-oout.pdf", "--json"], options: options)
    #expect(parsed.positionals == ["a.yaml"])
    #expect(parsed.all(.format) == ["pdf", "html"])
    #expect(parsed.value(.output) == "out.pdf")
    #expect(parsed.has(.json))
    #expect(!parsed.has(.help))
  }

  @Test("short names may stand together, the last with its value")
  func together() throws {
    let options = options + [.quiet]
    for arguments in [["-qo", "out.pdf"], ["-qoout.pdf"], ["-q", "-o", "out.pdf"]] {
      let parsed = try ParsedArguments(arguments + ["a.yaml"], options: options)
      #expect(parsed.has(.quiet) && parsed.value(.output) == "out.pdf" && parsed.positionals == ["a.yaml"])
    }
    #expect(try ParsedArguments(["-qh"], options: options).has(.help))
    for wrong in ["-qx", "-q-", "-q=1", "-xq"] {
      #expect(throws: Failure.self) { try ParsedArguments([wrong], options: options) }
    }
  }

  @Test("a lone dash is a value, and after two dashes everything is an operand")
  func dashes() throws {
    let parsed = try ParsedArguments(["-o", "-", "--", "--json"], options: options)
    #expect(parsed.value(.output) == "-")
    #expect(parsed.positionals == ["--json"])
  }

  @Test(
    "what is wrong is said",
    arguments: [
      (["--fromat", "pdf"], "unknown option --fromat — did you mean --format?"),
      (["--zzzzzzzz"], "unknown option --zzzzzzzz"),
      (["-x"], "unknown option -x"),
      (["-o"], "option --output needs a value (FILE|FOLDER|-)"),
      (["--output="], "option --output needs a value (FILE|FOLDER|-)"),
      (["--json=1"], "option --json takes no value"),
      (["-o", "a", "-o", "b"], "--output is given more than once"),
    ])
  func wrong(arguments: [String], message: String) {
    #expect {
      try ParsedArguments(arguments, options: options)
    } throws: { error in
      guard let failure = error as? Failure, case .usage(let text) = failure else { return false }
      return text.english == message
    }
  }

  @Test("the nearest name is found only where it is near")
  func nearestName() {
    #expect(nearest(to: "rendr", among: ["render", "check"]) == "render")
    #expect(nearest(to: "agnecy", among: ["agency", "measures"]) == "agency")
    #expect(nearest(to: "zebra", among: ["render", "check"]) == nil)
    #expect(nearest(to: "", among: ["render"]) == nil)
  }

  @Test(
    "the language follows the locale, Thai where it says nothing",
    arguments: [
      ([:], Language.thai), (["LANG": "C.UTF-8"], .thai), (["LANG": "en_GB.UTF-8"], .english),
      (["LANG": "en_US", "LC_ALL": "th_TH"], .thai), (["LANG": "th_TH", "LC_MESSAGES": "en"], .english),
      (["LC_ALL": "", "LANG": "en"], .english),
    ])
  func language(environment: [String: String], expected: Language) {
    #expect(Language(environment: environment) == expected)
  }

  @Test(
    "what is wrong with a command line is told in the language that it asks for",
    arguments: [
      ["rendr", "--lang", "en"], ["render", "--lang=en", "--kin", "annual"],
      ["doctor", "a.yaml", "--lang", "en"],
      ["render", "a.yaml", "--knd", "x", "--lang", "th", "--lang", "en"],
    ])
  func askedLanguage(arguments: [String]) throws {
    let outcome = try Program.run(arguments, environment: ["LANG": "C"])
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.unicodeScalars.allSatisfy { $0.isASCII || $0 == "—" }, "\(outcome.errors)")
    let thai = try Program.run(["rendr", "--lang", "th"])
    #expect(thai.errors.contains("ไม่รู้จักคำสั่ง"))
  }
}
