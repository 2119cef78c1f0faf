import Foundation
import TestSupport
import Testing

/// What the program says to an officer who gave it something else than it wants.
@Suite("Messages to officers")
struct MessageTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(arguments + ["--lang", "th"], in: scratch.folder)
  }

  @Test(
    "a file of another format is told for what it is, and what to do",
    arguments: [
      ("a.pdf", "%PDF-1.7\n", "เอกสาร PDF", "raingan new"),
      ("a.ods", "PK\u{3}\u{4}a", "เอกสารของ LibreOffice", ".xlsx"),
      ("a.docx", "PK\u{3}\u{4}a", "เอกสาร Word", "raingan new"), ("a.yaml", "PK\u{3}\u{4}a", "ZIP", ".xlsx"),
      ("a.xlsx", "%PDF-1.7\n", "เอกสาร PDF", "raingan new"),
      ("a.csv", "ชื่อ,คะแนน\n", "CSV", "raingan batch a.csv"),
    ])
  func foreignFormats(_ name: String, _ content: String, _ kind: String, _ remedy: String) throws {
    try scratch.write(name, content)
    // A table is of many agencies, which `check` takes.
    for command in name.hasSuffix(".csv") ? ["render"] : ["check", "render"] {
      let outcome = try run(command, name)
      #expect(outcome.exitCode == 1)
      #expect(
        outcome.errors.contains("\(name): error: ไฟล์นี้เป็น") && outcome.errors.contains(kind),
        "\(outcome.errors)")
      #expect(
        outcome.errors.contains(remedy) && outcome.errors.contains("[foreign-format]"), "\(outcome.errors)")
    }
    #expect(scratch.names == [name])
  }

  @Test("a folder given as a record leads to batch")
  func folder() throws {
    try scratch.write("records/a.yaml", Self.record)
    let outcome = try run("render", "records")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("raingan batch records -o"))
    let check = try run("check", "records")
    #expect(check.exitCode == 0 && check.errors.contains("records: ตรวจ 1 หน่วยงาน"), "\(check.errors)")
    try FileManager.default.createDirectory(
      at: scratch.file("none"), withIntermediateDirectories: true)
    #expect(try run("check", "none").errors.contains("[no-agencies]"))
  }

  private static let record = """
    agency: { name: เทศบาลตำบลตัวอย่าง }
    fiscalYear: 2568
    assessments: { 2568: { total: 87.15, level: ผ่าน } }

    """

  @Test("quiet leaves warnings to check, and errors as they are")
  func quiet() throws {
    try scratch.write("a.yaml", Self.record)
    #expect(try run("render", "a.yaml", "-o", "b.pdf").errors.contains("[no-measures]"))
    let outcome = try run("render", "a.yaml", "-o", "b.pdf", "--quiet")
    #expect(outcome.exitCode == 0 && outcome.errors.isEmpty && outcome.text == "b.pdf\n")
    try scratch.write("b.yaml", Self.record.replacing("87.15", with: "187.15"))
    #expect(try run("render", "b.yaml", "-q").errors.contains("[score-out-of-range]"))
  }

  @Test("a character that no font has is told once, at its place, by check as by render")
  func missingGlyphs() throws {
    let record =
      Self.record + "measures: [{ title: ทำ 字 และ ☑ 字, steps: [อ่าน 字 𠮷] }]\n"
    try scratch.write("a.yaml", record)
    let places = [
      "a.yaml:4:24: warning: ไม่มีแบบอักษรใดมีอักขระ 字 (U+5B57)",
      "a.yaml:4:50: warning: ไม่มีแบบอักษรใดมีอักขระ 𠮷 (U+20BB7)",
    ]
    func told(_ arguments: [String]) throws -> [String] {
      try Program.run(arguments + ["--lang", "th"], in: scratch.folder).errors.split(separator: "\n")
        .filter { $0.contains("[missing-glyph]") }.map(String.init)
    }
    for command in [["check", "a.yaml"], ["render", "a.yaml", "-o", "b.pdf"]] {
      let found = try told(command)
      #expect(found.count == 2 && zip(found, places).allSatisfy { $0.hasPrefix($1) }, "\(found)")
    }
    #expect(try run("render", "a.yaml", "-o", "b.pdf", "--quiet").errors.isEmpty)
    #expect(try told(["check", "a.yaml", "-q"]).isEmpty)
    // Of many agencies, and of a workbook at its cell.
    try scratch.write("many/a.yaml", record)
    #expect(try told(["check", "many"]).count == 2)
    #expect(try run("new", "c.xlsx", "--from", "a.yaml").exitCode == 0)
    let cells = try told(["check", "c.xlsx"])
    #expect(
      cells.count == 2 && cells[0].hasPrefix("c.xlsx:มาตรการ!A2: ")
        && cells[1].hasPrefix("c.xlsx:มาตรการ!E2: "),
      "\(cells)")
    try scratch.write("d.yaml", Self.record.replacing("ตัวอย่าง }", with: "ตัวอย่าง ☑ → ½ }"))
    #expect(try told(["check", "d.yaml"]).isEmpty)
  }

  @Test("what is wrong with values, with what they name and with typing is told in one round")
  func oneRound() throws {
    try scratch.write(
      "a.yaml",
      Self.record.replacing("87.15", with: "187.15").replacing("ตัวอย่าง }", with: "ตัวอย่าง, logo: none.png }")
        + "narrative: { xxx: ด้านต่างๆ }\n")
    let outcome = try run("check", "a.yaml")
    #expect(outcome.exitCode == 1)
    for code in ["score-out-of-range", "unreadable-file", "unknown-narrative", "missing-space"] {
      #expect(outcome.errors.contains("[\(code)]"), "\(code)")
    }
  }

  @Test("an empty file, a year of the common era and a text by its Thai name are told for what they are")
  func beginnings() throws {
    try scratch.write("a.yaml", "")
    #expect(try run("check", "a.yaml").errors.contains("error: ไฟล์ว่างเปล่า ยังไม่มีข้อมูล"))
    #expect(try run("new", "a.xlsx", "--year", "2025").errors.contains("--year ใช้ปี พ.ศ. หมายถึง 2568 หรือไม่"))
    try scratch.write("b.yaml", Self.record + "narrative: { คำนำ: ก }\n")
    #expect(try run("check", "b.yaml").errors.contains("ใช้ชื่อ “preface”"))
  }

  @Test("what a message quotes is whole words on one line")
  func excerpts() throws {
    try scratch.write(
      "a.yaml", Self.record + "narrative:\n  preface: |\n    หน่วยงานได้ดำเนินการ\n    ด้านต่างๆ ของหน่วยงาน\n")
    let errors = try run("check", "a.yaml").errors
    #expect(errors.contains("ที่ “ด้านต่างๆ ของ") && !errors.contains("\\u{a}"), "\(errors)")
  }

  @Test("check --fix says where there is nothing to put right")
  func nothingToFix() throws {
    let file = try scratch.write("a.yaml", Self.record)
    let outcome = try run("check", "--fix", "a.yaml")
    #expect(outcome.exitCode == 0 && outcome.errors.contains("ไม่มีสิ่งที่แก้ให้ได้"))
    #expect(try String(contentsOf: file, encoding: .utf8) == Self.record)
  }
}
