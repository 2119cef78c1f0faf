internal import CXLSXWriter
internal import Glibc
package import SourceData

/// Why a workbook could not be written.
package struct SpreadsheetError: Error, Sendable, Hashable {
  package var reason: Diagnostic.Message

  fileprivate init(reason: Diagnostic.Message) { self.reason = reason }

  /// In libxlsxwriter's own words.
  fileprivate init(_ error: lxw_error, at place: String = "") {
    let words = place + (unsafe lazy_lxw_strerror(error).map { unsafe String(cString: $0) } ?? "")
    reason =
      error == LXW_ERROR_MEMORY_MALLOC_FAILED
      ? SpreadsheetError.outOfMemory : .init(thai: words, english: words)
  }

  fileprivate static let outOfMemory = Diagnostic.Message(thai: "หน่วยความจำไม่พอ", english: "out of memory")
}

private func refusal() -> LibraryRefusal? {
  guard let reason = unsafe lazy_xlsxwriter_refusal() else { return nil }
  return LibraryRefusal(
    file: "libxlsxwriter.so.4", package: "libxlsxwriter4", loader: unsafe String(cString: reason))
}

/// Writes a workbook, with its labels locked and its rules, by libxlsxwriter.
///
/// - Parameters:
///   - path: Where it is written; what is there is replaced, and what is written may be there in part where this fails.
///   - date: What the file says of when it was made, in seconds from 1970, so that the same draft gives the same bytes.
package func writeWorkbook(_ draft: WorkbookDraft, to path: String, date: Int) throws(SpreadsheetError) {
  if let refusal = refusal() { throw SpreadsheetError(reason: refusal.message) }
  guard let book = unsafe lazy_workbook_new(path) else {
    throw SpreadsheetError(reason: SpreadsheetError.outOfMemory)
  }
  var strings = CStrings()
  var properties = unsafe lxw_doc_properties()
  unsafe properties.title = strings.pointer(draft.title)
  unsafe properties.created = time_t(date)
  _ = unsafe lazy_workbook_set_properties(book, &properties)
  var formats: [SheetDraft.Style: UnsafeMutablePointer<lxw_format>] = unsafe [:]
  for style in SheetDraft.Style.allCases {
    guard let format = unsafe lazy_workbook_add_format(book) else { continue }
    unsafe style.apply(to: format)
    unsafe formats[style] = format
  }
  for sheet in draft.sheets {
    guard let worksheet = unsafe lazy_workbook_add_worksheet(book, sheet.name) else { continue }
    do throws(SpreadsheetError) {
      unsafe try write(sheet, to: worksheet, formats, &strings)
    } catch {
      _ = unsafe lazy_workbook_close(book)
      throw error
    }
  }
  let status = unsafe lazy_workbook_close(book)
  guard status == LXW_NO_ERROR else { throw SpreadsheetError(status) }
}

/// What `raingan doctor` says of the library.
package func spreadsheetLibraries() -> [LibraryVersion] {
  let refusal = refusal()
  return [
    LibraryVersion(
      name: "libxlsxwriter",
      version: refusal == nil ? unsafe lazy_lxw_version().map { unsafe String(cString: $0) } ?? "" : "",
      refusal: refusal,
      purpose: .init(thai: "เขียนสมุดงาน Excel", english: "writes Excel workbooks"), package: "libxlsxwriter4")
  ]
}

