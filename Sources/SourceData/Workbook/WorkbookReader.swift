extension Diagnostic.Code {
  package static let notAWorkbook = Self("not-a-workbook")
  package static let encryptedWorkbook = Self("encrypted-workbook")
  package static let damagedWorkbook = Self("damaged-workbook")
  package static let workbookTooLarge = Self("workbook-too-large")
}

/// Reads a workbook in Office Open XML (ISO/IEC 29500), as Excel, LibreOffice, Google Sheets and WPS save it.
///
/// - Throws: Why it can't be read; that is one diagnostic, since nothing of a damaged archive can be trusted.
package func readWorkbook(
  _ bytes: [UInt8], file: String, limits: WorkbookLimits = WorkbookLimits()
) throws(DiagnosticsError) -> Workbook {
  do throws(WorkbookProblem) {
    return try WorkbookReader(bytes, file: file, limits: limits).workbook()
  } catch {
    throw DiagnosticsError([error.diagnostic(file: file, limits: limits)])
  }
}

private struct WorkbookReader: ~Copyable {
  let archive: ZipArchive
  let file: String
  let limits: WorkbookLimits

  init(_ bytes: [UInt8], file: String, limits: WorkbookLimits) throws(WorkbookProblem) {
    guard bytes.count <= limits.bytes else { throw .tooLarge }
    if let other = WorkbookProblem(otherFormat: bytes) { throw other }
    self.init(archive: try Self.open(bytes, limits), file: file, limits: limits)
  }

  private init(archive: consuming ZipArchive, file: String, limits: WorkbookLimits) {
    self.archive = archive
    self.file = file
    self.limits = limits
  }

  private static func open(_ bytes: [UInt8], _ limits: WorkbookLimits) throws(WorkbookProblem) -> ZipArchive {
    do throws(ZipError) {
      return try ZipArchive(bytes, limits: limits)
    } catch {
      throw WorkbookProblem(error)
    }
  }

  borrowing func workbook() throws(WorkbookProblem) -> Workbook {
    var package = Relationships(of: "")
    guard try read(Relationships.name(of: ""), &package), let main = package.byType["officeDocument"] else {
      throw .notAWorkbook
    }
    var part = WorkbookPart()
    guard try read(main, &part), !part.tabs.isEmpty else { throw .notAWorkbook }
    var relationships = Relationships(of: main)
    guard try read(Relationships.name(of: main), &relationships) else { throw .damaged }
    var styles = CellStyles()
    if let name = relationships.byType["styles"] { _ = try read(name, &styles) }
    let texts = CellTextCollector()
    var strings = SharedStrings(texts: texts, limits: limits)
    if let name = relationships.byType["sharedStrings"] { _ = try read(name, &strings) }
    if strings.isTooLarge { throw .tooLarge }
    var sheets: [(tab: WorkbookPart.Tab, part: SheetPart)] = []
    var limits = limits
    var taken: Set<String> = []
    for tab in part.tabs {
      // A part that several tabs name would be read, and grow, once for each.
      guard let name = relationships.byIdentifier[tab.relationship], taken.insert(name).inserted else {
        throw .damaged
      }
      var sheet = SheetPart(
        strings: strings.indices, texts: texts, styles: styles, countsFrom1904: part.countsFrom1904,
        limits: limits)
      guard try read(name, &sheet) else { throw .damaged }
      switch sheet.problem {
      case .tooLarge: throw .tooLarge
      case .disordered(let row): throw .disordered(sheet: tab.name, row: row)
      case .noText(let row, let column):
        let place = Sheet(file: file, name: tab.name, isHidden: tab.isHidden, rows: SheetRows(), merges: [])
          .location(row: row, column: column)
        throw .noText(at: place)
      case nil: break
      }
      limits.cells -= sheet.cells.cellCount
      sheets.append((tab, sheet))
    }
    let finished = texts.finished()
    return Workbook(
      file: file,
      sheets: sheets.map { tab, part in
        Sheet(
          file: file, name: tab.name, isHidden: tab.isHidden, rows: SheetRows(part.cells, texts: finished),
          merges: part.merges)
      })
  }

  private borrowing func read<Receiver: XMLStreamReceiver>(
    _ name: String, _ receiver: inout Receiver
  ) throws(WorkbookProblem) -> Bool {
    do throws(WorkbookPartError) {
      return try readXML(name, of: archive, limits: limits, into: &receiver)
    } catch {
      throw WorkbookProblem(error)
    }
  }
}

/// Why a file is no workbook that can be read.
private enum WorkbookProblem: Error {
  case notAWorkbook
  /// `.xls` of before 2007.
  case oldExcel
  case openDocument
  case encrypted
  case damaged
  case documentType
  case tooLarge
  case noMemory
  case noLibrary(LibraryRefusal)
  case disordered(sheet: String, row: Int)
  case noText(at: SourceLocation)

