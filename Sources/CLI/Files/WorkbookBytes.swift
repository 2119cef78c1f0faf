import SourceData
import Spreadsheet

/// A workbook's bytes. The library can only write to a file; here that is a temporary one without a name.
///
/// - Parameter date: Seconds from 1970; see `writeWorkbook`.
func workbookBytes(_ draft: WorkbookDraft, date: Int, temporaryFolder: String) throws(Failure) -> [UInt8] {
  do {
    let file = try FileDescriptor(temporaryIn: temporaryFolder)
    try writeWorkbook(draft, to: file.path, date: date)
    return try readFile(file.path, limit: WorkbookLimits().bytes)
  } catch let error as SystemError {
    throw .machine(
      .init(
        thai: "สร้างสมุดงานไม่ได้: \(error.message.thai)",
        english: "can't make the workbook: \(error.message.english)"))
  } catch let error as SpreadsheetError {
    throw .machine(
      .init(
        thai: "สร้างสมุดงานไม่ได้: \(error.reason.thai)",
        english: "can't make the workbook: \(error.reason.english)"))
  } catch {
    throw .machine(.init(thai: "สร้างสมุดงานไม่ได้", english: "can't make the workbook"))
  }
}
