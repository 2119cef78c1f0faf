import Foundation
import TestSupport
import Testing

/// What the README promises: a new year and a new kind of report need files alone.
@Suite("Files that extend the program")
struct ExtensionTests {
  /// A folder of templates with a framework of 2570 that has four indicators, guidance, and a sixth kind of report.
  private func templates(_ scratch: Scratch) throws -> String {
    try scratch.write(
      "templates/frameworks/2570.yaml",
      """
      fiscalYear: 2570
      passMark: 85
      strengthMark: 80
      instruments:
        - { code: IIT, name: แบบวัดภายใน, english: Internal, weight: 40, aggregation: questions }
        - { code: OIT, name: แบบตรวจข้อมูล, english: Open Data, weight: 60, aggregation: published }
      indicators:
        - { number: 1, name: การใช้อำนาจ, english: Power, instrument: IIT }
        - { number: 2, name: การให้บริการด้วยเทคโนโลยี, english: Technology, instrument: IIT }
        - { number: 3, name: การเปิดเผยข้อมูล, english: Open Data, instrument: OIT }
        - { number: 4, name: การป้องกันการทุจริต, english: Prevention, instrument: OIT }
      subindicators: [{ number: "3.1", name: ข้อมูลพื้นฐาน, indicator: 3 }]
      items:
        "1": { i1: การมอบหมายงาน }
        "2": { i2: การใช้งานระบบ }
        "3.1": { o1: โครงสร้างและอำนาจหน้าที่ }
        "4": { o2: แผนใหม่ }
      rating:
        bands: [{ label: ผ่าน, from: 85, through: 100 }, { label: ไม่ผ่าน, from: 0, through: 84.99 }]
        tested: []
      reportItems: { measures: o2, progress: o2 }
      provenance: {}
      """)
    try scratch.write(
      "templates/guidance/2570.yaml",
      "fiscalYear: 2570\nsameAs: 2568\nitems: { o2: { assesses: แผนใหม่, develop: [จัดทำแผนใหม่] } }\n")
    try scratch.write(
      "templates/summary/report.xml",
      """
      <report kind="summary" title="สรุปผล {{agency.name}}">
        <include section="main"/><include section="indicators"/>
      </report>
      """)
    try scratch.write(
      "templates/summary/main.xml",
      """
      <section numbering="digits">
        <h1>สรุปผลของ{{agency.name}}</h1>
        <p>{{>total-reading}}</p>{{>comparison-reading}}
        {{#developmentPoints}}{{#item}}<p>ข้อ {{code}} {{title}}</p>{{>points}}{{/item}}{{/developmentPoints}}
      </section>
      """)
    return scratch.file("templates").path
  }

  private static let record = """
    agency: { name: เทศบาลตำบลตัวอย่าง }
    fiscalYear: 2570
    digits: arabic
    assessments:
      2568: { indicators: { 3: 80, 9: 70, 10: 60 } }
      2570: { indicators: { 1: 85, 2: 90, 3: 70, 4: 50 }, items: { o1: 0, o2: 0 } }
    """

