package import DocumentTree
package import Parallelism
internal import Synchronization
package import Typography

/// Lays a document out with a helper that sets its first sections while the later ones are still being made.
///
/// When all are there, the caller sets them from the last on until the two meet. The pages are those that `layOut` makes.
package final class Compositor: Sendable {
  /// What pages are made with.
  private struct Kit {
    var fonts: FontLibrary
    var dictionary: ThaiDictionary
    var style: StyleSheet
  }

  /// A section that is set.
  private struct Work {
    var galley: Galley
    /// Whether its glyph numbers are those of the helper's typesetter, which become the document's.
    var isOfHelper: Bool
  }

  private struct Plan {
    var kit: Kit?
    /// Names that a line of the document never breaks; nil until they are known.
    var terms: [String]?
    /// Those that are there so far, and for each how many headings come before it.
    var sections: [Section] = []
    var firstHeadings: [Int] = []
    var headings: [HeadingRecord] = []
    /// Whether these are all.
    var isComplete = false
    /// What nobody has taken yet.
    var rest = 0..<0
    /// What waits until all headings are known: contents, and links to what comes later.
    var asking: [Int] = []
    var works: [Int: Work] = [:]
    /// What became of the works; kept like the mate.
    var drafts: [PageDraft] = []
    /// What the helper's typesetter knows; nil until it has begun.
    var outfit: Typesetter.Outfit?
    /// Whether the helper was asked.
    var isTaken = false
    var isOver = false
    var waits: [@Sendable () -> Void] = []

    /// Whether the helper must be asked to take up what there is.
    var isWaiting: Bool {
      kit != nil && terms != nil && !isTaken && !isOver && (!rest.isEmpty || isComplete && !asking.isEmpty)
    }

    /// A section that the helper has set, given away; nil where it has not, or not yet.
    mutating func takeGalley(ofHelper index: Int) -> Galley? {
      guard works[index]?.isOfHelper == true else { return nil }
      return works.removeValue(forKey: index)?.galley
    }

    /// All that is set and not taken yet.
    mutating func takeWorks() -> [Int: Work] {
      defer { works = [:] }
      return works
    }

    mutating func append(_ section: Section) {
      firstHeadings.append(headings.count)
      headings += HeadingRecord.collect(from: [section])
      sections.append(section)
      rest = rest.lowerBound..<sections.count
    }
  }

  /// A section to be set, with what is known when it is taken.
  private struct Task {
    var index: Int
    var section: Section
    var headings: [HeadingRecord]
    var firstHeading: Int
    var isComplete: Bool
    var style: StyleSheet

    init?(_ index: Int?, of plan: Plan) {
      guard let index, let kit = plan.kit else { return nil }
      self.index = index
      section = plan.sections[index]
      headings = plan.headings
      firstHeading = plan.firstHeadings[index]
      isComplete = plan.isComplete
      style = kit.style
    }

    func galley(_ typesetter: Typesetter) -> Galley? {
      Galley(
        of: section, headings: headings, firstHeading: firstHeading, isComplete: isComplete, style: style,
        typesetter: typesetter)
    }
  }

  private let helper: Helper
  private let plan = Mutex(Plan())
  /// The typesetter of the helper, who keeps it as long as it is at work.
  private let stage = Mutex<Typesetter?>(nil)
  /// The caller's own, which sets the last sections; kept until the process ends, when nobody need free what it holds.
  private let mate = Mutex<Typesetter?>(nil)

  package init(by helper: Helper) {
    self.helper = helper
  }

  // MARK: What becomes known

  /// Takes in what pages are made with.
  package func open(fonts: FontLibrary, dictionary: ThaiDictionary, style: StyleSheet) {
    stage.withLock { $0 = Typesetter(fonts: fonts, dictionary: dictionary) }
    change { $0.kit = Kit(fonts: fonts, dictionary: dictionary, style: style) }
  }

  /// - Parameter terms: Names that a line of the document never breaks, as far as they are known before it is made. Where there
  ///   are others in the end, what was set by then is set anew.
  package func begin(terms: [String]) {
    change { $0.terms = terms }
  }

  /// Takes in the document's next section.
  package func add(_ section: Section) {
    change { $0.append(section) }
  }

  /// Changes the plan, and asks the helper where there is something to be done then.
  private func change(_ body: (inout Plan) -> Void) {
    let mustAsk = plan.withLock { plan in
      body(&plan)
      guard plan.isWaiting else { return false }
      plan.isTaken = true
      return true
    }
    guard mustAsk, let wait = helper.begin({ self.compose() }) else { return }
    plan.withLock { $0.waits.append(wait) }
  }

  /// Ends the helper's work, at the latest after the section at hand, and waits for it.
  package func end() {
    let waits = plan.withLock { plan in
      plan.isOver = true
      defer { plan.waits = [] }
      return plan.waits
    }
    for wait in waits { wait() }
  }

  // MARK: The helper's part

  private func compose() {
    stage.withLock { typesetter in
      guard let typesetter else { return }
      if let terms = plan.withLock({ $0.outfit == nil ? $0.terms : nil }) {
        typesetter.beginReport(terms: terms)
      }
      while let task = firstTask() {
        let galley = task.galley(typesetter)
        let outfit = typesetter.outfit
        plan.withLock { plan in
          plan.outfit = outfit
          if let galley {
            plan.works[task.index] = Work(galley: galley, isOfHelper: true)
          } else {
            plan.asking.append(task.index)
          }
        }
      }
    }
  }

  private func firstTask() -> Task? {
    plan.withLock { plan in
      if plan.isOver {
        plan.isTaken = false
        return nil
      }
      let index = plan.rest.popFirst() ?? (plan.isComplete ? plan.asking.popLast() : nil)
      if index == nil { plan.isTaken = false }
      return Task(index, of: plan)
    }
  }

  // MARK: The caller's part

  /// The whole document on pages, and what setting it found wanting; nil where nothing is open.
  ///
  /// - Parameter terms: Names that a line of it never breaks.
  package func layOut(
    _ document: Document, terms: [String]
  ) -> (pages: LaidOutDocument, remarks: Typesetter.Remarks)? {
    guard let kit = plan.withLock({ $0.kit }) else { return nil }
    complete(document, terms: terms)
    let mate = setLast(kit, terms)
    var galleys = BoundGalleys()
    var paginator = Paginator(style: kit.style)
    // The helper may still be at its last section: what it has done is cut into pages meanwhile.
    var known = 0
    while let galley = plan.withLock({ $0.takeGalley(ofHelper: known) }) {
      let flow = galley.flow
      paginator.add(document.sections[known], flow, galleys.append(galley, glyphs: nil))
      known += 1
    }
    return stage.withLock { typesetter in
      guard let typesetter else { return nil }
      let (headings, hasBegun) = plan.withLock { ($0.headings, $0.outfit != nil) }
      var works = plan.withLock { $0.takeWorks() }
      // Where the helper did nothing, nobody has told it the names, which catchwords go by, too.
      if !hasBegun { typesetter.beginReport(terms: terms) }
      var glyphs: [GlyphNumber] = []
      if let mate {
        glyphs = typesetter.adopt(mate.inventory)
        typesetter.add(mate.remarks)
      }
      for index in known..<document.sections.count {
        guard let work = works.removeValue(forKey: index) else { return nil }
        let flow = work.galley.flow
        let places = galleys.append(work.galley, glyphs: work.isOfHelper ? nil : glyphs)
        paginator.add(document.sections[index], flow, places)
      }
      let renumberings = paginator.renumberings
      let drafts = paginator.finish(digits: document.digits)
      let pages = paint(
        drafts, renumberings, galleys.takeParts(), of: document, headings, style: kit.style,
        typesetter: typesetter)
      plan.withLock { $0.drafts = drafts }
      return (pages, typesetter.remarks)
    }
  }

  /// Takes in that the document is made; what was set by other names than those in the end, or isn't in the document, is dropped.
  private func complete(_ document: Document, terms: [String]) {
    let holds = plan.withLock { plan in
      plan.sections == document.sections && plan.terms.map(Set.init) == Set(terms)
    }
    if holds { return change { $0.isComplete = true } }
    end()
    let outfit = stage.withLock { typesetter in
      typesetter?.beginReport(terms: terms)
      return typesetter?.outfit
    }
    change { plan in
      plan = Plan(kit: plan.kit, terms: terms, isComplete: true, outfit: outfit)
      for section in document.sections { plan.append(section) }
    }
  }

  /// Sets sections from the last on until nobody has any left to take.
  ///
  /// - Returns: The glyphs that they were set in, and what was found wanting; nil where there were none.
  private func setLast(
    _ kit: Kit, _ terms: [String]
  ) -> (inventory: GlyphInventory, remarks: Typesetter.Remarks)? {
    mate.withLock { typesetter in
      while let (task, outfit) = lastTask() {
        let own =
          typesetter ?? outfit.map { Typesetter($0) }
          ?? Typesetter(fonts: kit.fonts, dictionary: kit.dictionary, terms: terms)
        typesetter = own
        guard let galley = task.galley(own) else { continue }
        plan.withLock { $0.works[task.index] = Work(galley: galley, isOfHelper: false) }
      }
      return typesetter.map { ($0.inventory, $0.remarks) }
    }
  }

  private func lastTask() -> (Task, Typesetter.Outfit?)? {
    plan.withLock { plan in
      let task = Task(plan.rest.popLast() ?? plan.asking.popLast(), of: plan)
      return task.map { ($0, plan.outfit) }
    }
  }
}
