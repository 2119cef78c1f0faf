import Assessment

struct SamplingView: TemplateObject {
  var finding: SamplingFinding

  static let schema = Schema<SamplingView>(
    "ขนาดตัวอย่าง", "ขนาดตัวอย่างขั้นต่ำของผู้ตอบ", "how many must at least answer",
    [
      .number("share", "ร้อยละของผู้มีส่วนได้ส่วนเสียทั้งหมด", "per cent of all") { $0.finding.rules.general.share },
      .number("least", "จำนวนไม่น้อยกว่า", "at least so many") { $0.finding.rules.general.least },
      .number("many", "จำนวนที่เกินกว่านี้ถือว่ามาก", "more than this are many") { $0.finding.rules.many },
      .number("leastOfMany", "จำนวนขั้นต่ำเมื่อมีจำนวนมาก", "how many of many") {
        $0.finding.rules.leastOfMany
      },
      .list("groups", "ประเภทหน่วยงาน", "the kinds of agencies") { view in
        view.finding.rules.groups.map { group in
          GroupView(name: group.name, isOwn: group == view.finding.group)
        }
      },
      .number("groupColumns", "จำนวนคอลัมน์เมื่อแต่ละประเภทมีสองคอลัมน์", "the columns of the kinds, two each") {
        $0.finding.rules.groups.count * 2
      },
      .list("sizes", "ขนาดของหน่วยงาน จากเล็กไปใหญ่", "the sizes, smallest first") { view in
        view.finding.rules.sizes.enumerated().map { index, name in
          SizeView(name: name, index: index, finding: view.finding)
        }
      },
      .text("ownGroup", "ประเภทของหน่วยงานนี้", "the agency's own kind") { $0.finding.group?.name },
      .text("ownSize", "ขนาดของหน่วยงานนี้", "the agency's own size") { view in
        view.finding.size.flatMap { index in
          index < view.finding.rules.sizes.count ? view.finding.rules.sizes[index] : nil
        }
      },
      .number("requiredInternal", "จำนวนผู้ตอบภายในขั้นต่ำของหน่วยงานนี้", "how many of its own people must answer") {
        $0.finding.requiredInternal
      },
      .number("requiredExternal", "จำนวนผู้ตอบภายนอกขั้นต่ำของหน่วยงานนี้", "how many of those it serves must answer") {
        $0.finding.requiredExternal
      },
    ])

  struct GroupView: TemplateObject {
    var name: String
    var isOwn: Bool

    static let schema = Schema<GroupView>(
      "ประเภทหน่วยงาน", "ประเภทหน่วยงานในตารางขนาดตัวอย่าง", "a kind of agencies", printed: { $0.name },
      [
        .text("name", "ชื่อย่อ", "its short name") { $0.name },
        .flag("isOwn", "เป็นประเภทของหน่วยงานนี้", "it is the agency's own") { $0.isOwn },
      ])
  }

  struct SizeView: TemplateObject {
    var name: String
    var index: Int
    var finding: SamplingFinding

    static let schema = Schema<SizeView>(
      "ขนาดหน่วยงาน", "ขนาดหนึ่งในตารางขนาดตัวอย่าง", "a size of agencies", printed: { $0.name },
      [
        .text("name", "ชื่อ", "its name") { $0.name },
        .list("groups", "ขนาดตัวอย่างของแต่ละประเภท", "the samples of each kind") { view in
          view.finding.rules.groups.map { group in
            SampleView(
              size: view.index < group.sizes.count ? group.sizes[view.index] : nil,
              isOwn: group == view.finding.group && view.index == view.finding.size,
              requiredExternal: view.finding.requiredExternal)
          }
        },
      ])
  }

  struct SampleView: TemplateObject {
    var size: SamplingRules.Size?
    var isOwn: Bool
    var requiredExternal: Int?

    static let schema = Schema<SampleView>(
      "ขนาดตัวอย่างของประเภท", "ขนาดตัวอย่างของประเภทและขนาดหนึ่ง", "the samples of a kind and size",
      [
        .texts("population", "จำนวนผู้มีส่วนได้ส่วนเสียภายใน เป็นบรรทัด", "how many people it has, in lines") {
          $0.size?.populationLines ?? []
        },
        .texts("internal", "ขนาดตัวอย่างภายใน เป็นบรรทัด", "how many of them must answer, in lines") {
          $0.size?.internal.lines ?? []
        },
        .texts("external", "ขนาดตัวอย่างภายนอก เป็นบรรทัด", "how many of those it serves must answer, in lines") {
          $0.size?.external.lines ?? []
        },
        .flag("isOwn", "เป็นช่องของหน่วยงานนี้", "it is the agency's own") { $0.isOwn },
        .flag(
          "isOwnExternal", "เป็นช่องของหน่วยงานนี้ และผู้มีส่วนได้ส่วนเสียภายนอกไม่น้อยกว่าจำนวนในช่อง",
          "it is the agency's own, and those it serves are not fewer than the cell asks"
        ) { view in
          // Fewer than the least sample are all asked, and the cell's number is not theirs.
          view.isOwn && (view.requiredExternal ?? .max) >= view.size?.external.count ?? 0
        },
      ])
  }
}

// The cells of the table are narrow: what belongs together stays on a line.

extension SamplingRules.Size {
  /// `ไม่เกิน 300 คน`, `301 – 500 คน`, `มากกว่า 500 คน`.
  fileprivate var populationLines: [String] {
    switch (from, through) {
    case (nil, let through?): ["ไม่เกิน", "\(through) คน"]
    case (let from?, let through?): ["\(from) –", "\(through) คน"]
    case (let from?, nil): ["มากกว่า", "\(from - 1) คน"]
    case (nil, nil): []
    }
  }
}

extension SamplingRules.Sample {
  /// `30`, `ร้อยละ 10 (ไม่น้อยกว่า 30 คน)`, `ทั้งหมดเท่าที่มี`.
  fileprivate var lines: [String] {
    if let count { return orAll ? ["\(count) หรือ", "ทั้งหมด", "เท่าที่มี"] : [String(count)] }
    guard let share else { return ["ทั้งหมด", "เท่าที่มี"] }
    return ["ร้อยละ \(share)"] + (least.map { ["(ไม่น้อยกว่า", "\($0) คน)"] } ?? [])
  }
}
