/// Who takes over work that can be done beside the caller's own: a thread of the program, or nobody.
///
/// Only the program itself starts threads. What is told of none does the same work in turn, and its results are the same.
package struct Helper: Sendable {
  /// Takes in a piece of work.
  ///
  /// - Returns: What waits until the work is done, or takes it back where nobody has begun with it; nil where it was not taken in.
  package typealias Start = @Sendable (_ work: @escaping @Sendable () -> Void) -> (@Sendable () -> Void)?

  fileprivate let start: Start
  /// Whether there is somebody at all.
  package let isThere: Bool

  package init(_ start: @escaping Start) {
    self.init(start, isThere: true)
  }

  private init(_ start: @escaping Start, isThere: Bool) {
    self.start = start
    self.isThere = isThere
  }

  /// Nobody: for one worker of many, whose cores are all taken.
  package static let none = Helper({ _ in nil }, isThere: false)
}

extension Helper {
  /// Hands in a piece of work.
  ///
  /// - Returns: What waits until it is done, or takes it back where nobody has begun with it; nil where it was not taken in.
  package func begin(_ work: @escaping @Sendable () -> Void) -> (@Sendable () -> Void)? { start(work) }
}
