package import Assessment
package import DocumentTree
package import SourceData
import ThaiFormat

/// The report on `findings` by `templates`, with every text in the record's digits.
///
/// - Parameters:
///   - images: The pictures that the record names, by the path it gives them: the agency's logo.
///   - terms: Words that a line never breaks, beside the record's own (`Templates/terms.yaml`).
///   - isMade: Called with each section as soon as it is there, before it is known whether all will be.
/// - Throws: Narratives that no section takes in, which would be lost; and what only this record shows to be wrong with the templates: a missing picture, a table whose rows
///   don't fill it.
package func makeDocument(
  _ findings: Findings, templates: TemplateSet, images: [String: Image] = [:], terms: [String] = [],
  isMade: (Section) -> Void = { _ in }
) throws(DiagnosticsError) -> Document {
  let record = findings.record
  let lost = narrativeProblems(of: record)
  guard lost.isEmpty else { throw DiagnosticsError(lost) }
  return try templates.document(
    of: ReportView(findings: findings),
    settings: EvaluationSettings(digits: record.digits, images: images, limits: templates.limits),
    author: record.agency.name.value, unbreakableTerms: unbreakableTerms(of: record, terms: terms),
    isMade: isMade)
}

/// What a record lacks for a report by `templates`, in Thai; nil where it has what such a report is about.
package func lack(_ findings: Findings, templates: TemplateSet) -> String? {
  templates.lack(
    of: ReportView(findings: findings),
    settings: EvaluationSettings(digits: .arabic, images: [:], limits: templates.limits))
}

/// Names of the record and its own terms, then the list's; each once, longest first.
///
/// What is longer than half a line may break: kept whole it would tear the line before it, or not fit at all.
package func unbreakableTerms(of record: Record, terms: [String]) -> [String] {
  let agency = record.agency
  var names = [agency.name.value]
  // เทศบาลตำบลเมืองแกลง is also written เมืองแกลง and เทศบาลเมืองแกลง.
  if let kind = agency.kind, agency.name.value.hasPrefix(kind) {
    let short = String(agency.name.value.unicodeScalars.dropFirst(kind.unicodeScalars.count))
    if short.unicodeScalars.count > 1 { names += [short, kind] }
  }
  names += [agency.district, agency.province].compactMap { $0 }
  names += agency.units.flatMap(unbrokenParts) + record.terms + terms
  let ordered = names.map { (name: $0, count: $0.unicodeScalars.count) }
    .filter { 1...48 ~= $0.count }
    .sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
  // Equals stand beside each other now; most are told apart by their lengths.
  return ordered.indices
    .filter {
      $0 == 0 || ordered[$0].count != ordered[$0 - 1].count
        || !ordered[$0].name.hasSameBytes(as: ordered[$0 - 1].name)
    }
    .map { ordered[$0].name }
}

/// What of a unit's name stays on one line. A long one may break at its spaces, as at those between phrases: whole it would make
/// its column the widest of a table.
private func unbrokenParts(of unit: String) -> [String] {
  guard unit.unicodeScalars.count > 20 else { return [unit] }
  var parts: [String] = []
  for part in unit.split(separator: " ") {
    // An abbreviation or a number stays with what it belongs to.
    if part.unicodeScalars.count < 6, let last = parts.popLast() {
      parts.append(last + " " + part)
    } else {
      parts.append(String(part))
    }
  }
  return parts
}

/// Texts that no section knows by their names, which would vanish from the report without a word.
package func narrativeProblems(of record: Record) -> [Diagnostic] {
  let known = NarrativesView.outline.names.map(\.name)
  return record.narratives.filter { !known.contains($0.name) }.map { narrative in
    Diagnostic(
      .error, .unknownNarrative, at: narrative.location,
      .init(
        thai: "ไม่มีส่วนใดของรายงานที่ใช้ข้อความชื่อ “\(narrative.name)”",
        english: "no section takes in a text named “\(narrative.name)”"),
      suggestion: textSuggestion(for: narrative))
  }
}

/// The name that is meant, else in a workbook all of them: there they have Thai names.
private func textSuggestion(for narrative: Narrative) -> Diagnostic.Message? {
  if case .cell = narrative.location.position {
    let names = WorkbookForm.texts.map(\.label)
    return suggestion(for: narrative.name, among: names)
      ?? .init(
        thai: "ชื่อที่ใช้ได้คือ " + names.map { quoted($0) }.joined(separator: " "),
        english: "the names are " + names.map { quoted($0) }.joined(separator: ", "))
  }
  let text = WorkbookForm.texts.first { $0.label == narrative.name }
  return text.map {
    .init(thai: "ใช้ชื่อ \(quoted($0.value))", english: "its name is \(quoted($0.value))")
  } ?? suggestion(for: narrative.name, among: NarrativesView.outline.names.map(\.name))
}

extension Diagnostic.Code {
  /// A free text of a record under a name that templates don't use.
  package static let unknownNarrative = Self("unknown-narrative")
}
