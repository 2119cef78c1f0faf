import Assessment

/// The outermost context: everything that a report can say.
struct ReportView: TemplateObject {
  var record: Record

  static let schema = Schema<ReportView>(
    "รายงาน", "ชื่อที่ใช้ได้ทุกที่ในแม่แบบ", "names that are known everywhere",
    [
      .object("agency", "หน่วยงาน", "the agency") { AgencyView(agency: $0.record.agency) }
    ])
}

struct AgencyView: TemplateObject {
  var agency: Agency

  static let schema = Schema<AgencyView>(
    "หน่วยงาน", "หน่วยงานเจ้าของรายงาน", "the agency that the report is of",
    printed: { $0.agency.name.value },
    [
      .text("name", "ชื่อเต็ม", "its full name") { $0.agency.name.value },
      .text("kind", "ประเภท เช่น เทศบาลตำบล", "its kind") { $0.agency.kind },
    ])
}
