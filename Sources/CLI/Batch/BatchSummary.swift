import HTML
import Preview
import SourceData

/// The lists of a run, beside its reports; the raw value is the file's name.
enum BatchList: String, CaseIterable {
  case summary = "summary.csv"
  case index = "index.html"
}

/// What became of one agency in the lists that a run leaves.
struct BatchSummaryRow: Sendable {
  var job: BatchJob
  /// Of its files, without folder and extension.
  var name: String
  var record: BatchEntryRecord?
  /// Of a report that was not made.
  var firstProblem: Diagnostic?
  /// Files of an earlier run that stay in the place of a report that was not made.
  var older: [String] = []

  /// Of a record that could not be read, its file's name.
  var agency: AgencyTitle {
    record?.agency
      ?? AgencyTitle(name: job.title, code: job.names["code"], district: job.names["district"])
  }
}

/// `summary.csv`: a row for each agency, for spreadsheet programs (RFC 4180, UTF-8 with a mark so that Excel knows it), and
/// below them one for each of `leftovers`, which are of no record any more, and of `problems`, which belong to no agency.
func batchSummary(
  _ rows: [BatchSummaryRow], leftovers: [EarlierReports.Report] = [], problems: [Diagnostic],
  in language: Language
) -> [UInt8] {
  let head = language.text(
    .init(
      thai: "หน่วยงาน,รหัส,อำเภอ,ผล,ไฟล์,หน้า,คำเตือน,ข้อผิดพลาด,ตำแหน่ง",
      english: "agency,code,district,outcome,files,pages,warnings,error,place"))
  var text = "\u{FEFF}" + head + "\r\n"
  for row in rows {
    let outcome =
      row.record == nil
      ? language.text(.init(thai: "ไม่สำเร็จ", english: "failed"))
      : language.text(.init(thai: "สร้างแล้ว", english: "made"))
    let leftover =
      row.older.isEmpty
      ? "" : language.text(.init(thai: " ไฟล์เป็นของครั้งก่อน", english: ", files of an earlier run"))
    let files =
      row.record.map { record in record.files.keys.sorted().map { "\(record.name).\($0)" } } ?? row.older
    let problem = row.firstProblem
    var fields = [row.agency.name, row.agency.code ?? "", row.agency.district ?? "", outcome + leftover]
    fields.append(files.joined(separator: " "))
    fields.append(row.record.map { String($0.pages) } ?? "")
    fields.append(row.record.map { String($0.warnings) } ?? "")
    fields.append(problem.map { language.text($0.message) } ?? "")
    fields.append(problem?.location?.description ?? "")
    text += fields.map(csvField).joined(separator: ",") + "\r\n"
  }
  for report in leftovers {
    let agency = report.record.agency
    let outcome = language.text(
      .init(thai: "ค้างจากครั้งก่อน ไม่มีข้อมูลแล้ว", english: "of an earlier run, no record now"))
    let fields = [
      agency.name, agency.code ?? "", agency.district ?? "", outcome, report.files.joined(separator: " "), "",
      "", "", "",
    ]
    text += fields.map(csvField).joined(separator: ",") + "\r\n"
  }
  for problem in problems {
    let outcome = language.text(.init(thai: "ข้อมูลที่ไม่เป็นของหน่วยงานใด", english: "belongs to no agency"))
    let fields = [
      "", "", "", outcome, "", "", "", language.text(problem.message), problem.location?.description ?? "",
    ]
    text += fields.map(csvField).joined(separator: ",") + "\r\n"
  }
  return Array(text.utf8)
}

