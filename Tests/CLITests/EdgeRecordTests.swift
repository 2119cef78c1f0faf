import CLI
import DocumentTree
import Foundation
import Layout
import PDF
import TestSupport
import Testing

/// Records that no agency expects to write, made as every kind of report.
@Suite("Records at the edge")
struct EdgeRecordTests {
  static let kinds = ["annual", "analysis", "progress", "measures", "matrix"]

  private static func scores(_ score: String) -> String {
    "{ indicators: { \((1...10).map { "\($0): \(score)" }.joined(separator: ", ")) } }"
  }

  private static func measures(_ count: Int) -> String {
    "measures:\n"
      + (1...count).map {
        """
          - title: มาตรการลำดับที่ \($0)
            addresses: [o\($0 % 28 + 1)]
            steps: [ขั้นตอนแรกของมาตรการ, ขั้นตอนที่สองของมาตรการ]
            responsible: [สำนักปลัด]
            progress: { status: ongoing, actions: [ดำเนินการตามแผน], results: [ได้ผลตามแผน] }
        """
      }.joined(separator: "\n")
  }

  /// A name of 120 characters, without a space.
  static let longName = "องค์การบริหารส่วนตำบล" + String(repeating: "ตัวอย่างยาว", count: 9)

  static let records: [(name: String, text: String)] = [
    ("no earlier year, one measure", record("  2568: \(scores("81.25"))", measures(1))),
    ("sixty measures", record("  2567: \(scores("80"))\n  2568: \(scores("81.25"))", measures(60))),
    ("all scores full", record("  2567: \(scores("100"))\n  2568: \(scores("100"))")),
    ("all scores zero", record("  2567: \(scores("0"))\n  2568: \(scores("0"))")),
    ("a name of 120 characters", record("  2568: \(scores("90"))", measures(2), agency: longName)),
    ("nothing but a total", record("  2568: { total: 90 }")),
    (
      "instruments alone",
      record(
        "  2567: { total: 79.42, indicators: { 1: 97.70 } }\n  2568: { total: 87.15, instruments: { IIT: 95.52, EIT: 95.66, OIT: 74.50 } }"
      )
    ),
  ]

  private static func record(
    _ assessments: String, _ more: String = "", agency: String = "เทศบาลตำบลตัวอย่าง"
  ) -> String {
    "agency: { name: \(agency) }\nfiscalYear: 2568\ndigits: arabic\nassessments:\n\(assessments)\n\(more)\n"
  }

  @Test("every kind of report is whole, with sensible sentences and pages", arguments: kinds)
  func whole(kind: String) throws {
    #expect(Self.longName.unicodeScalars.count == 120)
    let workshop = try Workshop.shared.get()
    let scratch = try Scratch()
    for (name, text) in Self.records {
      let file = try scratch.write("a.yaml", text)
      let report = try workshop.report(file, kind: kind)
      let texts = DocumentTexts(report.document).texts
      #expect(!texts.isEmpty, "\(name)")
      for text in texts {
        for wrong in ["  ", "()", "{{", "}}", " ,", "คือ  ", "ได้แก่ จึง"] {
          #expect(!text.contains(wrong), "\(name): \(text)")
        }
        #expect(!text.hasSuffix(" คือ") && !text.hasSuffix(" และ"), "\(name): \(text)")
      }
      if name == "all scores full" { #expect(!texts.contains { $0.contains("ต่ำสุด คือ") }) }
      if name == "all scores zero" { #expect(!texts.contains { $0.contains("ควรรักษามาตรฐาน") }) }
      if name.hasPrefix("no earlier year") { #expect(!texts.contains { $0.contains("ปีก่อน") }) }
      // Pages that take long to set are looked at in the kinds of this record alone.
      let isSet =
        ["progress", "analysis"].contains(kind) && (name.contains("measures") || name.contains("120"))
      guard isSet else { continue }
      let pages = makePages(report, typeCase: workshop.typeCase)
      #expect((1...60).contains(pages.pages.count), "\(name): \(pages.pages.count) pages")
      #expect(try writePDF(pages, fonts: workshop.typeCase.fonts).count > 10_000)
    }
  }

  @Test("of instruments alone there are no tables of indicators", arguments: ["annual", "measures"])
  func instruments(kind: String) throws {
    let scratch = try Scratch()
    let file = try scratch.write(
      "a.yaml", try #require(Self.records.first { $0.name == "instruments alone" }).text)
    let texts = DocumentTexts(try Workshop.shared.get().report(file, kind: kind).document).texts
    #expect(texts.contains("คะแนนรายเครื่องมือ ประจำปีงบประมาณ พ.ศ. 2568"))
    for table in ["คะแนนรายเครื่องมือและตัวชี้วัด", "คะแนนรายตัวชี้วัด"] {
      #expect(!texts.contains("\(table) ประจำปีงบประมาณ พ.ศ. 2568"), "\(table)")
    }
  }

  @Test(
    "the best of an instrument is not to be kept up where it is below 80", arguments: ["annual", "measures"])
  func lowBest(kind: String) throws {
    let scratch = try Scratch()
    let text = Self.record(
      "  2568: { indicators: { 1: 75.25, 2: 60, 3: 61, 4: 62, 5: 63, 6: 90, 7: 91, 8: 92, 9: 40, 10: 50 }, items: { i1: 70 }, remarks: { i1: ยังไม่ชัดเจน } }"
    )
    let texts = DocumentTexts(
      try Workshop.shared.get().report(scratch.write("a.yaml", text), kind: kind).document
    ).texts
    let best = "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (75.25 คะแนน)"
    let verdict = kind == "annual" ? "แต่ได้ไม่ถึง 80 คะแนน จึงต้องแก้ไขโดยเร็ว" : "ได้ไม่ถึง 80 คะแนน ต้องแก้ไขโดยเร็ว"
    #expect(texts.contains { $0.contains("\(best) \(verdict)") })
    #expect(!texts.contains { $0.contains("ควรรักษาระดับ \(best)") || $0.contains("\(best) ควรรักษามาตรฐาน") })
    if kind == "measures" {
      #expect(texts.contains { $0.hasPrefix("ควรรักษาระดับ ตัวชี้วัดที่ 8") })
    }
  }

  @Test("sixty measures are sixty rows, numbered through", arguments: ["annual", "analysis", "progress"])
  func sixty(kind: String) throws {
    let scratch = try Scratch()
    let file = try scratch.write("a.yaml", Self.records[1].text)
    let texts = DocumentTexts(try Workshop.shared.get().report(file, kind: kind).document).texts
    for number in [1, 2, 59, 60] {
      #expect(texts.contains { $0.hasSuffix("มาตรการลำดับที่ \(number)") }, "\(number)")
    }
  }
}
