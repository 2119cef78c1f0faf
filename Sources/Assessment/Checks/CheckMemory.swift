/// The checks that follow from the frameworks of a record's years alone, and the names that others look for.
struct FrameworkChecks: Sendable {
  let names: FrameworkNames
  let itemCodes: ItemCodeCheck
  let officialNames: OfficialNameCheck
  let instrumentNames: InstrumentNameCheck

  init(_ findings: Findings) {
    names = FrameworkNames(findings)
    itemCodes = ItemCodeCheck(findings)
    officialNames = OfficialNameCheck(findings)
    instrumentNames = InstrumentNameCheck(findings)
  }
}

/// Keeps, from one record to the next, what the checks of records of the same years have in common. For one worker, and the
/// frameworks of one library.
package final class CheckMemory {
  private var known: (years: [Int], checks: FrameworkChecks)?

  package init() {}

  func checks(of findings: Findings) -> FrameworkChecks {
    let years = findings.years.map(\.year)
    if let known, known.years == years { return known.checks }
    let checks = FrameworkChecks(findings)
    known = (years, checks)
    return checks
  }
}