  init(_ error: ZipError) {
    switch error {
    case .damaged: self = .damaged
    case .encrypted: self = .encrypted
    case .tooLarge: self = .tooLarge
    case .noMemory: self = .noMemory
    case .noLibrary(let refusal): self = .noLibrary(refusal)
    }
  }

  init(_ error: WorkbookPartError) {
    switch error {
    case .zip(let error): self.init(error)
    case .xml(.documentType): self = .documentType
    case .xml(.tooLong): self = .tooLarge
    case .xml(.noMemory): self = .noMemory
    case .xml: self = .damaged
    }
  }

  /// What the first bytes tell of files that aren't archives at all, or archives of something else.
  init?(otherFormat bytes: [UInt8]) {
    let isCompound = bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    if isCompound {
      // A workbook with a password is kept in a stream of this name ([MS-OFFCRYPTO], 2.3.4.4), in UTF-16.
      let name = "EncryptedPackage".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
      self = contains(bytes[...], name) ? .encrypted : .oldExcel
      return
    }
    guard bytes.starts(with: Array("PK".utf8)) else {
      self = .notAWorkbook
      return
    }
    if contains(bytes.prefix(200), Array("application/vnd.oasis.opendocument".utf8)) {
      self = .openDocument
      return
    }
    return nil
  }

  func diagnostic(file: String, limits: WorkbookLimits) -> Diagnostic {
    let save = Diagnostic.Message(
      thai: "เปิดไฟล์แล้วบันทึกใหม่เป็นสมุดงาน Excel (.xlsx)",
      english: "open it and save it as an Excel workbook (.xlsx)")
    let (code, thai, english, suggestion): (Diagnostic.Code, String, String, Diagnostic.Message?) =
      switch self {
      case .notAWorkbook: (.notAWorkbook, "ไฟล์นี้ไม่ใช่สมุดงาน .xlsx", "this is no .xlsx workbook", save)
      case .oldExcel:
        (.notAWorkbook, "ไฟล์นี้เป็นสมุดงานรุ่นเก่า (.xls)", "this is an old workbook (.xls)", save)
      case .openDocument:
        (.notAWorkbook, "ไฟล์นี้เป็นสมุดงาน OpenDocument (.ods)", "this is an OpenDocument workbook (.ods)", save)
      case .encrypted:
        (
          .encryptedWorkbook, "สมุดงานมีรหัสผ่าน จึงอ่านไม่ได้", "the workbook has a password and can't be read",
          .init(thai: "นำรหัสผ่านออกแล้วบันทึกใหม่", english: "save it without the password")
        )
      case .damaged: (.damagedWorkbook, "สมุดงานชำรุด อ่านไม่ได้", "the workbook is damaged", save)
      case .documentType:
        (
          .damagedWorkbook, "สมุดงานมี DOCTYPE ซึ่งไม่รับ",
          "the workbook has a document type, which is not accepted", save
        )
      case .tooLarge:
        (
          .workbookTooLarge,
          "สมุดงานใหญ่เกินที่อ่านได้ (เกิน \(limits.cells) เซลล์ หรือ \(limits.bytes >> 20) MB หรือเมื่อคลายแล้วเกิน \(limits.partBytes >> 20) MB)",
          "the workbook is too large (more than \(limits.cells) cells, \(limits.bytes >> 20) MB, or \(limits.partBytes >> 20) MB unpacked)",
          nil
        )
      case .noMemory: (.machine, "หน่วยความจำไม่พอ", "out of memory", nil)
      case .noLibrary(let refusal):
        (
          .machine, "อ่านสมุดงานไม่ได้: \(refusal.message.thai)",
          "workbooks can't be read: \(refusal.message.english)", nil
        )
      case .disordered(let sheet, let row):
        (
          .damagedWorkbook, "แผ่นงาน \(quoted(sheet)) ชำรุดถัดจากแถว \(row)",
          "the sheet \(quoted(sheet)) is damaged after row \(row)", save
        )
      case .noText:
        (
          .damagedWorkbook, "สมุดงานชำรุด ไม่มีข้อความที่เซลล์นี้อ้างถึง",
          "the workbook is damaged: it lacks the text that this cell refers to", save
        )
      }
    var place = SourceLocation(file: file)
    if case .noText(let cell) = self { place = cell }
    return Diagnostic(
      .error, code, at: place, .init(thai: thai, english: english),
      suggestion: suggestion)
  }
}

/// Whether `pattern` stands somewhere in `bytes`.
private func contains(_ bytes: ArraySlice<UInt8>, _ pattern: [UInt8]) -> Bool {
  guard let first = pattern.first else { return true }
  var rest = bytes
  while let index = rest.firstIndex(of: first) {
    if bytes[index...].starts(with: pattern) { return true }
    rest = rest[(index + 1)...]
  }
  return false
}
