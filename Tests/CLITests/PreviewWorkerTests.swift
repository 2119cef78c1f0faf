import Foundation
import PDF
import SourceData
import TestSupport
import Testing

@testable import CLI

@Suite("What the preview makes")
struct PreviewWorkerTests {
  @Test("what the machine lacked for a moment is made as soon as it is there, without a save")
  func passingFault() throws {
    let scratch = try Scratch()
    let record = try scratch.write(
      "a.yaml",
      "agency: { name: เทศบาลตำบลตัวอย่าง }\nfiscalYear: 2568\nassessments: { 2568: { total: 87.15 } }\n")
    let words = scratch.file("words.tri")
    let inputs = try Inputs(
      record: record.path, arguments: ParsedArguments([], options: []),
      environment: ["RAINGAN_THBRK": words.path])
    let worker = try PreviewWorker(kind: "annual")
    let threads = WorkerThreads(1) { _ in worker.run(inputs, options: PDFOptions()) }
    #expect(threads.count == 1)
    func waits(for isThere: (PreviewKind) -> Bool) -> Bool {
      let end = Moment.now + 60_000
      while Moment.now < end {
        if let kind = worker.snapshot["annual"], isThere(kind) { return true }
        worker.news.wait(atMost: 100)
      }
      return false
    }
    #expect(waits { $0.isMade && !$0.isCurrent && $0.page == nil })
    try FileManager.default.copyItem(
      at: URL(fileURLWithPath: WordList.path([:])), to: words)
    #expect(
      waits { $0.isCurrent && $0.pages != nil && $0.problems.allSatisfy { $0.diagnostic.code != .machine } })
    #expect(worker.stop())
  }
}
