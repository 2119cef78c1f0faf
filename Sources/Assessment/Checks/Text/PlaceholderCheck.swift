package import SourceData

/// What stands in a form until it is filled in, and was left there: «(ตัวอย่าง)», «ระบุ…», «xxx», «........», «[ชื่อหน่วยงาน]»,
/// and a dash where someone responsible or a step belongs.
struct PlaceholderCheck: TextCheck {
  func findings(in text: RecordText) -> [TextFinding] {
    // Addresses and file names are no wording, but for those that were never filled in.
    let isAddress = ["website", "logo", "code"].contains(text.path.last ?? "")
    let content = Self.content(of: text.scalars)
    // In a report «ผู้รับผิดชอบ» is a column's head.
    if let range = content, !isAddress, !text.path.isEmpty, let found = whole(range, text) { return [found] }
    var result: [TextFinding] = []
    var index = 0
    while index < text.scalars.count {
      guard let range = Self.mark(text.scalars, index), !isAddress || Self.isLetterRun(text.scalars, range)
      else {
        index += 1
        continue
      }
      result.append(finding(range, text))
      index = range.upperBound
    }
    return result
  }

  /// The text without the spaces around it; nil where there is nothing else.
  private static func content(of text: [Unicode.Scalar]) -> Range<Int>? {
    guard let first = text.firstIndex(where: { !isSpace($0) }),
      let last = text.lastIndex(where: { !isSpace($0) })
    else { return nil }
    return first..<(last + 1)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\n"
  }

  // MARK: Texts that are nothing else

  private static let fillers = WordTable([
    "ตัวอย่าง", "ข้อความตัวอย่าง", "ข้อความ", "ทดสอบ", "test", "ชื่อมาตรการ", "ชื่อหน่วยงาน", "ชื่อผู้รับผิดชอบ", "ผู้รับผิดชอบ",
    "ขั้นตอน", "ขั้นที่หนึ่ง", "ขั้นที่สอง", "ระบุ", "กรอกข้อมูล", "ใส่ข้อความ", "รอข้อมูล", "รอแก้ไข", "รอเติม", "ยังไม่ระบุ",
    "ไม่ระบุ",
    "ตามเอกสารแนบ", "เอกสารแนบ", "ตามแนบ", "เหมือนเดิม", "เหมือนข้างต้น", "เหมือนข้อ", "เช่นเดียวกับข้อ", "x", "xx",
    "n/a", "na", "none", "null", "สำนัก/กอง", "กอง/สำนัก", "สำนัก", "กอง", "ฝ่าย", "งาน",
  ])
  private static let nothings = WordTable([
    "ไม่มี", "รอกำหนด", "รอแต่งตั้ง", "รอมอบหมาย", "มาตรการ", "มาตรการที่", "ขั้นตอนที่", "ขั้นที่", "กิจกรรมที่",
    "อยู่ระหว่างกำหนด", "ยังไม่กำหนด",
  ])
  /// What may be left to fill in with «ระบุ» before it.
  private static let fields = WordTable([
    "ชื่อ", "ชื่อมาตรการ", "ชื่อหน่วยงาน", "หน่วยงาน", "ชื่อผู้รับผิดชอบ", "ผู้รับผิดชอบ", "วันที่", "วันเดือนปี", "เดือน", "ปี",
    "ระยะเวลา", "ขั้นตอน",
    "วิธีการ", "มาตรการ", "กอง", "สำนัก", "ข้อความ", "รายละเอียด", "จำนวน", "คะแนน",
  ])
  /// What asks for something.
  private static let requests = WordTable(["โปรดระบุ", "ระบุ", "ใส่", "กรอก"])
  /// Where a dash stands for an empty cell; what was done and what came of it may have none.
  private static let needed: Set<String> = [
    "title", "analysis", "steps", "text", "responsible", "monitoring", "period", "units", "name",
  ]

