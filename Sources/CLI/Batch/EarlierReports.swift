/// Reports that an earlier run has made in the folder of this one, and that this one has not: of another kind or under other names, or
/// of agencies that are gone.
struct EarlierReports {
  /// One of them, with its files that are there.
  struct Report {
    var record: BatchEntryRecord
    var files: [String]
  }

  /// All, by name, and those of agencies that this run could not make anew. They are kept in mind, so that a run of their kind need not
  /// make them anew, and a later one can tell what became of them.
  private(set) var all: [Report] = []
  /// Those of agencies that no record of this run is of.
  private(set) var leftovers: [Report] = []

  /// - Parameters:
  ///   - known: What earlier runs have noted; anybody may have changed it.
  ///   - rows: What became of all agencies of this run.
  init(_ known: [String: BatchEntryRecord], beside rows: [BatchSummaryRow], in folder: String) {
    let names = Dictionary(rows.map { ($0.name, $0.record != nil) }, uniquingKeysWith: { $0 || $1 })
    let titles = Dictionary(grouping: rows.map(\.agency), by: \.name)
    // Of a record that can't be read nobody knows whose it is, but what its files are called.
    let unread = Set(rows.filter { $0.record == nil }.flatMap { [$0.name, $0.job.names["file"] ?? $0.name] })
    for record in known.values.sorted(by: { $0.name < $1.name })
    where names[record.name] != true && !record.name.contains("/") {
      let files = record.files.keys.filter { Format(rawValue: $0) != nil }.sorted()
        .map { "\(record.name).\($0)" }.filter { pathKind(joinedPath(folder, $0)) == .file }
      guard !files.isEmpty else { continue }
      let report = Report(record: record, files: files)
      all.append(report)
      let isOfRun =
        titles[record.agency.name]?.contains { $0.mayBe(record.agency) } ?? false
        || names[record.name] != nil || Self.beginnings(of: record.name).contains(where: unread.contains)
      if !isOfRun { leftovers.append(report) }
    }
  }

  /// A name, and what of it stands before each dash.
  private static func beginnings(of name: String) -> [String] {
    name.indices.filter { name[$0] == "-" }.map { String(name[..<$0]) } + [name]
  }
}

extension AgencyTitle {
  /// Whether both are of one agency, as far as they say so: many share a name.
  fileprivate func mayBe(_ other: AgencyTitle) -> Bool {
    func agree(_ a: String?, _ b: String?) -> Bool { a == nil || b == nil || a == b }
    return name == other.name && agree(code, other.code) && agree(district, other.district)
  }
}
