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

  @Test("a report set in two parts is the same, byte for byte", arguments: SampleReport.all)
  func sameBytes(sample: SampleReport) throws {
    let workshop = try Workshop.shared.get()
    let report = try workshop.report(sample)
    var typeCase = workshop.typeCase
    typeCase.style.page.hasCatchwords = true
    let alone = setPages(of: report, typeCase: typeCase)
    let helped = setPages(of: report, typeCase: typeCase, helper: Self.helper)
    #expect(alone.warnings == helped.warnings)
    #expect(
      try writePDF(helped.document, fonts: typeCase.fonts, helper: Self.helper)
        == writePDF(alone.document, fonts: typeCase.fonts))
  }

  @Test(
    "a report whose texts were rehearsed is the same, byte for byte", arguments: SampleReport.all,
    [true, false])
  func rehearsed(sample: SampleReport, isOpenFirst: Bool) throws {
    let workshop = try Workshop.shared.get()
    let report = try workshop.report(sample)
    let typeCase = workshop.typeCase
    // What comes before the stage is open and the names are known waits for both, whichever comes first, and what comes after
    // the end is left alone.
    let rehearsal = Rehearsal(by: Self.helper)
    let blocks = report.document.sections.flatMap(\.blocks)
    for block in blocks.prefix(3) { rehearsal.add(block) }
    func open() {
      rehearsal.open(fonts: typeCase.fonts, dictionary: typeCase.dictionary, style: typeCase.style)
    }
    if isOpenFirst { open() }
    rehearsal.begin(terms: report.document.unbreakableTerms)
    if !isOpenFirst { open() }
    for block in blocks.dropFirst(3).dropLast(2) { rehearsal.add(block) }
    rehearsal.end()
    for block in blocks.suffix(2) { rehearsal.add(block) }
    let alone = setPages(of: report, typeCase: typeCase)
    let known = Mutex(0)
    let rehearsed = rehearsal.withTypesetter { typesetter in
      known.withLock { $0 = typesetter?.inventory.glyphs.count ?? 0 }
      return setPages(of: report, typeCase: typeCase, typesetter: typesetter, helper: Self.helper)
    }
    #expect(known.withLock { $0 } > 50)
    #expect(alone.warnings == rehearsed.warnings)
    #expect(
      try writePDF(rehearsed.document, fonts: typeCase.fonts)
        == writePDF(alone.document, fonts: typeCase.fonts))
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
    let helped = setPages(of: report, typeCase: workshop.typeCase, helper: Self.helper)
    #expect(helped.warnings.count == 1)
    #expect(alone.warnings == helped.warnings)
    #expect(helped.document.images.count == 1)
    #expect(
      try writePDF(helped.document, fonts: workshop.typeCase.fonts)
        == writePDF(alone.document, fonts: workshop.typeCase.fonts))
  }
}
