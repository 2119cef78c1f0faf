package import SourceData

/// Words of official reports that are often misspelt. None of the wrong forms is part of another word.
struct MisspellingCheck: TextCheck {
  private static let words = WordTable([
    ("กฏหมาย", "กฎหมาย"), ("กฏระเบียบ", "กฎระเบียบ"), ("กฏเกณฑ์", "กฎเกณฑ์"), ("ปรากฎ", "ปรากฏ"),
    ("คอร์รัปชั่น", "คอร์รัปชัน"),
    ("Corruption Perception Index", "Corruption Perceptions Index"), ("คอรัปชั่น", "คอร์รัปชัน"),
    ("คอรัปชัน", "คอร์รัปชัน"), ("โปร่งใส่", "โปร่งใส"), ("จริยะธรรม", "จริยธรรม"),
    ("คุณะธรรม", "คุณธรรม"),
    ("คุนธรรม", "คุณธรรม"), ("งบประมาน", "งบประมาณ"), ("ผลประโยนช์", "ผลประโยชน์"), ("ผลประโยชย์", "ผลประโยชน์"),
    ("เว็ปไซต์", "เว็บไซต์"), ("เว็ปไซด์", "เว็บไซต์"), ("เว็บไซด์", "เว็บไซต์"), ("เวปไซต์", "เว็บไซต์"),
    ("เวบไซต์", "เว็บไซต์"),
    ("เว็บไซค์", "เว็บไซต์"), ("เฟสบุ๊ค", "เฟซบุ๊ก"), ("เฟซบุ๊ค", "เฟซบุ๊ก"), ("เฟสบุ๊ก", "เฟซบุ๊ก"),
    ("อินเตอร์เน็ต", "อินเทอร์เน็ต"),
    ("อิเล็คทรอนิกส์", "อิเล็กทรอนิกส์"), ("สังเกตุ", "สังเกต"), ("เจตนารมย์", "เจตนารมณ์"), ("ลายเซ็นต์", "ลายเซ็น"),
    ("บุคคลากร", "บุคลากร"),
    ("หลักเกณท์", "หลักเกณฑ์"), ("มาตราฐาน", "มาตรฐาน"), ("ทรัพยสิน", "ทรัพย์สิน"), ("พัศดุ", "พัสดุ"),
    ("ภาระกิจ", "ภารกิจ"),
    ("โอกาศ", "โอกาส"), ("สาธารณะชน", "สาธารณชน"), ("ผลัดดัน", "ผลักดัน"), ("ประเมิณ", "ประเมิน"), ("ดำเนิณ", "ดำเนิน"),
    ("ประชาสัมพันธุ์", "ประชาสัมพันธ์"), ("ประมวณ", "ประมวล"), ("ทุจริจ", "ทุจริต"), ("ทุจรติ", "ทุจริต"),
    ("เทสบาล", "เทศบาล"), ("นายองค์การบริหาร", "นายกองค์การบริหาร"), ("องค์กรบริหารส่วน", "องค์การบริหารส่วน"),
    ("องค์การบริการส่วน", "องค์การบริหารส่วน"),
    ("องค์การปกครองส่วนท้องถิ่น", "องค์กรปกครองส่วนท้องถิ่น"), ("ปปช.", "ป.ป.ช."), ("ผู้มีส่วนได้ส่วนเสี่ย", "ผู้มีส่วนได้ส่วนเสีย"),
    ("ทูจริต", "ทุจริต"), ("กำกับติตตาม", "กำกับติดตาม"), ("อนุญาติให้", "อนุญาตให้"), ("ไตรมาศ", "ไตรมาส"),
    ("สัมนา", "สัมมนา"), ("ปฎิบัติ", "ปฏิบัติ"), ("ปฎิทิน", "ปฏิทิน"), ("ปฎิรูป", "ปฏิรูป"), ("ยุทธศาตร์", "ยุทธศาสตร์"),
    ("ยุทศาสตร์", "ยุทธศาสตร์"), ("ซื่อสัตว์", "ซื่อสัตย์"), ("สุจริจ", "สุจริต"),
    ("โปร่งไส", "โปร่งใส"), ("โปรงใส", "โปร่งใส"), ("มารตการ", "มาตรการ"),
    ("งบปรมาณ", "งบประมาณ"), ("ตัวชี้วัต", "ตัวชี้วัด"), ("ตัวชีวัด", "ตัวชี้วัด"),
    ("ผู้มีส่วนได้ส่วนเสืย", "ผู้มีส่วนได้ส่วนเสีย"), ("ผู้มีส่วนใด้", "ผู้มีส่วนได้"), ("ผู้รับผิดชอม", "ผู้รับผิดชอบ"),
    ("ประสิธิภาพ", "ประสิทธิภาพ"),
    ("ประพฤตินิชอบ", "ประพฤติมิชอบ"), ("ดำเนินงาณ", "ดำเนินงาน"), ("ของหน่วยภาครัฐ", "ของหน่วยงานภาครัฐ"),
    ("Assesment", "Assessment"), ("Assessement", "Assessment"), ("Intergrity", "Integrity"),
    ("Integity", "Integrity"),
    ("Transparancy", "Transparency"), ("Tranparency", "Transparency"), ("Goverment", "Government"),
    ("ตุลคม", "ตุลาคม"), ("พฤษจิกายน", "พฤศจิกายน"), ("พฤศภาคม", "พฤษภาคม"), ("กุมพาพันธ์", "กุมภาพันธ์"),
    ("กุมภาพันธุ์", "กุมภาพันธ์"),
    ("กรกฏาคม", "กรกฎาคม"), ("กรกฏา", "กรกฎา"), ("มิถุยายน", "มิถุนายน"), ("มกรคม", "มกราคม"),
    ("ธันวคม", "ธันวาคม"),
    ("สำนักงานป.ป.ช.", "สำนักงาน ป.ป.ช."), ("ร้องเรียณ", "ร้องเรียน"), ("ปราบปราบ", "ปราบปราม"),
  ])
  /// Instruments and the assessment with two letters swapped or doubled.
  private static let acronyms = WordTable([
    ("ETI", "EIT"), ("TTA", "ITA"), ("OTT", "OIT"), ("ITI", "IIT"), ("OTI", "OIT"), ("ITT", "IIT"),
    ("ETT", "EIT"), ("OOIT", "OIT"), ("EEIT", "EIT"), ("IIIT", "IIT"), ("ITAA", "ITA"), ("IITA", "ITA"),
  ])

