import CLI
import Foundation
import TestSupport
import Testing

@Suite("raingan check --fix")
struct FixTests {
  /// A record with mistakes of typing in every style of YAML; a comment and odd spaces that must stay.
  static let wrong = """
    # เเ ในหมายเหตุไม่ใช่ข้อความ  คงไว้
    agency:   { name: เทศบาลนครแม่สอด,  district: แม่สอด, province: ตาก }
    fiscalYear: 2568
    assessments:
      2568: { total: 87.15, items: { o9: 0 }, remarks: { o9: 'ข้อ ๐9 ไม่ครบ  ทุกงาน' } }
    narrative:
      preface: >-
        เเผนงานและกฏหมาย
        ต่างๆ ของหน\u{E48}\u{E48}วยงาน
    measures:
      - title: "จัดท\u{E4D}า\u{200B}คู่มือ \\"ใหม่\\""
        addresses: [o9]
        steps: [จัดทำ]
        responsible: [สำนักปลัด]
        period: { from: 2568-10, to: 2569-09 }

    """
  static let right =
    wrong
    .replacingOccurrences(of: "'ข้อ ๐9 ไม่ครบ  ทุกงาน'", with: "'ข้อ o9 ไม่ครบ ทุกงาน'")
    .replacingOccurrences(of: "    เเผนงานและกฏหมาย", with: "    แผนงานและกฎหมาย")
    .replacingOccurrences(of: "ต่างๆ", with: "ต่าง ๆ")
    .replacingOccurrences(of: "หน\u{E48}\u{E48}วย", with: "หน\u{E48}วย")
    .replacingOccurrences(of: "จัดท\u{E4D}า\u{200B}คู่มือ", with: "จัดทำคู่มือ")

  @Test("What is safe is put right, and every other byte stays")
  func fixes() throws {
    let scratch = try Scratch()
    try scratch.write("a.yaml", Self.wrong)
    let outcome = try Program.run(["check", "a.yaml", "--fix"], in: scratch.folder)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(try String(contentsOf: scratch.file("a.yaml"), encoding: .utf8) == Self.right)
    #expect(scratch.names == ["a.yaml"])
    #expect(outcome.text.split(separator: "\n").count == 8)
    #expect(outcome.text.contains("a.yaml:5:"))
    #expect(outcome.text.contains("[item-code-form]"))
    // A second time there is nothing to do, and the file isn't touched.
    let before = try FileManager.default.attributesOfItem(atPath: scratch.file("a.yaml").path)[
      .systemFileNumber]
    let again = try Program.run(["check", "a.yaml", "--fix"], in: scratch.folder)
    #expect(again.text == "")
    let after = try FileManager.default.attributesOfItem(atPath: scratch.file("a.yaml").path)[
      .systemFileNumber]
    #expect(before as? Int == after as? Int)
  }

  @Test("A file that is read-only, or was changed meanwhile, keeps its bytes")
  func keepsBytes() throws {
    let scratch = try Scratch()
    let file = try scratch.write("a.yaml", Self.wrong)
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file.path)
    let refused = try Program.run(["check", "a.yaml", "--fix"], in: scratch.folder)
    #expect(refused.exitCode == 3)
    #expect(refused.errors.contains("read-only"))
    #expect(try String(contentsOf: file, encoding: .utf8) == Self.wrong)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
    #expect(throws: Failure.self) {
      try replaceFile(file.path, Array("another".utf8), with: Array(Self.right.utf8))
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == Self.wrong)
    try replaceFile(file.path, Array(Self.wrong.utf8), with: Array(Self.right.utf8))
    #expect(try String(contentsOf: file, encoding: .utf8) == Self.right)
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(scratch.names == ["a.yaml"])
  }

  @Test("Of a file with two names, it is told that the other keeps the old text")
  func hardLink() throws {
    let scratch = try Scratch()
    let file = try scratch.write("a.yaml", Self.wrong)
    try FileManager.default.linkItem(at: file, to: scratch.file("b.yaml"))
    let outcome = try Program.run(["check", "a.yaml", "--fix", "--lang", "en"], in: scratch.folder)
    #expect(
      outcome.errors.contains("a.yaml: the file had other names (hard links), and they keep the old text"))
    #expect(try String(contentsOf: file, encoding: .utf8) == Self.right)
    #expect(try String(contentsOf: scratch.file("b.yaml"), encoding: .utf8) == Self.wrong)
    try scratch.write("c.yaml", Self.wrong)
    let single = try Program.run(["check", "c.yaml", "--fix", "--lang", "en"], in: scratch.folder)
    #expect(!single.errors.contains("other names"))
  }

  @Test("Without --fix nothing is written, and it says what it could do")
  func checkOnly() throws {
    let scratch = try Scratch()
    try scratch.write("a.yaml", Self.wrong)
    let outcome = try Program.run(["check", "a.yaml", "--json"], in: scratch.folder)
    #expect(try String(contentsOf: scratch.file("a.yaml"), encoding: .utf8) == Self.wrong)
    let objects = try outcome.text.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.count { $0["fixable"] as? Bool == true } == 8)
    #expect(objects.allSatisfy { $0["thai"] is String && $0["english"] is String && $0["line"] is Int })
  }

  @Test("A record with errors is told of its typing as well, and put right")
  func withErrors() throws {
    let scratch = try Scratch()
    try scratch.write(
      "a.yaml", "agency: { name: เทศบาล, kine: เเบบ }\nfiscalYear: 2568\nassessments: { 2568: {} }\n")
    let outcome = try Program.run(["check", "a.yaml"], in: scratch.folder)
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("a.yaml:1:25: error: "))
    #expect(outcome.errors.contains("[double-sara-e]"))
    let fixed = try Program.run(["check", "a.yaml", "--fix"], in: scratch.folder)
    #expect(fixed.exitCode == 1)
    #expect(try String(contentsOf: scratch.file("a.yaml"), encoding: .utf8).contains("kine: แบบ"))
  }

  @Test("A code is explained by help")
  func help() throws {
    let outcome = try Program.run(["help", "figure-differs", "--lang", "en"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.text.contains("A score in a text is not that of what the text names."))
  }
}
