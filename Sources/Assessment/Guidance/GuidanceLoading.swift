package import SourceData

/// Reads the guidance of a year with that of the years that it shares with.
///
/// - Parameters:
///   - file: The guidance file of a year, nil where there is none. The second value counts how often the year was asked
///     for on the way here: a file that shares with its own year means the one that it stands before.
///   - framework: The framework of a year.
/// - Throws: What is wrong with any of the files, and a year that shares with itself by way of others.
package func loadGuidance(
  of year: Int, file: (Int, Int) throws(DiagnosticsError) -> SourceNode?,
  framework: (Int) throws(DiagnosticsError) -> Framework
) throws(DiagnosticsError) -> Guidance? {
  var read: [Int: Guidance] = [:]
  return try loadGuidance(of: year, path: [], read: &read, file: file, framework: framework)
}

/// More years than share with each other in a row.
private let longestPath = 16

private func loadGuidance(
  of year: Int, path: [Int], read: inout [Int: Guidance],
  file: (Int, Int) throws(DiagnosticsError) -> SourceNode?,
  framework: (Int) throws(DiagnosticsError) -> Framework
) throws(DiagnosticsError) -> Guidance? {
  // A year that several share with is read once; one that a file of its own year stands before is another file each time.
  let isFirst = !path.contains(year)
  if isFirst, let guidance = read[year] { return guidance }
  guard let node = try file(year, path.count { $0 == year }) else { return nil }
  var shared: [SharedGuidance] = []
  for (other, location) in Guidance.sharedYears(of: node) {
    let isLoop = path.count >= longestPath || (other != year && path.contains(other))
    guard !isLoop,
      let guidance = try loadGuidance(
        of: other, path: path + [year], read: &read, file: file, framework: framework)
    else {
      throw DiagnosticsError([
        Diagnostic(
          .error, .danglingFrameworkReference, at: location,
          .init(
            thai: "ใช้แนวทางร่วมกับปี \(other) ไม่ได้", english: "there is no guidance of \(other) to share here"))
      ])
    }
    shared.append(SharedGuidance(guidance, try framework(other)))
  }
  let guidance = try Guidance(reading: node, framework: framework(year), shared: shared)
  if isFirst { read[year] = guidance }
  return guidance
}
