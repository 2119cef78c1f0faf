package import SourceData

/// Addresses of mail and the web that can't be, or that are nearly a well-known one: «saraban@maesot.go.ht», «gmial.com»,
/// «https:/www».
struct AddressCheck: TextCheck {
  func findings(in text: RecordText) -> [TextFinding] {
    if text.path.last == "logo" || text.path.last == "code" { return [] }
    let scalars = text.scalars
    var result: [TextFinding] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].isLatinLetter || scalars[index].isArabicDigit || scalars[index] == "@" else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, Self.isOfAddress(scalars[index]) { index += 1 }
      // What ends a sentence or a bracket is no part of it.
      var end = index
      while end > start, [".", ",", ";", ":", ")"].contains(scalars[end - 1]) { end -= 1 }
      if end - start > 6, let finding = Self.problem(start..<end, text) { result.append(finding) }
    }
    return result
  }

  private static func isOfAddress(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x20 && scalar.value < 0x7F && !["(", "<", ">", "\"", "["].contains(scalar)
  }

  private static func problem(_ range: Range<Int>, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    if let at = range.first(where: { scalars[$0] == "@" || scalars[$0] == "/" }), scalars[at] == "@" {
      // «@maesot» is a name in a chat.
      guard at > range.lowerBound else { return nil }
      if scalars.has("@@", at: at) { return finding(at..<(at + 2), "@", text) }
      let domain = (at + 1)..<range.upperBound
      // Two addresses, a comma between.
      guard !domain.contains(where: { scalars[$0] == "@" }) else { return nil }
      return host(domain, text)
    }
    if let finding = scheme(range, text) { return finding }
    let start = range.first { scalars.has("://", at: $0) }.map { $0 + 3 } ?? range.lowerBound
    for (wrong, right) in webs where scalars.has(wrong, at: start) {
      return finding(start..<(start + wrong.utf8.count), right, text)
    }
    let end =
      (start..<range.upperBound).first { ["/", "?", "#", ":"].contains(scalars[$0]) } ?? range.upperBound
    let isWeb = start > range.lowerBound || scalars.has("www.", at: start)
    return isWeb ? host(start..<end, text) : nil
  }

  // MARK: How it begins

  private static let webs = [("wwww.", "www."), ("www,", "www."), ("www..", "www."), ("ww.", "www.")]
  private static let schemes = ["https", "http"]
  private static let wrongSchemes = [
    "htpps", "htps", "httsp", "hhtps", "htttps", "httpss", "hppts", "hptts", "ttps", "httpd", "htpp", "htp",
    "hhtp",
    "htttp", "ttp", "httt",
  ]

  /// «htpps://», «https:/www», «http//www».
  private static func scheme(_ range: Range<Int>, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    let letters = range.prefix { scalars[$0].isLatinLetter }
    let name = text.string(letters.startIndex..<letters.endIndex).lowercased()
    let end = range.lowerBound + name.utf8.count
    guard name.utf8.count <= 6, end < range.upperBound else { return nil }
    let isWrong = wrongSchemes.contains(name)
    guard isWrong || schemes.contains(name) else { return nil }
    let right = isWrong ? (name.hasSuffix("s") || name.hasSuffix("sp") ? "https" : "http") : name
    var next = end
    while next < range.upperBound, [":", ";", "/", "\\"].contains(scalars[next]) { next += 1 }
    guard next > end, isWrong || text.string(end..<next) != "://",
      next < range.upperBound || isWrong
    else { return nil }
    return finding(range.lowerBound..<next, right + "://", text)
  }

  // MARK: Where it leads

  /// The ends of names of Thailand, and of the best known providers of mail, as they are mistyped.
  private static let ends = [
    (".go.ht", ".go.th"), (".go.t", ".go.th"), (".go.h", ".go.th"), (".go.thh", ".go.th"),
    (".go.tth", ".go.th"),
    (".go.tj", ".go.th"), (".go.yh", ".go.th"), (".go.rh", ".go.th"), (".go.tg", ".go.th"),
    (".g0.th", ".go.th"),
    (".gi.th", ".go.th"), (".gp.th", ".go.th"), (".og.th", ".go.th"), (".gov.th", ".go.th"),
    (".goth", ".go.th"),
    (".go,th", ".go.th"), (",go.th", ".go.th"), (".go..th", ".go.th"), ("..go.th", ".go.th"),
    (".ac.ht", ".ac.th"),
    (".co.ht", ".co.th"), (".or.ht", ".or.th"), (".in.ht", ".in.th"),
    ("gmial.com", "gmail.com"), ("gmai.com", "gmail.com"), ("gamil.com", "gmail.com"),
    ("gmal.com", "gmail.com"),
    ("gmali.com", "gmail.com"), ("gnail.com", "gmail.com"), ("gmaill.com", "gmail.com"),
    ("gmail.co", "gmail.com"),
    ("gmail.con", "gmail.com"), ("gmail.cm", "gmail.com"), ("gmail.comm", "gmail.com"),
    ("gmail,com", "gmail.com"),
    ("gmail.cim", "gmail.com"), ("gmail.vom", "gmail.com"), ("hotmial.com", "hotmail.com"),
    ("hotmal.com", "hotmail.com"), ("hotmai.com", "hotmail.com"), ("hotmil.com", "hotmail.com"),
    ("hormail.com", "hotmail.com"), ("hotamil.com", "hotmail.com"), ("hotmail.con", "hotmail.com"),
    ("hotmail.co", "hotmail.com"), ("hotmail,com", "hotmail.com"), ("yaho.com", "yahoo.com"),
    ("yahooo.com", "yahoo.com"), ("outlok.com", "outlook.com"), ("outloook.com", "outlook.com"),
    ("outllok.com", "outlook.com"), ("otlook.com", "outlook.com"),
  ].map { (wrong: [Unicode.Scalar](of: $0.0), right: $0.1) }

  private static func host(_ range: Range<Int>, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    for (wrong, right) in ends {
      let start = range.upperBound - wrong.count
      // A provider's name is the whole of its address.
      guard start >= range.lowerBound, scalars.has(wrong, at: start),
        !wrong[0].isLatinLetter || start == range.lowerBound
      else { continue }
      return finding(start..<range.upperBound, right, text)
    }
    // A comma or two points part no name.
    for index in range.dropLast()
    where scalars[index] == "," || scalars[index] == "." && scalars[index + 1] == "." {
      guard scalars[index + 1].isLatinLetter || scalars[index + 1] == "." else { continue }
      let end = scalars[index] == "," ? index + 1 : index + 2
      return finding(index..<end, ".", text, isSure: scalars[index] == ".")
    }
    return nil
  }

  private static func finding(
    _ range: Range<Int>, _ right: String, _ text: RecordText, isSure: Bool = true
  ) -> TextFinding {
    let written = quoted(text.string(range))
    return TextFinding(
      .badAddress, range, thai: "ที่อยู่อีเมลหรือเว็บไซต์มี \(written) หมายถึง \(quoted(right)) หรือไม่",
      english: "an address has \(written): \(quoted(right))?", replacement: isSure ? right : nil)
  }
}

extension Diagnostic.Code {
  package static let badAddress = Self("bad-address")
}

extension AddressCheck {
  static let explanations = [
    CodeExplanation(
      .badAddress, thai: "ที่อยู่อีเมลหรือเว็บไซต์พิมพ์ผิด ใช้ส่งหรือเปิดไม่ได้",
      english: "An address of mail or the web is mistyped and leads nowhere.",
      todo: .init(
        thai: "ตรวจที่อยู่ แล้วใช้ --fix แก้ให้หรือพิมพ์ใหม่",
        english: "look the address up; let --fix put it right, or type it anew"),
      example: "narrative: { preface: ส่งเรื่องร้องเรียนได้ที่ saraban@maesot.go.ht }", isFixable: true)
  ]
}