  @Test("A year and a kind of report that the program never saw need files alone, beside its own")
  func yearAndKind() throws {
    let scratch = try Scratch()
    let folder = try templates(scratch)
    try scratch.write("a.yaml", Self.record)
    let outcome = try Program.run(
      ["expand", "a.yaml", "--kind", "summary", "--templates", folder], in: scratch.folder)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    // 40 % of 87.50 and 60 % of 60.00 are 71.00.
    #expect(outcome.text.contains("ได้คะแนนรวม 71.00 คะแนน (คำนวณจากคะแนนรายตัวชี้วัด)"))
    // 3 of 2568 is 1 here, 9 is 3, 10 is 4; 2 is new.
    for sentence in [
      "ตัวชี้วัดที่ 1 การใช้อำนาจ ตรงกับตัวชี้วัดที่ 3 การใช้อำนาจ ในปีงบประมาณ พ.ศ. 2568",
      "กรอบการประเมินของปีงบประมาณ พ.ศ. 2568 ไม่มีตัวชี้วัดที่ 2 การให้บริการด้วยเทคโนโลยี จึงไม่มีคะแนนให้เปรียบเทียบ",
      "จากตัวชี้วัดที่เปรียบเทียบได้ 3 ตัวชี้วัด คะแนนเพิ่มขึ้น 1 ตัวชี้วัด คะแนนลดลง 1 ตัวชี้วัด และคะแนนคงที่ 1 ตัวชี้วัด",
    ] { #expect(outcome.text.contains(sentence), "\(sentence)") }
    // Guidance of its own, and shared with 2568 by the item's title.
    #expect(outcome.text.contains("จัดทำแผนใหม่"))
    #expect(outcome.text.contains("แสดงแผนผังโครงสร้าง"))
    // The kinds that are there already take the year, too, as pages and as a web page.
    for kind in ["summary", "annual", "analysis", "progress"] {
      let made = try Program.run(
        ["render", "a.yaml", "--kind", kind, "--templates", folder, "--format", "pdf", "--format", "html"],
        in: scratch.folder)
      #expect(made.exitCode == 0, "\(kind): \(made.errors)")
    }
    #expect(scratch.names.contains("a-summary.pdf") && scratch.names.contains("a-analysis.html"))
    let check = try Program.run(["check", "a.yaml", "--templates", folder], in: scratch.folder)
    #expect(check.exitCode == 0, "\(check.errors)")
  }

  @Test("Help and doctor list the kinds that are there, and an unknown one gets a suggestion")
  func kinds() throws {
    let scratch = try Scratch()
    let folder = try templates(scratch)
    try scratch.write("a.yaml", Self.record)
    let help = try Program.run(["render", "--help", "--templates", folder])
    #expect(help.text.contains("summary") && help.text.contains("analysis, annual"), "\(help.text)")
    #expect(try Program.run(["help", "render"]).text.contains("analysis, annual"))
    let doctor = try Program.run(["doctor", "--templates", folder])
    #expect(doctor.exitCode == 0)
    #expect(
      doctor.text.contains("\(folder)/summary") && doctor.text.contains("\(folder)/frameworks/2570.yaml"))
    #expect(doctor.text.contains("Templates/annual") && doctor.text.contains("frameworks/2562.yaml"))
    let unknown = try Program.run(
      ["render", "a.yaml", "--kind", "sumary", "--templates", folder], in: scratch.folder)
    #expect(unknown.exitCode == 2)
    #expect(unknown.errors.contains("did you mean summary?"), "\(unknown.errors)")
  }

