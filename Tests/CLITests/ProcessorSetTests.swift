import Parallelism
import Synchronization
import Testing

@testable import CLI

@Suite("Processors")
struct ProcessorSetTests {
  @Test("a thread that is held to some processors runs on those alone")
  func held() throws {
    let all = try #require(ProcessorSet.current)
    #expect(all.count >= 1)
    #expect(WorkerThreads.suitableCount == all.count)
    let seen = Mutex<[Int?]>([])
    WorkerThreads(1) { _ in
      let own = ProcessorSet.current
      let others = own?.withoutCurrent
      let alone = others.flatMap { own?.without($0) } ?? own
      alone?.holdCaller()
      seen.withLock {
        $0 = [
          own?.count, others?.count, ProcessorSet.current?.count, ProcessorSet.current?.withoutCurrent?.count,
        ]
      }
    }.join()
    #expect(seen.withLock { $0 } == [all.count, all.count > 1 ? all.count - 1 : nil, 1, nil])
    #expect(ProcessorSet.current?.count == all.count)
  }

  @Test("a thread may be made for others than its maker's processor")
  func apart() throws {
    let all = try #require(ProcessorSet.current)
    let count = Mutex(0)
    WorkerThreads(1, on: all.withoutCurrent) { _ in
      // The maker may be behind with it.
      let end = ContinuousClock.now + .seconds(20)
      while all.count > 1, ProcessorSet.current?.count == all.count, ContinuousClock.now < end {
        WorkerThreads.giveWay()
      }
      count.withLock { $0 = ProcessorSet.current?.count ?? 0 }
    }.join()
    #expect(count.withLock { $0 } == max(1, all.count - 1))
  }

  @Test("with one processor nobody helps")
  func alone() {
    let seen = Mutex(true)
    WorkerThreads(1) { _ in
      let own = ProcessorSet.current
      (own?.withoutCurrent.flatMap { own?.without($0) } ?? own)?.holdCaller()
      seen.withLock { $0 = Helper.threads().isThere }
    }.join()
    #expect(!seen.withLock { $0 })
  }
}
