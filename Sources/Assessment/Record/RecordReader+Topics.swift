package import SourceData

extension Diagnostic.Code {
  /// The number of a topic that the year assessed doesn't have.
  package static let unknownTopic = Self("unknown-topic")
}

extension RecordReader {
  /// What the agency writes of topics, by their number, in the order of the file.
  ///
  /// - Parameter framework: Of the year assessed; nil where unknown.
  mutating func topicAnalyses(_ entry: SourceNode.Entry?, framework: Framework?) -> [TopicAnalysis] {
    guard let entry, let entries = entries(entry.value) else { return [] }
    var result: [TopicAnalysis] = []
    for entry in entries where entry.value.content != .null {
      if problems.isFull { break }
      let number = topicNumber(entry.key, at: entry.keyLocation, framework)
      let blocks = narrativeBlocks(entry.value)
      guard let number else { continue }
      guard !result.contains(where: { $0.number == number }) else {
        duplicate(entry)
        continue
      }
      result.append(TopicAnalysis(number: number, blocks: blocks, location: entry.value.location))
    }
    return result
  }

  /// The topic that a measure names.
  mutating func topic(_ node: SourceNode, _ framework: Framework?) -> Located<Int>? {
    guard let written = number(node) else {
      wrongType(node, thai: "เลขที่ประเด็น เช่น 1", english: "the number of a topic, as 1")
      return nil
    }
    return topicNumber(written, at: node.location, framework).map { Located($0, at: node.location) }
  }

  private mutating func topicNumber(
    _ written: String, at location: SourceLocation, _ framework: Framework?
  ) -> Int? {
    guard let framework else { return nil }
    if let number = plainInteger(arabic(written)), framework.topic(number) != nil { return number }
    let known = framework.topics.map { String($0.number) }
    problems.error(
      .unknownTopic, at: location,
      thai: known.isEmpty
        ? "ปี \(framework.fiscalYear) ไม่แบ่งผลการประเมินเป็นประเด็น"
        : "ปี \(framework.fiscalYear) ไม่มีประเด็นที่ \(quoted(written)) มีประเด็นที่ \(known.joined(separator: ", "))",
      english: known.isEmpty
        ? "\(framework.fiscalYear) has no topics"
        : "\(framework.fiscalYear) has no topic \(quoted(written)); it has \(known.joined(separator: ", "))")
    return nil
  }
}