  func findings(in text: RecordText) -> [TextFinding] {
    let scalars = text.scalars
    var result: [TextFinding] = []
    var index = 0
    while index < scalars.count {
      if let (length, right) = Self.words.match(in: scalars, at: index) {
        result.append(finding(index..<(index + length), right, text))
        index += length
      } else if let (length, right) = era(scalars, index) {
        result.append(finding(index..<(index + length), right, text))
        index += length
      } else if scalars[index] == "ป", let length = commission(scalars, index) {
        result.append(finding(index..<(index + length), "ป.ป.ช.", text))
        index += length
      } else if let length = acronymLength(scalars, index) {
        if let match = Self.acronyms.match(in: scalars, at: index), match.length == length {
          result.append(finding(index..<(index + length), match.value, text))
        }
        index += length
      } else {
        index += 1
      }
    }
    return result
  }

  /// «ป.ป.ช» without its last point.
  private func commission(_ text: [Unicode.Scalar], _ index: Int) -> Int? {
    text.has("ป.ป.ช", at: index) && !text.has(".", at: index + 5) ? 5 : nil
  }

  /// «พศ.», «พ.ศ» and «พศ» before a year, for «พ.ศ.»; so of ค.ศ.
  private func era(_ text: [Unicode.Scalar], _ index: Int) -> (length: Int, right: String)? {
    guard text[index] == "พ" || text[index] == "ค" else { return nil }
    // Within a word, the letters are no abbreviation: «เพศ».
    if index > 0, text[index - 1].isThaiLetter, (0xE40...0xE44).contains(text[index - 1].value) { return nil }
    let letter = String(text[index])
    let right = letter + ".ศ."
    for wrong in [
      letter + ".ศ", letter + "ศ.", letter + "ศ", letter + ". ศ.", letter + ".ศ .", letter + ".ส.",
    ] {
      let length = wrong.unicodeScalars.count
      guard text.has(wrong, at: index), !text.has(right, at: index) else { continue }
      let next = text.skippingSpaces(index + length)
      guard next < text.count, text[next].isDigit else { continue }
      // Official Thai has a space before the year.
      return (length, next == index + length ? right + " " : right)
    }
    return nil
  }

  /// The length of the Latin word that starts here; nil inside one.
  private func acronymLength(_ text: [Unicode.Scalar], _ index: Int) -> Int? {
    guard text[index].isLatinLetter else { return nil }
    var end = index
    while end < text.count, text[end].isLatinLetter || text[end].isArabicDigit || text[end] == "-" {
      end += 1
    }
    return end - index
  }

  private func finding(_ range: Range<Int>, _ right: String, _ text: RecordText) -> TextFinding {
    let wrong = text.string(range)
    return TextFinding(
      .misspelling, range, thai: "สะกด \(quoted(wrong)) ที่ถูกคือ \(quoted(right))",
      english: "\(quoted(wrong)) is spelt \(quoted(right))", replacement: right)
  }
}

extension Diagnostic.Code {
  package static let misspelling = Self("misspelling")
}

extension MisspellingCheck {
  static let explanations = [
    CodeExplanation(
      .misspelling, thai: "คำที่มักสะกดผิดในรายงาน รวมทั้งชื่อย่อของเครื่องมือ เช่น ETI แทน EIT",
      english: "A word that reports often misspell, the short names of instruments among them: ETI for EIT.",
      todo: .init(thai: "ใช้ --fix แก้ให้", english: "let --fix put it right"),
      example: "narrative: { preface: เผยแพร่บนเว็ปไซต์ของหน่วยงาน }", isFixable: true)
  ]
}
