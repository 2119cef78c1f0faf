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
    /// Names that a line of the document never breaks; nil until they are known.
    var terms: [String]?
    var isOpen = false
    var isTaken = false
    var isOver = false
    var waits: [@Sendable () -> Void] = []

    /// Whether somebody must be asked to take up what there is.
    var isWaiting: Bool { isOpen && terms != nil && !isTaken && !isOver && !blocks.isEmpty }
  }

  private struct Stage {
    var typesetter: Typesetter
    var style: StyleSheet
    var knowsTerms = false
  }

  private let helper: Helper
  private let plan = Mutex(Plan())
  private let stage = Mutex<Stage?>(nil)

  package init(by helper: Helper) {
    self.helper = helper
  }

  /// Begins as soon as the stage is open.
  ///
  /// - Parameter terms: Names that a line of the document never breaks, as far as they are known before it is made.
  package func begin(terms: [String]) {
    change { $0.terms = terms }
  }

  /// Takes in the document's next block, by whoever makes it.
  package func add(_ block: Block) {
    change { $0.blocks.append(block) }
  }

  /// Opens the stage with a typesetter of these fonts, and goes on with what waits for it.
  package func open(fonts: FontLibrary, dictionary: ThaiDictionary, style: StyleSheet) {
    stage.withLock { $0 = Stage(typesetter: Typesetter(fonts: fonts, dictionary: dictionary), style: style) }
    change { $0.isOpen = true }
  }

  /// Changes the plan, and asks the helper where there is something to be done then.
  private func change(_ body: (inout Plan) -> Void) {
    let mustBegin = plan.withLock { plan in
      body(&plan)
      guard plan.isWaiting else { return false }
      plan.isTaken = true
      return true
    }
    guard mustBegin, let wait = helper.begin({ self.prepare() }) else { return }
    plan.withLock { $0.waits.append(wait) }
  }

  private func prepare() {
    stage.withLock { stage in
      guard var open = stage else { return }
      if !open.knowsTerms {
        open.typesetter.beginReport(terms: plan.withLock { $0.terms ?? [] })
        open.knowsTerms = true
        stage = open
      }
      while let blocks = next() {
        var preparer = BlockPreparer(style: open.style, typesetter: open.typesetter, headings: [])
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

  /// Does something with the typesetter that knows what was prepared; with nil where the stage was never opened.
  package func withTypesetter<Result: Sendable>(_ body: @Sendable (Typesetter?) -> Result) -> Result {
    stage.withLock { body($0?.typesetter) }
  }
}
