/// How much of an input is read before it is refused; data from outside is hostile until read.
package struct InputLimits: Sendable, Hashable {
  /// Bytes of one file.
  package var bytes = 16 << 20
  /// Levels of nesting.
  package var depth = 64
  /// Values in one file.
  package var nodes = 1_000_000

  package init() {}
}
