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
    if let pages = kind.pages, pages.revision == kind.page?.revision {
      object.add("pages", pages.content.count)
      object.add("headings", pages.content.headings)
    }
    object.add("file", previewFileName(record: record, kind: kind.name))
    object.add("kinds", kinds.map(\.json))
    object.add("problems", kind.problems.map(\.json))
    return object.text
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
  fileprivate var json: JSONObject {
    var object = JSONObject()
    object.add("severity", diagnostic.severity.rawValue)
    object.add("code", diagnostic.code.rawValue)
    object.add("message", diagnostic.message.thai)
    if let suggestion = diagnostic.suggestion { object.add("suggestion", suggestion.thai) }
    if let location = diagnostic.location {
      object.add("file", fileName(of: location.file))
      switch location.position {
      case .whole: break
      case .text(let line, let column):
        object.add("line", line)
        object.add("column", column)
      case .cell(let sheet, let reference):
        object.add("sheet", sheet)
        object.add("cell", reference)
      }
    }
    if let blocks { object.add("blocks", blocks) }
    return object
  }
}

/// The name under which a browser keeps the PDF: that of the file which `raingan render` makes.
func previewFileName(record: String, kind: String) -> String {
  fileStem(of: record) + (kind == "annual" ? "" : "-\(kind)") + ".pdf"
}
