import Foundation
import TestSupport
import Testing

@Suite("The program, run as a user runs it")
struct EndToEndTests {
  @Test("an example becomes the same PDF and HTML every time", arguments: SampleReport.all)
  func sameBytes(sample: SampleReport) throws {
    let scratch = try Scratch()
    for folder in ["a/", "b/"] {
      try scratch.write("\(folder)keep", "")
      let outcome = try Program.run(
        [
          "render", sample.record.path, "--kind", sample.kind, "--format", "pdf", "--format", "html", "-o",
          scratch.file(folder).path,
        ])
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
    for name in ["\(sample.name).pdf", "\(sample.name).html"] {
      let first = try Data(contentsOf: scratch.file("a/\(name)"))
      #expect(try first == Data(contentsOf: scratch.file("b/\(name)")))
      #expect(first.count > 20_000)
    }
    let check = try Program.run(["check", sample.record.path])
    #expect(check.exitCode == 0, "\(check.errors)")
  }

  @Test("every example is among the reports that are made")
  func everyExample() {
    let names = Checkout.examples.map { $0.deletingPathExtension().lastPathComponent }
    #expect(Set(SampleReport.all.map(\.example)) == Set(names))
  }

  @Test("a wrong record leaves an existing file as it was, and says where it is wrong")
  func wrongRecord() throws {
    let scratch = try Scratch()
    let record = try scratch.write("a.yaml", "agnecy:\n  name: x\nfiscalYear: 2568\n")
    try scratch.write("a.pdf", "before")
    let outcome = try Program.run(["render", "a.yaml"], in: scratch.folder)
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("a.yaml:1:1: error: "))
    #expect(outcome.errors.contains("agency"))
    #expect(scratch.names == ["a.pdf", "a.yaml"])
    #expect(try String(contentsOf: scratch.file("a.pdf"), encoding: .utf8) == "before")
    let json = try Program.run(["check", record.path, "--json"])
    #expect(json.exitCode == 1)
    #expect(json.errors == "")
    for line in json.text.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["severity"] is String)
      #expect(object?["code"] is String)
    }
  }

  static let commandLines: [([String], Int32)] = [
    (["rendr"], 2), (["render"], 2), (["render", "a", "b"], 2), (["render", "a.yaml", "--fromat", "pdf"], 2),
    (["render", "a.yaml", "--format", "docx"], 2), (["check", "missing.yaml"], 1),
    (["check", "/dev/zero"], 1),
    (["check", "/tmp"], 1), (["--version"], 0), (["help", "render"], 0),
    (["render", "Examples/mae-sot-2568.yaml", "-o", "/proc/out.pdf"], 3),
    (["render", "Examples/mae-sot-2568.yaml", "-o", "/dev/full"], 3),
  ]

  @Test("a wrong command line is usage, and a machine that refuses is the machine", arguments: commandLines)
  func exitCodes(arguments: [String], code: Int32) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.exitCode == code, "\(outcome.errors)")
    #expect(!outcome.isSignalled)
    if code != 0 { #expect(!outcome.errors.isEmpty) }
  }

  @Test("a logo that no PDF can hold is told at its line, whatever is asked for", arguments: ["pdf", "html"])
  func wrongLogo(format: String) throws {
    let scratch = try Scratch()
    try scratch.write("logo.jpg", Data(Pictures.twelveBits()))
    let example = try String(contentsOf: Checkout.examples[0], encoding: .utf8)
    let text = example.replacingOccurrences(of: "agency:\n", with: "agency:\n  logo: logo.jpg\n")
    try scratch.write("a.yaml", text)
    let line =
      text.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { !$0.contains("logo: logo.jpg") }.count + 1
    let outcome = try Program.run(["render", "a.yaml", "--format", format], in: scratch.folder)
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("a.yaml:\(line):9: error: "), "\(outcome.errors)")
    #expect(outcome.errors.contains("kind of JPEG"), "\(outcome.errors)")
    #expect(scratch.names == ["a.yaml", "logo.jpg"])
  }

  @Test(
    "a logo outside the record's folder is refused, by path or by link",
    arguments: [("../logo.png", "bad-logo-path"), ("link.png", "outside-folder")])
  func escape(logo: String, code: String) throws {
    let scratch = try Scratch()
    try scratch.write("logo.png", "secret")
    let example = try String(contentsOf: Checkout.examples[0], encoding: .utf8)
    try scratch.write(
      "in/a.yaml", example.replacingOccurrences(of: "agency:\n", with: "agency:\n  logo: \(logo)\n"))
    try FileManager.default.createSymbolicLink(
      at: scratch.file("in/link.png"), withDestinationURL: scratch.file("logo.png"))
    let outcome = try Program.run(["check", scratch.file("in/a.yaml").path])
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("[\(code)]"))
  }

  @Test("doctor says at the end whether all is fine, and what to install where it is not")
  func doctor() throws {
    let outcome = try Program.run(["doctor"])
    #expect(outcome.exitCode == 0, "\(outcome.text)")
    #expect(outcome.text.contains("Laksaman"))
    #expect(outcome.text.hasSuffix("All fine: nothing is missing.\n"), "\(outcome.text)")
    #expect(!outcome.text.contains("✗"))
    #expect(outcome.text.contains("frameworks/2569.yaml: not sure: "), "\(outcome.text)")
    let without = try Program.run(["doctor"], environment: ["RAINGAN_THBRK": "/nonexistent"])
    #expect(without.exitCode == 3)
    #expect(without.text.hasSuffix("1 missing: sudo apt install libthai-data\n"), "\(without.text)")
    let broken = try Program.run(["doctor"], environment: ["RAINGAN_THBRK": Checkout.file("README.md").path])
    #expect(broken.exitCode == 3)
    #expect(broken.text.contains("README.md: it is no dictionary of Thai words"))
  }

  @Test("doctor's JSON is an object a line, its verdict last")
  func doctorJSON() throws {
    let outcome = try Program.run(["doctor", "--json"])
    let objects = try outcome.text.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.last?["kind"] as? String == "verdict")
    #expect(objects.last?["state"] as? String == "ready")
    #expect(objects.allSatisfy { $0["kind"] is String && $0["state"] is String })
    let frameworks = objects.filter { $0["kind"] as? String == "framework" }
    #expect(frameworks.count >= 8)
    #expect(frameworks.allSatisfy { ($0["sources"] as? [String])?.isEmpty == false })
  }
}
