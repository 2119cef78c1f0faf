import DocumentTree
import ThaiFormat

/// The figures of a chart, before a template says how they are drawn.
package struct ChartData: Sendable, Hashable {
  package struct Series: Sendable, Hashable {
    package var name: String
    /// In hundredths; one per label, nil where there is no figure.
    package var hundredths: [Int?]

    package init(name: String, hundredths: [Int?]) {
      self.name = name
      self.hundredths = hundredths
    }
  }

  package var title: String
  package var labels: [String]
  package var series: [Series]
  /// A line across, as the pass mark, in hundredths.
  package var threshold: Int?
  package var thresholdText: String

  package init(
    title: String, labels: [String], series: [Series], threshold: Int? = nil, thresholdText: String = ""
  ) {
    self.title = title
    self.labels = labels
    self.series = series
    self.threshold = threshold
    self.thresholdText = thresholdText
  }

  /// Whether there is nothing to draw.
  var isEmpty: Bool {
    labels.isEmpty || series.allSatisfy { $0.hundredths.allSatisfy { $0 == nil } }
  }

  /// The chart with its texts in the report's digits; scores run from 0 to 100.
  func chart(_ kind: Chart.Kind, title: String?, digits: DigitSystem) -> Chart {
    let marks = [0, 20, 40, 60, 80, 100]
    let rings = marks[1..<5].map(String.init).joined(separator: ", ") + " และ \(marks[5])"
    return Chart(
      kind: kind, title: digits.apply(to: title ?? self.title), labels: labels.map { digits.apply(to: $0) },
      series: series.map { series in
        Chart.Series(
          name: digits.apply(to: series.name), values: series.hundredths.map { $0.map { Double($0) / 100 } },
          valueTexts: series.hundredths.map { $0.map { digits.text(hundredths: $0) } ?? "" })
      },
      axisTexts: marks.map { digits.text($0) },
      threshold: threshold.map { Double($0) / 100 }, thresholdText: digits.apply(to: thresholdText),
      scaleText: kind == .radar ? digits.apply(to: "เส้นวงจากในออกนอกคือ \(rings) คะแนน") : "")
  }

  /// What is read out in the chart's place: its kind, its title and every figure.
  func alternativeText(_ kind: Chart.Kind, title: String?, digits: DigitSystem) -> String {
    let name =
      switch kind {
      case .bars: "แผนภูมิแท่งแนวนอน"
      case .radar: "แผนภูมิใยแมงมุม"
      case .history: "แผนภูมิเส้น"
      case .columns: "แผนภูมิแท่ง"
      }
    let figures = series.map { series in
      let pairs = zip(labels, series.hundredths).compactMap { label, figure in
        figure.map { "\(label) \(DigitSystem.arabic.text(hundredths: $0)) คะแนน" }
      }
      return (self.series.count > 1 ? series.name + ": " : "") + pairs.joined(separator: ", ")
    }
    var text = "\(name) \(title ?? self.title): " + figures.joined(separator: "; ")
    if kind != .radar, threshold != nil, !thresholdText.isEmpty { text += "; เส้นอ้างอิง \(thresholdText)" }
    return digits.apply(to: text)
  }
}
