/// An archive of a few small entries, stored as they are or packed by the test (APPNOTE.TXT of PKWARE, 4.3).
package struct ZipFixture {
  private struct Entry {
    var name: String
    var packed: [UInt8]
    /// 0 for stored, 8 for deflated.
    var method: Int
    /// As the archive declares it.
    var size: Int
    var checksum: UInt32
  }

  private var entries: [Entry] = []

  package init() {}

  package mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  package mutating func add(_ name: String, _ bytes: [UInt8]) {
    entries.append(
      Entry(name: name, packed: bytes, method: 0, size: bytes.count, checksum: checksum(bytes)))
  }

  /// Adds or replaces an entry that is deflated (RFC 1951).
  ///
  /// - Parameter size: What the archive says of its size; that of `bytes` where it says the truth.
  package mutating func replace(_ name: String, _ bytes: [UInt8], deflated: [UInt8], size: Int? = nil) {
    entries.removeAll { $0.name == name }
    entries.append(
      Entry(name: name, packed: deflated, method: 8, size: size ?? bytes.count, checksum: checksum(bytes)))
  }

  package var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let (name, bytes) = (entry.name, entry.packed)
      let offset = file.count
      var header: [UInt8] = []
      // Version 2.0, names in UTF-8, no time.
      header += little(20, 2) + little(0x800, 2) + little(entry.method, 2) + little(0, 2) + little(0x21, 2)
      header += little(Int(entry.checksum), 4) + little(bytes.count, 4) + little(entry.size, 4)
      header += little(name.utf8.count, 2) + little(0, 2)
      file += little(0x0403_4B50, 4) + header + Array(name.utf8) + bytes
      directory += little(0x0201_4B50, 4) + little(20, 2) + header
      directory +=
        little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(offset, 4) + Array(name.utf8)
    }
    let end = little(0x0605_4B50, 4) + little(0, 4) + little(entries.count, 2) + little(entries.count, 2)
    return file + directory + end + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
  }

  private func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
    }
    return ~value
  }
}

/// A workbook written by hand, part by part, as programs differ in writing them.
package struct XLSXFixture {
  package var sheets: [(name: String, xml: String)]
  package var sharedStrings: String?
  package var styles: String?
  package var workbookProperties = ""
  /// The prefix of the main namespace's names, with its colon; most programs use none.
  package var prefix = ""

  package init(_ sheets: [(name: String, xml: String)], sharedStrings: String? = nil, styles: String? = nil) {
    self.sheets = sheets
    self.sharedStrings = sharedStrings
    self.styles = styles
  }

  package var archive: ZipFixture {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let declared = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix.dropLast())"
    func relationships(_ list: [(type: String, target: String)]) -> String {
      let items = list.enumerated().map {
        "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(office)/\($1.type)\" Target=\"\($1.target)\"/>"
      }
      return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + items.joined() + "</Relationships>"
    }
    var zip = ZipFixture()
    zip.add("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")]))
    let tabs = sheets.enumerated().map {
      "<\(prefix)sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>"
    }
    zip.add(
      "xl/workbook.xml",
      "<\(prefix)workbook \(declared)=\"\(main)\" xmlns:r=\"\(office)\">\(workbookProperties)<\(prefix)sheets>"
        + tabs.joined() + "</\(prefix)sheets></\(prefix)workbook>")
    var parts = sheets.indices.map { (type: "worksheet", target: "worksheets/sheet\($0 + 1).xml") }
    if sharedStrings != nil { parts.append(("sharedStrings", "/xl/sharedStrings.xml")) }
    if styles != nil { parts.append(("styles", "styles.xml")) }
    zip.add("xl/_rels/workbook.xml.rels", relationships(parts))
    for (index, sheet) in sheets.enumerated() {
      zip.add(
        "xl/worksheets/sheet\(index + 1).xml",
        "<\(prefix)worksheet \(declared)=\"\(main)\"><\(prefix)sheetData>\(sheet.xml)</\(prefix)sheetData></\(prefix)worksheet>"
      )
    }
    if let sharedStrings { zip.add("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(sharedStrings)</sst>") }
    if let styles { zip.add("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>") }
    return zip
  }

  package var bytes: [UInt8] { archive.bytes }
}
