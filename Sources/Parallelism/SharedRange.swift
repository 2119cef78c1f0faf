internal import Synchronization

/// Numbers that two workers take from both ends until they meet, so that neither waits long for the other.
package final class SharedRange: Sendable {
  private let rest: Mutex<Range<Int>>

  package init(_ range: Range<Int>) {
    rest = Mutex(range)
  }

  /// The lowest number that nobody has taken; nil where none is left.
  package func takeFirst() -> Int? {
    rest.withLock { $0.popFirst() }
  }

  /// The highest number that nobody has taken; nil where none is left.
  package func takeLast() -> Int? {
    rest.withLock { $0.popLast() }
  }
}