  private func whole(_ range: Range<Int>, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    guard range.count <= 40 else { return nil }
    let isDash = range.allSatisfy { index in
      switch scalars[index] {
      case "-", "–", "—", "_", "?", "*", "/": true
      default: false
      }
    }
    if isDash {
      let isOwnText = text.path.first == "narrative" || text.path.first == "topics"
      let isNeeded = Self.needed.contains(text.path.last ?? "") && !text.path.contains("progress")
      return isOwnText || isNeeded ? finding(range, text) : nil
    }
    if range.allSatisfy({ scalars[$0] == "." || scalars[$0] == "…" || scalars[$0] == " " }) {
      return finding(range, text)
    }
    // A name of one's own may be any word.
    if text.path.last == "name" || text.path.first == "terms" { return nil }
    let word = Self.bare(scalars[range])
    if let (length, _) = Self.fillers.match(in: word, at: 0), length == word.count {
      return finding(range, text)
    }
    // «มาตรการที่ 1» without more, and «ไม่มี» where someone or something is needed.
    if Self.needed.contains(text.path.last ?? ""), !text.path.contains("progress"),
      let (length, _) = Self.nothings.match(in: word, at: 0), length == word.count
    {
      return finding(range, text)
    }
    guard let (start, _) = Self.requests.match(in: word, at: 0) else { return nil }
    let isLeftOut =
      scalars[range.upperBound - 1] == "…" || range.count >= 3 && scalars.has("...", at: range.upperBound - 3)
    let isField = Self.fields.match(in: word, at: start).map { $0.length == word.count - start } ?? false
    return start == word.count || isLeftOut || isField ? finding(range, text) : nil
  }

