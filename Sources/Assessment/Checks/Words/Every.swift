/// «ทุกตัวชี้วัด», «ทุกตัวชี้วัดของแบบ IIT และแบบ EIT», «แบบ OIT ทุกตัวชี้วัด», «ทุกเครื่องมือ»: all of something, of which a claim is made.
struct Every: Sendable {
  /// With the instruments that are named with it.
  var range: Range<Int>
  /// Not the indicators.
  var isOfInstruments: Bool
  /// Whose indicators they are; nil where all are meant.
  var instruments: Set<String>?

  /// With whether they are instruments.
  static let words = WordTable<Bool>([
    ("ทุกตัวชี้วัด", false), ("ตัวชี้วัดทุกตัว", false), ("ทั้ง 10 ตัวชี้วัด", false), ("ทั้ง ๑๐ ตัวชี้วัด", false),
    ("ทั้งสิบตัวชี้วัด", false), ("ทุกเครื่องมือ", true), ("ทั้ง 3 เครื่องมือ", true), ("ทั้ง ๓ เครื่องมือ", true),
    ("ทั้งสามเครื่องมือ", true),
  ])

  private static let codes = ["IIT", "EIT", "OIT"]

  /// What starts at `index`; nil where nothing does, or where something is named that it is of and that isn't known.
  static func read(in text: [Unicode.Scalar], at index: Int) -> Every? {
    guard let (length, isOfInstruments) = words.match(in: text, at: index) else { return nil }
    let end = index + length
    var every = Every(range: index..<end, isOfInstruments: isOfInstruments, instruments: nil)
    if isOfInstruments { return every }
    let next = text.skippingSpaces(end)
    let owner = ["ของ", "ใน", "ตาม"].first { text.has($0, at: next) }
    let (behind, stop) = list(text, next + (owner?.unicodeScalars.count ?? 0))
    if !behind.isEmpty {
      every.instruments = behind
      every.range = index..<stop
      return every
    }
    guard owner == nil else { return nil }
    let (before, start) = list(text, before: index)
    if !before.isEmpty {
      every.instruments = before
      every.range = start..<end
    }
    return every
  }

  /// The last one before `end` that starts behind `start`.
  static func last(in range: Range<Int>, of text: [Unicode.Scalar]) -> Every? {
    range.last { words.match(in: text, at: $0) != nil }.flatMap { read(in: text, at: $0) }
  }

  /// «แบบ IIT และแบบ EIT», from `index` on.
  private static func list(_ text: [Unicode.Scalar], _ index: Int) -> (codes: Set<String>, end: Int) {
    var found: Set<String> = []
    var end = index
    var position = text.skippingSpaces(index)
    while true {
      if let form = FrameworkNames.forms.first(where: { text.has($0, at: position) }) {
        position = text.skippingSpaces(position + form.unicodeScalars.count)
      }
      guard let code = codes.first(where: { text.has($0, at: position) }) else { break }
      found.insert(code)
      end = position + 3
      position = text.skippingSpaces(end)
      guard let joint = ["และ", "กับ", ","].first(where: { text.has($0, at: position) }) else { break }
      position = text.skippingSpaces(position + joint.unicodeScalars.count)
    }
    return (found, end)
  }

  /// The same, up to `index`.
  private static func list(_ text: [Unicode.Scalar], before index: Int) -> (codes: Set<String>, start: Int) {
    var found: Set<String> = []
    var cursor = BackwardCursor(text, from: index)
    var start = index
    cursor.skip(["มี", "ได้"])
    while let code = codes.first(where: { code in cursor.skip([code]) }) {
      found.insert(code)
      cursor.skip(FrameworkNames.forms)
      start = cursor.position
      guard cursor.skip(["และ", "กับ", ","]) else { break }
    }
    return (found, start)
  }

  /// The year's scores of all that are meant, with whose they are.
  func scores(of year: YearFindings) -> [(subject: Subject, score: Score?, change: Change?)] {
    if isOfInstruments {
      return year.instruments.map { (.instrument($0.instrument.code), $0.figure?.score, $0.change) }
    }
    return year.indicators.filter { instruments?.contains($0.instrument.code) ?? true }
      .map { (.indicator($0.indicator.number), $0.figure?.score, $0.change) }
  }
}
