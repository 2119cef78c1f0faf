import CLI
import Foundation
import TestSupport
import Testing

@Suite("Where results are written, and that they are whole")
struct WritingTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("a.yaml", HostileInputTests.record)
  }

  private func render(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Program.Outcome
  {
    try Program.run(["render"] + arguments, environment: environment, in: scratch.folder)
  }

  static let folders: [([String], String, [String])] = [
    (["-o", "new/"], "new", ["a.pdf"]), (["-o", "new/deep/er/"], "new/deep/er", ["a.pdf"]),
    (["--format", "pdf", "--format", "html", "-o", "new"], "new", ["a.html", "a.pdf"]),
    (["--format", "html,pdf", "-o", "new//"], "new", ["a.html", "a.pdf"]),
    (["-o", "x.docx/"], "x.docx", ["a.pdf"]), (["-o", "อบต.แม่ปะ"], "อบต.แม่ปะ", ["a.pdf"]),
    (["-o", "v1.2"], "v1.2", ["a.pdf"]), (["-qo", "new"], "new", ["a.pdf"]),
    (["-o", "new/deep/b.html"], "new/deep", ["b.html"]),
  ]

  @Test("a folder that is not there is made", arguments: folders)
  func newFolder(arguments: [String], folder: String, files: [String]) throws {
    let outcome = try render(["a.yaml"] + arguments)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.file(folder).path).sorted()
    #expect(names == files)
  }

  @Test("new makes the folder of its file, too")
  func newRecord() throws {
    for file in ["new/deep/b.xlsx", "other/b.yaml"] {
      let outcome = try Program.run(
        ["new", file, "--year", "2568", "--agency", "เทศบาลตำบลตัวอย่าง"], in: scratch.folder)
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      #expect(FileManager.default.fileExists(atPath: scratch.file(file).path))
    }
  }

  static let refusals: [([String], Int32, String)] = [
    (["a.yaml", "-o", "a.yaml"], 2, "would replace the record"),
    (["link.yaml", "-o", "a.yaml"], 2, "would replace the record"),
    (["a.yaml", "-o", "hard.pdf"], 2, "would replace the record"),
    (["a.yaml", "-o", "wrong.yaml"], 2, "is there already and is no report"),
    (["a.yaml", "-o", "-", "--format", "pdf", "--format", "html"], 2, "one format at a time"),
    (["a.yaml", "-o", "x.pdf", "--format", "pdf", "--format", "html"], 2, "x.pdf is a file"),
    (
      ["a.yaml", "-o", "x.docx"], 2,
      "no .docx is written: .pdf or .html; where x.docx is a folder, end it with /"
    ),
    (["a.yaml", "-o", "new/x.pdf.TXT"], 2, "no .txt is written"),
    (["a.yaml", "-o", "x.pdf", "--format", "html"], 2, "-o x.pdf contradicts --format html"),
    (["a.yaml", "-o", "a.yaml/x.pdf"], 3, "no such file or folder"),
    (["a.yaml", "-o", "a.yaml/"], 3, "no such file or folder"),
    (["a.yaml", "-o", "/proc/none/"], 3, "can't make the folder"),
    (["a.yaml", "-o", "/dev/full"], 3, "not a regular file"),
    (["wrong.yaml", "-o", "new/"], 1, "wrong.yaml:1:1: error: "),
    (["", "-o", "new/"], 2, "a record is needed"),
  ]

  @Test("what can't be written leaves everything as it was", arguments: refusals)
  func refused(arguments: [String], code: Int32, words: String) throws {
    try scratch.write("wrong.yaml", "agnecy: x\n")
    let folder = scratch.folder.path
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/link.yaml", withDestinationPath: "a.yaml")
    try FileManager.default.linkItem(atPath: "\(folder)/a.yaml", toPath: "\(folder)/hard.pdf")
    let before = scratch.names
    let outcome = try render(arguments)
    #expect(outcome.exitCode == code, "\(outcome.errors)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(scratch.names == before)
    #expect(try String(contentsOf: scratch.file("a.yaml"), encoding: .utf8) == HostileInputTests.record)
  }

  @Test(
    "where one of several files can't take its place, the others are taken back", arguments: [true, false])
  func takenBack(isThereBefore: Bool) throws {
    // 251 letters and `.pdf` are the longest name that there is; `.html` is one too many, as only renaming finds.
    let stem = String(repeating: "n", count: 251)
    try scratch.write("\(stem).yml", HostileInputTests.record)
    if isThereBefore { try scratch.write("\(stem).pdf", "before") }
    let before = scratch.names
    for formats in ["pdf,html", "html,pdf"] {
      let outcome = try render(["\(stem).yml", "--format", formats])
      #expect(outcome.exitCode == 3)
      #expect(outcome.errors.contains("the file name is too long"), "\(outcome.errors)")
      #expect(scratch.names == before)
      if isThereBefore {
        #expect(try String(contentsOf: scratch.file("\(stem).pdf"), encoding: .utf8) == "before")
      }
    }
  }

  @Test("what a killed process of the same number left costs no file that was there")
  func leftBehind() throws {
    let stem = String(repeating: "n", count: 251)
    let pdf = try scratch.write("\(stem).pdf", "before")
    try scratch.write(".raingan-\(ProcessInfo.processInfo.processIdentifier)-0.tmp.old", "stale")
    let html = scratch.file("\(stem).html").path
    #expect(throws: Failure.self) { try writeFiles([(pdf.path, [1]), (html, [2])]) }
    #expect(try String(contentsOf: pdf, encoding: .utf8) == "before")
  }

  @Test("a new file takes the place of none that came meanwhile")
  func newFile() throws {
    let file = try scratch.write("b.yaml", "somebody's")
    #expect(throws: Failure.self) { try writeFiles([(file.path, [1])], areNew: true) }
    #expect(try String(contentsOf: file, encoding: .utf8) == "somebody's")
    #expect(scratch.names.count == 2)
    try writeFiles([(scratch.file("c.yaml").path, [1])], areNew: true)
    #expect(scratch.names.count == 3)
  }

  @Test("what a symbolic link points to is replaced, its rights kept, and not the link")
  func symbolicLink() throws {
    try scratch.write("real/kept.pdf", "before")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: scratch.file("real/kept.pdf").path)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("link.pdf").path, withDestinationPath: "real/kept.pdf")
    #expect(try render(["a.yaml", "-o", "link.pdf"]).exitCode == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: scratch.file("real/kept.pdf").path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try Data(contentsOf: scratch.file("real/kept.pdf")).starts(with: Array("%PDF-".utf8)))
    let kind = try FileManager.default.attributesOfItem(atPath: scratch.file("link.pdf").path)[.type]
    #expect(kind as? FileAttributeType == .typeSymbolicLink)
  }

  @Test("standard output carries the file's bytes alone; a full or closed one is the machine's fault")
  func standardOutput() throws {
    let outcome = try render(["a.yaml", "-o", "-", "--json"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.starts(with: Array("%PDF-".utf8)))
    #expect(outcome.output.suffix(6) == Data("%%EOF\n".utf8))
    // The last is a pipe whose reader has left.
    for redirection in [">/dev/full", ">&-", ">&3"] {
      let script = "exec 3> >(:); wait $!; \"$0\" render a.yaml -o - \(redirection); echo $? >&2"
      let run = try Program.run(
        URL(fileURLWithPath: "/bin/bash"), ["-c", script, Program.binary.path], in: scratch.folder)
      #expect(run.errors.hasSuffix("3\n"), "\(redirection): \(run.errors)")
    }
    #expect(scratch.names == ["a.yaml"])
  }

  @Test("the same bytes wherever, whenever and in whatever locale")
  func reproducible() throws {
    #expect(try render(["a.yaml", "--format", "pdf,html", "-o", "first"]).exitCode == 0)
    try FileManager.default.createDirectory(
      at: scratch.file("copy/elsewhere"), withIntermediateDirectories: true)
    for name in ["Templates", "Fonts"] {
      try FileManager.default.copyItem(at: Checkout.file(name), to: scratch.file("copy/\(name)"))
    }
    try scratch.write("copy/a.yaml", HostileInputTests.record)
    let runs: [([String: String], URL, [String])] = [
      (["LANG": "C", "LC_ALL": "C"], scratch.folder, ["a.yaml"]),
      (["LANG": "th_TH.UTF-8", "TZ": "Asia/Bangkok"], scratch.folder, ["./a.yaml"]),
      (
        ["LC_ALL": "tr_TR.UTF-8", "TZ": "America/Los_Angeles"], scratch.folder, [scratch.file("a.yaml").path]
      ),
      ([:], scratch.file("copy/elsewhere"), ["../a.yaml", "--templates", "../Templates"]),
      (
        ["RAINGAN_TEMPLATES": scratch.file("copy/Templates").path], Checkout.root,
        [scratch.file("a.yaml").path]
      ),
    ]
    for (environment, folder, arguments) in runs {
      let outcome = try Program.run(
        ["render"] + arguments + ["--format", "html,pdf", "-o", scratch.file("again").path],
        environment: environment, in: folder)
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      for name in ["a.pdf", "a.html"] {
        let same =
          try Data(contentsOf: scratch.file("first/\(name)"))
          == Data(contentsOf: scratch.file("again/\(name)"))
        #expect(same, "\(name) differs with \(environment) \(arguments)")
      }
    }
  }

  @Test("the only date in a file is SOURCE_DATE_EPOCH's")
  func date() throws {
    func bytes(_ date: String?) throws -> Data {
      try render(["a.yaml", "-o", "-"], date.map { ["SOURCE_DATE_EPOCH": $0] } ?? [:]).output
    }
    // 2026-01-02 03:04:05 UTC.
    let dated = try bytes("1767323045")
    #expect(dated.range(of: Data("<xmp:CreateDate>2026-01-02T03:04:05Z<".utf8)) != nil)
    let again = try bytes("1767323045")
    #expect(dated == again)
    #expect(try bytes(nil).range(of: Data("CreateDate".utf8)) == nil)
    for wrong in ["-1", "now", "1e9", "999999999999999999999"] {
      #expect(try render(["a.yaml", "-o", "-"], ["SOURCE_DATE_EPOCH": wrong]).exitCode == 2)
    }
    #expect(scratch.names == ["a.yaml"])
  }

  @Test("qpdf and the tags' rules find nothing in the examples' files")
  func valid() throws {
    let files = try Checkout.examples.map { example throws in
      let file = scratch.file(example.lastPathComponent + ".pdf")
      let outcome = try render([example.path, "-o", file.path])
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      return file.path
    }
    #expect(files.count >= 2)
    let found = try Program.pythonOutput([Checkout.file("Tests/PDFTests/readers.py").path, "check"] + files)
    #expect(String(decoding: found, as: UTF8.self) == "")
  }
}
