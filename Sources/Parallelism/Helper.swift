/// Who takes over work that can be done beside the caller's own: a thread of the program, or nobody.
///
/// Only the program itself starts threads. What is told of none does the same work in turn, and its results are the same.
package struct Helper: Sendable {
  /// Starts a piece of work.
  ///
  /// - Returns: What waits until the work is done; nil where it was not started.
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
  /// Starts a piece of work.
  ///
  /// - Returns: What waits until it is done; nil where it was not started.
  package func begin(_ work: @escaping @Sendable () -> Void) -> (@Sendable () -> Void)? { start(work) }
}
