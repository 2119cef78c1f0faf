package import Foundation
package import Testing

/// Compares with a golden file beside the tests; `UPDATE_GOLDEN=1` records it anew, and fails so that recording
/// never looks like passing.
package func expectGolden(
  _ actual: String, at path: URL, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try actual.write(to: path, atomically: true, encoding: .utf8)
    Issue.record("recorded \(path.lastPathComponent)", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: path, encoding: .utf8)
  guard actual != expected else { return }
  let ours = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let theirs = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(ours, theirs).prefix { $0 == $1 }.count
  Issue.record(
    """
    \(path.lastPathComponent):\(line + 1) differs (UPDATE_GOLDEN=1 records it anew)
    is:     \(line < ours.count ? String(ours[line]) : "end")
    golden: \(line < theirs.count ? String(theirs[line]) : "end")
    """, sourceLocation: sourceLocation)
}