/// A field in quotes where it needs them. What a spreadsheet would take for a formula gets an apostrophe, since names come
/// from outside (OWASP, "CSV Injection").
private func csvField(_ text: String) -> String {
  var field = ""
  var isQuoted = false
  // Where lists are parted by semicolons or tabs, a program would take what follows one for a field of its own.
  var isStart = true
  for scalar in text.unicodeScalars {
    if isStart, ["=", "+", "-", "@", "\t", "\r"].contains(scalar) { field += "'" }
    isStart = [";", ",", "\t", "\r", "\n"].contains(scalar)
    isQuoted = isQuoted || isStart || scalar == "\""
    if scalar == "\"" { field += "\"" }
    field.unicodeScalars.append(scalar)
  }
  return isQuoted ? "\"\(field)\"" : field
}

/// `index.html`: all reports of a run with their links, and what was not made and why.
func batchIndex(_ rows: [BatchSummaryRow], problems: [Diagnostic], in language: Language) -> [UInt8] {
  func text(_ thai: String, _ english: String) -> String {
    escaped(language.text(.init(thai: thai, english: english)))
  }
  let made = rows.count { $0.record != nil }
  var page = """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(text("รายงานทั้งหมด", "All reports"))</title>
    <style>
    body { font: 1rem/1.6 "TH Sarabun New", Sarabun, "Noto Sans Thai", sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1a1a1a; background: #fff }
    table { border-collapse: collapse; width: 100% }
    th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid #ccc; vertical-align: top }
    td.number { text-align: right }
    .failed { color: #a40000 }
    @media (prefers-color-scheme: dark) { body { color: #eee; background: #161616 } a { color: #8ab4f8 } .failed { color: #ff9a9a } }
    </style>
    </head>
    <body>
    <h1>\(text("รายงานทั้งหมด", "All reports"))</h1>
    <p>\(text("สร้างแล้ว \(made) จาก \(rows.count) หน่วยงาน", "\(made) of \(rows.count) agencies"))</p>
    <table>
    <thead><tr><th scope="col">\(text("หน่วยงาน", "Agency"))</th><th scope="col">\(text("รายงาน", "Report"))</th><th scope="col">\(text("หน้า", "Pages"))</th></tr></thead>
    <tbody>

    """
  for row in rows {
    let place = [row.agency.code, row.agency.district].compactMap { $0 }.joined(separator: " · ")
    page += "<tr><th scope=\"row\">\(escaped(row.agency.name))"
    if !place.isEmpty { page += "<br><small>\(escaped(place))</small>" }
    page += "</th><td>"
    if let record = row.record {
      let links = record.files.keys.sorted().map { kind in
        "<a href=\"\(address("\(record.name).\(kind)"))\">\(kind.uppercased())</a>"
      }
      page +=
        links.joined(separator: " ")
        + "</td><td class=\"number\">\(record.pages > 0 ? String(record.pages) : "")"
    } else {
      let problem = row.firstProblem
      page += "<span class=\"failed\">\(text("ไม่สำเร็จ", "failed")): "
      page += escaped(problem.map { $0.line(in: language) } ?? "") + "</span>"
      if !row.older.isEmpty {
        let links = row.older.map { file in
          "<a href=\"\(address(file))\">\(escaped(fileExtension(of: file).uppercased()))</a>"
        }
        page += "<br>\(text("รายงานของครั้งก่อน ไม่ใช่ของข้อมูลนี้", "of an earlier run, not of these data")): "
        page += links.joined(separator: " ")
      }
      page += "</td><td>"
    }
    page += "</td></tr>\n"
  }
  page += "</tbody>\n</table>\n"
  if !problems.isEmpty {
    page += "<h2>\(text("ข้อมูลที่ไม่เป็นของหน่วยงานใด", "What belongs to no agency"))</h2>\n<ul>\n"
    for problem in problems { page += "<li>\(escaped(problem.line(in: language)))</li>\n" }
    page += "</ul>\n"
  }
  return Array((page + "</body>\n</html>\n").utf8)
}

/// A file's name as a relative address; `./` keeps a colon from making a scheme of what is before it (RFC 3986, 4.2).
private func address(_ name: String) -> String { "./" + percentEncoded(name) }