private func write(
  _ sheet: SheetDraft, to worksheet: UnsafeMutablePointer<lxw_worksheet>,
  _ formats: [SheetDraft.Style: UnsafeMutablePointer<lxw_format>], _ strings: inout CStrings
) throws(SpreadsheetError) {
  let last = sheet.rows.last ?? []
  for (index, width) in sheet.widths.enumerated() {
    let column = lxw_col_t(clamping: index)
    let style = sheet.isOpenEnded && last.indices.contains(index) ? last[index]?.style : nil
    let format = unsafe style.flatMap { unsafe formats[$0] }
    _ = unsafe lazy_worksheet_set_column(worksheet, column, column, width, format)
  }
  for (row, cells) in sheet.rows.enumerated() {
    // A row with a height of its own no longer grows as somebody types, so that empty ones get none.
    if cells.contains(where: { $0?.content != nil }) {
      let room = row < sheet.frozenRows ? 1 : sheet.inputLines
      let lines = min(max(lineCount(of: cells, widths: sheet.widths), room), 16)
      let height = Double(lines) * lineHeight + (cells.contains { $0?.style == .title } ? 8 : 0)
      _ = unsafe lazy_worksheet_set_row(worksheet, lxw_row_t(clamping: row), height, nil)
    }
    for (column, cell) in cells.enumerated() {
      guard let cell else { continue }
      let format = unsafe formats[cell.style]
      let place = (row: lxw_row_t(clamping: row), column: lxw_col_t(clamping: column))
      switch cell.content {
      case .text(let text)?:
        let status =
          if let formula = cell.formula {
            unsafe lazy_worksheet_write_formula_str(
              worksheet, place.row, place.column, formula, format, text)
          } else {
            unsafe lazy_worksheet_write_string(worksheet, place.row, place.column, text, format)
          }
        // A cell holds 32,767 characters; a text that doesn't fit is never left out silently.
        guard status == LXW_NO_ERROR else {
          let place = CellReference(row: row + 1, column: column)
          throw SpreadsheetError(status, at: "\(sheet.name)!\(place): ")
        }
      case .number(let number)?:
        _ = unsafe lazy_worksheet_write_number(
          worksheet, place.row, place.column, Double(number) ?? 0, format)
      default: _ = unsafe lazy_worksheet_write_blank(worksheet, place.row, place.column, format)
      }
      if cell.rule != nil || cell.help != nil {
        let isOpen = sheet.isOpenEnded && row + 1 == sheet.rows.count
        unsafe validate(
          cell, from: place, toRow: isOpen ? lastRow : place.row, of: worksheet, &strings)
      }
    }
  }
  if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
    unsafe lazy_worksheet_freeze_panes(
      worksheet, lxw_row_t(clamping: sheet.frozenRows), lxw_col_t(clamping: sheet.frozenColumns))
  }
  unsafe lazy_worksheet_set_landscape(worksheet)
  unsafe lazy_worksheet_set_paper(worksheet, 9)  // A4
  unsafe lazy_worksheet_fit_to_pages(worksheet, 1, 0)
  var protection = lxw_protection()
  protection.format_columns = 1
  protection.format_rows = 1
  protection.format_cells = 1
  // Without a password: it keeps labels from slips of the hand, not from their owner.
  unsafe lazy_worksheet_protect(worksheet, nil, &protection)
}

/// Of the cells' 16 points, in points.
private let lineHeight = 24.0

/// How many lines the tallest of a row's cells takes, as near as the widths of columns tell; not every program that reads the
/// file works it out before somebody edits the row.
private func lineCount(of cells: [SheetDraft.Cell?], widths: [Double]) -> Int {
  zip(cells, widths).map { cell, width in
    guard case .text(let text) = cell?.content, cell?.style != .title else { return 1 }
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, line in
      // Marks above and below take no room, and Sarabun's letters are narrow.
      let letters = line.unicodeScalars.count { !($0.properties.generalCategory == .nonspacingMark) }
      return lines + max(1, Int((Double(letters) * 0.92 / width).rounded(.up)))
    }
  }.max() ?? 1
}

/// The last row that a sheet can have, from 0 (ISO/IEC 29500 leaves it open; Excel has 1,048,576 rows).
private let lastRow: lxw_row_t = 1_048_575

