import Assessment
import CLI
import Foundation
import Reporting
import SourceData
import TestSupport
import Testing

/// The officers' manual: its reference pages are the program's own words, and its examples run.
@Suite("The officers' manual")
struct ManualTests {
  private static let folder = "Documentation/manual"

  @Test("The page of commands has every command and option (UPDATE_GOLDEN=1 writes it)")
  func commands() throws {
    let page = commandsPage()
    try expectGolden(page, at: Checkout.file("\(Self.folder)/commands.md"))
    #expect(!page.contains("|  |"))
  }

  @Test("The page of the workbook has every sheet and column (UPDATE_GOLDEN=1 writes it)")
  func workbook() throws {
    let framework = try Framework(
      reading: readYAML(Checkout.bytes("Templates/frameworks/2568.yaml"), file: "2568.yaml"))
    try expectGolden(workbookPage(framework), at: Checkout.file("\(Self.folder)/workbook.md"))
  }

  @Test("The page of the record has every key of the schema (UPDATE_GOLDEN=1 writes it)")
  func record() throws {
    let schema = try readJSON(Checkout.bytes("Documentation/record.schema.json"), file: "schema.json")
    let page = try recordPage(schema)
    try expectGolden(page, at: Checkout.file("\(Self.folder)/record.md"))
    for keys in RecordKeys.tables {
      for key in keys.all { #expect(page.contains("| `\(key)`"), "\(keys.name).\(key)") }
    }
  }

  private static let titles: KeyValuePairs = [
    "record": "ทั้งไฟล์", "agency": "หน่วยงาน `agency`", "assessment": "ผลของปีหนึ่ง `assessments`",
    "scoreParts": "คะแนนข้อของ EIT ที่แยกสองส่วน", "remarkParts": "ข้อสังเกตของข้อ EIT ที่แยกสองส่วน",
    "respondents": "ผู้ตอบแบบวัด `respondents`", "count": "จำนวนคน", "measure": "มาตรการ `measures`",
    "step": "ขั้นตอนที่มีขั้นตอนย่อย", "period": "ช่วงเวลา `period`", "progress": "ความก้าวหน้า `progress`",
    "improvement": "แนวทางยกระดับตัวชี้วัด `improvements`", "guidance": "แนวทางของหน่วยงานเอง `guidance`",
    "advice": "แนวทางหนึ่งเรื่อง",
  ]

  private func recordPage(_ schema: SourceNode) throws -> String {
    var lines = [
      "# หัวข้อของไฟล์ข้อมูล", "",
      "หน้านี้สร้างจาก [record.schema.json](../record.schema.json) ซึ่งโปรแกรมแก้ไขข้อความที่รู้จัก YAML schema ใช้ช่วยเติมหัวข้อได้ ไฟล์ข้อมูลเป็น YAML 1.2 หรือ JSON ที่มีหัวข้อเดียวกัน หัวข้อที่มี ● ต้องกรอก",
      "",
    ]
    #expect(Set(Self.titles.map(\.key)) == Set(RecordKeys.tables.map(\.name)))
    for (name, title) in Self.titles {
      let definition = try #require(schema["$defs"]?[name])
      var required: [String] = []
      if case .sequence(let names)? = definition["required"]?.content {
        required = names.compactMap { if case .text(let name) = $0.content { name } else { nil } }
      }
      lines += ["## \(title)", "", "| หัวข้อ | | ความหมาย |", "| --- | --- | --- |"]
      guard case .mapping(let entries)? = definition["properties"]?.content else { continue }
      for entry in entries {
        guard case .text(let text)? = entry.value["description"]?.content else { continue }
        let thai = text.split(separator: " / ").first ?? ""
        lines.append("| `\(entry.key)` | \(required.contains(entry.key) ? "●" : "") | \(thai) |")
      }
      lines.append("")
    }
    lines += [
      "## ข้อความของหน่วยงาน `narrative`", "",
      "ย่อหน้าคั่นด้วยบรรทัดว่าง บรรทัดที่ขึ้นต้นด้วยขีด (- ) เป็นรายการที่รายงานใส่เลขลำดับให้ ชื่อที่รายงานใช้มีดังนี้ ชื่ออื่นโปรแกรมแจ้งว่าผิด",
      "",
      "| ชื่อ | ข้อความของ |", "| --- | --- |",
    ]
    lines += narrativeNames.map { "| `\($0.name)` | \($0.thai) |" }
    return (lines + [""]).joined(separator: "\n")
  }

  /// A fenced block: its language and its lines.
  private struct Block {
    var language: Substring
    var lines: [Substring]
  }

  private func blocks(_ page: String) throws -> [Block] {
    var blocks: [Block] = []
    var isOpen = false
    for line in try String(contentsOf: Checkout.file(page), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("```") {
        if !isOpen { blocks.append(Block(language: line.dropFirst(3), lines: [])) }
        isOpen.toggle()
      } else if isOpen {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
    #expect(!isOpen, "\(page)")
    return blocks
  }

  private static var files: Regex<(Substring, Substring)> { /^(?:#|<!--) ไฟล์ (\S+)(?: -->)?$/ }

  @Test(
    "The examples run as they stand, in the order of the page",
    arguments: ["README.md", "first-report.md", "kinds.md", "check.md", "templates.md"])
  func examples(_ page: String) throws {
    let scratch = try Scratch()
    let bin = scratch.file("bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: bin.appendingPathComponent("raingan"), withDestinationURL: Program.binary)
    for name in ["Examples", "Templates"] {
      try FileManager.default.createSymbolicLink(
        at: scratch.file(name), withDestinationURL: Checkout.file(name))
    }
    var count = 0
    for block in try blocks("\(Self.folder)/\(page)") {
      if let first = block.lines.first, let match = first.wholeMatch(of: Self.files) {
        try scratch.write(String(match.1), block.lines.joined(separator: "\n") + "\n")
        count += 1
      }
      guard block.language == "sh" else { continue }
      count += 1
      let script = "set -euo pipefail\n" + block.lines.joined(separator: "\n")
      let outcome = try Program.run(
        URL(fileURLWithPath: "/bin/bash"), ["-c", script],
        environment: ["PATH": "\(bin.path):/usr/bin:/bin", "LANG": "th_TH.UTF-8"], in: scratch.folder)
      #expect(outcome.exitCode == 0, "\(page): \(script)\n\(outcome.errors)")
    }
    #expect(count > 0 || page == "README.md", "\(page) has no examples")
  }

  @Test("Every link of the manual and the README leads to a file, and every page is in the index")
  func links() throws {
    let pages = try Checkout.names(in: Self.folder).filter { $0.hasSuffix(".md") }
    let index = try String(contentsOf: Checkout.file("\(Self.folder)/README.md"), encoding: .utf8)
    for page in pages where page != "README.md" { #expect(index.contains("(\(page))"), "\(page)") }
    for page in pages.map({ "\(Self.folder)/\($0)" }) + ["README.md", "Documentation/TEMPLATES.md"] {
      let file = Checkout.file(page)
      for match in try String(contentsOf: file, encoding: .utf8).matches(of: /\]\(([^)#:\s]+)(?:#[^)]*)?\)/) {
        let target = file.deletingLastPathComponent().appendingPathComponent(String(match.1))
        #expect(FileManager.default.fileExists(atPath: target.path), "\(page): \(match.1)")
      }
    }
  }
}
