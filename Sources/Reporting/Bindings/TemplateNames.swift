/// The page of all names that templates may use, in Markdown, made from the tables that bind them.
///
/// `Documentation/TEMPLATE-NAMES.md` is this text; a test tells where it is out of date.
package func templateNamesPage() -> String {
  var page = """
    # ชื่อที่ใช้ในแม่แบบ · The names of templates

    Generated from the bindings by the tests (`UPDATE_GOLDEN=1 swift test --filter TemplateNames`); don't edit.

    `{{name}}` prints a name, `{{#name}}…{{/name}}` stands where it gives something and goes into it,
    `{{^name}}…{{/name}}` where it gives nothing. A name is looked up in the innermost section first, then outward;
    behind a dot strictly: `{{year.fiscal}}`. What a kind links to has names of its own. ● can be printed itself.

    """
  var queue: [any TemplateObject.Type] = [ReportView.self, ListPosition.self, ListSummary.self]
  var index = 0
  while index < queue.count {
    let outline = queue[index].outline
    index += 1
    page +=
      "\n## \(outline.name)\(outline.isPrintable ? " ●" : "")\n\n\(outline.thai) · \(outline.english)\n\n"
    page += "| ชื่อ | ชนิด | ความหมาย | meaning |\n| --- | --- | --- | --- |\n"
    for name in outline.names {
      page += "| `\(name.name)` | \(name.kind.link) | \(name.thai) | \(name.english) |\n"
      if let type = name.kind.objectType, !queue.contains(where: { $0 == type }) { queue.append(type) }
    }
  }
  return page
}

extension ValueKind {
  /// The object that it is or lists.
  fileprivate var objectType: (any TemplateObject.Type)? {
    switch self {
    case .object(let type): type
    case .list(let kind): kind.objectType
    case .text, .number, .flag, .chart: nil
    }
  }

  fileprivate var link: String {
    switch self {
    case .text, .number, .flag, .chart: description.thai
    case .object(let type): "[\(type.outline.name)](#\(type.outline.name.replacingSpaces()))"
    case .list(let kind): "รายการของ" + kind.link
    }
  }
}

extension String {
  /// As a heading's anchor has it.
  fileprivate func replacingSpaces() -> String { split(separator: " ").joined(separator: "-") }
}

/// The names of the texts that an agency may write itself, with what each is in Thai and English.
package var narrativeNames: [(name: String, thai: String, english: String)] {
  NarrativesView.outline.names.map { ($0.name, $0.thai, $0.english) }
}