private func validate(
  _ cell: SheetDraft.Cell, from place: (row: lxw_row_t, column: lxw_col_t), toRow end: lxw_row_t,
  of worksheet: UnsafeMutablePointer<lxw_worksheet>, _ strings: inout CStrings
) {
  var validation = unsafe lxw_data_validation()
  unsafe validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
  unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
  unsafe validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
  unsafe validation.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
  unsafe validation.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
  unsafe validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
  // 255 characters at most, counted in UTF-8 by the library.
  if let help = cell.help { unsafe validation.input_message = strings.pointer(prefix(of: help, bytes: 255)) }
  switch cell.rule {
  case .number(let range)?:
    unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
    // Thai digits are text to a spreadsheet, and are read: whoever types them may keep them.
    unsafe validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    unsafe validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    unsafe validation.minimum_number = range.lowerBound
    unsafe validation.maximum_number = range.upperBound
    unsafe validation.error_title = strings.pointer("ตัวเลขไม่ถูกต้อง")
    unsafe validation.error_message = strings.pointer(
      "กรอกตัวเลขตั้งแต่ \(Int(range.lowerBound)) ถึง \(Int(range.upperBound))")
  // So much a list holds with its commas, and the library writes past its end of a longer one; then anything may be typed.
  case .choice(let words)? where words.reduce(0, { $0 + $1.utf8.count + 1 }) <= 255:
    unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
    unsafe validation.value_list = strings.list(words)
  case .choice?, nil: break
  }
  _ = unsafe lazy_worksheet_data_validation_range(
    worksheet, place.row, place.column, end, place.column, &validation)
}

/// The longest beginning of a text that has at most so many bytes and ends between characters.
private func prefix(of text: String, bytes: Int) -> String {
  var result = text
  while result.utf8.count > bytes { result.removeLast() }
  return result
}

extension SheetDraft.Style {
  fileprivate func apply(to format: UnsafeMutablePointer<lxw_format>) {
    unsafe lazy_format_set_font_name(format, "TH Sarabun New")
    unsafe lazy_format_set_font_size(format, self == .title ? 20 : 16)
    unsafe lazy_format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if self != .title { unsafe lazy_format_set_text_wrap(format) }
    switch self {
    case .title: unsafe lazy_format_set_bold(format)
    case .heading:
      unsafe lazy_format_set_bold(format)
      unsafe lazy_format_set_bg_color(format, 0xD9E2F3)
      unsafe lazy_format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .label: unsafe lazy_format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .note: unsafe lazy_format_set_font_color(format, 0x595959)
    case .input, .numberInput:
      unsafe lazy_format_set_unlocked(format)
      unsafe lazy_format_set_bg_color(format, 0xFFFBE6)
      unsafe lazy_format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      // As text, a code keeps the zeros it starts with; a score shows its two decimals.
      unsafe lazy_format_set_num_format(format, self == .input ? "@" : "General")
    }
  }
}

/// Texts for structures of C that hold pointers to them, kept as long as this lives.
@safe private struct CStrings: ~Copyable {
  private var texts: [UnsafeMutablePointer<CChar>] = unsafe []
  private var lists: [UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>] = unsafe []

  deinit {
    for index in unsafe texts.indices { unsafe texts[index].deallocate() }
    for index in unsafe lists.indices { unsafe lists[index].deallocate() }
  }

  mutating func pointer(_ text: String) -> UnsafeMutablePointer<CChar> {
    let bytes = Array(text.utf8)
    let pointer = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
    for (index, byte) in bytes.enumerated() { unsafe pointer[index] = CChar(bitPattern: byte) }
    unsafe pointer[bytes.count] = 0
    unsafe texts.append(pointer)
    return unsafe pointer
  }

  /// A list that ends in a null pointer.
  mutating func list(_ texts: [String]) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: texts.count + 1)
    for (index, text) in texts.enumerated() { unsafe (list + index).initialize(to: pointer(text)) }
    unsafe (list + texts.count).initialize(to: nil)
    unsafe lists.append(list)
    return unsafe list
  }
}
