package import SourceData

/// Websites on which texts say that something is published, other than the agency's own: «เผยแพร่บนเว็บไซต์ www.huathung.go.th», as
/// what was copied from another agency's report.
struct WebsiteCheck: TextCheck {
  /// Without «www.»; nil where the record gives none.
  private let own: [Unicode.Scalar]?

  init(_ findings: Findings) {
    own = findings.record.agency.website.flatMap { website in
      let scalars = [Unicode.Scalar](of: website)
      return Self.host(in: scalars, at: 0).map { Array(scalars[$0]) }
    }
  }

  private static let leads = ["บนเว็บไซต์", "ทางเว็บไซต์", "ผ่านเว็บไซต์", "ในเว็บไซต์", "ที่เว็บไซต์", "เว็บไซต์หน่วยงาน"]
  /// What agencies of local government publish on as well: the sites of those that are over all of them.
  private static let central = WordTable([
    "nacc.", "itas.", "dla.", "oic.", "gprocurement.", "process", "data.", "info.", "cgd.", "moi.", "ocsc.",
    "pacc.", "opdc.",
    "soc.", "bb.", "dga.", "egov.", "ect.", "ombudsman.", "audit.", "admincourt.", "govspending.", "1111.",
    "mdes.", "mof.",
    "krisdika.", "ratchakitcha.", "law.", "parliament.", "mhesi.", "moph.", "dopa.", "cdd.", "dpt.", "ega.",
    "biz.",
  ])

  func findings(in text: RecordText) -> [TextFinding] {
    guard let own, text.isProse else { return [] }
    let scalars = text.scalars
    return text.webAddresses.compactMap { address in
      var cursor = BackwardCursor(scalars, from: address.lowerBound)
      guard cursor.skip(Self.leads), let host = Self.host(in: scalars, at: address.lowerBound),
        !scalars.has(own, at: host.lowerBound), scalars[host].contains("."),
        scalars.has(".go.th", at: host.upperBound - 6),
        Self.central.match(in: scalars, at: host.lowerBound) == nil
      else { return nil }
      let written = quoted(text.string(host))
      return TextFinding(
        .otherWebsite, host, thai: "\(written) ไม่ใช่เว็บไซต์ของหน่วยงาน (\(String(scalars: own)))",
        english: "\(written) is not the agency's website (\(String(scalars: own)))")
    }
  }

  /// The name of the site, without «www.».
  private static func host(in text: [Unicode.Scalar], at start: Int) -> Range<Int>? {
    var start = start
    for lead in ["https://", "http://", "www."] where text.has(lead, at: start) { start += lead.utf8.count }
    var end = start
    while end < text.count,
      text[end].isLatinLetter || text[end].isArabicDigit || text[end] == "." || text[end] == "-"
    {
      end += 1
    }
    while end > start, text[end - 1] == "." { end -= 1 }
    return end - start > 6 ? start..<end : nil
  }
}

extension Diagnostic.Code {
  package static let otherWebsite = Self("other-website")
}

extension WebsiteCheck {
  static let explanations = [
    CodeExplanation(
      .otherWebsite, thai: "ข้อความบอกว่าเผยแพร่บนเว็บไซต์ที่ไม่ใช่ของหน่วยงาน มักติดมาจากรายงานที่คัดลอก",
      english: "A text has something published on a website that is not the agency's; often it was copied.",
      todo: .init(
        thai: "แก้เป็นเว็บไซต์ของหน่วยงาน ถ้าตั้งใจกล่าวถึงเว็บไซต์อื่นก็ปล่อยไว้ได้",
        english: "put your own website; where another is meant let it stand"),
      example:
        "agency: { name: เทศบาลนครแม่สอด, website: \"https://www.maesot.go.th\" }\nnarrative: { preface: เผยแพร่บนเว็บไซต์ www.huathung.go.th }"
    )
  ]
}