  /// A text without the brackets, dots and numbers around it, in small letters.
  private static func bare(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    func isAround(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case ".", "…", " ", ")", "]", ":": true
      default: scalar.isDigit
      }
    }
    var word = text
    while let last = word.last, isAround(last) { word.removeLast() }
    while let first = word.first, first == "(" || first == "[" || first == " " { word.removeFirst() }
    return word.map { "A"..."Z" ~= $0 ? Unicode.Scalar(UInt8($0.value) + 0x20) : $0 }
  }

  // MARK: Marks within texts

  private static let words = WordTable(["TODO", "FIXME", "TBD", "Lorem ipsum", "lorem ipsum"])
  /// What dots stand behind that leave out what is asked for: «ระบุ…», «สำนัก/กอง…».
  private static let asks = ["ระบุ", "กรอก", "เติม", "ใส่", "กอง", "สำนัก", "ฝ่าย", "ชื่อ"]
  /// What may stand in the brackets of a form.
  private static let bracketed = WordTable([
    "ชื่อ", "ระบุ", "โปรดระบุ", "กรอก", "ใส่", "เติม", "วันที่", "เดือน", "ปี", "พ.ศ.", "จำนวน", "คะแนน", "หน่วยงาน",
    "จังหวัด",
    "อำเภอ", "ตำบล", "ตัวอย่าง", "ข้อความ", "ผู้รับผิดชอบ", "กอง", "สำนัก", "เทศบาล", "อบต.", "องค์การบริหาร", "มาตรการ",
    "…", "...",
  ])
  private static let examples = WordTable([
    "(ตัวอย่าง)", "(ข้อความตัวอย่าง)", "[ตัวอย่าง]", "(ใส่ข้อความ)", "(ระบุ)", "(โปรดระบุ)", "(ใส่ชื่อหน่วยงาน)",
    "(ชื่อหน่วยงาน)", "(ระบุชื่อหน่วยงาน)",
    "(ระบุชื่อ)", "(ใส่ชื่อ)", "(กรอกชื่อหน่วยงาน)", "(ชื่ออปท.)", "(ระบุปี)", "(ระบุวันที่)",
  ])
  /// What an example may be shown of: «แบบคำร้อง (ตัวอย่าง)».
  private static let shown = WordTable([
    "แบบ", "ฟอร์ม", "คู่มือ", "เอกสาร", "คำร้อง", "คำขอ", "ภาพ", "หนังสือ", "ประกาศ", "รูป", "ตาราง", "อื่น", "ภาคผนวก",
    "แผ่นพับ",
  ])

  /// The placeholder that starts at `index`.
  private static func mark(_ text: [Unicode.Scalar], _ index: Int) -> Range<Int>? {
    switch text[index] {
    case ".", "…", "_": return blanks(text, index)
    case "x", "X": return letters(text, index)
    case "[", "<", "{", "(": return bracket(text, index)
    case "T", "F", "L", "l":
      guard let (length, _) = words.match(in: text, at: index), isAlone(index..<(index + length), text) else {
        return nil
      }
      return index..<(index + length)
    case "โ": return ask(text, index)
    default: return nil
    }
  }

  private static func isAlone(_ range: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
    func isLetter(_ index: Int) -> Bool { text.indices.contains(index) && text[index].isLatinLetter }
    return !isLetter(range.lowerBound - 1) && !isLetter(range.upperBound)
  }

  /// A line of dots or strokes to write on: four and more dots, where three leave something out.
  private static func blanks(_ text: [Unicode.Scalar], _ index: Int) -> Range<Int>? {
    if index > 0, text[index - 1] == text[index] { return nil }
    var end = index
    while end < text.count, text[end] == text[index] { end += 1 }
    let least = text[index] == "." ? 4 : text[index] == "…" ? 2 : 3
    if end - index >= least { return index..<end }
    guard text[index] == "…" || end - index == 3 else { return nil }
    let before = index > 0 && isSpace(text[index - 1]) ? index - 1 : index
    return asks.first { text.has($0, at: before - $0.unicodeScalars.count) }
      .map { (before - $0.unicodeScalars.count)..<end }
  }

  /// «xxx», «25xx», «02-xxx-xxxx»; no word, and no Roman number of a chapter.
  private static func letters(_ text: [Unicode.Scalar], _ index: Int) -> Range<Int>? {
    guard index == 0 || !text[index - 1].isLatinLetter else { return nil }
    var end = index
    while end < text.count, text[end] == text[index] { end += 1 }
    guard end == text.count || !text[end].isLatinLetter else { return nil }
    let isBehindDigit = index > 0 && text[index - 1].isDigit
    guard end - index >= (isBehindDigit ? 2 : 3) else { return nil }
    // All of a telephone number's.
    while end + 1 < text.count, text[end] == text[index] || text[end] == "-" && text[end + 1] == text[index] {
      end += 1
    }
    while end < text.count, text[end] == text[index] { end += 1 }
    return index..<end
  }

  private static func isLetterRun(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    text[range.lowerBound] == "x" || text[range.lowerBound] == "X"
  }

  private static func bracket(_ text: [Unicode.Scalar], _ index: Int) -> Range<Int>? {
    if text[index] == "(" { return example(text, index) }
    if text.has("{{", at: index) { return closed(text, index, by: "}") }
    guard bracketed.match(in: text, at: index + 1) != nil || examples.match(in: text, at: index) != nil,
      text[index] != "{"
    else { return nil }
    return closed(text, index, by: text[index] == "[" ? "]" : ">")
  }

  private static func closed(
    _ text: [Unicode.Scalar], _ index: Int, by bracket: Unicode.Scalar
  ) -> Range<Int>? {
    let reach = index..<min(index + 60, text.count)
    guard let end = text[reach].firstIndex(of: bracket), !text[index..<end].contains("\n") else { return nil }
    var last = end + 1
    while last < text.count, text[last] == bracket { last += 1 }
    return index..<last
  }

  /// «(ตัวอย่าง)» that marks its own text as one.
  private static func example(_ text: [Unicode.Scalar], _ index: Int) -> Range<Int>? {
    guard let (length, _) = examples.match(in: text, at: index),
      !text.holds(shown, in: text.lineStart(before: index, reach: 40)..<index)
    else { return nil }
    return index..<(index + length)
  }

  /// «โปรดระบุ» with nothing behind it.
  private static func ask(_ text: [Unicode.Scalar], _ index: Int) -> Range<Int>? {
    let end = index + 8
    guard text.has("โปรดระบุ", at: index), text.skippingSpaces(end) == text.count,
      !text.holds(shown, in: text.lineStart(before: index, reach: 40)..<index)
    else { return nil }
    return index..<end
  }

  private func finding(_ range: Range<Int>, _ text: RecordText) -> TextFinding {
    let shown = quoted(text.string(range))
    return TextFinding(
      .placeholderLeft, range, thai: "\(shown) เป็นข้อความที่รอกรอก ยังไม่ใช่เนื้อหา",
      english: "\(shown) is what stands in a form until it is filled in")
  }
}

extension Diagnostic.Code {
  package static let placeholderLeft = Self("placeholder-left")
}

extension PlaceholderCheck {
  static let explanations = [
    CodeExplanation(
      .placeholderLeft,
      thai: "มีข้อความของแบบฟอร์มค้างอยู่ เช่น (ตัวอย่าง) ระบุ… xxx เส้นประ หรือขีด - แทนผู้รับผิดชอบหรือขั้นตอน",
      english:
        "Something of a form was left, as (ตัวอย่าง), ระบุ…, xxx, a dotted line, or a dash for someone responsible or a step.",
      todo: .init(thai: "กรอกเนื้อหาจริง หรือลบออก", english: "put what is meant in its place, or take it away"),
      example: "narrative: { preface: \"รายงานฉบับนี้จัดทำโดย [ชื่อหน่วยงาน] เพื่อเผยแพร่\" }")
  ]
}
