extension String {
  /// A text of these characters.
  ///
  /// The standard library makes one from a view of scalars, which takes it a string for each of them.
  package init(scalars: some Sequence<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * scalars.underestimatedCount)
    for scalar in scalars {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    self.init(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// Whether two texts are written with the same characters. The standard library also asks whether their marks might have been typed
  /// in another order, which of two Thai texts takes it a look into tables wherever they part.
  package func hasSameBytes(as other: String) -> Bool {
    let (left, right) = (utf8.span, other.utf8.span)
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }
}
