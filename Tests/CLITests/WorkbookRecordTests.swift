import Assessment
import Foundation
import SourceData
import TestSupport
import Testing

/// A workbook for the record of one agency, from `raingan new` to the report.
@Suite("Workbooks of one agency")
struct WorkbookRecordTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func make(_ name: String, _ arguments: String...) throws -> URL {
    let file = scratch.file(name)
    let outcome = try Program.run(["new", file.path] + arguments)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return file
  }

  private func outline(_ record: URL, kind: String = "annual") throws -> String {
    let outcome = try Program.run(["expand", record.path, "--kind", kind])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return outcome.text
  }

  static let examples = [
    ("mueang-klaeng-2564", "annual"), ("mae-sot-2568", "analysis"), ("tha-nang-naeo-2566", "measures"),
    ("phichai-2567", "matrix"), ("phanom-rung-2566", "progress"),
  ]

  @Test("a record written to a workbook gives the same report", arguments: examples)
  func roundTrip(_ name: String, kind: String) throws {
    let record = Checkout.file("Examples/\(name).yaml")
    let workbook = try make("a.xlsx", "--from", record.path)
    #expect(try outline(workbook, kind: kind) == outline(record, kind: kind))
    #expect(try Data(contentsOf: workbook) == Data(contentsOf: make("b.xlsx", "--from", record.path)))
  }

  @Test("LibreOffice opens and saves it, and the report stays the same", arguments: examples)
  func libreOffice(_ name: String, kind: String) throws {
    let record = Checkout.file("Examples/\(name).yaml")
    let workbook = try make("a.xlsx", "--from", record.path)
    let saved = scratch.file("saved")
    let outcome = try Program.run(
      URL(fileURLWithPath: "/usr/bin/soffice"),
      [
        "-env:UserInstallation=file://\(scratch.file("profile").path)", "--headless", "--convert-to", "xlsx",
        "--outdir", saved.path, workbook.path,
      ], environment: ["HOME": scratch.folder.path])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let again = saved.appendingPathComponent("a.xlsx")
    #expect(try Data(contentsOf: again) != Data(contentsOf: workbook))
    #expect(try outline(again, kind: kind) == outline(record, kind: kind))
  }

  @Test(
    "a workbook of the next year carries the agency and earlier scores over, and nothing that was of the old year"
  )
  func nextYear() throws {
    let record = Checkout.file("Examples/mae-sot-2568.yaml")
    let file = scratch.file("next.xlsx")
    let made = try Program.run(
      ["new", file.path, "--year", "2569", "--from", record.path, "--lang", "th"])
    #expect(made.exitCode == 0 && made.errors.contains("เป็นของปี 2568 จึงเว้นว่างให้กรอกของปี 2569"))
    let workbook = try readWorkbook(Array(Data(contentsOf: file)), file: "a.xlsx")
    func cells(_ sheet: String, _ column: Int) -> [CellContent] {
      workbook.sheets.first { $0.name == sheet }?.rows.dropFirst().compactMap { $0[column] } ?? []
    }
    #expect(cells("หน่วยงาน", 1).prefix(2) == [.text("เทศบาลนครแม่สอด"), .number("2569")])
    #expect(cells("คะแนน", 2).isEmpty)
    #expect(!cells("คะแนน", 3).isEmpty && !cells("คะแนน", 4).isEmpty)
    #expect(cells("มาตรการ", 0).isEmpty && cells("ข้อความ", 1).isEmpty)
    let check = try Program.run(["check", file.path, "--lang", "th"]).errors.split(separator: "\n")
    #expect(check.count == 2 && check[0].contains("หน่วยงาน!B3: error: ไม่มีผลประเมินของปี 2569"), "\(check)")
    #expect(check.last?.contains("ยังตรวจไม่ครบ") == true)
    let suggested = [
      "new", scratch.file("b.xlsx").path, "--year", "2569", "--from", record.path, "--suggest",
    ]
    #expect(try Program.run(suggested).exitCode == 2)
  }

  @Test(
    "the guide's example names the item on manuals of service by its code of the year",
    arguments: [("2568", "o9, 6"), ("2567", "o11, 6"), ("2564", "o14, 6")])
  func guide(year: String, codes: String) throws {
    let file = try make("\(year).xlsx", "--year", year)
    let guide = try readWorkbook(Array(Data(contentsOf: file)), file: "a.xlsx").sheets[0]
    #expect(guide.rows.contains { $0[0] == .text("ตอบข้อหรือตัวชี้วัด: \(codes)") })
  }

  @Test("a status is read as workbooks made before called it, too")
  func earlierStatus() throws {
    func outline(_ status: String) throws -> String {
      let file = try write(
        "\(status).xlsx",
        [
          agency, ("คะแนน", [["รหัส", "คะแนนปี 2568"], ["รวม", "87.15"]]), ("มาตรการ", [["มาตรการ"], ["ก"]]),
          ("ความก้าวหน้า", [["มาตรการที่", "สถานะ"], ["1", status]]),
        ])
      return try self.outline(file, kind: "progress")
    }
    let now = try outline("ยังไม่ได้ดำเนินการ")
    #expect(try outline("ยังไม่ดำเนินการ") == now)
    #expect(try outline("แล้วเสร็จ") != now)
  }

  @Test("what is found is told sheet by sheet, row by row")
  func order() throws {
    let file = try write(
      "a.xlsx",
      [
        agency, ("คะแนน", [["รหัส", "คะแนนปี 2568"], ["รวม", "187"], ["o1", "0"], ["o2", "300"]]),
        ("มาตรการ", [["มาตรการ", "ตอบข้อหรือตัวชี้วัด"], ["ก", "o99"]]),
        ("ข้อความ", [["ชื่อข้อความ", "ข้อความ"], ["preface", "ด้านต่างๆ"]]),
      ])
    let places = try Program.run(["check", file.path]).errors.split(separator: "\n")
      .compactMap { $0.firstMatch(of: /a\.xlsx:([^:]+): (?:error|warning)/)?.output.1 }
    #expect(places == ["คะแนน!B2", "คะแนน!B4", "มาตรการ!B2", "ข้อความ!B2"])
    // Warnings, too, by whichever command.
    let sound = try write(
      "b.xlsx",
      [
        agency,
        ("คะแนน", [["รหัส", "คะแนนปี 2568"], ["รวม", "87.15"], ["ระดับ", "ไม่ผ่าน"], ["ตัวชี้วัด 1", "0.95"]]),
        ("มาตรการ", [["มาตรการ", "ตอบข้อหรือตัวชี้วัด"], ["ด้านต่างๆ", "1"]]),
        ("ข้อความ", [["ชื่อข้อความ", "ข้อความ"], ["preface", "ได้ 99.99 คะแนน"]]),
      ])
    let told = try ["check", "render", "expand"].map { command in
      try Program.run([command, sound.path]).errors.split(separator: "\n").filter { $0.contains("warning:") }
    }
    let sheets = told[0].compactMap { $0.firstMatch(of: /b\.xlsx:([^!]+)!/)?.output.1 }
    #expect(
      sheets == sheets.filter { $0 == "คะแนน" } + sheets.filter { $0 == "มาตรการ" }
        + sheets.filter { $0 == "ข้อความ" })
    #expect(Set(sheets).count == 3 && told[1] == told[0] && told[2] == told[0], "\(told)")
  }

  @Test("each sheet of a blank workbook says what it is for, topics only where the year has them")
  func sheets() throws {
    func names(_ year: String) throws -> [String] {
      let file = try make("\(year).xlsx", "--year", year)
      return try readWorkbook(Array(Data(contentsOf: file)), file: "a.xlsx").sheets.map(\.name)
    }
    #expect(
      try names("๒๕๖๘") == [
        "วิธีกรอก", "หน่วยงาน", "คะแนน", "ประเด็น", "มาตรการ", "ความก้าวหน้า", "ยกระดับตัวชี้วัด", "ข้อความ",
      ])
    #expect(try !names("2564").contains("ประเด็น"))
  }

  @Test("a topic's and an indicator's number may have its word before it, and is refused twice")
  func topicsAndImprovements() throws {
    let sheets: [(name: String, rows: [[String]])] = [
      agency, ("คะแนน", [["รหัส", "คะแนนปี 2568"], ["รวม", "87.15"]]),
      ("ประเด็น", [["ประเด็นที่", "ผลการวิเคราะห์"], ["ประเด็นที่ ๑", "แรก"], ["2", ""], ["3", "สาม"]]),
      (
        "ยกระดับตัวชี้วัด",
        [
          ["ตัวชี้วัดที่", "แนวทางยกระดับ", "สถานะ", "ผลที่ได้"], ["๖", "ประชุม", "แล้วเสร็จ", "1. ครบ"],
          ["7", "", "", ""],
        ]
      ),
    ]
    let record = try scratch.write(
      "b.yaml",
      """
      agency: {name: เทศบาลตำบลตัวอย่าง, province: ตาก}
      fiscalYear: 2568
      assessments: {2568: {total: 87.15}}
      topics: {1: แรก, 3: สาม}
      improvements: {6: {steps: [ประชุม], progress: {status: done, results: [ครบ]}}}
      """)
    let workbook = try write("a.xlsx", sheets)
    for kind in ["matrix", "progress"] {
      #expect(try outline(workbook, kind: kind) == outline(record, kind: kind))
    }
    var twice = sheets
    twice[2].rows.append(["๑", "อีก"])
    let errors = try Program.run(["check", write("c.xlsx", twice).path]).errors
    #expect(errors.contains("c.xlsx:ประเด็น!B5: error: this value is given already at A2"))
  }

  @Test("what is not filled in is missed in its own cell, by the name it has there")
  func missing() throws {
    let workbook = try write(
      "a.xlsx",
      [
        ("หน่วยงาน", [["จังหวัด", "ตาก"], ["ชื่อหน่วยงาน", ""], ["ปีงบประมาณที่ประเมิน", "2568"]]),
        ("คะแนน", [["รหัส", "คะแนนปี 2568"], ["รวม", "87.15"]]),
        ("มาตรการ", [["ขั้นตอน", "มาตรการ"], ["ประชุม", ""]]),
      ])
    let errors = try Program.run(["check", workbook.path, "--lang", "th"]).errors
    #expect(errors.contains("a.xlsx:หน่วยงาน!B2: error: ยังไม่ได้กรอก «ชื่อหน่วยงาน»"))
    #expect(errors.contains("a.xlsx:มาตรการ!B2: error: ยังไม่ได้กรอก «มาตรการ»"))
  }

  @Test("Thai messages about workbooks name columns, not the keys of a YAML file")
  func columnNames() throws {
    let workbook = try write(
      "a.xlsx",
      [
        agency, ("คะแนน", [["รหัส", "คะแนนปี 2568"], ["รวม", "87.15"], ["o1", "0"]]),
        ("มาตรการ", [["มาตรการ", "ตอบข้อหรือตัวชี้วัด"], ["จัดทำคู่มือ", "o2"], ["จัดประชุม", "o3"]]),
        ("ความก้าวหน้า", [["มาตรการที่", "สถานะ"], ["1", "แล้วเสร็จ"]]),
      ])
    let outcome = try Program.run(["check", workbook.path, "--lang", "th"])
    for name in ["«ขั้นตอน»", "«ผู้รับผิดชอบ»", "«เริ่ม» และ «สิ้นสุด»", "«ตอบข้อหรือตัวชี้วัด»", "«ความก้าวหน้า»"] {
      #expect(outcome.errors.contains(name), "\(name)")
    }
    for key in ["steps", "responsible", "period)", "addresses", "progress)", "actions"] {
      #expect(!outcome.errors.contains("(\(key)"), "\(key)")
    }
    var wrong = try Program.run(
      [
        "check",
        write(
          "b.xlsx",
          [
            agency, ("คะแนน", [["รหัส", "คะแนนปี 2568"], ["รวม", "87"]]),
            ("มาตรการ", [["มาตรการ"], ["ก"]]), ("ความก้าวหน้า", [["มาตรการที่", "สถานะ"], ["1", "เสร็จ"]]),
          ]
        ).path, "--lang", "th",
      ])
    #expect(wrong.errors.contains("ต้องเป็น «แล้วเสร็จ», «อยู่ระหว่างดำเนินการ», «ยังไม่ได้ดำเนินการ»"))
    wrong = try Program.run(["suggest", workbook.path])
    let rows = wrong.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      rows.first?.split(separator: "\t", omittingEmptySubsequences: false).prefix(2) == [
        "จัดทำและเผยแพร่ข้อมูลตามข้อ o1 โครงสร้างและอำนาจหน้าที่ ให้ครบองค์ประกอบและเป็นปัจจุบัน", "o1",
      ])
  }

  @Test("drafts of measures are filled into a workbook behind those it has")
  func suggested() throws {
    let record = Checkout.file("Examples/mae-sot-2568.yaml")
    let workbook = try make("a.xlsx", "--from", record.path, "--suggest")
    let text = try outline(workbook)
    #expect(text.contains("จัดทำและเผยแพร่ข้อมูลตามข้อ o12"))
    // What check says is what is to be filled in, nothing of progress.
    let found = try Program.run(["check", workbook.path]).errors.split(separator: "\n").filter {
      $0.contains("warning:")
    }
    #expect(
      found.contains { $0.contains("[measure-without-responsible]") }
        && found.allSatisfy { $0.contains("[measure-without-responsible]") || $0.contains("[no-monitoring]") }
    )
    #expect(try Program.run(["suggest", workbook.path]).text.isEmpty)
    #expect(
      try Program.run(["new", scratch.file("b.xlsx").path, "--year", "2568", "--suggest"]).exitCode == 2)
  }

  @Test("a blank workbook asks for the year's scores, and is not written over another")
  func blank() throws {
    let workbook = try make("ก.xlsx", "--year", "2567", "--agency", "เทศบาลตำบลตัวอย่าง")
    let check = try Program.run(["check", workbook.path])
    #expect(check.exitCode == 1)
    #expect(check.errors.contains("ก.xlsx:คะแนน!C2: error: the scores of 2567 are not filled in yet"))
    // Once, in the words of the form, by whichever command.
    for command in ["check", "render", "expand"] {
      let errors = try Program.run([command, workbook.path, "--lang", "th"]).errors
      #expect(errors.components(separatedBy: "error:").count == 2, "\(command): \(errors)")
      #expect(errors.contains("แผ่นงาน “คะแนน”") && !errors.contains("assessments"), "\(command): \(errors)")
    }
    // Questions whose words are not known are told apart.
    let names = try readWorkbook(Array(Data(contentsOf: workbook)), file: "a").sheets[2].rows.compactMap {
      row in
      if case .text(let name)? = row[1] { name } else { nil as String? }
    }
    #expect(names.contains("ข้อคำถามที่ 2 ของตัวชี้วัดที่ 2 การใช้งบประมาณ"))
    #expect(Set(names).count == names.count, "\(names)")
    let before = try Data(contentsOf: workbook)
    #expect(try Program.run(["new", workbook.path, "--year", "2567"]).exitCode == 2)
    #expect(try Data(contentsOf: workbook) == before)
    #expect(try Program.run(["new", scratch.file("b.xlsx").path, "--year", "2470"]).exitCode == 2)
    for (wrong, rule) in [
      ("  ", "must be a name"), ("\u{200B}", "must be a name"), (" - ", "must be a name"),
      (String(repeating: "ก", count: 301), "at most 300 characters (this has 301)"), ("ก\nข", "line ends"),
    ] {
      for file in ["b.xlsx", "b.yaml"] {
        let outcome = try Program.run(
          ["new", scratch.file(file).path, "--year", "2567", "--agency", wrong])
        #expect(outcome.exitCode == 2 && outcome.errors.contains(rule), "\(outcome.errors)")
      }
    }
    // A workbook has a cell for the name; a YAML file is not made without it.
    let text = try Program.run(["new", scratch.file("b.yaml").path, "--year", "2567"])
    #expect(
      text.exitCode == 2
        && text.errors.contains("b.yaml --year 2567 --agency \"เทศบาลตำบลตัวอย่าง\""), "\(text.errors)")
    #expect(try Program.run(["new", scratch.file("c.xlsx").path, "--year", "2567"]).exitCode == 0)
    #expect(try Program.run(["new", scratch.file("b.ods").path, "--year", "2567"]).exitCode == 2)
  }

  @Test("what a workbook lacks is told at the empty cell that it belongs in")
  func blanks() throws {
    let record = try scratch.write(
      "ก.yaml",
      Data(
        """
        agency: { name: เทศบาลตำบลตัวอย่าง, kind: เทศบาลตำบล }
        fiscalYear: 2568
        assessments: { 2568: { total: 87.15, instruments: { IIT: 95.52, EIT: 95.66, OIT: 74.50 }, items: { o1: 0 } } }
        measures:
          - { title: ทำคู่มือ, addresses: [o1], progress: { actions: [ทำแล้ว] } }
          - { title: อบรม, steps: [จัดอบรม], responsible: [สำนักปลัด], period: ไตรมาส 1 }
          - { title: ประชุม, steps: [จัดประชุม], period: { from: 2568-10, to: 2568-12 }, progress: { status: done } }
        """.utf8))
    let workbook = try make("ก.xlsx", "--year", "2568", "--from", record.path)
    let found = try Program.run(["check", workbook.path]).errors
    // The sheet of measures has the steps in E, the period from F, who is responsible in I; that of progress the status in C.
    for place in [
      "มาตรการ!E2: warning: the measure “ทำคู่มือ” has no steps",
      "มาตรการ!F2: warning: the measure “ทำคู่มือ” has no period",
      "มาตรการ!I2: warning: the measure “ทำคู่มือ” has no one responsible",
      "ความก้าวหน้า!C2: warning: the measure “ทำคู่มือ” has no status",
      "ความก้าวหน้า!C3: warning: the measure “อบรม” has no progress",
      "มาตรการ!I4: warning: the measure “ประชุม” has no one responsible",
      "ความก้าวหน้า!D4: warning: the measure “ประชุม” has a status",
    ] {
      #expect(found.contains("ก.xlsx:\(place)"), "\(place): \(found)")
    }
    #expect(!found.contains("มาตรการ!A"), "\(found)")
    // Of a period one end, without any measure the first one's title, without any progress the first status.
    let other = try write(
      "ข.xlsx",
      [
        ("หน่วยงาน", [["ชื่อหน่วยงาน", "เทศบาลตำบลตัวอย่าง"], ["ปีงบประมาณที่ประเมิน", "2568"]]),
        ("คะแนน", [["รหัส", "คะแนนปี 2568"], ["รวม", "87.15"]]),
        ("มาตรการ", [["มาตรการ", "เริ่ม", "สิ้นสุด"], ["ก", "", "ก.ย. 2569"]]),
      ])
    #expect(
      try Program.run(["check", other.path]).errors.contains("ข.xlsx:มาตรการ!B2: error: «เริ่ม» has no value"))
    let none = try write(
      "ค.xlsx",
      [
        ("หน่วยงาน", [["ชื่อหน่วยงาน", "เทศบาลตำบลตัวอย่าง"], ["ปีงบประมาณที่ประเมิน", "2568"]]),
        ("คะแนน", [["รหัส", "คะแนนปี 2568"], ["รวม", "87.15"]]), ("มาตรการ", [["ที่", "มาตรการ", "ขั้นตอน"]]),
      ])
    #expect(
      try Program.run(["check", none.path]).errors.contains(
        "ค.xlsx:มาตรการ!B2: warning: there are no measures"))
    let undone = try make(
      "ง.xlsx", "--year", "2568", "--from",
      scratch.write(
        "ง.yaml",
        Data(
          "agency: { name: ก }\nfiscalYear: 2568\nassessments: { 2568: { total: 87.15 } }\nmeasures: [{ title: ก }]\n"
            .utf8)
      ).path)
    let missing = try Program.run(["check", undone.path, "--kind", "progress"]).errors
    #expect(
      missing.contains("ง.xlsx:ความก้าวหน้า!C2: warning: this kind of report tells progress"), "\(missing)")
  }

  @Test("progress is of the row that its number counts, and never silently of another measure")
  func progressOfRows() throws {
    let score = (name: "คะแนน", rows: [["รหัส", "คะแนนปี 2568"], ["รวม", "87.15"]])
    func file(_ measures: [[String]], _ progress: [[String]]) throws -> URL {
      try write("ก.xlsx", [agency, score, ("มาตรการ", measures), ("ความก้าวหน้า", progress)])
    }
    /// The errors at cells of the sheet of progress.
    func told(_ measures: [[String]], _ progress: [[String]]) throws -> [String] {
      try Program.run(["check", file(measures, progress).path]).errors.split(separator: "\n")
        .filter { $0.contains("ความก้าวหน้า!") && $0.contains(" error: ") }.map(String.init)
    }
    func outline(_ measures: [[String]], _ progress: [[String]]) throws -> String {
      try self.outline(file(measures, progress), kind: "progress")
    }
    let plain = ["มาตรการที่", "สถานะ"]
    let titled = ["มาตรการที่", "ชื่อมาตรการ", "สถานะ"]
    let whole = [["มาตรการ"], ["ก"], ["ข"], ["ค"]]
    let emptied = [["มาตรการ"], ["ก"], [""], ["ค"]]
    let right = try outline(
      [["มาตรการ"], ["ก"], ["ค"]], [plain, ["1", "แล้วเสร็จ"], ["2", "อยู่ระหว่างดำเนินการ"]])
    // An emptied row keeps its number, with the titles beside and without.
    #expect(try outline(emptied, [plain, ["1", "แล้วเสร็จ"], ["3", "อยู่ระหว่างดำเนินการ"]]) == right)
    let rows = [titled, ["1", "ก", "แล้วเสร็จ"], ["2", "", ""], ["3", " ค ", "อยู่ระหว่างดำเนินการ"]]
    #expect(try outline(emptied, rows) == right)
    var stale = try told(emptied, [plain, ["1", "แล้วเสร็จ"], ["2", "แล้วเสร็จ"], ["3", ""]])
    #expect(
      stale.count == 1 && stale[0].contains("ความก้าวหน้า!A3: error: measure 2 is empty (row 3 of"), "\(stale)")
    stale = try told(emptied, [titled, ["2", "", "แล้วเสร็จ"]])
    #expect(stale.count == 1 && stale[0].contains("ความก้าวหน้า!A2: error: measure 2 is empty"), "\(stale)")
    // Without titles nobody knows whether the first was emptied or the sheet filled in from the second row on.
    stale = try told([["มาตรการ"], [""], ["ก"], ["ข"]], [plain, ["1", "แล้วเสร็จ"], ["2", ""]])
    #expect(
      stale.count == 1 && stale[0].contains("which measure is number 1 can't be told: row 2"), "\(stale)")
    #expect(try told([["มาตรการ"], [""], ["ก"], ["ข"]], [titled, ["2", "ก", "แล้วเสร็จ"]]).isEmpty)
    // Another title, of a measure that there is and of none.
    stale = try told(whole, [titled, ["2", "ค", "แล้วเสร็จ"], ["3", "ง", "แล้วเสร็จ"], ["1", "ข", ""]])
    #expect(
      stale.count == 2
        && stale[0].contains("ความก้าวหน้า!B2: error: this row is the progress of “ค”, but measure 2 is “ข”")
        && stale[1].contains("ความก้าวหน้า!B3: error: this row is the progress of “ง”, but measure 3 is “ค”"),
      "\(stale)")
    // Numbers of the officer's own go with their measures wherever these are put.
    let sorted = [["ที่", "มาตรการ"], ["๒.", "ค"], ["", ""], ["1", "ก"]]
    let own = try outline(sorted, [plain, ["1", "แล้วเสร็จ"], ["2", "อยู่ระหว่างดำเนินการ"]])
    #expect(
      try own
        == outline([["มาตรการ"], ["ค"], ["ก"]], [plain, ["2", "แล้วเสร็จ"], ["1", "อยู่ระหว่างดำเนินการ"]]))
    stale = try told(
      [["ที่", "มาตรการ"], ["1", "ก"], ["1", "ข"]], [plain, ["1", "แล้วเสร็จ"], ["2", "แล้วเสร็จ"]])
    #expect(
      stale.count == 2 && stale[0].contains("more than one measure 1")
        && stale[1].contains("there is no measure “2”"), "\(stale)")
  }

  @Test("a new workbook shows each measure's title beside its progress, by a formula that names its cell")
  func titlesOfProgress() throws {
    let record = try scratch.write(
      "ก.yaml",
      Data(
        """
        agency: { name: ก }
        fiscalYear: 2568
        assessments: { 2568: { total: 87.15 } }
        measures: [{ title: ทำ <คู่มือ>, progress: { status: done } }, { title: อบรม, progress: { status: done } }]
        """.utf8))
    let file = try make("ก.xlsx", "--from", record.path)
    let sheet = try #require(
      readWorkbook(Array(Data(contentsOf: file)), file: "ก").sheets.first { $0.name == "ความก้าวหน้า" })
    #expect(sheet.rows.row(numbered: 1)?[1] == .text("ชื่อมาตรการ"))
    #expect(sheet.rows.row(numbered: 2)?[1] == .text("ทำ <คู่มือ>"))
    #expect(sheet.rows.row(numbered: 3)?[1] == .text("อบรม"))
    let part = try Program.run(
      URL(fileURLWithPath: "/usr/bin/unzip"), ["-p", file.path, "xl/worksheets/sheet6.xml"])
    #expect(
      part.text.contains("<f>IF('มาตรการ'!A3=&quot;&quot;") || part.text.contains("<f>IF('มาตรการ'!A3=\"\""))
    // What a program writes where a row that a formula names is gone, or where it works nothing out.
    func told(_ title: String) throws -> String {
      let fixture = XLSXFixture([
        ("หน่วยงาน", self.sheet(agency.rows)),
        ("คะแนน", self.sheet([["รหัส", "คะแนนปี 2568"], ["รวม", "87.15"]])),
        ("มาตรการ", self.sheet([["มาตรการ"], ["ก"]])),
        (
          "ความก้าวหน้า",
          self.sheet([["มาตรการที่", "ชื่อมาตรการ", "สถานะ"]])
            + "<row><c><v>1</v></c>\(title)<c t=\"inlineStr\"><is><t>แล้วเสร็จ</t></is></c></row>"
        ),
      ])
      return try Program.run(["check", scratch.write("ข.xlsx", Data(fixture.bytes)).path]).errors
    }
    let gone = try told("<c t=\"e\"><f>#REF!</f><v>#REF!</v></c>")
    #expect(gone.contains("ความก้าวหน้า!B2: error: this row's measure is gone"), "\(gone)")
    let unknown = try told("<c><f>มาตรการ!A2</f></c>")
    #expect(!unknown.contains("error:"), "\(unknown)")
  }

  /// Rows of cells that hold text, as people type them.
  private func sheet(_ rows: [[String]]) -> String {
    rows.map { row in
      "<row>" + row.map { $0.isEmpty ? "<c/>" : "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
        + "</row>"
    }.joined()
  }

  private func write(_ name: String, _ sheets: [(name: String, rows: [[String]])]) throws -> URL {
    let fixture = XLSXFixture(sheets.map { ($0.name, sheet($0.rows)) })
    return try scratch.write(name, Data(fixture.bytes))
  }

  private let agency: (name: String, rows: [[String]]) = (
    " หน่วยงาน ", [["จังหวัด", "ตาก"], [" ชื่อหน่วยงาน: ", " เทศบาลตำบลตัวอย่าง "], ["ปีงบประมาณที่ประเมิน", "๒๕๖๘"]]
  )

  @Test("Thai digits, stray spaces, dashes, moved columns and list marks are understood")
  func typedByPeople() throws {
    let workbook = try write(
      "a.xlsx",
      [
        agency,
        (
          "คะแนน",
          [
            [], ["คะแนนปี ๒๕๖๘", "หมายเหตุ", "รหัส"], ["๘๗.๕๐ ", "", "รวม"], ["95.24%", "", "ตัวชี้วัดที่ ๑"],
            [" 96", "", "ตัวชี้วัด 2"], ["–", "", "3"], ["๐", "", "O๑"],
          ]
        ),
        (
          "มาตรการ",
          [
            ["สิ้นสุด", "มาตรการ", "เริ่ม", "ขั้นตอน", "ตอบข้อหรือตัวชี้วัด"],
            ["กันยายน พ.ศ. ๒๕๖๙", "จัดทำคู่มือ", "ต.ค. 68", "๑. สำรวจ\n- ถามกอง\n๒) เผยแพร่", "o๑,  2"],
          ]
        ),
      ])
    let record = try scratch.write(
      "b.yaml",
      """
      agency: {name: เทศบาลตำบลตัวอย่าง, province: ตาก}
      fiscalYear: 2568
      assessments:
        2568: {total: 87.50, indicators: {1: 95.24, 2: 96}, items: {o1: 0}}
      measures:
        - title: จัดทำคู่มือ
          addresses: [o1, 2]
          steps: [{text: สำรวจ, steps: [ถามกอง]}, เผยแพร่]
          period: {from: 2568-10, to: 2569-09}
      """)
    #expect(try outline(workbook) == outline(record))
  }

  @Test(
    "a period whose ends programs made the first of their months is one of whole months",
    arguments: [
      // 1 ต.ค. 2568 and 1 ก.ย. 2569; 15 ก.ย. 2569.
      ("<c s=\"1\"><v>45931</v></c>", "<c s=\"1\"><v>46266</v></c>", "{from: 2568-10, to: 2569-09}"),
      (
        "<c t=\"inlineStr\"><is><t>ต.ค. 2568</t></is></c>", "<c s=\"1\"><v>46266</v></c>",
        "{from: 2568-10, to: 2569-09}"
      ),
      ("<c s=\"1\"><v>45931</v></c>", "<c s=\"1\"><v>46280</v></c>", "{from: 2568-10-01, to: 2569-09-15}"),
      ("<c s=\"2\"><v>45941</v></c>", "<c s=\"2\"><v>46280</v></c>", "{from: 2568-10, to: 2569-09}"),
    ])
  func months(_ from: String, _ to: String, _ period: String) throws {
    let measures =
      sheet([["มาตรการ", "เริ่ม", "สิ้นสุด"]])
      + "<row><c t=\"inlineStr\"><is><t>จัดทำคู่มือ</t></is></c>\(from)\(to)</row>"
    let fixture = XLSXFixture(
      [
        (agency.name, sheet(agency.rows)), ("คะแนน", sheet([["รหัส", "คะแนนปี 2568"], ["รวม", "90"]])),
        ("มาตรการ", measures),
      ], styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"17\"/></cellXfs>")
    let workbook = try scratch.write("a.xlsx", Data(fixture.bytes))
    let record = try scratch.write(
      "b.yaml",
      """
      agency: {name: เทศบาลตำบลตัวอย่าง, province: ตาก}
      fiscalYear: 2568
      assessments: {2568: {total: 90}}
      measures: [{title: จัดทำคู่มือ, period: \(period)}]
      """)
    #expect(try outline(workbook) == outline(record))
  }

  @Test(
    "a code with a space in it, a period told twice and a number with its unit are told with what is meant")
  func meant() throws {
    let workbook = try write(
      "a.xlsx",
      [
        (agency.name, agency.rows + [["จำนวนที่ตอบ (ภายใน)", "๓๐ คน"]]),
        ("คะแนน", [["รหัส", "คะแนนปี 2568"], ["รวม", "90"]]),
        (
          "มาตรการ",
          [
            ["มาตรการ", "ตอบข้อหรือตัวชี้วัด", "เริ่ม", "สิ้นสุด", "ระยะเวลา (ข้อความ)"],
            ["จัดทำคู่มือ", "6, O 12", "ต.ค. 2568", "ธ.ค. 2568", "ไตรมาส 1"],
          ]
        ),
      ])
    let errors = try Program.run(["check", workbook.path]).errors.split(separator: "\n")
      .filter { $0.contains(": error: ") }
    #expect(
      errors.contains { $0.contains(":มาตรการ!B2: ") && $0.contains("did you mean “o12”?") }, "\(errors)")
    #expect(
      errors.contains { $0.contains(":มาตรการ!E2: ") && $0.contains("leave this cell empty") }, "\(errors)")
    #expect(errors.contains { $0.contains("did you mean 30?") }, "\(errors)")
    #expect(errors.count { $0.contains(":มาตรการ!") } == 2, "\(errors)")
  }

  @Test("a text that no cell can hold is refused, not left out")
  func tooLong() throws {
    let steps = (1...20).map { _ in "      - " + String(repeating: "ก", count: 1_900) }.joined(
      separator: "\n")
    let record = try scratch.write(
      "a.yaml",
      "agency: {name: ก}\nfiscalYear: 2568\nassessments: {2568: {total: 90}}\nmeasures:\n  - title: ก\n    steps:\n\(steps)\n"
    )
    let outcome = try Program.run(["new", scratch.file("a.xlsx").path, "--from", record.path])
    #expect(outcome.exitCode == 3)
    #expect(outcome.errors.contains("มาตรการ!E2"))
    #expect(!FileManager.default.fileExists(atPath: scratch.file("a.xlsx").path))
  }

  @Test("a sheet that only lost its name is told, and not left out")
  func renamed() throws {
    let scores = [["รหัส", "คะแนนปี 2568"], ["รวม", "87.15"]]
    let workbook = try write(
      "a.xlsx", [agency, ("คะแนน", scores), ("มาตรการ (2)", [["มาตรการ"], ["จัดทำคู่มือ"]])])
    let outcome = try Program.run(["render", workbook.path, "-o", scratch.file("a.pdf").path])
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("“มาตรการ (2)” would not be read"), "\(outcome.errors)")
    let other = try write(
      "c.xlsx", [agency, ("คะแนน", scores), ("แผน 2569", [["มาตรการ", "ขั้นตอน"], ["จัดทำคู่มือ", "สำรวจ"]])])
    #expect(
      try Program.run(["check", other.path]).errors.contains(
        "no sheet “มาตรการ”, and “แผน 2569” would not be read"))
    let own = try write("b.xlsx", [agency, ("คะแนน", scores), ("บันทึกของเรา", [["มาตรการ"], ["จัดทำคู่มือ"]])])
    #expect(try Program.run(["render", own.path, "-o", scratch.file("b.pdf").path]).exitCode == 0)
  }

  @Test("a column or label that was renamed is told, not left out; one's own columns are nobody's concern")
  func renamedLabels() throws {
    let scores = [["รหัส", "คะแนนปี 2568", "ข้อสังเกต"], ["รวม", "87.15", ""], ["o1", "0", "ไม่พบ"]]
    let sheets = [
      (agency.0, agency.1 + [["ชื่ออำเภอ", "เมือง"], ["ผู้กรอก", "สมชาย"]]), ("คะแนน", scores),
      ("มาตรการ", [["ลำดับ", "มาตรการ", "ขั้นตอนการดำเนินงาน", "งบประมาณ"], ["1", "จัดทำคู่มือ", "สำรวจ", "500"]]),
    ]
    let outcome = try Program.run(["render", write("a.xlsx", sheets).path, "-o", scratch.file("a.pdf").path])
    let errors = outcome.errors.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(outcome.exitCode == 1 && errors.count == 3, "\(outcome.errors)")
    for (place, label) in [
      ("หน่วยงาน !A\(agency.1.count + 1)", "อำเภอ"), ("คะแนน!C1", "ข้อสังเกตของผู้ประเมิน"),
      ("มาตรการ!C1", "ขั้นตอน"),
    ] {
      #expect(
        errors.contains { $0.contains(place) && $0.contains("call it “\(label)”") }, "\(place) \(errors)")
    }
  }

  @Test("scores of an earlier year are asked for only where the year calls the same item so")
  func earlierItems() throws {
    let record = try scratch.write(
      "r.yaml",
      """
      agency: {name: เทศบาลตำบลตัวอย่าง}
      fiscalYear: 2568
      assessments:
        2567: {total: 80, items: {o10: 0, o2: 100}}
        2568: {total: 87.15, items: {o10: 100}}
      """)
    let file = try make("a.xlsx", "--from", record.path)
    let sheet = try #require(
      try readWorkbook(Array(Data(contentsOf: file)), file: "a.xlsx").sheets.first { $0.name == "คะแนน" })
    let rows = sheet.rows.filter { $0[0] == .text("o10") }.map { [$0[2], $0[3]] }
    // In 2567 o10 was the manual of the officers' work, in 2568 the e-service.
    #expect(rows == [[.number("100"), nil], [nil, .number("0")]])
    let names = sheet.rows.filter { $0[0] == .text("o10") }.compactMap { $0[1] }
    #expect(names.count == 2 && names[0] != names[1])
    if case .text(let name) = names[1] { #expect(name.hasPrefix("ข้อของปี 2567: คู่มือ"), "\(name)") }
    #expect(try outline(file) == outline(record))
  }

  @Test("a number is read as it is shown, without what sums leave behind or what can't be seen")
  func shownNumbers() throws {
    let workbook = try write(
      "a.xlsx",
      [
        agency,
        (
          "คะแนน",
          [
            ["รหัส", "คะแนนปี พ.ศ. 2568"], ["รวม", "87.15"], ["ตัวชี้วัด 1", "95.24\u{200B}"],
          ]
        ),
        ("มาตรการ", [["มาตรการ", "เริ่ม", "สิ้นสุด"], ["จัดทำคู่มือ", "ต.ค.68", "ก.ย.2569"]]),
      ])
    let outcome = try Program.run(["check", workbook.path])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let text = try outline(workbook)
    #expect(text.contains("๙๕.๒๔") && text.contains("ต.ค. ๖๘ – ก.ย. ๖๙"), "\(text.prefix(3000))")
  }

  @Test(
    "texts have Thai names in a workbook, as a report's sections have; the record's names are read as well")
  func textNames() throws {
    let blank = try readWorkbook(Array(Data(contentsOf: make("new.xlsx", "--year", "2568"))), file: "a.xlsx")
    let names = blank.sheets.first { $0.name == "ข้อความ" }?.rows.dropFirst().compactMap { $0[0] }
    #expect(names == WorkbookForm.texts.map { .text($0.label) })
    let scores = ("คะแนน", [["รหัส", "คะแนนปี 2568"], ["รวม", "87.15"]])
    func workbook(_ name: String, _ text: String) throws -> URL {
      try write(name, [agency, scores, ("ข้อความ", [["ชื่อข้อความ", "ข้อความ"], [text, "ถ้อยคำของเรา"]])])
    }
    let outlines = try ["การวิเคราะห์แบบ IIT", "การวิเคราะห์ แบบ iit", "analysisIIT"].enumerated().map {
      index, text in
      try outline(workbook("\(index).xlsx", text), kind: "measures")
    }
    #expect(outlines[0].contains("ถ้อยคำของเรา") && outlines[0] == outlines[1] && outlines[0] == outlines[2])
    let unknown = try Program.run(["check", workbook("u.xlsx", "คำนิยม").path, "--lang", "th"]).errors
    #expect(unknown.contains("u.xlsx:ข้อความ!B2: error: ไม่มีส่วนใดของรายงานที่ใช้ข้อความชื่อ “คำนิยม”"))
    #expect(unknown.contains("“คำนำ”") && !unknown.contains("preface"))
  }

  @Test("a month is written in a workbook as officers write it")
  func months() throws {
    let record = try scratch.write(
      "months.yaml",
      """
      agency: {name: เทศบาลตำบลตัวอย่าง}
      fiscalYear: 2568
      assessments: {2568: {total: 90}}
      measures:
        - {title: ก, period: {from: 2568-10, to: 2569-09}}
        - {title: ข, period: {from: 2568-10-01, to: 2569-09-30}}
      """)
    let file = scratch.file("months.xlsx")
    #expect(try Program.run(["new", file.path, "--from", record.path]).exitCode == 0)
    let sheet = try readWorkbook(Array(Data(contentsOf: file)), file: "a.xlsx").sheets.first {
      $0.name == "มาตรการ"
    }
    let cells = sheet?.rows.flatMap { $0.cells.map(\.content) } ?? []
    for text in ["ต.ค. 2568", "ก.ย. 2569", "1 ต.ค. 2568", "30 ก.ย. 2569"] {
      #expect(cells.contains(.text(text)), "\(text)")
    }
    #expect(try outline(file) == outline(record))
  }

  /// What `check` says of a workbook of these scores.
  private func problems(_ name: String, _ rows: [[String]], year: String = "2568") throws -> String {
    let agency = [["ชื่อหน่วยงาน", "เทศบาลตำบลตัวอย่าง"], ["ปีงบประมาณที่ประเมิน", year]]
    let workbook = try write(name, [("หน่วยงาน", agency), ("คะแนน", rows)])
    return try Program.run(["check", workbook.path]).errors
  }

  @Test("what is missing is missed in the cell where it belongs, and a year's place is its column's head")
  func missingScores() throws {
    let head = ["รหัส", "คะแนนปี 2568", "ข้อสังเกตของผู้ประเมิน"]
    let scores = (1...9).map { ["ตัวชี้วัด \($0)", "90", ""] }
    let total = try problems("a.xlsx", [head, ["รวม", "", ""]] + scores + [["ตัวชี้วัด 10", "", ""]])
    #expect(total.contains("a.xlsx:คะแนน!B12: warning: there are no scores of the indicators 10"))
    let whole = try problems("d.xlsx", [head, ["รวม", "", ""]] + scores + [["ตัวชี้วัด 10", "90", ""]])
    #expect(whole.contains("d.xlsx:คะแนน!B2: warning: there is no published total"))
    let unknown = try problems("b.xlsx", [["รหัส", "คะแนนปี 2568", "คะแนนปี 2555"], ["รวม", "90", "80"]])
    #expect(unknown.contains("b.xlsx:คะแนน!C1: error: there is no framework for the year"))
    // Remarks are of the year assessed, and hide that its scores are missing.
    let other = try problems("c.xlsx", [head, ["รวม", "90", ""], ["o1", "0", "ไม่พบข้อมูล"]], year: "2567")
    #expect(other.contains("c.xlsx:คะแนน!B1: error: the year assessed is 2567, but there is no column"))
    let short = try problems("e.xlsx", [["รหัส", "คะแนนปี 68"], ["รวม", "90"]])
    #expect(!short.contains(": error:"))
  }

  @Test("what is wrong is told by sheet and cell")
  func diagnostics() throws {
    let workbook = try write(
      "a.xlsx",
      [
        agency,
        (
          "คะแนน",
          [["รหัส", "คะแนนปี 2568"], ["รวม", "187"], ["ตัวชี้วัด 11", "5"], ["x9", "7"], ["o1", "ศูนย์"]]
        ),
      ])
    let errors = try Program.run(["check", workbook.path]).errors.split(separator: "\n")
    // What is wrong with the form and with its values is told at once.
    #expect(errors.contains { $0.contains(":คะแนน!A4: error: unknown code “x9”") })
    #expect(
      errors.contains {
        $0.contains("a.xlsx:คะแนน!B2: error: the total in 2568 is 187, but a score is from 0 to 100")
      })
    let second = try write(
      "b.xlsx",
      [
        agency,
        (
          "คะแนน",
          [["รหัส", "คะแนนปี 2568"], ["รวม", "187"], ["ตัวชี้วัด 11", "5"], ["o1", "ศูนย์"], ["o1", "0"]]
        ),
      ])
    let all = try Program.run(["check", second.path]).errors
    #expect(all.contains("b.xlsx:คะแนน!B5: error: this value is given already at A4"))
    let third = try write(
      "c.xlsx",
      [agency, ("คะแนน", [["รหัส", "คะแนนปี 2568"], ["รวม", "187"], ["ตัวชี้วัด 11", "5"], ["o1", "ศูนย์"]])])
    let values = try Program.run(["check", third.path]).errors
    #expect(values.contains("c.xlsx:คะแนน!B2: error: the total in 2568 is 187, but a score is from 0 to 100"))
    #expect(values.contains("c.xlsx:คะแนน!A3: error: 2568 has no indicator “11”"))
    #expect(values.contains("c.xlsx:คะแนน!B4: error: the score of item o1 in 2568 must be a number"))
  }
}
