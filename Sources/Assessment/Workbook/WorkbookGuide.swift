import SourceData
import ThaiFormat

extension Drafting {
  /// How to fill the workbook, with an example.
  var guide: SheetDraft {
    // The item on manuals of service, which the example's measure answers to; its code is another each year.
    let item = framework.items.first { item in
      item.title.map { $0.hasPrefix("คู่มือ") && ($0.contains("การให้บริการ") || $0.contains("การขอรับบริการ")) }
        ?? false
    }
    let answered = [item?.code, "6"].compactMap { $0 }.joined(separator: ", ")
    let lines: [[Cell?]] = [
      [Cell(.title, "วิธีกรอกสมุดงานนี้")],
      [Cell(.note, "กรอกเฉพาะช่องสีเหลือง ช่องที่ไม่มีข้อมูลให้เว้นว่างไว้ ช่องอื่นล็อกไว้ไม่ให้แก้โดยพลั้งมือ")],
      [Cell(.note, "๑. แผ่นงาน «\(WorkbookForm.agencySheet)»: ชื่อและข้อมูลของหน่วยงาน")],
      [
        Cell(
          .note,
          "๒. แผ่นงาน «\(WorkbookForm.scoreSheet)»: คะแนนตามที่ประกาศ ใช้เลขไทยหรือเลขอารบิกก็ได้ คะแนนศูนย์ให้กรอก 0")
      ],
    ]
    let sheets = [
      framework.topics.isEmpty
        ? nil
        : (
          WorkbookForm.topicSheet,
          "ผลการวิเคราะห์ \(framework.topics.count) ประเด็น ใช้ในรายงานมาตรการรายประเด็น (--kind matrix) เว้นว่างไว้ได้"
        ),
      (WorkbookForm.measureSheet, "มาตรการ แถวละหนึ่งมาตรการ"),
      (WorkbookForm.progressSheet, "ความก้าวหน้าของแต่ละมาตรการ เมื่อถึงเวลารายงานผล (--kind progress)"),
      (
        WorkbookForm.improvementSheet,
        "แนวทางยกระดับตัวชี้วัดและความก้าวหน้า ใช้ในรายงานผลการดำเนินการ (--kind progress) เว้นว่างไว้ได้"
      ),
      (WorkbookForm.textSheet, "ข้อความที่หน่วยงานเขียนเอง เช่น คำนำ เว้นว่างไว้ได้ รายงานมีถ้อยคำของตนเอง"),
    ].compactMap { $0 }.enumerated().map { index, sheet -> [Cell?] in
      let number = DigitSystem.thai.apply(to: String(index + 3))
      return [Cell(.note, "\(number). แผ่นงาน «\(sheet.0)»: \(sheet.1)")]
    }
    let closing: [[Cell?]] = [
      [Cell(.note, "ตรวจด้วย raingan check แล้วสร้างรายงานด้วย raingan render ตามด้วยชื่อสมุดงาน")],
      [nil],
      [Cell(.title, "ตัวอย่างหนึ่งมาตรการ")],
    ]
    let example: [String: String] = [
      "มาตรการ": "จัดทำคู่มือการให้บริการประชาชนให้ครบทุกงาน", "ตอบข้อหรือตัวชี้วัด": answered,
      "ผลการวิเคราะห์": "คู่มือที่เผยแพร่ยังไม่ครบทุกงานบริการ",
      "ขั้นตอน": "สำรวจงานบริการที่ยังไม่มีคู่มือ\nจัดทำคู่มือและเผยแพร่บนเว็บไซต์", "เริ่ม": "ต.ค. \(framework.fiscalYear)",
      "สิ้นสุด": "มี.ค. \(framework.fiscalYear + 1)", "ผู้รับผิดชอบ": "สำนักปลัด", "การกำกับติดตาม": "รายงานผู้บริหารทุกไตรมาส",
    ]
    let rows = WorkbookForm.measureFields.compactMap { field in
      example[field.label].map { [Cell(.note, "\(field.label): " + ($0.contains("\n") ? "\n" : "") + $0)] }
    }
    return SheetDraft(name: WorkbookForm.guideSheet, widths: [110], rows: lines + sheets + closing + rows)
  }
}
