/// The name that `name` was probably meant to be, for a suggestion; nil where none is near.
///
/// Near is a third of the longer name's scalars in insertions, deletions, replacements and swaps of neighbours, at
/// least one of them; case does not count among ASCII letters. The first of equally near candidates wins.
package func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = folded(name, limit: 64)
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let other = folded(candidate, limit: 64)
    let bound = min(max(1, max(wanted.count, other.count) / 3), (best?.distance ?? .max) - 1)
    guard bound >= 0, other.count <= 64, abs(other.count - wanted.count) <= bound else { continue }
    let distance = editDistance(wanted, other)
    // A name of one letter is not near to every other such name.
    if distance <= bound, distance < max(wanted.count, other.count) { best = (candidate, distance) }
  }
  return best?.name
}

/// How many insertions, deletions, replacements and swaps of neighbours part two names; nil of names too long to compare.
package func distance(between name: String, and other: String) -> Int? {
  let (left, right) = (folded(name, limit: 128), folded(other, limit: 128))
  guard left.count <= 128, right.count <= 128 else { return nil }
  return editDistance(left, right)
}

/// “Did you mean …?” with the nearest name, or nil.
package func suggestion(for name: String, among candidates: some Sequence<String>) -> Diagnostic.Message? {
  nearest(to: name, among: candidates).map {
    Diagnostic.Message(thai: "หมายถึง \(quoted($0)) หรือไม่", english: "did you mean \(quoted($0))?")
  }
}

/// At most `limit` + 1 scalars, so that a huge name costs no more than a long one.
private func folded(_ name: String, limit: Int) -> [UInt32] {
  name.unicodeScalars.prefix(limit + 1).map { scalar in
    scalar.value >= 0x41 && scalar.value <= 0x5A ? scalar.value | 0x20 : scalar.value
  }
}

/// Optimal string alignment: Levenshtein's distance with swaps of neighbours.
private func editDistance(_ left: [UInt32], _ right: [UInt32]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for i in 0..<left.count {
    var row = [i + 1]
    for j in 0..<right.count {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[right.count]
}
