package import DocumentTree
package import Parallelism
internal import Synchronization
package import Typography

/// Has a helper prepare the texts of a document's blocks while later ones are still being made, so that a typesetter knows
/// them when the document is laid out.
///
/// What it prepares changes nothing but the time that takes: a text is known by all that its lines depend on.
package final class Rehearsal: Sendable {
  private struct Plan {
    var blocks: [Block] = []
    /// Whether somebody is at it, or will be once the stage is open.
    var isTaken = true
    var isOver = false
    var waits: [@Sendable () -> Void] = []
  }

  private struct Stage {
    var typesetter: Typesetter
    var style: StyleSheet
  }

  private let terms: [String]
  private let helper: Helper
  private let plan = Mutex(Plan())
  private let stage = Mutex<Stage?>(nil)

  /// - Parameter terms: Names that a line of the document never breaks, as far as they are known before it is made.
  package init(terms: [String], by helper: Helper) {
    self.terms = terms
    self.helper = helper
  }

  /// Takes in the document's next block, by whoever makes it.
  package func add(_ block: Block) {
    let isIdle = plan.withLock { plan in
      plan.blocks.append(block)
      defer { plan.isTaken = true }
      return !plan.isTaken
    }
    guard isIdle, let wait = helper.begin({ self.prepare() }) else { return }
    plan.withLock { $0.waits.append(wait) }
  }

  /// Begins with a typesetter of these fonts, and goes on until there is no block left; by a helper.
  package func begin(fonts: FontLibrary, dictionary: ThaiDictionary, style: StyleSheet) {
    stage.withLock {
      $0 = Stage(typesetter: Typesetter(fonts: fonts, dictionary: dictionary, terms: terms), style: style)
    }
    prepare()
  }

  private func prepare() {
    stage.withLock { stage in
      guard let stage else { return }
      while let blocks = next() {
        var preparer = BlockPreparer(style: stage.style, typesetter: stage.typesetter, headings: [])
        _ = preparer.prepare(blocks, in: BlockPreparer.Place(parent: 0))
      }
    }
  }

  /// The block that has waited longest.
  private func next() -> [Block]? {
    plan.withLock { plan in
      guard !plan.isOver, !plan.blocks.isEmpty else {
        plan.isTaken = false
        return nil
      }
      return [plan.blocks.removeFirst()]
    }
  }

  /// Ends it, at the latest after the block at hand, and waits for those who are at it.
  package func end() {
    let waits = plan.withLock { plan in
      plan.isOver = true
      defer { plan.waits = [] }
      return plan.waits
    }
    for wait in waits { wait() }
  }

  /// Does something with the typesetter that knows what was prepared; with nil where it was never begun.
  package func withTypesetter<Result: Sendable>(_ body: @Sendable (Typesetter?) -> Result) -> Result {
    stage.withLock { body($0?.typesetter) }
  }
}
