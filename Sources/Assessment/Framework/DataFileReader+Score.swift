internal import SourceData

extension DataFileReader {
  /// A decimal from 0 to 100.
  mutating func score(_ node: SourceNode?) -> Score? {
    guard let node else { return nil }
    guard case .number(let text) = node.content, let score = Score(decimal: text), score <= .full else {
      wrongType(node, thai: "ต้องเป็นตัวเลข 0 ถึง 100", english: "expected a number from 0 to 100")
      return nil
    }
    return score
  }
}
