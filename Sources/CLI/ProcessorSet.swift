internal import CLinux
internal import Glibc

/// Processors that a thread may run on (sched_setaffinity(2)).
struct ProcessorSet {
  /// A bit for each, the first processor's lowest in the first; room for 1,024 of them, as in glibc's `cpu_set_t`.
  private var words: [UInt]

  /// Those that the calling thread may run on; nil where the system doesn't tell, or has more of them.
  static var current: Self? {
    var words = [UInt](repeating: 0, count: 1_024 / UInt.bitWidth)
    let status = unsafe sched_getaffinity(0, UInt(words.count * MemoryLayout<UInt>.size), &words)
    return status == 0 ? Self(words: words) : nil
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// All but the one that the caller runs on; nil where that leaves none.
  var withoutCurrent: Self? {
    let number = Int(sched_getcpu())
    guard number >= 0, number / UInt.bitWidth < words.count else { return nil }
    var others = self
    others.words[number / UInt.bitWidth] &= ~(1 << UInt(number % UInt.bitWidth))
    return others.count > 0 ? others : nil
  }

  /// All but those of `other`; nil where that leaves none.
  func without(_ other: Self) -> Self? {
    let rest = Self(words: zip(words, other.words).map { $0 & ~$1 })
    return rest.count > 0 ? rest : nil
  }

  /// Has the caller run on these alone.
  func holdCaller() { _ = unsafe sched_setaffinity(0, UInt(words.count * MemoryLayout<UInt>.size), words) }

  /// Has a thread run on these alone.
  func hold(_ thread: pthread_t) {
    let size = UInt(words.count * MemoryLayout<UInt>.size)
    _ = unsafe pthread_setaffinity_np(thread, size, words)
  }
}
