import Preview
import SourceData

extension PreviewSnapshot {
  /// What the page needs to know of one kind, on one line.
  func json(of kind: PreviewKind, record: String) -> String {
    var object = JSONObject()
    object.add("run", run)
    object.add("serial", serial)
    object.add("reading", reading)
    object.add("record", fileName(of: record))
    object.add("kind", kind.name)
    object.add("title", kind.title)
    object.add("agency", kind.agency)
    object.add("made", kind.isMade)
    object.add("fresh", kind.isCurrent)
    object.add("page", kind.page?.revision ?? 0)
    if let change = kind.change { object.add("change", change.parts.map(\.json)) }
    if let pages = kind.pages, pages.revision == kind.page?.revision {
      object.add("pages", pages.content.labels.count)
      object.add("labels", pages.content.labels)
      object.add("headings", pages.content.headings)
    }
    object.add("file", previewFileName(record: record, kind: kind.name))
    object.add("kinds", kinds.map(\.json))
    object.add("problems", kind.problems.map { $0.json(record: record) })
    return object.text
  }
}

extension PageChange.Part {
  fileprivate var json: JSONObject {
    var object = JSONObject()
    object.add("sheet", sheet)
    object.add("start", start)
    object.add("count", count)
    object.add("html", String(decoding: html, as: UTF8.self))
    return object
  }
}

extension PreviewKind {
  fileprivate var json: JSONObject {
    var object = JSONObject()
    object.add("name", name)
    if let label { object.add("label", label) }
    if let lack { object.add("lack", lack) }
    return object
  }
}

extension PreviewProblem {
  fileprivate func json(record: String) -> JSONObject {
    var object = JSONObject()
    object.add("severity", diagnostic.severity.rawValue)
    object.add("code", diagnostic.code.rawValue)
    object.add("message", diagnostic.message.thai)
    if let suggestion = diagnostic.suggestion { object.add("suggestion", suggestion.thai) }
    if let location = diagnostic.location {
      object.add(location, named: shownName(of: location.file, record: record))
    }
    if let blocks { object.add("blocks", blocks) }
    return object
  }
}

/// What a file is called in the list: with its folder where that is not the record's, since every kind has a `report.xml`, and
/// every year a framework and an advice of one name.
private func shownName(of file: String, record: String) -> String {
  let folder = folder(of: file)
  guard folder != CLI.folder(of: record) else { return fileName(of: file) }
  return joinedPath(fileName(of: folder), fileName(of: file))
}

/// The name under which a browser keeps the PDF: that of the file which `raingan render` makes.
func previewFileName(record: String, kind: String) -> String {
  fileStem(of: record) + (kind == "annual" ? "" : "-\(kind)") + ".pdf"
}
