import SourceData

/// Every report of a run with the name of its files; the same on every machine, whatever share of it is made there.
struct BatchPlan: Sendable {
  struct Entry: Sendable {
    var job: BatchJob
    /// Without folder and extension.
    var name: String
  }

  private(set) var entries: [Entry]

  /// Agencies whose names would fall together get a number each, in the order of their places.
  init(_ jobs: [BatchJob], pattern: FileNamePattern, kind: String) {
    let names = jobs.map { job in
      var values = job.names
      values["kind"] = kind
      return pattern.name(values)
    }
    // File systems of Windows and macOS don't tell case apart.
    // The lists that a run leaves have names of their own.
    var counts = Dictionary(
      BatchList.allCases.map { (fileStem(of: $0.rawValue), 1) }, uniquingKeysWith: { first, _ in first })
    for name in names { counts[name.lowercased(), default: 0] += 1 }
    var taken = Set(names.map { $0.lowercased() })
    var next: [String: Int] = [:]
    entries = zip(jobs, names).map { job, name in
      let key = name.lowercased()
      guard counts[key, default: 0] > 1 else { return Entry(job: job, name: name) }
      var number = next[key, default: 1]
      var numbered = "\(name)-\(number)"
      while taken.contains(numbered.lowercased()) {
        number += 1
        numbered = "\(name)-\(number)"
      }
      taken.insert(numbered.lowercased())
      next[key] = number + 1
      return Entry(job: job, name: numbered)
    }
  }

  /// The share of one of several machines: every `count`-th entry, so that long and short reports are spread evenly.
  func shard(_ shard: Shard?) -> [Entry] {
    guard let shard else { return entries }
    return entries.enumerated().filter { $0.offset % shard.count == shard.number - 1 }.map(\.element)
  }
}

/// One machine's share, `--shard K/N`.
struct Shard: Sendable, Hashable {
  /// From 1 to `count`.
  var number: Int
  var count: Int

  init(_ written: String) throws(Failure) {
    let fields = written.split(separator: "/", omittingEmptySubsequences: false)
    guard fields.count == 2, let number = Int(fields[0]), let count = Int(fields[1]), count >= 1,
      count <= 100_000,
      (1...count).contains(number)
    else {
      throw .usage(
        .init(
          thai: "--shard ใช้รูป K/N เช่น 1/4 โดย K อยู่ระหว่าง 1 ถึง N",
          english: "--shard takes K/N, as 1/4, with K from 1 to N"))
    }
    self.number = number
    self.count = count
  }
}
