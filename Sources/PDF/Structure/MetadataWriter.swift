internal import DocumentTree

/// What the file says of itself, twice: information dictionary (ISO 32000-1, 14.3.3) and XMP (14.3.2; ISO 16684-1).
struct MetadataWriter {
  let metadata: Metadata
  let date: CivilTime?

  init(_ metadata: Metadata, date: Int?) {
    self.metadata = metadata
    self.date = date.flatMap(CivilTime.init)
  }

  private static let producer = "Raingan"

  func writeInformation(_ writer: inout SyntaxWriter) {
    writer.dictionary { information in
      information.entry(.title, text: metadata.title)
      if !metadata.author.isEmpty { information.entry(.author, text: metadata.author) }
      if !metadata.subject.isEmpty { information.entry(.subject, text: metadata.subject) }
      if !metadata.keywords.isEmpty { information.entry(.keywords, text: keywords) }
      information.entry(.producer, text: Self.producer)
      if let date {
        information.entry(.creationDate, text: date.pdf)
        information.entry(.modDate, text: date.pdf)
      }
    }
  }

  private var keywords: String { metadata.keywords.joined(separator: ", ") }

  /// The XMP packet, UTF-8.
  func packet() -> [UInt8] {
    var text = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
      <dc:format>application/pdf</dc:format>

      """
    text += alternatives("title", metadata.title)
    if !metadata.author.isEmpty {
      text += "<dc:creator><rdf:Seq><rdf:li>\(escaped(metadata.author))</rdf:li></rdf:Seq></dc:creator>\n"
    }
    if !metadata.subject.isEmpty { text += alternatives("description", metadata.subject) }
    text += "<dc:language><rdf:Bag><rdf:li>\(escaped(metadata.language))</rdf:li></rdf:Bag></dc:language>\n"
    if !metadata.keywords.isEmpty { text += "<pdf:Keywords>\(escaped(keywords))</pdf:Keywords>\n" }
    text += "<pdf:Producer>\(Self.producer)</pdf:Producer>\n"
    if let date {
      text += "<xmp:CreateDate>\(date.iso)</xmp:CreateDate>\n<xmp:ModifyDate>\(date.iso)</xmp:ModifyDate>\n"
    }
    text += "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>"
    return Array(text.utf8)
  }

  private func alternatives(_ name: String, _ value: String) -> String {
    "<dc:\(name)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(value))</rdf:li></rdf:Alt></dc:\(name)>\n"
  }

  /// Text as XML; characters that XML 1.0 does not have (section 2.2) are left out.
  private func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\u{0}"..."\u{8}", "\u{B}"..."\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}"..."\u{FFFF}": break
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

/// A moment in UTC as people write it.
struct CivilTime: Sendable {
  private let year: Int
  private let month: Int
  private let day: Int
  private let second: Int

  /// - Parameter seconds: From 1970. nil before then and after the year 9999, which the formats cannot hold.
  init?(_ seconds: Int) {
    guard (0...253_402_300_799).contains(seconds) else { return nil }
    second = seconds % 86400
    // Days from 1 March 0000, so that leap days end years: eras of 400 years, years, months of 153 days each five.
    let days = seconds / 86400 + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = 400 * era + yearOfEra + (month <= 2 ? 1 : 0)
  }

  /// As ISO 32000-1, 7.9.4 has it: `D:20250131235959Z`.
  var pdf: String { "D:" + joined("", "", "") + "Z" }

  /// As ISO 8601 has it: `2025-01-31T23:59:59Z`.
  var iso: String { joined("-", "T", ":") + "Z" }

  private func joined(_ dash: String, _ middle: String, _ colon: String) -> String {
    var digits: [UInt8] = []
    digits.appendDigits(UInt(year), atLeast: 4)
    let parts = [month, day, second / 3600, second / 60 % 60, second % 60]
    for (part, separator) in zip(parts, [dash, dash, middle, colon, colon]) {
      digits += Array(separator.utf8)
      digits.appendDigits(UInt(part), atLeast: 2)
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
