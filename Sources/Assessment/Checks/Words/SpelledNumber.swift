/// Whole numbers in Thai words, as amounts of money are written beside their figures: «หนึ่งหมื่นห้าพัน» is 15,000.
enum SpelledNumber {
  private enum Word: Sendable {
    case digit(Int)
    case scale(Int)
    case million
  }

  private static let words = WordTable<Word>([
    ("ศูนย์", .digit(0)), ("หนึ่ง", .digit(1)), ("เอ็ด", .digit(1)), ("สอง", .digit(2)), ("ยี่", .digit(2)),
    ("สาม", .digit(3)), ("สี่", .digit(4)), ("ห้า", .digit(5)), ("หก", .digit(6)), ("เจ็ด", .digit(7)),
    ("แปด", .digit(8)), ("เก้า", .digit(9)), ("สิบ", .scale(10)), ("ร้อย", .scale(100)), ("พัน", .scale(1000)),
    ("หมื่น", .scale(10_000)), ("แสน", .scale(100_000)), ("ล้าน", .million),
  ])

  /// The number that is written from `start` on, and where it ends; nil where none is, or where its words don't make one.
  ///
  /// Scales fall from millions to tens, and each has one digit before it, but for สิบ, which may stand for one ten.
  static func read(in text: [Unicode.Scalar], at start: Int) -> (value: Int, end: Int)? {
    var position = start
    var total = 0
    var below = 0
    var digit: Int?
    var least = Int.max
    while let (length, word) = words.match(in: text, at: position) {
      switch word {
      case .digit(let value):
        guard digit == nil else { return nil }
        digit = value
      case .scale(let scale):
        guard scale < least, digit != nil || scale == 10 else { return nil }
        below += (digit ?? 1) * scale
        (digit, least) = (nil, scale)
      case .million:
        below += digit ?? 0
        guard below > 0, total == 0, below < 1_000_000 else { return nil }
        total = below * 1_000_000
        (below, digit, least) = (0, nil, .max)
      }
      position += length
    }
    guard position > start else { return nil }
    return (total + below + (digit ?? 0), position)
  }
}
