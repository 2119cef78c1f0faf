import Assessment

extension ChartData {
  /// Every indicator of a year, in the order of the framework; nil where too few are known to show a shape.
  static func indicators(of year: YearFindings) -> ChartData? {
    let known = year.indicators.count { $0.figure != nil }
    guard known > 2, known * 2 >= year.indicators.count else { return nil }
    return data("คะแนนรายตัวชี้วัด", year, year.indicators)
  }

  /// The indicators of a year, highest first.
  static func ranking(of year: YearFindings) -> ChartData {
    data("ลำดับคะแนนรายตัวชี้วัด", year, year.indicatorsDescending.map(\.finding))
  }

  private static func data(
    _ title: String, _ year: YearFindings, _ indicators: [IndicatorFinding]
  ) -> ChartData {
    ChartData(
      title: "\(title) ปีงบประมาณ พ.ศ. \(year.year)",
      labels: indicators.map { "\($0.indicator.number). \($0.indicator.name)" },
      series: [
        Series(name: "พ.ศ. \(year.year)", hundredths: indicators.map { $0.figure?.score.hundredths })
      ],
      threshold: year.passMark.hundredths,
      thresholdText: "เกณฑ์ผ่าน \(year.passMark.plainText)")
  }

  /// The total of every year; nil of a single one, which has no history.
  static func totals(of findings: Findings) -> ChartData? {
    let years = findings.years.filter { $0.total != nil }
    guard years.count > 1 else { return nil }
    return ChartData(
      title: "คะแนนรวมย้อนหลัง", labels: years.map { "พ.ศ. \($0.year)" },
      series: [Series(name: "คะแนนรวม", hundredths: years.map { $0.total?.score.hundredths })],
      threshold: findings.current.passMark.hundredths,
      thresholdText: "เกณฑ์ผ่าน \(findings.current.passMark.plainText)")
  }

  /// The instruments of the year assessed, with a series for each year of which one is known; nil where none is.
  static func instruments(of findings: Findings) -> ChartData? {
    let codes = findings.framework.instruments.map(\.code)
    let years = findings.years.filter { year in codes.contains { year.instrument($0)?.figure != nil } }
    guard !years.isEmpty else { return nil }
    return ChartData(
      title: "คะแนนรายเครื่องมือ", labels: codes,
      series: years.map { year in
        Series(
          name: "พ.ศ. \(year.year)",
          hundredths: codes.map { year.instrument($0)?.figure?.score.hundredths })
      })
  }
}

extension Score {
  /// For charts alone; rounded as it is shown.
  fileprivate var hundredths: Int? {
    let rounded = rounded()
    guard rounded.denominator != 0 else { return nil }
    return Int(exactly: rounded.numerator * 100 / rounded.denominator)
  }
}
