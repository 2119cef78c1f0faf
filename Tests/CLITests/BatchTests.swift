import Foundation
import TestSupport
import Testing

@Suite("Runs over many agencies")
struct BatchTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run(_ arguments: String...) throws -> Program.Outcome { try run(arguments) }

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(["batch"] + arguments)
  }

  private func cell(_ text: String) -> String {
    text.isEmpty ? "<c/>" : "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  private func rows(_ rows: [[String]]) -> String {
    rows.map { "<row>" + $0.map(cell).joined() + "</row>" }.joined()
  }

  /// A workbook of `count` agencies with a measure each.
  private func workbook(_ count: Int, change: (inout [[String]], inout [[String]]) -> Void = { _, _ in })
    throws -> URL
  {
    var agencies = [
      ["รหัสหน่วยงาน", "ชื่อหน่วยงาน", "อำเภอ", "รวม ปี 2568", "ตัวชี้วัด 1 ปี 2568", "ตัวชี้วัด 1 ปี 2567", "o1 ปี 2568"]
    ]
    var measures = [["หน่วยงาน", "มาตรการ", "ตอบข้อหรือตัวชี้วัด", "ผู้รับผิดชอบ"]]
    for index in 1...count {
      agencies.append([
        "00\(index)", "เทศบาลตำบลที่\(index)", "เมือง", "8\(index % 10).50", "9\(index % 10).25", "90",
        index.isMultiple(of: 3) ? "0" : "100",
      ])
      measures.append(["00\(index)", "จัดทำคู่มือของหน่วยที่\(index)", "o1", "กองคลัง"])
    }
    change(&agencies, &measures)
    let fixture = XLSXFixture([("ทุกหน่วยงาน", rows(agencies)), ("มาตรการ", rows(measures))])
    return try scratch.write("agencies.xlsx", Data(fixture.bytes))
  }

  /// Every file below a folder with its bytes.
  private func contents(_ folder: URL) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    guard FileManager.default.fileExists(atPath: folder.path) else { return contents }
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appendingPathComponent(path)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      contents[path] = try Data(contentsOf: file)
    }
    return contents
  }

  @Test("a folder of records becomes a folder of reports, and a broken one stops no other")
  func folder() throws {
    for name in ["mae-sot-2568", "mueang-klaeng-2564"] {
      try scratch.write("in/\(name).yaml", Data(contentsOf: Checkout.file("Examples/\(name).yaml")))
    }
    try scratch.write("in/broken.yaml", "agency: {name: ก}\n")
    try scratch.write("in/notes.txt", "none of ours")
    let out = scratch.file("out")
    let outcome = try run(scratch.file("in").path, "-o", out.path, "--format", "html", "--format", "pdf")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("in/broken.yaml:1:1: error: the key “fiscalYear” is missing"))
    let files = try contents(out)
    #expect(
      Set(files.keys) == [
        ".raingan/manifest.tsv", "index.html", "summary.csv", "mae-sot-2568.html", "mae-sot-2568.pdf",
        "mueang-klaeng-2564.html", "mueang-klaeng-2564.pdf",
      ])
    // The same bytes as one at a time.
    let single = try Program.run([
      "render", Checkout.file("Examples/mae-sot-2568.yaml").path, "--format", "pdf", "-o", "-",
    ])
    #expect(files["mae-sot-2568.pdf"] == single.output)
    let summary = String(decoding: try #require(files["summary.csv"]), as: UTF8.self)
    #expect(summary.contains("broken,,,failed,,,,the key “fiscalYear” is missing,"))
    let index = String(decoding: try #require(files["index.html"]), as: UTF8.self)
    #expect(index.contains("<a href=\"./mae-sot-2568.pdf\">PDF</a>"))
  }

  @Test("folders are made as far as they are missing")
  func deepFolder() throws {
    let out = scratch.file("new/deep")
    #expect(try run(workbook(1).path, "-o", out.path + "//", "--format", "html").exitCode == 0)
    #expect(try contents(out).keys.contains("index.html"))
    let outcome = try run(workbook(1).path, "-o", scratch.file("agencies.xlsx/in/it").path)
    #expect(outcome.exitCode == 3 && outcome.errors.contains("agencies.xlsx/in"), "\(outcome.errors)")
  }

  @Test("--resume skips what is up to date, and makes anew what has changed")
  func resume() throws {
    let out = scratch.file("out")
    #expect(try run(workbook(4).path, "-o", out.path, "--format", "html").exitCode == 0)
    let first = try contents(out)
    #expect(first.keys.filter { $0.hasSuffix(".html") }.count == 5)
    try FileManager.default.removeItem(at: out.appendingPathComponent("เทศบาลตำบลที่2.html"))
    let changed = try workbook(4) { agencies, _ in agencies[3][3] = "12.34" }
    let again = try run(changed.path, "-o", out.path, "--format", "html", "--resume", "--json")
    #expect(again.exitCode == 0)
    #expect(again.text.contains(#"{"event":"finished","made":2,"upToDate":2,"failed":0}"#))
    let fresh = scratch.file("fresh")
    #expect(try run(changed.path, "-o", fresh.path, "--format", "html").exitCode == 0)
    #expect(try contents(out) == contents(fresh))
    #expect(try contents(out) != first)
  }

  @Test("--resume makes anew what was changed by hand or lost its bytes, also where its size is the same")
  func changedFile() throws {
    let out = scratch.file("out")
    let workbook = try workbook(2).path
    #expect(try run(workbook, "-o", out.path, "--format", "html").exitCode == 0)
    let made = try contents(out)
    var bytes = try #require(made["เทศบาลตำบลที่1.html"])
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: out.appendingPathComponent("เทศบาลตำบลที่1.html"))
    let again = try run(workbook, "-o", out.path, "--format", "html", "--resume", "--json")
    #expect(again.text.contains(#""made":1,"upToDate":1"#))
    #expect(try contents(out) == made)
  }

  @Test("--resume takes titles from the record, and makes anew what has counts that no run writes")
  func forgedManifest() throws {
    let out = scratch.file("out")
    let workbook = try workbook(3).path
    #expect(try run(workbook, "-o", out.path, "--format", "html").exitCode == 0)
    let made = try contents(out)
    let manifest = out.appendingPathComponent(".raingan/manifest.tsv")
    var lines = try String(contentsOf: manifest, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(lines.count == 3 && lines[0].count == 8)
    lines[0].replaceSubrange(5..., with: ["<script>", "=cmd", "ที่อื่น"])
    lines[1][3] = "9223372036854775807"
    lines[2][4] = "-5"
    try lines.map { $0.joined(separator: "\t") + "\n" }.joined()
      .write(to: manifest, atomically: true, encoding: .utf8)
    let again = try run(workbook, "-o", out.path, "--format", "html", "--resume", "--json")
    #expect(again.text.contains(#""made":2,"upToDate":1"#))
    #expect(try contents(out) == made)
  }

  @Test("summary.csv tells code and district of records, and what in a workbook belongs to no agency")
  func summary() throws {
    try scratch.write(
      "in/a.yaml",
      """
      agency: { name: เทศบาลตำบลก, code: "05", district: เมือง }
      fiscalYear: 2568
      assessments: { 2568: { total: 80 } }
      """)
    #expect(
      try run(scratch.file("in").path, "-o", scratch.file("one").path, "--format", "html").exitCode == 0)
    let one = String(decoding: try #require(contents(scratch.file("one"))["summary.csv"]), as: UTF8.self)
    #expect(one.contains("\r\nเทศบาลตำบลก,05,เมือง,made,a.html,0,"))
    let workbook = try workbook(2) { agencies, measures in
      agencies.append(agencies[1])
      measures[2][0] = "ไม่มี"
    }
    let many = scratch.file("many")
    #expect(try run(workbook.path, "-o", many.path, "--format", "html").exitCode == 1)
    let files = try contents(many)
    for (name, cell) in [
      ("summary.csv", "ทุกหน่วยงาน!B4"), ("summary.csv", "มาตรการ!A3"), ("index.html", "มาตรการ!A3"),
    ] {
      #expect(String(decoding: try #require(files[name]), as: UTF8.self).contains(cell), "\(name) \(cell)")
    }
  }

  @Test(
    "an agency that fails is told by code and row, and the report that an earlier run left of it as what it is"
  )
  func leftover() throws {
    let out = scratch.file("out")
    #expect(try run(workbook(2).path, "-o", out.path, "--format", "html").exitCode == 0)
    let broken = try workbook(2) { agencies, _ in agencies[2][3] = "187" }
    let outcome = try run(broken.path, "-o", out.path, "--format", "html", "--json")
    #expect(outcome.exitCode == 1)
    let failed = try #require(outcome.text.split(separator: "\n").first { $0.contains(#""event":"failed""#) })
    for member in [
      #""agency":"เทศบาลตำบลที่2""#, #""code":"002""#, #""district":"เมือง""#, #""row":3"#, #""errors":1"#,
      #""older":["เทศบาลตำบลที่2.html"]"#,
    ] {
      #expect(failed.contains(member), "\(failed)")
    }
    let files = try contents(out)
    #expect(files["เทศบาลตำบลที่2.html"] != nil)
    let summary = String(decoding: try #require(files["summary.csv"]), as: UTF8.self)
    #expect(
      summary.contains(
        "เมือง,\"failed, files of an earlier run\",เทศบาลตำบลที่2.html,,,\"the total in 2568 is 187, but a score is from 0 to 100\""
      )
    )
    let index = String(decoding: try #require(files["index.html"]), as: UTF8.self)
    #expect(index.contains("of an earlier run, not of these data: <a href="))
    // Where no run has made one, nothing is said of one.
    let fresh = scratch.file("fresh")
    let plain = try run(broken.path, "-o", fresh.path, "--format", "html", "--json")
    #expect(!plain.text.contains("older"))
    #expect(
      try !String(decoding: #require(contents(fresh)["index.html"]), as: UTF8.self).contains("earlier run"))
  }

  @Test("what belongs to no agency is told by the first share alone; --quiet tells no warnings")
  func once() throws {
    let workbook = try workbook(4) { _, measures in measures[2][0] = "ไม่มี" }.path
    let out = scratch.file("out").path
    let shares = try ["1/2", "2/2"].map { try run(workbook, "-o", out, "--format", "html", "--shard", $0) }
    #expect(shares.map(\.exitCode) == [1, 0])
    #expect(shares.map { $0.errors.contains("มาตรการ!A3") } == [true, false])
    let loud = try run(workbook, "-o", out, "--format", "html")
    #expect(loud.errors.contains(": warning: "))
    let quiet = try run(workbook, "-o", out, "--format", "html", "-q")
    #expect(!quiet.errors.contains(": warning: ") && quiet.errors.contains("มาตรการ!A3"))
    #expect(quiet.text.split(separator: "\n").sorted() == loud.text.split(separator: "\n").sorted())
  }

  @Test("no name can be a formula in summary.csv, whatever parts its fields")
  func formulas() throws {
    let workbook = try workbook(3) { agencies, _ in
      agencies[1][1] = "=1+1"
      agencies[2][1] = "ก;=1+1"
      agencies[3][1] = "ก, -1"
    }
    let out = scratch.file("out")
    #expect(try run(workbook.path, "-o", out.path, "--format", "html").exitCode == 0)
    let files = try contents(out)
    let summary = String(decoding: try #require(files["summary.csv"]), as: UTF8.self)
    #expect(summary.contains("\r\n'=1+1,001,เมือง,made,_=1+1.html,"))
    #expect(summary.contains("\r\n\"ก;'=1+1\",002,เมือง,made,ก-=1+1.html,"))
    #expect(summary.contains("\r\n\"ก, -1\",003,"))
    #expect(files["_=1+1.html"] != nil)
  }

  @Test("shares of two machines, joined, are what one machine makes")
  func shards() throws {
    let workbook = try workbook(5).path
    let (whole, shared) = (scratch.file("whole"), scratch.file("shared"))
    #expect(try run(workbook, "-o", whole.path, "--format", "html").exitCode == 0)
    #expect(try run(workbook, "-o", shared.path, "--format", "html", "--shard", "1/2").exitCode == 0)
    #expect(try contents(shared).keys.filter { $0.hasSuffix(".html") }.count == 3)
    #expect(try run(workbook, "-o", shared.path, "--format", "html", "--shard", "2/2").exitCode == 0)
    let join = try run(workbook, "-o", shared.path, "--format", "html", "--resume", "--json")
    #expect(join.text.contains(#""made":0,"upToDate":5"#))
    #expect(try contents(shared) == contents(whole))
    for wrong in ["0/2", "3/2", "1", "a/b", "1/0"] {
      #expect(try run(workbook, "-o", shared.path, "--shard", wrong).exitCode == 2)
    }
  }

  @Test("a whole run beside a share that is being made leaves it its journal and its folder")
  func liveShare() throws {
    let workbook = try workbook(2).path
    let out = scratch.file("out")
    let journal = try scratch.write("out/.raingan/journal-1-of-2.tsv", "")
    try FileManager.default.createDirectory(
      at: scratch.file("out/.raingan/tmp-1-of-2"), withIntermediateDirectories: true)
    let share = try FileHandle(forUpdating: journal)
    #expect(flock(share.fileDescriptor, LOCK_EX | LOCK_NB) == 0)
    let books = out.appendingPathComponent(".raingan").path
    #expect(try run(workbook, "-o", out.path, "--format", "html").exitCode == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: books).sorted()
        == ["journal-1-of-2.tsv", "manifest.tsv", "tmp-1-of-2"])
    try share.close()
    #expect(try run(workbook, "-o", out.path, "--format", "html", "--resume").exitCode == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: books) == ["manifest.tsv"])
  }

  @Test("a run that is killed leaves whole files, and goes on to what an undisturbed one makes")
  func killed() throws {
    let workbook = try workbook(12).path
    let (whole, broken) = (scratch.file("whole"), scratch.file("broken"))
    #expect(try run(workbook, "-o", whole.path).exitCode == 0)
    let expected = try contents(whole)
    var generator = SeededGenerator(seed: 7)
    for signal in [SIGKILL, SIGTERM, SIGINT, SIGKILL] {
      let process = Process()
      process.executableURL = Program.binary
      process.arguments = ["batch", workbook, "-o", broken.path, "--resume"]
      process.currentDirectoryURL = Checkout.root
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(20_000 + generator.below(150_000)))
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      for (path, bytes) in try contents(broken) where path.hasSuffix(".pdf") {
        #expect(bytes == expected[path])
      }
    }
    #expect(try run(workbook, "-o", broken.path, "--resume").exitCode == 0)
    #expect(try contents(broken) == expected)
  }

  @Test("thirty planted errors are told by sheet and cell, and all other agencies are made")
  func planted() throws {
    let workbook = try workbook(40) { agencies, measures in
      for row in 1...10 { agencies[row][3] = "1\(row)0.5" }
      for row in 11...20 { agencies[row][4] = "เก้าสิบ" }
      for row in 21...25 { measures[row][2] = "o99" }
      for row in 26...30 { measures[row][0] = "ไม่มีหน่วยงานนี้\(row)" }
    }
    let out = scratch.file("out")
    let outcome = try run(workbook.path, "-o", out.path, "--format", "html")
    #expect(outcome.exitCode == 1)
    let errors = outcome.errors.split(separator: "\n").filter { $0.contains(": error: ") }
    for row in 2...11 {
      #expect(
        errors.contains {
          $0.contains("agencies.xlsx:ทุกหน่วยงาน!D\(row): error: ") && $0.contains("a score is from 0 to 100")
        })
    }
    for row in 12...21 {
      #expect(
        errors.contains {
          $0.contains("agencies.xlsx:ทุกหน่วยงาน!E\(row): error: ") && $0.contains("must be a number")
        })
    }
    for row in 22...26 {
      #expect(
        errors.contains {
          $0.contains("agencies.xlsx:มาตรการ!C\(row): error: 2568 has no item or indicator “o99”")
        })
    }
    for row in 27...31 {
      #expect(errors.contains { $0.contains("agencies.xlsx:มาตรการ!A\(row): error: there is no agency") })
    }
    #expect(errors.count == 30)
    #expect(try contents(out).keys.filter { $0.hasSuffix(".html") }.count == 16)
  }

  @Test("a row that names no agency, and a column that was renamed, are told with what they hold")
  func nameless() throws {
    let workbook = try workbook(4) { agencies, measures in
      agencies[2][1] = " "
      agencies.append(["", "", "", "", "", "", ""])
      measures[0][3] = "ผู้รับผิดชอบหลัก"
      measures[3][0] = ""
    }
    let out = scratch.file("out")
    let outcome = try run(workbook.path, "-o", out.path, "--format", "html")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("ทุกหน่วยงาน!B3: error: this row has data and no agency's name"))
    #expect(outcome.errors.contains("มาตรการ!A4: error: this row has data and names no agency"))
    #expect(outcome.errors.contains("มาตรการ!D1: error: the form has no “ผู้รับผิดชอบหลัก”"))
    #expect(outcome.errors.contains("call it “ผู้รับผิดชอบ” if that is meant"))
    // Once more at the end, with the measure of the agency that has no name.
    #expect(outcome.errors.contains("4 in no report:"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("ทุกหน่วยงาน!B6"))
    #expect(try contents(out).keys.filter { $0.hasSuffix(".html") && $0 != "index.html" }.count == 3)
  }

  @Test("a table of many agencies is checked as a whole, all that is wrong with each agency told at once")
  func check() throws {
    let good = try workbook(3)
    let clean = try Program.run(["check", good.path])
    #expect(clean.exitCode == 0)
    #expect(clean.errors.contains("agencies.xlsx: 3 agencies, 0 errors"), "\(clean.errors)")
    let bad = try workbook(3) { agencies, measures in
      agencies[1][3] = "180.50"
      agencies[2][4] = "เก้าสิบ"
      agencies[2][6] = "300"
      measures[2][2] = "o99"
    }
    let outcome = try Program.run(["check", bad.path])
    #expect(outcome.exitCode == 1)
    for place in ["ทุกหน่วยงาน!D2", "ทุกหน่วยงาน!E3", "ทุกหน่วยงาน!G3", "มาตรการ!C3"] {
      #expect(outcome.errors.contains("agencies.xlsx:\(place): error: "), "\(place) \(outcome.errors)")
    }
    let csv = try scratch.write("a.csv", "ชื่อหน่วยงาน,รวม ปี 2568\nเทศบาลตำบลดินดี,187\n")
    let table = try Program.run(["check", csv.path])
    #expect(table.exitCode == 1 && table.errors.contains("a.csv:ทุกหน่วยงาน!B2: error: "), "\(table.errors)")
  }

  @Test("a code that two agencies have is the second's own error, told by the code's cell in all lists")
  func doubleCode() throws {
    let workbook = try workbook(4) { agencies, measures in
      agencies[3][0] = "002"
      measures[3][0] = "เทศบาลตำบลที่3"
    }
    let out = scratch.file("out")
    let outcome = try run(workbook.path, "-o", out.path, "--format", "html")
    #expect(outcome.exitCode == 1)
    let told = "the code “002” is that of “เทศบาลตำบลที่2” at A3"
    #expect(outcome.errors.contains("ทุกหน่วยงาน!A4: error: \(told) [duplicate-agency]"), "\(outcome.errors)")
    let ambiguous = "มาตรการ!A3: error: several agencies have the code “002”; make their codes differ"
    #expect(outcome.errors.contains(ambiguous), "\(outcome.errors)")
    // The row that names no one agency.
    #expect(outcome.errors.contains("1 in no report:"), "\(outcome.errors)")
    let summary = try String(contentsOf: out.appendingPathComponent("summary.csv"), encoding: .utf8)
    let row = summary.split(separator: "\r\n").first { $0.hasPrefix("เทศบาลตำบลที่3,002") }
    #expect(row?.contains("failed") == true && row?.contains(told) == true, "\(summary)")
    let files = try contents(out)
    let index = String(decoding: files["index.html"] ?? Data(), as: UTF8.self)
    #expect(index.contains("3 of 4 agencies"))
    #expect(files.keys.filter { $0.hasSuffix(".html") && $0 != "index.html" }.count == 3)
  }

  @Test("a broken formula is no agency's name: one error tells it, and lists name the agency by its code")
  func brokenName() throws {
    let agencies = [["ชื่อหน่วยงาน", "รหัสหน่วยงาน", "รวม ปี 2568"], ["เทศบาลตำบลน้ำดี", "001", "90"]]
    let broken = "<row><c t=\"e\"><v>#VALUE!</v></c>\(cell("002"))\(cell("80"))</row>"
    let nameless = "<row><c t=\"e\"><v>#REF!</v></c><c/>\(cell("80"))</row>"
    let fixture = XLSXFixture([("ทุกหน่วยงาน", rows(agencies) + broken + nameless)])
    let workbook = try scratch.write("a.xlsx", Data(fixture.bytes))
    let out = scratch.file("out")
    let outcome = try run(workbook.path, "-o", out.path, "--format", "html")
    let errors = outcome.errors.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(errors.count == 2, "\(outcome.errors)")
    #expect(errors.contains { $0.contains("ทุกหน่วยงาน!A3: error: the formula") })
    let summary = try String(contentsOf: out.appendingPathComponent("summary.csv"), encoding: .utf8)
    #expect(summary.contains("\r\n002,002,") && summary.contains("\r\nแถว 4,"), "\(summary)")
  }

  @Test("rows that sum a table up are no agencies: they are told and get no report")
  func summaryRows() throws {
    let csv = try scratch.write(
      "a.csv",
      """
      ชื่อหน่วยงาน,ตัวชี้วัด 1 ปี 2568
      เทศบาลตำบลน้ำดี,90
      รวมไทยพัฒนา,80
      รวม,170
      ค่าเฉลี่ย (2 แห่ง),85

      """)
    let out = scratch.file("out")
    let outcome = try run(csv.path, "-o", out.path, "--format", "html")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    for place in ["A4", "A5"] {
      #expect(outcome.errors.contains("!\(place): warning: the row "), "\(outcome.errors)")
    }
    #expect(
      try contents(out).keys.filter { $0.hasSuffix(".html") && $0 != "index.html" }.sorted()
        == ["รวมไทยพัฒนา.html", "เทศบาลตำบลน้ำดี.html"])
  }

  @Test("a quiet check tells errors alone, and how many warnings there are")
  func quietCheck() throws {
    let csv = try scratch.write("a.csv", "ชื่อหน่วยงาน,ตัวชี้วัด 1 ปี 2568\nเทศบาลตำบลดินดี,87\nรวม,87\n")
    let all = try Program.run(["check", csv.path, "--lang", "en"])
    let quiet = try Program.run(["check", csv.path, "-q", "--lang", "en"])
    #expect(all.exitCode == 0 && all.errors.contains("warning: "), "\(all.errors)")
    #expect(quiet.exitCode == 0)
    #expect(
      quiet.errors.split(separator: "\n").map(String.init) == [
        String(all.errors.split(separator: "\n").last ?? "")
      ])
    let record = try scratch.write(
      "r.yaml", "agency: {name: อบต.น้ำดี}\nfiscalYear: 2568\nassessments: {2568: {indicators: {1: 90}}}\n")
    let one = try Program.run(["check", record.path, "-q", "--lang", "en"])
    #expect(
      one.exitCode == 0 && !one.errors.contains("warning: ") && one.errors.contains("no errors, "),
      "\(one.errors)")
  }

  @Test("every row of a new workbook of many agencies may be filled in, with its lists and ranges")
  func openRows() throws {
    let file = scratch.file("national.xlsx")
    #expect(
      try Program.run(["new", file.path, "--year", "2568", "--national", "--items"]).exitCode == 0)
    let unzip = try Program.run(
      URL(fileURLWithPath: "/usr/bin/python3"),
      [
        "-c",
        """
        import re, sys, zipfile
        book = zipfile.ZipFile(sys.argv[1])
        names = re.findall('<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
        styles = book.read("xl/styles.xml").decode().split("<cellXfs")[1].split("<xf ")[1:]
        unlocked = {i for i, style in enumerate(styles) if 'locked="0"' in style}
        for number, name in enumerate(names, 1):
            sheet = book.read(f"xl/worksheets/sheet{number}.xml").decode()
            columns = re.findall('<col [^>]*style="([0-9]+)"', sheet)
            print(name, sum(int(style) in unlocked for style in columns), sheet.count(":") and
                len(re.findall('sqref="[A-Z]+2:[A-Z]+1048576"', sheet)), sheet.count("customHeight"))
        """, file.path,
      ])
    let sheets = unzip.text.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(sheets.map { $0[0] }.prefix(3) == ["วิธีกรอก", "ทุกหน่วยงาน", "มาตรการ"], "\(unzip.errors)")
    for sheet in sheets.dropFirst() {
      #expect((Int(sheet[1]) ?? 0) > 1, "\(sheet)")
      #expect(sheet[3] == "1", "only the head has a height of its own: \(sheet)")
    }
    #expect((Int(sheets[1][2]) ?? 0) > 50 && (Int(sheets[2][2]) ?? 0) >= 2, "\(sheets)")
  }

  @Test("what agencies write and do stands on sheets of its own, and each gets its own")
  func keyedSheets() throws {
    let sheets: [(String, [[String]])] = [
      (
        "ทุกหน่วยงาน",
        [
          ["รหัสหน่วยงาน", "ชื่อหน่วยงาน", "ปีงบประมาณที่ประเมิน", "ตัวชี้วัด 9 ปี 2568", "o1 ปี 2568"],
          ["001", "เทศบาลตำบลน้ำดี", "2568", "70", "0"], ["002", "เทศบาลตำบลดินดี", "2568", "80", "100"],
        ]
      ),
      ("มาตรการ", [["หน่วยงาน", "มาตรการ", "ตอบข้อหรือตัวชี้วัด"], ["001", "จัดทำข้อมูล", "o1"]]),
      ("ประเด็น", [["หน่วยงาน", "ประเด็นที่", "ผลการวิเคราะห์"], ["เทศบาลตำบลน้ำดี", "๓", "ควรเผยแพร่ให้ครบ"]]),
      (
        "ยกระดับตัวชี้วัด",
        [["หน่วยงาน", "ตัวชี้วัดที่", "แนวทางยกระดับ", "สถานะ"], ["001", "9", "ปรับปรุงเว็บไซต์", "แล้วเสร็จ"]]
      ),
      (
        "ข้อความ",
        [["หน่วยงาน", "ชื่อข้อความ", "ข้อความ"], ["002", "preface", "คำนำของดินดี"], ["001", "คำนำ", "คำนำของน้ำดี"]]
      ),
      ("ข้อสังเกต", [["หน่วยงาน", "รหัส", "ข้อสังเกตของผู้ประเมิน"], ["001", "o1", "ข้อมูลไม่ครบ"]]),
    ]
    let fixture = XLSXFixture(sheets.map { ($0.0, rows($0.1)) })
    let workbook = try scratch.write("all.xlsx", Data(fixture.bytes))
    let record = try scratch.write(
      "in/001.yaml",
      """
      agency: {code: "001", name: เทศบาลตำบลน้ำดี}
      fiscalYear: 2568
      assessments: {2568: {indicators: {9: 70}, items: {o1: 0}, remarks: {o1: ข้อมูลไม่ครบ}}}
      measures: [{title: จัดทำข้อมูล, addresses: [o1]}]
      topics: {3: ควรเผยแพร่ให้ครบ}
      improvements: {9: {steps: [ปรับปรุงเว็บไซต์], progress: {status: done}}}
      narrative: {preface: คำนำของน้ำดี}
      """)
    for kind in ["annual", "matrix", "progress"] {
      let out = scratch.file("out-\(kind)")
      #expect(
        try run(workbook.path, "-o", out.path, "--format", "html", "--kind", kind, "--name", "{code}")
          .exitCode == 0)
      let single = scratch.file("\(kind).html")
      let rendered = try Program.run(
        ["render", record.path, "--kind", kind, "--format", "html", "-o", single.path])
      #expect(rendered.exitCode == 0, "\(rendered.errors)")
      #expect(
        try Data(contentsOf: out.appendingPathComponent("001.html")) == Data(contentsOf: single), "\(kind)")
      let other = try String(contentsOf: out.appendingPathComponent("002.html"), encoding: .utf8)
      #expect(!other.contains("น้ำดี") && !other.contains("ข้อมูลไม่ครบ"))
    }
    // A code that no item has is told by its cell.
    var wrong = sheets
    wrong[5].1[1][1] = "x1"
    let bytes = XLSXFixture(wrong.map { ($0.0, rows($0.1)) }).bytes
    let outcome = try run(
      scratch.write("wrong.xlsx", Data(bytes)).path, "-o", scratch.file("w").path, "--format", "html")
    #expect(outcome.errors.contains("wrong.xlsx:ข้อสังเกต!B2: error: unknown code “x1”"))
    // Sheets that only lost their names are told, by their names or by their columns; the agencies are made all the same.
    var lost = sheets
    lost[1].0 = "มาตรการ ปี 2569"
    lost[5].0 = "Sheet6"
    let bytesOfLost = XLSXFixture(lost.map { ($0.0, rows($0.1)) }).bytes
    let renamed = try run(
      scratch.write("lost.xlsx", Data(bytesOfLost)).path, "-o", scratch.file("l").path, "--format", "html")
    #expect(renamed.exitCode == 1)
    #expect(renamed.errors.contains("no sheet “มาตรการ”, and “มาตรการ ปี 2569” would not be read"))
    #expect(renamed.errors.contains("no sheet “ข้อสังเกต”, and “Sheet6” would not be read"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.file("l").path).count {
        $0.hasSuffix(".html")
      } == 3)
  }

  @Test(
    "a CSV file that by its name belongs to the agencies' and to no sheet is told, and keeps nothing from being made"
  )
  func unreadTable() throws {
    try scratch.write(
      "a/t.csv", "รหัสหน่วยงาน,ชื่อหน่วยงาน,อำเภอ,ตัวชี้วัด 1 ปี 2568\r\n001,เทศบาลตำบลน้ำดี,เมือง,๙๕.๕๐\r\n")
    try scratch.write("a/t-มาตราการ.csv", "หน่วยงาน,มาตรการ\r\n001,จัดทำคู่มือ\r\n")
    try scratch.write("a/template.csv", "ก,ข\r\n")
    let out = scratch.file("a/out")
    let outcome = try run(scratch.file("a/t.csv").path, "-o", out.path, "--format", "html")
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.errors.contains("t-มาตราการ.csv: warning:") && outcome.errors.contains("[table-not-read]"))
    #expect(!outcome.errors.contains("template.csv"))
  }

  @Test("CSV in UTF-8 and TIS-620 gives what the workbook gives")
  func tables() throws {
    let text = "รหัสหน่วยงาน,ชื่อหน่วยงาน,อำเภอ,ตัวชี้วัด 1 ปี 2568\r\n001,เทศบาลตำบลน้ำดี,เมือง,๙๕.๕๐\r\n"
    try scratch.write("a/t-มาตรการ.csv", "หน่วยงาน,มาตรการ\r\n001,จัดทำคู่มือ\r\n")
    try scratch.write("a/t.csv", text)
    let thai = text.unicodeScalars.map { UInt8($0.value < 0x80 ? $0.value : $0.value - 0x0E00 + 0xA0) }
    try scratch.write("b/t.csv", Data(thai))
    try scratch.write("b/t-มาตรการ.csv", "หน่วยงาน,มาตรการ\r\n001,จัดทำคู่มือ\r\n")
    for folder in ["a", "b"] {
      try scratch.write("\(folder)/t-ข้อความ.csv", "หน่วยงาน,ชื่อข้อความ,ข้อความ\r\n001,preface,คำนำของเรา\r\n")
    }
    let reports = try ["a", "b"].map { name in
      let out = scratch.file(name + "/out")
      #expect(try run(scratch.file(name + "/t.csv").path, "-o", out.path, "--format", "html").exitCode == 0)
      return try Data(contentsOf: out.appendingPathComponent("เทศบาลตำบลน้ำดี.html"))
    }
    #expect(reports[0] == reports[1])
    let page = String(decoding: reports[0], as: UTF8.self)
    #expect(page.replacing((/<[^>]*>/).matchingSemantics(.unicodeScalar), with: "").contains("จัดทำคู่มือ"))
    #expect(page.replacing((/<[^>]*>/).matchingSemantics(.unicodeScalar), with: "").contains("คำนำของเรา"))
  }

  @Test("kinds keep apart in one folder, and no report takes the place of a list")
  func kinds() throws {
    let workbook = try workbook(2) { agencies, _ in agencies[1][1] = "index" }
    let out = scratch.file("out")
    for kind in ["annual", "analysis"] {
      #expect(try run(workbook.path, "-o", out.path, "--format", "html", "--kind", kind).exitCode == 0)
    }
    let names = try contents(out).keys.filter { $0.hasSuffix(".html") }.sorted()
    #expect(
      names == [
        "index-1.html", "index-analysis.html", "index.html", "เทศบาลตำบลที่2-analysis.html", "เทศบาลตำบลที่2.html",
      ])
  }

  @Test(
    "lists that no run has made are left, also the one that agencies come from",
    arguments: ["index.html", "summary.csv"])
  func foreignLists(list: String) throws {
    let workbook = try workbook(1)
    try scratch.write("site/\(list)", "mine")
    let site = scratch.file("site")
    let outcome = try run(workbook.path, "-o", site.path, "--format", "html", "--lang", "en")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("\(list) is there already"), "\(outcome.errors)")
    #expect(try contents(site) == [list: Data("mine".utf8)])
    // Nor where a run was before: its own table is named as a list is.
    try scratch.write("site/.raingan/manifest.tsv", "")
    let table = "รหัสหน่วยงาน,ชื่อหน่วยงาน,ตัวชี้วัด 1 ปี 2568\n1,เทศบาลตำบลน้ำดี,90\n"
    try scratch.write("site/summary.csv", table)
    #expect(try run(scratch.file("site/summary.csv").path, "-o", site.path, "--format", "html").exitCode == 2)
    #expect(try String(contentsOf: scratch.file("site/summary.csv"), encoding: .utf8) == table)
  }

  @Test("a reader of the list of files who leaves stops no run")
  func readerLeaves() throws {
    let out = scratch.file("out")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [
      "-c", "\"$0\" batch \"$1\" -o \"$2\" --format html 2>/dev/null | true; exit ${PIPESTATUS[0]}",
      Program.binary.path, try workbook(8).path, out.path,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try contents(out).keys.filter { $0.hasSuffix(".html") }.count == 9)
  }

  @Test("a link where a run keeps its books is refused, and what it leads to is left")
  func links() throws {
    let out = scratch.file("out")
    try scratch.write("precious/a.txt", "a")
    try FileManager.default.createDirectory(
      at: out.appendingPathComponent(".raingan"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: out.appendingPathComponent(".raingan/tmp").path,
      withDestinationPath: scratch.file("precious").path)
    #expect(try run(workbook(1).path, "-o", out.path, "--format", "html").exitCode == 3)
    #expect(FileManager.default.fileExists(atPath: scratch.file("precious/a.txt").path))
    // Nothing is made, either, where the folder of the books itself is the link.
    let other = scratch.file("other")
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: other.appendingPathComponent(".raingan").path,
      withDestinationPath: scratch.file("precious").path)
    #expect(try run(workbook(1).path, "-o", other.path, "--format", "html").exitCode == 3)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.file("precious").path) == ["a.txt"])
  }

  @Test("names of files are safe everywhere and never fall together")
  func fileNames() throws {
    let workbook = try workbook(4) { agencies, measures in
      agencies[1][1] = "../../a/b:c*?"
      agencies[2][1] = "con"
      agencies[3][1] = "อบต. &lt;ก&gt; "
      agencies[4][1] = "CON"
      measures = [measures[0]]
    }
    let out = scratch.file("out")
    #expect(try run(workbook.path, "-o", out.path, "--format", "html").exitCode == 0)
    let names = try contents(out).keys.filter { $0.hasSuffix(".html") && $0 != "index.html" }.sorted()
    #expect(names == ["_-..-a-b-c--.html", "_CON-2.html", "_con-1.html", "อบต. -ก-.html"])
    let devices = self.scratch.file("devices")
    let ports = try self.workbook(5) { agencies, measures in
      agencies[1][1] = "COM¹"
      agencies[2][1] = "LPT³.a"
      agencies[3][1] = "CON .x"
      agencies[4][1] = "ก\u{061C}\u{200B}ข\u{A0}"
      agencies[5][1] = "COMก"
      measures = [measures[0]]
    }
    #expect(try run(ports.path, "-o", devices.path, "--format", "html").exitCode == 0)
    let safe = try contents(devices).keys.filter { $0.hasSuffix(".html") && $0 != "index.html" }.sorted()
    #expect(safe == ["COMก.html", "_COM¹.html", "_CON .x.html", "_LPT³.a.html", "กข.html"])
    for wrong in ["{colour}", "{code", "code}", ""] {
      #expect(try run(workbook.path, "-o", out.path, "--name", wrong).exitCode == 2)
    }
    #expect(try run(workbook.path).exitCode == 2)
    #expect(try run(scratch.file("nothing").path, "-o", out.path).exitCode == 2)
  }

  @Test("files of a folder of records are called as the records say, Thai marks and all")
  func recordNames() throws {
    func record(_ file: String, _ agency: String) throws {
      try scratch.write(
        "in/\(file)",
        "agency: \(agency)\nfiscalYear: 2568\nassessments: { 2568: { indicators: { 1: 90 } } }\n")
    }
    let long = "สำนักงานคณะกรรมการพิเศษเพื่อประสานงานโครงการอันเนื่องมาจากพระราชดำริ"
    try record("น้ำ.yaml", "{ name: เทศบาลตำบลน้ำเกี๋ยง, code: '05', district: ปู่ย่ำ }")
    try record("b.yaml", "{ name: \(long) }")
    try scratch.write("in/ผิด.yaml", "agency: [")
    func names(_ pattern: String) throws -> [String] {
      let out = scratch.file("out \(pattern)")
      _ = try run(scratch.file("in").path, "-o", out.path, "--format", "html", "--name", pattern)
      return try contents(out).keys.filter { $0.hasSuffix(".html") && $0 != "index.html" }.sorted()
    }
    #expect(try names("{name}-{district}") == ["\(long).html", "เทศบาลตำบลน้ำเกี๋ยง-ปู่ย่ำ.html"])
    // Of an agency that has none of the words, the file's own name.
    #expect(try names("{code}_{district}") == ["05_ปู่ย่ำ.html", "b.html"])
    #expect(try names("{file}") == ["b.html", "น้ำ.html"])
    // What parts a word from others goes with it, and so do brackets; the ending is the format's.
    #expect(
      try names("ita-{code}-{name}.html") == ["ita-\(long).html", "ita-05-เทศบาลตำบลน้ำเกี๋ยง.html"].sorted())
    #expect(
      try names("{name} ({district})_{kind}")
        == ["\(long)_annual.html", "เทศบาลตำบลน้ำเกี๋ยง (ปู่ย่ำ)_annual.html"])
    #expect(try names("{name}, {code}") == ["\(long).html", "เทศบาลตำบลน้ำเกี๋ยง, 05.html"])
    let other = try run(scratch.file("in").path, "-o", scratch.file("x").path, "--name", "{file}.html")
    #expect(other.exitCode == 2 && other.errors.contains("--name {file}.html contradicts --format pdf"))
    let bare = try run(scratch.file("in").path, "-o", scratch.file("x").path, "--name", ".pdf")
    #expect(bare.exitCode == 2, "\(bare.errors)")
    #expect(!scratch.names.contains("x"))
  }

  @Test("one agency's record is made as a folder of it alone would be")
  func oneRecord() throws {
    let out = scratch.file("out")
    let record = Checkout.file("Examples/mae-sot-2568.yaml").path
    #expect(try run(record, "-o", out.path, "--format", "html").exitCode == 0)
    let book = scratch.file("one.xlsx").path
    #expect(try Program.run(["new", book, "--from", record]).exitCode == 0)
    let made = try run(book, "-o", out.path, "--format", "html")
    #expect(made.exitCode == 0, "\(made.errors)")
    let names = try contents(out).keys.filter { !$0.hasPrefix(".") }.sorted()
    #expect(names == ["index.html", "mae-sot-2568.html", "one.html", "summary.csv"])
  }

  @Test(
    "reports of agencies that are gone are told as long as they lie there, and those of other kinds are not")
  func leftovers() throws {
    let out = scratch.file("out")
    func run(_ count: Int, _ arguments: String...) throws -> Program.Outcome {
      try self.run([workbook(count).path, "-o", out.path, "--format", "html"] + arguments)
    }
    #expect(try run(4).exitCode == 0)
    #expect(try run(4, "--kind", "analysis").exitCode == 0)
    let told = """
      2 of an earlier run, of no record now (they are left where they are):
        เทศบาลตำบลที่4.html — เทศบาลตำบลที่4
        เทศบาลตำบลที่4-analysis.html — เทศบาลตำบลที่4

      """
    for arguments in [[], ["--resume"], ["--kind", "analysis"], []] {
      let outcome = try self.run([workbook(3).path, "-o", out.path, "--format", "html"] + arguments)
      #expect(outcome.exitCode == 0)
      #expect(outcome.errors.hasSuffix(told), "\(outcome.errors)")
    }
    let summary = String(
      decoding: try Data(contentsOf: out.appendingPathComponent("summary.csv")), as: UTF8.self)
    #expect(summary.contains("เทศบาลตำบลที่4,004,เมือง,\"of an earlier run, no record now\",เทศบาลตำบลที่4.html,"))
    let json = try run(3, "--json")
    #expect(
      json.text.contains(#"{"event":"leftover","agency":"เทศบาลตำบลที่4","files":["เทศบาลตำบลที่4.html"]}"#),
      "\(json.text)")
    for name in ["เทศบาลตำบลที่4-analysis.html", "เทศบาลตำบลที่4.html"] {
      try FileManager.default.removeItem(at: out.appendingPathComponent(name))
    }
    #expect(try !run(3).errors.contains("earlier run"))
    // A record that can't be read is still the one of its report.
    try scratch.write(
      "in/a.yaml", "agency: { name: ก }\nfiscalYear: 2568\nassessments: { 2568: { total: 87.15 } }\n")
    let own = scratch.file("own").path
    for kind in ["annual", "analysis"] {
      _ = try self.run(scratch.file("in").path, "-o", own, "--format", "html", "--kind", kind)
    }
    try scratch.write("in/a.yaml", "agency: [")
    #expect(
      try !self.run(scratch.file("in").path, "-o", own, "--format", "html").errors.contains("earlier run, of")
    )
    // And where the record goes after that, its reports are told, which the run before could not make anew.
    try FileManager.default.removeItem(at: scratch.file("in/a.yaml"))
    try scratch.write(
      "in/b.yaml", "agency: { name: ข }\nfiscalYear: 2568\nassessments: { 2568: { total: 87.15 } }\n")
    let gone = try self.run(scratch.file("in").path, "-o", own, "--format", "html").errors
    #expect(gone.contains("2 of an earlier run, of no record now"), "\(gone)")
  }

  @Test("what is wrong with templates is told before a folder is made")
  func wrongTemplates() throws {
    try scratch.write(
      "own/annual/report.xml", "<report kind=\"annual\"><include section=\"nowhere\"/></report>")
    let outcome = try run(
      workbook(1).path, "-o", scratch.file("out").path, "--templates", scratch.file("own").path)
    #expect(outcome.exitCode == 1)
    #expect(scratch.names == ["agencies.xlsx", "own"], "\(outcome.errors)")
  }
}
