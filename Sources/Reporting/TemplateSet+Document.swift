package import DocumentTree
package import SourceData
import ThaiFormat

extension TemplateSet {
  /// Evaluates the templates over `root` straight to a document.
  ///
  /// - Parameters:
  ///   - root: Of the type that the set was checked for.
  ///   - isMade: Called with each section as soon as it is there, before it is known whether all will be.
  /// - Throws: What only this record shows to be wrong: a missing picture, rows that do not fill their table.
  package func document(
    of root: some TemplateObject, settings: EvaluationSettings, author: String = "",
    unbreakableTerms: [String] = [], isMade: (Section) -> Void = { _ in }
  ) throws(DiagnosticsError) -> Document {
    var evaluator = Evaluator(files: files, images: images, root: root, settings: settings)
    func text(_ name: AttributeName) -> String {
      settings.digits.apply(to: evaluator.string(report, name) ?? "")
    }
    let metadata = Metadata(
      title: text(.title), author: author, subject: text(.subject),
      keywords: text(.keywords).utf8.split(separator: UInt8(ascii: ",")).map { trimmedSpaces(Substring($0)) })
    let sections = evaluator.sections(of: report, isMade: isMade)
    guard evaluator.problems.isEmpty else { throw DiagnosticsError(evaluator.problems) }
    return Document(
      metadata: metadata, digits: settings.digits, unbreakableTerms: unbreakableTerms, sections: sections)
  }
}

extension TemplateSet {
  /// What the kind is called where it is chosen, in a few words; its folder's name where its `report.xml` doesn't say.
  package var label: String { report[.label]?.constant ?? kind }

  /// What `root` lacks for a report of this kind, as the `lack` of `report.xml` says it; nil where that comes to nothing.
  func lack(of root: some TemplateObject, settings: EvaluationSettings) -> String? {
    var evaluator = Evaluator(files: files, images: images, root: root, settings: settings)
    let text = trimmedSpaces(evaluator.string(report, .lack)?[...] ?? "")
    return text.isEmpty ? nil : text
  }
}

private func trimmedSpaces(_ text: Substring) -> String {
  text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }.joined(separator: " ")
}
