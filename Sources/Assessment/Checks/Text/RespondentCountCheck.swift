package import SourceData

/// How many people texts say have answered, against the record's respondents.
struct RespondentCountCheck: TextCheck {
  private let sides: [Side: Respondents.Count]
  private let year: Int

  private enum Side: Sendable {
    case inside, outside

    var thai: String { self == .inside ? "ผู้มีส่วนได้ส่วนเสียภายใน" : "ผู้มีส่วนได้ส่วนเสียภายนอก" }
    var english: String { self == .inside ? "people inside the agency" : "people outside the agency" }
  }

  init(_ findings: Findings) {
    var sides: [Side: Respondents.Count] = [:]
    sides[.inside] = findings.record.respondents?.internal
    sides[.outside] = findings.record.respondents?.external
    self.sides = sides.filter { $0.value.answered != nil }
    year = findings.current.year
  }

  private static let marks = WordTable<Side>([
    ("IIT", .inside), ("ส่วนเสียภายใน", .inside), ("ได้เสียภายใน", .inside), ("บุคลากร", .inside),
    ("EIT", .outside), ("ส่วนเสียภายนอก", .outside), ("ได้เสียภายนอก", .outside), ("ประชาชน", .outside),
    ("ผู้รับบริการ", .outside), ("บุคคลภายนอก", .outside), ("บุคคลภายใน", .inside),
  ])
  private static let answers = WordTable(["ตอบแบบ", "ผู้ตอบ", "เข้าตอบ", "ร่วมตอบ"])
  /// What parts a number that answered: «ผู้ตอบ 36 คน แบ่งเป็นบุคลากร 26 คน».
  private static let divisions = WordTable(["แบ่งเป็น", "จำแนกเป็น", "ประกอบด้วย", "แยกเป็น"])
  private static let inquiries = WordTable(["พึงพอใจ", "แบบสอบถาม", "แบบสำรวจ"])
  private static let instruments = WordTable(["IIT", "EIT", "แบบวัด", "ส่วนเสีย"])
  private static let limits = WordTable([
    "ไม่น้อยกว่า", "ไม่ต่ำกว่า", "อย่างน้อย", "เกิน", "เป้าหมาย", "ส่วนที่", "เพิ่ม", "กำหนด", "ต้อง", "ควร", "จะ", "ประมาณ",
    "บาง",
    "อบรม", "ไม่ตอบ", "ไม่ได้ตอบ", "ยังไม่", "อีก", "ขาด", "เหลือ", "กลุ่มตัวอย่าง", "แรก", "ชาย", "หญิง", "เดิม",
    "ข้อร้องเรียน",
    "กอง", "สำนัก", "ฝ่าย", "เดือน", "รอบ", "ออนไลน์", "ทาง", "โดย", "คำถาม", "ต่อ", "ขนาด", "ขั้นต่ำ", "ตัวอย่าง",
  ])

  func findings(in text: RecordText) -> [TextFinding] {
    let scalars = text.scalars
    guard !sides.isEmpty, text.isClaim, scalars.holds(Self.answers, in: 0..<scalars.count) else { return [] }
    var result: [TextFinding] = []
    var last = 0
    for number in text.numbers {
      let line = scalars.lineStart(before: number.range.lowerBound, reach: 60)
      let before = line..<number.range.lowerBound
      // The word for answering leads to this number, not to one before it.
      let lead = max(last, line)..<number.range.lowerBound
      last = number.range.upperBound
      let isDivided =
        scalars.holds(Self.divisions, in: before)
        && scalars.holds(
          Self.answers, in: scalars.lineStart(before: line, reach: 60)..<number.range.lowerBound)
      let isOfInquiry =
        scalars.holds(Self.inquiries, in: before) && !scalars.holds(Self.instruments, in: before)
      let unit = scalars.skippingSpaces(last)
      guard number.places == 0, let value = Int(number.text),
        scalars.has("คน", at: unit) || scalars.has("ราย", at: unit),
        scalars.holds(Self.answers, in: lead) || isDivided, !isOfInquiry,
        !scalars.holds(Self.limits, in: before),
        !scalars.namesYear(otherThan: [year], in: before),
        let side = Self.side(isDivided ? lead : before, scalars),
        let count = sides[side], let answered = count.answered,
        ![count.population, count.required, answered].contains(value)
      else { continue }
      result.append(
        TextFinding(
          .respondentsDiffer, number.range, thai: "ในไฟล์นี้ \(side.thai)ตอบ \(answered) คน ไม่ใช่ \(value) คน",
          english: "in this record \(answered) \(side.english) answered, not \(value)"))
    }
    return result
  }

  /// Whom the words before a number are of; nil where they are of both, or of none.
  private static func side(_ range: Range<Int>, _ text: [Unicode.Scalar]) -> Side? {
    let named = Set(range.compactMap { marks.match(in: text, at: $0)?.value })
    return named.count == 1 ? named.first : nil
  }
}

extension Diagnostic.Code {
  package static let respondentsDiffer = Self("respondents-differ")
}

extension RespondentCountCheck {
  static let explanations = [
    CodeExplanation(
      .respondentsDiffer, thai: "จำนวนผู้ตอบแบบวัดในข้อความไม่ตรงกับ respondents ของไฟล์",
      english: "A text says that another number of people answered than the record's respondents.",
      todo: .init(
        thai: "ตรวจจำนวนผู้ตอบ แล้วแก้ข้อความหรือ respondents",
        english: "look the number up, and correct the text or respondents"),
      example:
        "respondents: { internal: { population: 45, answered: 41 } }\nnarrative: { preface: แบบวัด IIT มีผู้ตอบ 54 คน }"
    )
  ]
}
