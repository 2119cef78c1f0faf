extension Findings {
  /// Something that a draft of a measure answers to.
  private enum Target {
    case item(ItemFinding)
    case indicator(IndicatorFinding)
  }

  /// Measures for what is low and has none yet, as the part of a record that holds them.
  ///
  /// Of items, those without marks and those below the pass mark; of indicators, those below the strength mark none of
  /// whose items is there. Steps are the guidance's; who is responsible is left to the agency. Nil where nothing is low.
  package var measureDrafts: String? {
    let low = current.items.filter { item in
      item.score.map { $0 < framework.passMark } ?? false && !measures.contains { $0.answers(to: item) }
    }
    let lowestFirst = low.enumerated().sorted { a, b in
      let first = a.element.score ?? .zero
      let second = b.element.score ?? .zero
      return first < second || (first == second && a.offset < b.offset)
    }
    let covered = Set(low.map(\.indicator))
    let indicators = unaddressedIndicators.filter { finding in
      (finding.figure?.score ?? .full) < framework.strengthMark && !covered.contains(finding.indicator)
    }
    let targets = lowestFirst.map { Target.item($0.element) } + indicators.map { Target.indicator($0) }
    guard !targets.isEmpty else { return nil }
    let heading = [
      "# ร่างมาตรการสำหรับข้อและตัวชี้วัดที่ได้คะแนนน้อยและยังไม่มีมาตรการ จากผลการประเมินปีงบประมาณ พ.ศ. \(current.year)",
      "# ตรวจและแก้ไขให้ตรงกับงานของหน่วยงาน ระบุผู้รับผิดชอบ แล้วนำไปใส่ในไฟล์ข้อมูล", "measures:",
    ]
    return (heading + targets.flatMap { draft($0) }).joined(separator: "\n") + "\n"
  }

  private func draft(_ target: Target) -> [String] {
    let title: String
    let code: String
    let reason: String
    let topic: Guidance.Topic?
    switch target {
    case .item(let finding):
      let name = finding.item.title ?? "ข้อ \(finding.item.code)"
      title = finding.item.title == nil ? "การปรับปรุงตาม\(name)" : "การปรับปรุงเรื่อง\(name)"
      code = finding.item.code
      reason =
        "ข้อ \(code) ได้ \(finding.score?.text() ?? "") คะแนน" + (finding.remark?.text.map { ": \($0)" } ?? "")
      topic = finding.topic
    case .indicator(let finding):
      title = "การยกระดับ\(finding.indicator.name)"
      code = String(finding.indicator.number)
      reason = "ตัวชี้วัดที่ \(code) ได้ \(finding.figure?.score.text() ?? "") คะแนน"
      topic = finding.topic
    }
    var lines = [
      "  # \(yamlComment(reason))", "  - title: \(yamlScalar(title))", "    addresses: [\(code)]",
    ]
    let points = topic?.develop ?? []
    lines.append("    steps:")
    for point in points {
      guard !point.points.isEmpty else {
        lines.append("      - \(yamlScalar(point.text))")
        continue
      }
      lines += ["      - text: \(yamlScalar(point.text))", "        steps:"]
      lines += point.points.map { "          - \(yamlScalar($0))" }
    }
    return lines + [
      "    period: { from: \(measuresYear - 1)-10, to: \(measuresYear)-09 }", "    responsible:",
      "    monitoring:",
    ]
  }
}
