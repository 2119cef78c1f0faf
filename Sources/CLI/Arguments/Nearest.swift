/// The name most like `word`, where one is near enough to have been meant.
///
/// Likeness is the edit distance (Levenshtein) over Unicode scalars; at most a third of the word may differ.
package func nearest(to word: String, among names: [String]) -> String? {
  let scalars = Array(word.unicodeScalars.prefix(64))
  let limit = max(1, scalars.count / 3)
  var best: (name: String, distance: Int)?
  for name in names {
    let distance = editDistance(scalars, Array(name.unicodeScalars))
    if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
  }
  return best?.name
}

private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var previous = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var current = [i + 1]
    for (j, y) in b.enumerated() {
      current.append(min(previous[j + 1] + 1, current[j] + 1, previous[j] + (x == y ? 0 : 1)))
    }
    previous = current
  }
  return previous[b.count]
}
