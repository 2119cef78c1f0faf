package import SourceData

/// A measure to start from: what it answers and what could be done, without who does it.
package struct MeasureDraft: Sendable, Hashable {
  package var title: String
  /// The code of the item or the number of the indicator that it answers.
  package var code: String
  /// Why it is needed: the score, and the assessor's words where there are any.
  package var reason: String
  /// The assessor's words alone; the score stands in the report beside them.
  package var remark: String?
  package var steps: [Guidance.Point]
  /// The fiscal year in which it runs, Buddhist Era.
  package var year: Int
}

extension Findings {
  /// Something that a draft of a measure answers to.
  private enum Target {
    case item(ItemFinding)
    case indicator(IndicatorFinding)
  }

  /// Measures for what is low and has none yet, lowest first.
  ///
  /// Of items, those without marks and those below the pass mark; of indicators, the weak ones none of whose items is
  /// there. Steps are the guidance's; who is responsible is left to the agency.
  package var measureDrafts: [MeasureDraft] {
    let low = current.items.filter { item in
      item.score.map { $0 < framework.passMark } ?? false && !measures.contains { $0.answers(to: item) }
    }
    let lowestFirst = low.enumerated().sorted { a, b in
      let first = a.element.score ?? .zero
      let second = b.element.score ?? .zero
      return first < second || (first == second && a.offset < b.offset)
    }
    let covered = Set(low.map(\.indicator))
    let indicators = unaddressedIndicators.filter { !covered.contains($0.indicator) }
    let targets = lowestFirst.map { Target.item($0.element) } + indicators.map { Target.indicator($0) }
    return targets.map { draft($0) }
  }

  /// The guidance of the item, or of its indicator where the item has none of its own.
  private func steps(for finding: ItemFinding) -> [Guidance.Point] {
    if let own = finding.topic?.develop, !own.isEmpty { return own }
    return current.indicators.first { $0.indicator == finding.indicator }?.topic?.develop ?? []
  }

  private func draft(_ target: Target) -> MeasureDraft {
    switch target {
    case .item(let finding):
      let code = finding.item.code
      let subject = finding.item.title ?? "ตัวชี้วัดที่ \(finding.indicator.number) \(finding.indicator.name)"
      // An item of the OIT is something to publish, a question something that people noticed.
      let isPublished = finding.instrument.code == "OIT"
      return MeasureDraft(
        title: isPublished
          ? "จัดทำและเผยแพร่ข้อมูลตามข้อ \(code) \(subject) ให้ครบองค์ประกอบและเป็นปัจจุบัน"
          : "ยกระดับผลการประเมินข้อ \(code) \(subject)",
        code: code,
        reason: "ข้อ \(code) ได้ \(finding.score?.text() ?? "") คะแนน"
          + (finding.remark?.text.map { ": \($0)" } ?? ""),
        remark: finding.remark?.text,
        steps: steps(for: finding), year: measuresYear)
    case .indicator(let finding):
      let number = finding.indicator.number
      return MeasureDraft(
        title: "ยกระดับผลการประเมินตัวชี้วัดที่ \(number) \(finding.indicator.name)", code: String(number),
        reason: "ตัวชี้วัดที่ \(number) ได้ \(finding.figure?.score.text() ?? "") คะแนน"
          + (finding.change?.fall.map { " ลดลง \($0.text()) คะแนน" } ?? ""),
        steps: finding.topic?.develop ?? [], year: measuresYear)
    }
  }

  /// `measureDrafts` as the part of a record in YAML that holds them; nil where nothing is low.
  package var measureDraftsText: String? {
    let drafts = measureDrafts
    guard !drafts.isEmpty else { return nil }
    let heading = [
      "# ร่างมาตรการสำหรับข้อและตัวชี้วัดที่ได้คะแนนน้อยและยังไม่มีมาตรการ จากผลการประเมินปีงบประมาณ พ.ศ. \(current.year)",
      "# ตรวจและแก้ไขให้ตรงกับงานของหน่วยงาน ระบุผู้รับผิดชอบ แล้วนำไปใส่ในไฟล์ข้อมูล", "measures:",
    ]
    return (heading + drafts.flatMap { $0.yaml }).joined(separator: "\n") + "\n"
  }
}

extension MeasureDraft {
  fileprivate var yaml: [String] {
    var lines = [
      "  # \(yamlComment(reason))", "  - title: \(yamlScalar(title))", "    addresses: [\(code)]",
      "    steps:",
    ]
    for step in steps {
      guard !step.points.isEmpty else {
        lines.append("      - \(yamlScalar(step.text))")
        continue
      }
      lines += ["      - text: \(yamlScalar(step.text))", "        steps:"]
      lines += step.points.map { "          - \(yamlScalar($0))" }
    }
    return lines + [
      "    period: { from: \(year - 1)-10, to: \(year)-09 }  # ต.ค. \(year - 1) – ก.ย. \(year)",
      "    responsible:",
      "    monitoring:",
    ]
  }

  /// The measure as a record's file gives it, for the rows of a workbook.
  fileprivate var node: SourceNode {
    let place = SourceLocation(file: "")
    func text(_ text: String) -> SourceNode { SourceNode(.text(text), at: place) }
    func entry(_ key: String, _ value: SourceNode) -> SourceNode.Entry {
      SourceNode.Entry(key: key, keyLocation: place, value: value)
    }
    let steps = self.steps.map { step -> SourceNode in
      guard !step.points.isEmpty else { return text(step.text) }
      let points = SourceNode(.sequence(step.points.map(text)), at: place)
      return SourceNode(.mapping([entry("text", text(step.text)), entry("steps", points)]), at: place)
    }
    let period = SourceNode(
      .mapping([entry("from", text("\(year - 1)-10")), entry("to", text("\(year)-09"))]), at: place)
    var entries = [
      entry("title", text(title)), entry("addresses", SourceNode(.sequence([text(code)]), at: place)),
    ]
    if let remark { entries.append(entry("analysis", text(remark))) }
    entries += [entry("steps", SourceNode(.sequence(steps), at: place)), entry("period", period)]
    return SourceNode(.mapping(entries), at: place)
  }
}

/// A record's values with drafts behind its measures, for a workbook to be filled with.
package func record(_ record: SourceNode, with drafts: [MeasureDraft]) -> SourceNode {
  guard case .mapping(var entries) = record.content, !drafts.isEmpty else { return record }
  var measures: [SourceNode] = []
  if case .sequence(let known)? = record["measures"]?.content { measures = known }
  let value = SourceNode(.sequence(measures + drafts.map(\.node)), at: record.location)
  entries.removeAll { $0.key == "measures" }
  entries.append(SourceNode.Entry(key: "measures", keyLocation: record.location, value: value))
  return SourceNode(.mapping(entries), at: record.location)
}

/// Drafts as rows to be pasted into a workbook's sheet of measures: cells apart by tabs, rows by line ends, cells of several
/// lines in double quotes, as Excel, LibreOffice and Google Sheets take text from the clipboard.
package func pastedRows(of drafts: [MeasureDraft], framework: Framework) -> String {
  let place = SourceLocation(file: "")
  let rows = draftedRows(record(SourceNode(.mapping([]), at: place), with: drafts), framework)
  return rows.map { row in row.map(pasted).joined(separator: "\t") + "\n" }.joined()
}

private func pasted(_ cell: String) -> String {
  guard cell.contains(where: { $0 == "\n" || $0 == "\t" || $0 == "\"" }) else { return cell }
  return "\"" + cell.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
}
