import CLI
import DocumentTree
import Glibc
import Layout
import PDF
import Parallelism
import Synchronization
import TestSupport
import Testing
import ThaiFormat
import Typography

@Suite("Reports made with a helper")
struct HelperTests {
  /// Does what it is given at once, apart from what the others do.
  private static let helper = Helper { work in
    work()
    return {}
  }

  /// Does what it is given at once until it is told to stop, and then nothing.
  private final class Shift: Sendable {
    private let isOver = Mutex(false)
    let count = Mutex(0)

    var helper: Helper {
      Helper { work in
        guard !self.isOver.withLock({ $0 }) else { return nil }
        work()
        self.count.withLock { $0 += 1 }
        return {}
      }
    }

    func end() { isOver.withLock { $0 = true } }
  }

  /// How far the helper comes before the caller takes the rest.
  enum Share: CaseIterable {
    case nothing, some, all
  }

  @Test(
    "a report whose sections were set as they were made is the same, byte for byte",
    arguments: SampleReport.all, Share.allCases)
  func composed(sample: SampleReport, share: Share) throws {
    let workshop = try Workshop.shared.get()
    let report = try workshop.report(sample)
    var typeCase = workshop.typeCase
    typeCase.style.page.hasCatchwords = true
    let shift = Shift()
    if share == .nothing { shift.end() }
    let compositor = Compositor(by: shift.helper)
    // What comes before the fonts are open and the names are known waits for both, whichever comes first.
    for section in report.document.sections.prefix(2) { compositor.add(section) }
    if share == .some { Self.open(compositor, typeCase) }
    compositor.begin(terms: report.document.unbreakableTerms)
    if share != .some { Self.open(compositor, typeCase) }
    for section in report.document.sections.dropFirst(2) {
      if share == .some, section == report.document.sections.dropLast(2).last { shift.end() }
      compositor.add(section)
    }
    #expect((shift.count.withLock { $0 } > 0) == (share != .nothing))
    let composed = setPages(of: report, typeCase: typeCase, compositor: compositor)
    let alone = setPages(of: report, typeCase: typeCase)
    #expect(alone.warnings == composed.warnings)
    #expect(
      try writePDF(composed.document, fonts: typeCase.fonts, helper: Self.helper)
        == writePDF(alone.document, fonts: typeCase.fonts))
  }

  private static func open(_ compositor: Compositor, _ typeCase: TypeCase) {
    compositor.open(fonts: typeCase.fonts, dictionary: typeCase.dictionary, style: typeCase.style)
  }

  @Test("what was set by other names, or for another document, is set anew", arguments: [true, false])
  func anew(isOtherDocument: Bool) throws {
    let workshop = try Workshop.shared.get()
    let report = try workshop.report(#require(SampleReport.all.first))
    let shift = Shift()
    let compositor = Compositor(by: shift.helper)
    Self.open(compositor, workshop.typeCase)
    // Where lines break goes by the names, so that pages set without them differ.
    compositor.begin(terms: isOtherDocument ? report.document.unbreakableTerms : [])
    let sections = report.document.sections
    for section in isOtherDocument ? Array(sections.dropFirst()) : sections { compositor.add(section) }
    #expect(shift.count.withLock { $0 } > 0)
    let composed = setPages(of: report, typeCase: workshop.typeCase, compositor: compositor)
    let alone = setPages(of: report, typeCase: workshop.typeCase)
    #expect(
      try writePDF(composed.document, fonts: workshop.typeCase.fonts)
        == writePDF(alone.document, fonts: workshop.typeCase.fonts))
  }

  @Test("a compositor with nothing to set with leaves the work to others, and one that ended stays idle")
  func closed() throws {
    let workshop = try Workshop.shared.get()
    let report = try workshop.report(#require(SampleReport.all.first))
    let shift = Shift()
    let compositor = Compositor(by: shift.helper)
    for section in report.document.sections { compositor.add(section) }
    #expect(compositor.layOut(report.document, terms: []) == nil)
    compositor.end()
    Self.open(compositor, workshop.typeCase)
    compositor.begin(terms: [])
    #expect(shift.count.withLock { $0 } == 0)
  }

  @Test("two who share numbers take each once, from both ends")
  func shared() {
    let rest = SharedRange(3..<6)
    #expect(rest.takeLast() == 5)
    #expect(rest.takeFirst() == 3)
    #expect(rest.takeFirst() == 4)
    #expect(rest.takeLast() == nil)
    #expect(rest.takeFirst() == nil)
  }

  @Test(
    "a report set by a worker that remembers others is the same, byte for byte", arguments: SampleReport.all)
  func remembered(sample: SampleReport) throws {
    let workshop = try Workshop.shared.get()
    let report = try workshop.report(sample)
    let typeCase = workshop.typeCase
    let alone = try makePDF(report, typeCase: typeCase, options: PDFOptions())
    let typesetter = typeCase.typesetter()
    let memory = LineMemory()
    // Other measures of the same texts come first: what they left must not be taken for this style's.
    var wide = typeCase
    wide.style.page.left /= 2
    for typeCase in [wide, typeCase] {
      _ = try makePDF(
        report, typeCase: typeCase, typesetter: typesetter, memory: memory, options: PDFOptions())
    }
    #expect(
      try makePDF(report, typeCase: typeCase, typesetter: typesetter, memory: memory, options: PDFOptions())
        == alone)
  }

  @Test("threads that are kept do all that is handed in, once, whether it is waited for or taken back")
  func crew() {
    let helper = Helper.threads()
    let done = Mutex<[Int: Int]>([:])
    let pieces = (0..<200).map { number in
      Ahead(by: helper) { () throws(Never) in
        done.withLock { $0[number, default: 0] += 1 }
        return number
      }
    }
    // From the last on, so that some are taken back.
    for (number, piece) in pieces.enumerated().reversed() { #expect(piece.value() == number) }
    #expect(done.withLock { $0 } == Dictionary(uniqueKeysWithValues: (0..<200).map { ($0, 1) }))
  }

  @Test("a thread that is kept takes no wish to end the process, which files in the making must outlive")
  func signals() {
    let mask = Ahead(by: Helper.threads(atMost: 1)) { () throws(Never) in
      var held = sigset_t()
      _ = unsafe pthread_sigmask(SIG_BLOCK, nil, &held)
      return [SIGINT, SIGTERM, SIGHUP].map { unsafe sigismember(&held, $0) }
    }
    // Begun, not taken back.
    usleep(200_000)
    #expect(mask.value() == [1, 1, 1])
  }

  @Test("work that has begun is waited for, and work that nobody began is left")
  func order() {
    let helper = Helper.threads(atMost: 1)
    let log = Mutex<[String]>([])
    let gate = Mutex(false)
    let hasBegun = Mutex(false)
    let first = Ahead(by: helper) { () throws(Never) in
      hasBegun.withLock { $0 = true }
      while !gate.withLock({ $0 }) {}
      log.withLock { $0.append("first") }
    }
    while !hasBegun.withLock({ $0 }) {}
    do {
      let second = Ahead(by: helper) { () throws(Never) in log.withLock { $0.append("second") } }
      _ = second
    }
    gate.withLock { $0 = true }
    first.value()
    #expect(log.withLock { $0 } == ["first"])
  }

  @Test("what each part finds wanting is told once, and pictures that both show are one")
  func remarks() throws {
    let workshop = try Workshop.shared.get()
    let (_, bytes) = try #require(Pictures.all.get().first { $0.key.hasSuffix("png") })
    let logo = try Image(reading: bytes)
    func section(_ text: String) -> Section {
      Section(
        name: "s",
        blocks: [
          .heading(Heading(level: 1, inlines: [.text("หัวข้อ " + text)], id: text)),
          .paragraph(Paragraph(inlines: [.text("ไม่มีแบบอักษร \u{4E00}" + text)])),
          .figure(Figure(content: .image(logo), alternativeText: "ตรา")),
          .paragraph(
            Paragraph(inlines: [
              .link(Link(target: .address("https://a.go.th/" + text), inlines: [.text(text)]))
            ])),
        ])
    }
    let document = Document(
      metadata: Metadata(title: "t", author: "a"), digits: .thai, sections: ["ก", "ข", "ค", "ง"].map(section))
    let report = Report(document: document, warnings: [])
    let alone = setPages(of: report, typeCase: workshop.typeCase)
    // One half by the helper, the other by the caller.
    let shift = Shift()
    let compositor = Compositor(by: shift.helper)
    Self.open(compositor, workshop.typeCase)
    compositor.begin(terms: [])
    for section in document.sections {
      if section == document.sections[2] { shift.end() }
      compositor.add(section)
    }
    let helped = setPages(of: report, typeCase: workshop.typeCase, compositor: compositor)
    #expect(shift.count.withLock { $0 } == 2)
    #expect(helped.warnings.count == 1)
    #expect(alone.warnings == helped.warnings)
    #expect(helped.document.images.count == 1)
    #expect(
      try writePDF(helped.document, fonts: workshop.typeCase.fonts)
        == writePDF(alone.document, fonts: workshop.typeCase.fonts))
  }
}
