package import SourceData

/// What of a record belongs in that of another fiscal year: the agency, how it writes, and the scores up to that year.
///
/// Measures, progress, texts, topics and respondents are of the year that they were written for, and are left out.
///
/// - Parameter year: Buddhist Era.
package func record(_ record: SourceNode, carriedTo year: Int) -> SourceNode {
  guard case .mapping(let entries) = record.content else { return record }
  let place = record.location
  var carried = entries.filter { ["agency", "digits", "terms"].contains($0.key) }
  carried.append(
    SourceNode.Entry(
      key: "fiscalYear", keyLocation: place, value: SourceNode(.number(String(year)), at: place)))
  if var assessments = entries.first(where: { $0.key == "assessments" }),
    case .mapping(let years) = assessments.value.content
  {
    assessments.value.content = .mapping(years.filter { Int($0.key).map { $0 <= year } ?? false })
    carried.append(assessments)
  }
  return SourceNode(.mapping(carried), at: place)
}
