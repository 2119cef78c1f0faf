import Assessment

struct ChangeView: TemplateObject {
  var change: Change

  static let schema = Schema<ChangeView>(
    "การเปลี่ยนแปลง", "การเปลี่ยนแปลงจากปีก่อน", "how a score moved against the year before",
    printed: { word($0.change.direction) },
    [
      .text("direction", "เพิ่มขึ้น ลดลง หรือคงที่", "in a word") {
        word($0.change.direction)
      },
      .text("difference", "ผลต่างมีเครื่องหมาย เช่น +25.97", "the signed difference") {
        $0.change.difference.signedText()
      },
      .text("amount", "ผลต่างไม่มีเครื่องหมาย", "the difference without its sign") {
        $0.change.difference.magnitude.text()
      },
      .text("before", "คะแนนปีก่อน", "the score before") { $0.change.previous.text() },
      .text("now", "คะแนนปีนี้", "the score now") { $0.change.current.text() },
      .flag("isUp", "เพิ่มขึ้น", "it rose") { $0.change.direction == .up },
      .flag("isDown", "ลดลง", "it fell") { $0.change.direction == .down },
      .flag("isUnchanged", "คงที่", "it did not move") { $0.change.direction == .unchanged },
    ])

  static func word(_ direction: Change.Direction) -> String {
    switch direction {
    case .up: "เพิ่มขึ้น"
    case .down: "ลดลง"
    case .unchanged: "คงที่"
    }
  }
}
