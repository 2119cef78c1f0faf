import SourceData
import ThaiFormat

extension Drafting {
  /// How to fill the workbook, with an example.
  var guide: SheetDraft {
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
      (
        WorkbookForm.progressSheet,
        "ความก้าวหน้าของมาตรการที่มีชื่อในแถวเดียวกัน เมื่อถึงเวลารายงานผล (--kind progress) เมื่อลบหรือเรียงแถวของแผ่นงาน «\(WorkbookForm.measureSheet)» ให้ตรวจชื่ออีกครั้ง"
      ),
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
    return SheetDraft(
      name: WorkbookForm.guideSheet, widths: [110], rows: lines + sheets + closing + example)
  }

  /// How to fill the workbook of many agencies, with an example.
  var guideToAgencies: SheetDraft {
    let year = framework.fiscalYear
    var lines = [
      "ช่องสีเหลืองกรอกได้ทุกแถวจนสุดแผ่นงาน แถวแรกของแต่ละแผ่นงานเป็นหัวคอลัมน์ ล็อกไว้ไม่ให้แก้โดยพลั้งมือ",
      "๑. แผ่นงาน «\(WorkbookForm.agenciesSheet)»: แถวละหนึ่งหน่วยงาน ต้องมีชื่อหน่วยงานและคะแนน หน่วยงานที่ชื่อซ้ำกันให้กรอกรหัสหรืออำเภอด้วย",
      "๒. แผ่นงาน «\(WorkbookForm.measureSheet)»: แถวละหนึ่งมาตรการ คอลัมน์ «\(WorkbookForm.measureAgencyColumn)» คือรหัสหรือชื่อเดียวกับในแผ่นงาน «\(WorkbookForm.agenciesSheet)»",
      "๓. แผ่นงานอื่นกรอกแบบเดียวกัน เว้นว่างไว้ได้",
      "ตรวจทุกหน่วยงานด้วย raingan check แล้วสร้างรายงานทุกฉบับด้วย raingan batch ตามด้วยชื่อสมุดงานและ -o โฟลเดอร์",
    ].map { [Cell(.note, $0)] as [Cell?] }
    lines.insert([Cell(.title, "วิธีกรอกสมุดงานนี้")], at: 0)
    let agency: [[Cell?]] = [
      [nil], [Cell(.title, "ตัวอย่างหนึ่งหน่วยงาน")],
      [
        Cell(
          .note,
          "ชื่อหน่วยงาน: เทศบาลตำบลตัวอย่าง  รหัสหน่วยงาน: 05000001  อำเภอ: เมือง  จังหวัด: ตาก  \(WorkbookForm.totalLabel) ปี \(year): 87.15  \(WorkbookForm.indicatorLabel) 1 ปี \(year): 95.24"
        )
      ],
      [nil], [Cell(.title, "ตัวอย่างหนึ่งมาตรการของหน่วยงานนั้น")],
      [Cell(.note, "\(WorkbookForm.measureAgencyColumn): เทศบาลตำบลตัวอย่าง")],
    ]
    return SheetDraft(name: WorkbookForm.guideSheet, widths: [110], rows: lines + agency + example)
  }

  /// A measure as the columns of its row ask for it.
  private var example: [[Cell?]] {
    // The item on manuals of service, which the example's measure answers to; its code is another each year.
    let item = framework.items.first { item in
      item.title.map { $0.hasPrefix("คู่มือ") && ($0.holds("การให้บริการ") || $0.holds("การขอรับบริการ")) }
        ?? false
    }
    let answered = [item?.code, "6"].compactMap { $0 }.joined(separator: ", ")
    let example: [String: String] = [
      "มาตรการ": "จัดทำคู่มือการให้บริการประชาชนให้ครบทุกงาน", "ตอบข้อหรือตัวชี้วัด": answered,
      "ผลการวิเคราะห์": "คู่มือที่เผยแพร่ยังไม่ครบทุกงานบริการ",
      "ขั้นตอน": "สำรวจงานบริการที่ยังไม่มีคู่มือ\nจัดทำคู่มือและเผยแพร่บนเว็บไซต์", "เริ่ม": "ต.ค. \(framework.fiscalYear)",
      "สิ้นสุด": "มี.ค. \(framework.fiscalYear + 1)", "ผู้รับผิดชอบ": "สำนักปลัด", "การกำกับติดตาม": "รายงานผู้บริหารทุกไตรมาส",
    ]
    return WorkbookForm.measureFields.compactMap { field in
      example[field.label].map { [Cell(.note, "\(field.label): " + ($0.contains("\n") ? "\n" : "") + $0)] }
    }
  }
}