  @Test("A file of the folder stands before the program's own of the same name; the others stay")
  func override() throws {
    let scratch = try Scratch()
    try scratch.write(
      "t/sections/total-reading.xml", "<template>คะแนนของเรา {{total}}</template>")
    try scratch.write(
      "t/guidance/2568.yaml",
      "fiscalYear: 2568\nsameAs: 2568\nitems: { o1: { assesses: โครงสร้าง, develop: [แก้ผังตามแบบของจังหวัด] } }\n"
    )
    let outcome = try Program.run(
      ["expand", "Examples/mae-sot-2568.yaml", "--templates", scratch.file("t").path])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("p คะแนนของเรา 87.15"))
    #expect(outcome.text.contains("แก้ผังตามแบบของจังหวัด"))
    #expect(!outcome.text.contains("แสดงแผนผังโครงสร้าง"))
    #expect(outcome.text.contains("ข้อ o2"))
  }

  @Test("new writes a record that lacks nothing but its scores, and leaves a file that is there as it is")
  func new() throws {
    let scratch = try Scratch()
    let folder = try templates(scratch)
    let arguments = ["new", "a.yaml", "--year", "2570", "--agency", "อบต. \"ก\"", "--templates", folder]
    let made = try Program.run(arguments, in: scratch.folder)
    #expect(made.exitCode == 0, "\(made.errors)")
    #expect(made.text == "a.yaml\n")
    let text = try String(contentsOf: scratch.file("a.yaml"), encoding: .utf8)
    #expect(text.contains("      2:  # การให้บริการด้วยเทคโนโลยี\n"))
    let check = try Program.run(["check", "a.yaml", "--templates", folder], in: scratch.folder)
    #expect(check.exitCode == 1)
    #expect(check.errors.split(separator: "\n").filter { $0.contains(" error: ") }.count == 1)
    #expect(check.errors.contains("the scores of 2570 are not filled in yet"))
    let again = try Program.run(arguments, in: scratch.folder)
    #expect(again.exitCode == 2)
    #expect(try String(contentsOf: scratch.file("a.yaml"), encoding: .utf8) == text)
    for (wrong, code) in [
      (["new", "b.yaml", "--agency", "ก"], 2), (["new", "b.yaml", "--year", "2600", "--agency", "ก"], 2),
      (["new", "b.yaml", "--year", "2568"], 2), (["new", "b.txt", "--year", "2568", "--agency", "ก"], 2),
      (["new"], 2),
    ] as [([String], Int32)] {
      #expect(try Program.run(wrong, in: scratch.folder).exitCode == code, "\(wrong)")
    }
    #expect(scratch.names == ["a.yaml", "templates"])
  }

  @Test("suggest prints measures that the record takes")
  func suggest() throws {
    let scratch = try Scratch()
    let folder = try templates(scratch)
    try scratch.write("a.yaml", Self.record)
    let drafts = try Program.run(["suggest", "a.yaml", "--templates", folder], in: scratch.folder)
    #expect(drafts.exitCode == 0, "\(drafts.errors)")
    try scratch.write("b.yaml", Self.record + "\n" + drafts.text)
    let check = try Program.run(["check", "b.yaml", "--templates", folder], in: scratch.folder)
    #expect(check.exitCode == 0, "\(check.errors)")
    // Every one of them is in the report, and nothing is left to draft.
    let report = try Program.run(
      ["expand", "b.yaml", "--kind", "analysis", "--templates", folder], in: scratch.folder)
    #expect(report.text.contains("1. จัดทำและเผยแพร่ข้อมูลตามข้อ o1 โครงสร้างและอำนาจหน้าที่ ให้ครบองค์ประกอบและเป็นปัจจุบัน"))
    let rest = try Program.run(["suggest", "b.yaml", "--templates", folder], in: scratch.folder)
    #expect(rest.text.isEmpty)
  }

  @Test("A class that the style hasn't is told at its line by every command, before a page is made")
  func unknownClass() throws {
    let scratch = try Scratch()
    let folder = try templates(scratch)
    try scratch.write("in/a.yaml", Self.record)
    try scratch.write(
      "templates/summary/main.xml",
      """
      <section>
        <p class="leed">ก</p><p class="lead">ข</p>
        <table class="wide"><tr><td><p class="cell">ค</p></td></tr></table>
        <div class="plaim"><p>ง</p></div>{{#measures}}<p class="none-such">จ</p>{{/measures}}
      </section>
      """)
    let told = [
      "main.xml:2:13: error: style.yaml has no paragraph style “leed” — did you mean “lead”?",
      "main.xml:3:17: error: style.yaml has no table style “wide” — there are compact, dense, grid",
      "main.xml:4:15: error: style.yaml has no group style “plaim” — did you mean “plain”?",
      "main.xml:4:59: error: style.yaml has no paragraph style “none-such” [template-unknown-class]",
    ]
    for command in [
      ["render", "in/a.yaml", "-o", "a.html"], ["check", "in/a.yaml"], ["check", "in"],
      ["expand", "in/a.yaml"],
      ["batch", "in", "-o", "out"],
    ] {
      let outcome = try Program.run(
        command + ["--kind", "summary", "--templates", folder], in: scratch.folder)
      #expect(
        outcome.exitCode == 1 && told.allSatisfy(outcome.errors.contains), "\(command): \(outcome.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.file("a.html").path))
    let doctor = try Program.run(["doctor", "--templates", folder], in: scratch.folder)
    #expect(told.allSatisfy(doctor.errors.contains), "\(doctor.errors)")
    // A style of one's own is known.
    let style = try String(contentsOf: Checkout.file("Templates/style.yaml"), encoding: .utf8)
    try scratch.write(
      "templates/style.yaml",
      style.replacing(
        "  plain: {", with: "  leed: { extends: body }\n  none-such: { extends: body }\n  plain: {",
        maxReplacements: 1
      )
      .replacing("  plain: {}", with: "  plain: {}\n  plaim: {}").replacing(
        "  dense:\n", with: "  wide: {}\n  dense:\n"))
    let own = try Program.run(
      ["render", "in/a.yaml", "-o", "a.html", "--kind", "summary", "--templates", folder], in: scratch.folder)
    #expect(own.exitCode == 0, "\(own.errors)")
  }
}
