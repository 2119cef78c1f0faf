package import SourceData

/// The same entry twice in one list of a measure, and the same paragraph twice in the texts of a record: what was copied
/// and not gone over.
enum RepeatedEntryCheck: RecordCheck {
  /// Shorter paragraphs, in bytes, may well stand twice: some forty characters.
  private static let paragraph = 120

  static func check(_ findings: Findings, _ problems: inout DiagnosticCollector) {
    let record = findings.record
    for undertaking in record.undertakings.joined() {
      for list in [undertaking.steps, undertaking.responsible, undertaking.monitoring] {
        guard let entry = firstRepeated(list) else { continue }
        problems.warning(
          .repeatedEntry, at: undertaking.location,
          thai: "\(undertaking.name.thai) มี \(quoted(entry)) ซ้ำกัน",
          english: "\(undertaking.name.english) has \(quoted(entry)) twice")
      }
    }
    var seen = SeenTexts()
    let texts =
      record.narratives.map { ($0.blocks, $0.location) } + record.topics.map { ($0.blocks, $0.location) }
    for (blocks, location) in texts {
      for case .paragraph(let text) in blocks where text.utf8.count >= paragraph {
        guard !seen.insert(text) else { continue }
        problems.warning(
          .repeatedEntry, at: location, thai: "ย่อหน้า \(quoted(text.prefix(30) + "…")) มีอยู่แล้วในไฟล์นี้",
          english: "the paragraph \(quoted(text.prefix(30) + "…")) is already in this record")
      }
    }
  }

  /// Texts of other lengths need no look.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count && one == other
  }

  /// Texts by their lengths, which tell nearly all of a record's apart; a set of those that are many of one length.
  private struct SeenTexts {
    private static let few = 16
    private var byLength: [Int: [String]] = [:]
    private var many: Set<String> = []

    /// - Returns: Whether the text is new.
    mutating func insert(_ text: String) -> Bool {
      let known = byLength[text.utf8.count, default: []]
      if known.contains(text) { return false }
      if known.count >= Self.few { return many.insert(text).inserted }
      byLength[text.utf8.count, default: []].append(text)
      return true
    }
  }

  private static func firstRepeated(_ list: [String]) -> String? {
    guard list.count > 1 else { return nil }
    if list.count <= 16 {
      // Of a few, each is told from the others sooner than all are hashed.
      return list.indices.first { later in
        list[..<later].contains { isSame($0, list[later]) }
      }.map { list[$0] }
    }
    var seen: Set<String> = []
    return list.first { !seen.insert($0).inserted }
  }
}

extension Diagnostic.Code {
  package static let repeatedEntry = Self("repeated-entry")
}

extension RepeatedEntryCheck {
  static let explanations = [
    CodeExplanation(
      .repeatedEntry, thai: "ขั้นตอน ผู้รับผิดชอบ หรือการติดตามซ้ำกันในมาตรการเดียว หรือย่อหน้าเดียวกันอยู่สองแห่ง",
      english:
        "A step, someone responsible or a way of following up stands twice in a measure, or a paragraph twice in the record.",
      todo: .init(thai: "ลบรายการที่ซ้ำ", english: "take one of them away"),
      example:
        "measures: [{ title: จัดทำคู่มือ, addresses: [o9, 4], steps: [จัดทำคู่มือ, เผยแพร่, จัดทำคู่มือ], responsible: [สำนักปลัด], period: { from: 2568-10, to: 2569-09 } }]"
    )
  ]
}
