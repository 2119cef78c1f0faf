/// A record to fill in: every indicator and item of a year with its official name.
///
/// Indicators have a line each, whose value is missing; what many agencies leave out is in comments. The text is a valid
/// record as it is, without scores.
///
/// - Parameters:
///   - framework: Of the year assessed.
///   - previous: Of the year before, to compare with; nil where it is not known.
package func blankRecord(agency: String, framework: Framework, previous: Framework?) -> String {
  var lines = [
    "# ข้อมูล ITA ของหน่วยงาน ปีงบประมาณ พ.ศ. \(framework.fiscalYear)",
    "# กรอกค่าหลังเครื่องหมาย : และลบ # หน้าบรรทัดที่ใช้ บรรทัดที่ไม่ใช้ปล่อยไว้ได้",
    "# ตรวจด้วย raingan check แล้วสร้างรายงานด้วย raingan render", "", "agency:",
    "  name: \(yamlScalar(agency))", "  # kind: เทศบาลตำบล", "  # district: เมือง", "  # province: ตาก",
    "  # website: https://www.example.go.th", "  # units: [สำนักปลัด, กองคลัง, กองช่าง]",
    "  # logo: logo.png", "", "fiscalYear: \(framework.fiscalYear)", "digits: thai", "", "assessments:",
  ]
  if let previous {
    lines += ["  # ผลของปีก่อน ใช้เปรียบเทียบ", "  \(previous.fiscalYear):"] + scores(previous)
  }
  lines += ["  # ผลของปีที่ประเมิน", "  \(framework.fiscalYear):"] + scores(framework) + items(framework)
  lines += [
    "", "# respondents:", "#   internal: { population: 26, required: 26, answered: 26 }",
    "#   external: { population: 400, required: 40, answered: 46 }", "", "# measures:",
    "#   - title: ชื่อมาตรการ", "#     addresses: [\(example(framework))]", "#     steps: [ขั้นที่หนึ่ง, ขั้นที่สอง]",
    "#     period: { from: \(framework.fiscalYear)-10, to: \(framework.fiscalYear + 1)-09 }  # ต.ค. \(framework.fiscalYear) – ก.ย. \(framework.fiscalYear + 1)",
    "#     responsible: [สำนักปลัด]", "#     monitoring: [รายงานผลทุกไตรมาส]",
  ]
  return lines.joined(separator: "\n") + "\n"
}

/// The total, the level, the instruments and the indicators, all without a value.
private func scores(_ framework: Framework) -> [String] {
  var levels: [String] = []
  for band in framework.rating.bands where !levels.contains(band.label) { levels.append(band.label) }
  var lines = ["    total:", "    level:  # \(levels.joined(separator: ", "))", "    instruments:"]
  lines += framework.instruments.map { "      \($0.code):  # \(yamlComment($0.name))" }
  lines.append("    indicators:")
  lines += framework.indicators.map { "      \($0.number):  # \(yamlComment($0.name))" }
  return lines
}

/// Sub-indicators, items and remarks, in comments.
private func items(_ framework: Framework) -> [String] {
  var lines: [String] = []
  if !framework.subindicators.isEmpty {
    lines.append("    # subindicators:")
    lines += framework.subindicators.map { "    #   \"\($0.number)\": 0  # \(yamlComment($0.name))" }
  }
  lines.append("    # items:")
  for indicator in framework.indicators {
    lines.append("    #   # ตัวชี้วัดที่ \(indicator.number) \(yamlComment(indicator.name))")
    var subindicator: String?
    for item in framework.items(of: indicator) {
      if let number = item.subindicator, number != subindicator, let found = framework.subindicator(number) {
        lines.append("    #   # ตัวชี้วัดย่อยที่ \(number) \(yamlComment(found.name))")
      }
      subindicator = item.subindicator
      lines.append("    #   \(item.code): 0" + (item.title.map { "  # \(yamlComment($0))" } ?? ""))
    }
  }
  lines += ["    # remarks:", "    #   \(example(framework)): ข้อสังเกตของผู้ประเมิน"]
  return lines
}

private func example(_ framework: Framework) -> String {
  framework.items.last { $0.code.hasPrefix("o") }?.code ?? framework.items.first?.code ?? "1"
}
