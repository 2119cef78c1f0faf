import Assessment

/// The texts that an agency writes itself, by the section that takes them in.
struct NarrativesView: TemplateObject {
  var narratives: [Narrative]

  func named(_ name: String) -> NarrativeView? {
    narratives.first { $0.name == name }.map { NarrativeView(blocks: $0.blocks) }
  }

  static let schema = Schema<NarrativesView>(
    "ข้อความอิสระ", "ข้อความที่หน่วยงานเขียนเอง", "texts that the agency writes itself",
    [
      .object("preface", "คำนำ", "the preface") { $0.named("preface") },
      .object("background", "ความเป็นมา", "the background") { $0.named("background") },
      .object("population", "ประชากรและกลุ่มตัวอย่าง", "on the population and the sample") {
        $0.named("population")
      },
      .object("collection", "การเก็บรวบรวมข้อมูล", "on how the data were gathered") { $0.named("collection") },
      .object("results", "ผลการประเมิน", "on the results") { $0.named("results") },
      .object("analysis", "การวิเคราะห์", "on the analysis") { $0.named("analysis") },
      .object("analysisIIT", "การวิเคราะห์แบบ IIT", "on the results of the IIT") { $0.named("analysisIIT") },
      .object("analysisEIT", "การวิเคราะห์แบบ EIT", "on the results of the EIT") { $0.named("analysisEIT") },
      .object("analysisOIT", "การวิเคราะห์แบบ OIT", "on the results of the OIT") { $0.named("analysisOIT") },
      .object("development", "ประเด็นที่ควรพัฒนา", "on what to develop") { $0.named("development") },
      .object("measures", "มาตรการ", "on the measures") { $0.named("measures") },
      .object("closing", "บทสรุป", "the closing words") { $0.named("closing") },
    ])
}

struct NarrativeView: TemplateObject {
  var blocks: [Narrative.Block]

  static let schema = Schema<NarrativeView>(
    "ข้อความ", "ข้อความอิสระหนึ่งเรื่อง", "one free text",
    [
      .list("blocks", "ย่อหน้าและรายการ", "its paragraphs and lists") { view in
        view.blocks.map { BlockView(block: $0) }
      }
    ])

  struct BlockView: TemplateObject {
    var block: Narrative.Block

    static let schema = Schema<BlockView>(
      "ส่วนของข้อความ", "ย่อหน้าหรือรายการ", "a paragraph or a list",
      [
        .text("paragraph", "ย่อหน้า", "the paragraph, where it is one") { view in
          if case .paragraph(let text) = view.block { text } else { nil }
        },
        .texts("items", "รายการ", "the items, where it is a list") { view in
          if case .list(let items) = view.block { items } else { [] }
        },
      ])
  }
}
