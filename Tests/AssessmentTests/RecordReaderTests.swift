import Assessment
import Foundation
import SourceData
import TestSupport
import Testing
import ThaiFormat

@Suite struct RecordReaderTests {
  let frameworks: [Framework]

  init() throws {
    frameworks = try shippedFrameworks()
  }

  func read(_ text: String) throws -> (record: Record, warnings: [Diagnostic]) {
    try readRecord(readYAML(Array(text.utf8), file: "t"), frameworks: frameworks)
  }

  func problems(_ text: String) -> [Diagnostic] {
    do {
      return try read(text).warnings
    } catch let error as DiagnosticsError {
      return error.diagnostics
    } catch {
      Issue.record(error)
      return []
    }
  }

  func brief(_ text: String) -> String {
    problems(text).map { diagnostic in
      let place = diagnostic.location?.description.dropFirst(2) ?? "-"
      return "\(place) \(diagnostic.severity == .warning ? "warning " : "")\(diagnostic.code.rawValue)"
    }.joined(separator: ", ")
  }

  /// Four lines that make a whole record; what a test adds starts at line 5.
  static let head = """
    agency: {name: ก}
    fiscalYear: 2568
    assessments:
      2568: {}

    """

  @Test("A whole record is read with all of its keys")
  func wholeRecord() throws {
    let (record, warnings) = try read(
      """
      agency:
        name: เทศบาลตำบลตัวอย่าง
        code: 05630101
        kind: เทศบาลตำบล
        district: เมือง
        province: ตาก
        website: https://www.example.go.th
        units: [สำนักปลัดเทศบาล, กองคลัง]
        logo: ภาพ/logo.png
      fiscalYear: 2568
      digits: arabic
      assessments:
        2568:
          total: 87.15
          level: ผ่าน
          instruments: { IIT: 95.52, OIT: 74.50 }
          indicators: { 1: 95.24, "2": 95.83 }
          subindicators: { "9.1": 75.00, 10.2: 0 }
          items: { i10: 88.38, e7: { public: 92.10, survey: 95 }, o2: 0, o3: }
          remarks: { o2: ไม่มีช่องทางการติดต่อ, e7: {public: ก, survey: ข} }
        2567: { total: 79.42, indicators: { 10: 18.75 } }
      respondents:
        internal: { population: 26, required: 26, answered: 26 }
        external: { population: 400, required: 40, answered: 46 }
      terms: [กู่กาสิงห์]
      narrative:
        preface: |
          ย่อหน้าแรก
          บรรทัดต่อ

          ย่อหน้าสอง
          - ข้อหนึ่ง
          - ข้อสอง
            ต่อ

          ปิดท้าย
        background: [ก, [ข, ค]]
        ว่าง:
      measures:
        - title: จัดทำคู่มือ
          addresses: [o9, 6]
          analysis: คะแนนลดลง
          steps: [ขั้นที่หนึ่ง, {text: ขั้นที่สอง, steps: [ย่อย]}]
          period: { from: 2568-10, to: 2569-09-30 }
          responsible: สำนักปลัดเทศบาล
          monitoring: [รายงานผลทุกไตรมาส]
          progress: { status: ongoing, actions: [ทำแล้ว], results: [] }
        - title: อบรม
          period: ตลอดปี
      """)
    #expect(warnings.isEmpty)
    #expect(record.agency.name.value == "เทศบาลตำบลตัวอย่าง")
    #expect(record.agency.name.location.description == "t:2:9")
    #expect(record.agency.code == "05630101" && record.agency.kind == "เทศบาลตำบล")
    #expect(record.agency.district == "เมือง" && record.agency.province == "ตาก")
    #expect(
      record.agency.website == "https://www.example.go.th" && record.agency.logo?.value == "ภาพ/logo.png")
    #expect(record.agency.units == ["สำนักปลัดเทศบาล", "กองคลัง"])
    #expect(record.fiscalYear.value == 2568 && record.digits == .arabic && record.terms == ["กู่กาสิงห์"])
    #expect(record.assessments.map(\.year.value) == [2567, 2568])
    let year = try #require(record.assessments.last)
    #expect(year.total?.value == Score(decimal: "87.15") && year.level?.value == "ผ่าน")
    #expect(year.instruments["OIT"]?.value == Score(decimal: "74.5") && year.instruments.count == 2)
    #expect(year.indicators[2]?.value == Score(decimal: "95.83") && year.indicators.count == 2)
    #expect(year.subindicators["10.2"]?.value == .zero && year.subindicators.count == 2)
    #expect(year.items["e7"]?.publicPart == Score(decimal: "92.1") && year.items["e7"]?.score == nil)
    #expect(year.items["o2"]?.score == .zero && year.items.count == 3)
    #expect(year.remarks["o2"]?.text == "ไม่มีช่องทางการติดต่อ" && year.remarks["e7"]?.surveyPart == "ข")
    #expect(record.respondents?.external?.answered == 46)
    #expect(
      record.narratives.map(\.blocks) == [
        [
          .paragraph("ย่อหน้าแรก บรรทัดต่อ"), .paragraph("ย่อหน้าสอง"), .list(["ข้อหนึ่ง", "ข้อสอง ต่อ"]),
          .paragraph("ปิดท้าย"),
        ],
        [.paragraph("ก"), .list(["ข", "ค"])],
      ])
    #expect(record.narratives.map(\.name) == ["preface", "background"])
    let measure = try #require(record.measures.first)
    #expect(measure.addresses.map(\.value) == ["o9", "6"] && measure.analysis == "คะแนนลดลง")
    #expect(measure.steps == [.init(text: "ขั้นที่หนึ่ง"), .init(text: "ขั้นที่สอง", steps: ["ย่อย"])])
    #expect(measure.period == .range(.init(year: 2568, month: 10), .init(year: 2569, month: 9, day: 30)))
    #expect(measure.responsible == ["สำนักปลัดเทศบาล"] && measure.monitoring == ["รายงานผลทุกไตรมาส"])
    #expect(measure.progress == .init(status: .ongoing, actions: ["ทำแล้ว"], results: []))
    #expect(record.measures.last?.period == .text("ตลอดปี") && record.measures.count == 2)
  }

  @Test("The same record in JSON reads the same")
  func json() throws {
    let text = """
      {"agency": {"name": "ก"}, "fiscalYear": 2568, "digits": "thai",
       "assessments": {"2568": {"total": 87.15, "indicators": {"1": 95.24}, "items": {"e7": {"public": 92.1}}}}}
      """
    let json = try readRecord(readJSON(Array(text.utf8), file: "t"), frameworks: frameworks).record
    #expect(json == (try read(text).record))
    #expect(json.assessments.first?.indicators[1]?.location.description == "t:2:63")
  }

  @Test("Every example reads without a word")
  func examples() throws {
    let files = Checkout.examples
    #expect(files.count >= 2)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(problems(text).map { $0.message.english } == [], "\(file.lastPathComponent)")
    }
  }

  @Test("The least record has an agency, a year and its assessment; digits are Thai")
  func leastRecord() throws {
    let record = try read(Self.head).record
    #expect(record.digits == .thai && record.measures.isEmpty && record.assessments.count == 1)
  }

  @Test(
    "What is wrong at the top is reported at its place, all at once in the file's order",
    arguments: [
      ("", "1:1 missing-key"), ("- 1", "1:1 wrong-type"), ("ก", "1:1 wrong-type"),
      ("{}", "1:1 missing-key, 1:1 missing-key, 1:1 missing-key"),
      ("agency: {name: ก}\nfiscalYear: 2568", "1:1 missing-key"),
      (head + "measure: []\nx: 1\n", "5:1 unknown-key, 6:1 unknown-key"),
      (head + "terms: {}\nmeasures: 1\nrespondents: []", "5:8 wrong-type, 6:11 wrong-type, 7:14 wrong-type"),
      (head + "digits: roman", "5:9 unknown-word"), (head + "digits: 1", "5:9 wrong-type"),
      (head + "terms: [1, ' ', true]", "5:9 wrong-type, 5:12 empty-text, 5:17 wrong-type"),
      ("agency:\nfiscalYear: 2568\nassessments: {2568: {}}", "1:8 missing-key"),
      ("agency: ก\nfiscalYear: '2568'\nassessments: []", "1:9 wrong-type, 2:13 wrong-type, 3:14 wrong-type"),
      (
        "agency: {name: ก}\nfiscalYear: 2025\nassessments: {2025: {}}",
        "2:13 unknown-fiscal-year, 3:15 unknown-fiscal-year"
      ),
      ("agency: {name: ก}\nfiscalYear: 2568.0\nassessments: {2568: {}}", "2:13 unknown-fiscal-year"),
      (
        "agency: {name: ก}\nfiscalYear: 2567\nassessments:\n  2568: {}\n  02567: {}",
        "2:13 missing-assessment, 4:3 assessment-after-fiscal-year, 5:3 unknown-fiscal-year"
      ),
    ])
  func top(_ text: String, _ expected: String) {
    #expect(brief(text) == expected)
  }

  @Test(
    "What is wrong with the agency is reported at its place",
    arguments: [
      ("name: ''", "2:9 empty-text"), ("name:", "2:8 missing-key"),
      ("nmae: ก", "2:3 unknown-key"),
      ("name: 12", "2:9 wrong-type"), ("name: [ก]", "2:9 wrong-type"),
      ("name: \"ก\\x07\"", "2:9 control-character"), ("name: \"ก\\nข\"", "2:9 control-character"),
      ("name: " + String(repeating: "ก", count: 301), "2:9 text-too-long"),
      ("name: " + String(repeating: "ก", count: 300), ""),
      ("name: ก\n  website: www.example.go.th", "3:12 bad-website"),
      ("name: ก\n  website: ftp://a.th", "3:12 bad-website"),
      ("name: ก\n  website: javascript:alert(1)", "3:12 bad-website"),
      ("name: ก\n  website: https://", "3:12 bad-website"),
      ("name: ก\n  website: http://a b", "3:12 bad-website"),
      ("name: ก\n  website: HTTPS://ก.ไทย/x?y", ""),
      ("name: ก\n  logo: ../logo.png", "3:9 bad-logo-path"),
      ("name: ก\n  logo: /etc/logo.png", "3:9 bad-logo-path"),
      ("name: ก\n  logo: a/../../b.png", "3:9 bad-logo-path"),
      ("name: ก\n  logo: a.gif", "3:9 bad-logo-path"),
      ("name: ก\n  logo: 'C:\\logo.png'", "3:9 bad-logo-path"),
      ("name: ก\n  logo: ./a.PNG", "3:9 bad-logo-path"),
      ("name: ก\n  logo: ตรา/a.JPEG", ""), ("name: ก\n  code: []", "3:9 wrong-type"),
      ("name: ก\n  units: กองคลัง\n  district:", ""), ("name: ก\n  units: [ก, {a: 1}]", "3:14 wrong-type"),
    ])
  func agency(_ text: String, _ expected: String) {
    #expect(brief("agency:\n  \(text)\nfiscalYear: 2568\nassessments: {2568: {}}\n") == expected)
  }

  @Test(
    "What is wrong with a year's figures is reported at its place",
    arguments: [
      ("total: 100.00", ""), ("total: 100.01", "5:12 score-out-of-range"),
      ("total: -1", "5:12 score-out-of-range"),
      ("total: 87.1234", ""), ("total: 87.12345", "5:12 too-many-decimals"),
      ("total: 1e2", "5:12 wrong-number"),
      ("total: .5", "5:12 wrong-number"), ("total: .inf", "5:12 wrong-number"),
      ("total: 0x1F", "5:12 wrong-number"),
      ("total: 99999999999999999999999", "5:12 score-out-of-range"), ("total: +087.50", ""),
      ("total: ๘๗.๑๕", ""), ("total: '87'", "5:12 wrong-type"),
      ("total: [1]", "5:12 wrong-type"),
      ("level: 3", "5:12 wrong-type"), ("totl: 3", "5:5 unknown-key"),
      ("instruments: {IIT: 1, iit: 2, XIT: 3}", "5:27 unknown-instrument, 5:35 unknown-instrument"),
      (
        "indicators: {1: 1, 01: 2, 11: 3, +2: 1}",
        "5:24 unknown-indicator, 5:31 unknown-indicator, 5:38 unknown-indicator"
      ),
      ("subindicators: {9.1: 1, 9.6: 2, 9.10: 3}", "5:29 unknown-subindicator, 5:37 unknown-subindicator"),
      ("items: {o28: 0, o29: 200, O1: 1}", "5:21 unknown-item, 5:26 score-out-of-range, 5:31 unknown-item"),
      ("items: {o1: {public: 1}, e1: {}}", "5:17 no-parts, 5:34 missing-key"),
      ("items: {e1: {public: 101, servey: 5}}", "5:26 score-out-of-range, 5:31 unknown-key"),
      (
        "remarks: {o1: 5, o99: ก, i1: {public: ก}, e1: {survey: ''}}",
        "5:19 wrong-type, 5:22 unknown-item, 5:34 no-parts, 5:60 empty-text"
      ),
      ("items: []", "5:12 wrong-type"), ("items:", ""),
    ])
  func assessment(_ text: String, _ expected: String) {
    #expect(
      brief("agency: {name: ก}\nfiscalYear: 2568\nassessments:\n  2568:\n    \(text)\n") == expected)
  }

  @Test("The items are those of each year")
  func itemsByYear() {
    let text =
      "agency: {name: ก}\nfiscalYear: 2568\nassessments:\n  2564: {items: {o43: 0, e1: {public: 1}}}\n"
    #expect(brief(text + "  2568: {items: {o43: 0}}") == "4:30 no-parts, 5:18 unknown-item")
  }

  @Test(
    "What is wrong with respondents, narrative and measures is reported at its place",
    arguments: [
      ("respondents: {internal: {answered: -1}}", "5:36 wrong-number"),
      (
        "respondents: {internal: {answered: 1.5, population: 9999999999}}",
        "5:36 wrong-number, 5:53 wrong-number"
      ),
      ("respondents: {extern: {}, internal: {answerd: 1}}", "5:15 unknown-key, 5:38 unknown-key"),
      ("respondents: {internal: {required: 30, answered: 29}}", "5:50 warning too-few-respondents"),
      ("respondents: {internal: {required: 1,000}}", "5:38 unknown-key"),
      ("narrative: {'a b': ก, a.b: ก, '': ก}", "5:13 bad-name, 5:23 bad-name, 5:31 bad-name"),
      ("narrative: {บทนำ_1: 1}", "5:21 wrong-type"), ("narrative: {a: [[ก, []]]}", "5:21 wrong-type"),
      ("measures: [{}]", "5:12 missing-key"), ("measures: [ก]", "5:12 wrong-type"),
      (
        "measures: [{title: ก, addresses: [o29, 11, 9.1, [], o1]}]",
        "5:35 unknown-address, 5:40 unknown-address, 5:44 unknown-address, 5:49 wrong-type"
      ),
      ("measures: [{title: ก, steps: [{steps: []}, 5]}]", "5:31 missing-key, 5:44 wrong-type"),
      ("measures: [{title: ก, steps: [{text: ก, steps: [{text: ก}]}]}]", "5:49 wrong-type"),
      ("measures: [{title: ก, period: {from: 2568-10}}]", "5:31 missing-key"),
      ("measures: [{title: ก, period: {from: 2568-13, to: 2569-02-30}}]", "5:38 bad-date, 5:51 bad-date"),
      ("measures: [{title: ก, period: {from: 2568, to: 2568-1}}]", "5:38 bad-date, 5:48 bad-date"),
      ("measures: [{title: ก, period: {from: 2025-10, to: 2026-09}}]", "5:38 bad-date, 5:51 bad-date"),
      ("measures: [{title: ก, period: {from: 2569-01, to: 2568-12}}]", "5:51 period-reversed"),
      ("measures: [{title: ก, progress: {status: finished}}]", "5:42 unknown-word"),
    ])
  func rest(_ text: String, _ expected: String) {
    #expect(brief(Self.head + text) == expected)
  }

  @Test(
    "A suggestion names what was probably meant",
    arguments: [
      (head + "measures: [{title: ก, addresses: [๐9]}]", "หมายถึง “o9” หรือไม่"),
      (head + "measures: [{title: ก, addresses: [\"09\"]}]", "หมายถึง “o9” หรือ “9”"),
      (head + "measures: [{title: ก, progress: {status: เสร็จแล้ว}}]", "หมายถึง done หรือไม่"),
      (
        "agency: {name: ก}\nfiscalYear: 2568\nassessments: {2568: {total: \"86,38\"}}", "หมายถึง 86.38 หรือไม่"
      ),
      (head + "measure: []", "หมายถึง “measures” หรือไม่"), (head + "digits: Thai", "หมายถึง “thai” หรือไม่"),
      ("agency: {name: ก}\nfiscalYear: 2025\nassessments: {2568: {}}", "ใช้ปี พ.ศ. หมายถึง 2568 หรือไม่"),
      (
        "agency: {name: ก, website: a.go.th}\nfiscalYear: 2568\nassessments: {2568: {}}",
        "หมายถึง “https://a.go.th” หรือไม่"
      ),
      (
        "agency: {name: ก}\nfiscalYear: 2568\nassessments: {2568: {total: \"87.15\"}}",
        "เขียนโดยไม่ใส่เครื่องหมายคำพูด คือ 87.15"
      ),
      ("agency: {name: ก}\nfiscalYear: 2568\nassessments: {2568: {items: {O๔: 1}}}", "หมายถึง “o4” หรือไม่"),
      (
        "agency: {name: ก}\nfiscalYear: 2568\nassessments: {2568: {items: {o43: 1}}}",
        "ที่มีคือ i1–i15, e1–e9, o1–o28"
      ),
      (head + "measures: [{title: ก, period: {from: 2025-10, to: 2569-09}}]", "หมายถึง “2568-10” หรือไม่"),
    ])
  func suggestions(_ text: String, _ expected: String) {
    #expect(problems(text).first?.suggestion?.thai == expected)
  }

  @Test("Thai digits are numbers, and the same number in other digits is there twice")
  func thaiDigits() throws {
    let thai = """
      agency: {name: ก}
      fiscalYear: ๒๕๖๘
      measuresYear: ๒๕๖๙
      assessments:
        ๒๕๖๗: {total: ๗๙.๔๒}
        ๒๕๖๘: {total: ๘๗.๑๕, indicators: {๑: ๙๕.๒๔}, subindicators: {๙.๑: ๗๕}, items: {o2: ๐}}
      respondents: {internal: {population: ๒๖}}
      topics: {๑: ก}
      measures: [{title: ก, topic: ๑, period: ๒๕๖๘-๑๐}]
      improvements: {๖: {steps: [ข]}}
      """
    let arabic = String(
      String.UnicodeScalarView(
        thai.unicodeScalars.map { scalar in
          (0xE50...0xE59).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xE50 + 0x30)! : scalar
        })
    ).replacingOccurrences(of: "{9.1:", with: "{\"9.1\":")
    let frameworks = Array(try Shipped.frameworks().values)
    func findings(_ text: String) throws -> Findings {
      try Shipped.findings(readYAML(Array(text.utf8), file: "t"))
    }
    let (first, second) = (try findings(thai), try findings(arabic))
    #expect(first.current.total?.score == Score(decimal: "87.15"))
    #expect(first.current.total == second.current.total && first.current.year == second.current.year)
    let records = try [thai, arabic].map {
      try readRecord(readYAML(Array($0.utf8), file: "t"), frameworks: frameworks).record
    }
    #expect(records[0].assessments.map { $0.year.value } == records[1].assessments.map { $0.year.value })
    #expect(records[0].assessments.last?.subindicators["9.1"]?.value == Score(decimal: "75"))
    #expect(records[0].assessments.last?.indicators[1]?.value == Score(decimal: "95.24"))
    #expect(records[0].respondents?.internal?.population == 26)
    #expect(records[0].topics.map(\.number) == [1] && records[0].improvements.map(\.indicator.value) == [6])
    let month = Measure.PeriodEnd(year: 2568, month: 10)
    #expect(records[0].measures.first?.period == .range(month, month))
    #expect(
      brief("agency: {name: ก}\nfiscalYear: 2568\nassessments: {2568: {}, ๒๕๖๘: {}}\n")
        == "3:25 duplicate-key")
  }

  @Test("What is expected is said beside what stands there")
  func shownValue() {
    let problem = problems("agency: {name: ก}\nfiscalYear: 2568\nassessments: {2568: {total: สูง}}").first
    #expect(problem?.message.thai == "คะแนนรวมปี 2568 ต้องเป็นตัวเลข แต่พบข้อความ “สูง”")
  }

  @Test(
    "a wrong score is told with what it is of and what was written",
    arguments: [
      ("total: 870", "คะแนนรวมปี 2568 คือ 870 แต่คะแนนต้องอยู่ระหว่าง 0 ถึง 100"),
      ("instruments: {IIT: -1}", "คะแนน IIT ปี 2568 คือ -1 แต่คะแนนต้องอยู่ระหว่าง 0 ถึง 100"),
      ("indicators: {9: 105}", "คะแนนตัวชี้วัดที่ 9 ปี 2568 คือ 105 แต่คะแนนต้องอยู่ระหว่าง 0 ถึง 100"),
      ("items: {o1: 95.12345}", "คะแนนข้อ o1 ปี 2568 คือ 95.12345 ซึ่งมีทศนิยมเกิน 4 ตำแหน่ง"),
      ("items: {e7: {public: 1e1}}", "คะแนนข้อ e7 ปี 2568 (public) คือ 1e1 ต้องเขียนเป็นทศนิยมธรรมดา เช่น 87.15"),
    ])
  func namedScore(scores: String, message: String) {
    let found = problems("agency: {name: ก}\nfiscalYear: 2568\nassessments: {2568: {\(scores)}}")
    #expect(found.map(\.message.thai) == [message])
  }

  @Test("what is no span of months is said where to write")
  func quarter() {
    let found = problems(
      "agency: {name: ก}\nfiscalYear: 2568\nassessments: {2568: {}}\n"
        + "measures: [{title: ก, period: {from: ไตรมาส 1, to: 2569-09}}]")
    #expect(found.first?.suggestion?.thai.contains("period") == true)
  }

  @Test("A file of a hundred thousand wrong keys ends in a readable number of problems")
  func flood() {
    let items = (0..<100_000).map { "x\($0): 1" }.joined(separator: ", ")
    let found = problems("agency: {name: ก}\nfiscalYear: 2568\nassessments: {2568: {items: {\(items)}}}\n")
    #expect(found.count == 501)
  }
}
