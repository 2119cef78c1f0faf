/// The place of an item in its list: names that every item of a list has.
struct ListPosition: TemplateObject {
  var index: Int
  var count: Int

  static let schema = Schema<ListPosition>(
    "ลำดับในรายการ", "ชื่อที่ใช้ได้กับทุกรายการขณะวนอยู่ในรายการนั้น", "names inside a section on a list",
    [
      .number("position", "ลำดับที่ เริ่มจาก ๑", "the item's place, from 1") { $0.index + 1 },
      .number("count", "จำนวนทั้งหมดในรายการ", "how many items the list has") { $0.count },
      .flag("isFirst", "เป็นรายการแรก", "it is the first") { $0.index == 0 },
      .flag("isLast", "เป็นรายการสุดท้าย", "it is the last") { $0.index == $0.count - 1 },
      .text(
        "separator", "คำคั่นหน้ารายการในประโยค: ไม่มี, วรรค, หรือ “ และ” หน้ารายการสุดท้าย",
        "what parts it from the item before in a sentence: nothing, a space, or “และ” before the last"
      ) {
        $0.index == 0 ? nil : $0.index == $0.count - 1 ? " และ" : " "
      },
    ])
}

/// The names that a list itself has: `{{items.count}}`.
struct ListSummary: TemplateObject {
  var count: Int

  static let schema = Schema<ListSummary>(
    "สรุปรายการ", "ชื่อที่ใช้ต่อท้ายชื่อรายการด้วยจุด", "names behind a list's name and a dot",
    [
      .number("count", "จำนวนในรายการ", "how many items it has") { $0.count },
      .flag("isAny", "มีอย่างน้อยหนึ่งรายการ", "it has at least one item") { $0.count > 0 },
      .flag("isOne", "มีรายการเดียว", "it has one item") { $0.count == 1 },
      .flag("isMany", "มีมากกว่าหนึ่งรายการ", "it has more than one item") { $0.count > 1 },
      .flag(
        "isFew", "มีไม่เกิน ๕ รายการ ตารางจึงอยู่ในหน้าเดียวได้",
        "it has five items at most, so that their table can be kept on one page"
      ) {
        $0.count <= 5
      },
    ])
}

/// What a text, a number, a flag and a chart have: no names.
struct NoNames: TemplateObject {
  static let schema = Schema<NoNames>("", "", "", [])
}

extension ValueKind {
  /// What `name` behind a dot will give: a name of the object, or of the list as such.
  func member(_ name: String) -> ValueKind? {
    switch self {
    case .object(let type): type.kind(of: name)
    case .list: ListSummary.kind(of: name)
    case .text, .number, .flag, .chart: nil
    }
  }

  var memberNames: [String] {
    switch self {
    case .object(let type): type.outline.names.map(\.name)
    case .list: ListSummary.outline.names.map(\.name)
    case .text, .number, .flag, .chart: []
    }
  }
}

extension Value {
  func member(_ name: SoughtName) -> Value? {
    switch self {
    case .object(let object): object.value(of: name)
    case .list(let values): ListSummary(count: values.count).value(of: name)
    case .none, .text, .number, .flag, .chart: nil
    }
  }
}
