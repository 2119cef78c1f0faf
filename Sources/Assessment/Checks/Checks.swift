package import SourceData
import ThaiFormat

/// Rules of typing, which hold for any Thai text.
///
/// - Parameter digits: That the record's reports show, where it is known.
private func typingChecks(_ texts: [RecordText], digits: DigitSystem?) -> [any TextCheck] {
  [
    TypingCheck(), SpacingCheck(texts), RepeatedWordCheck(), MisspellingCheck(), PlaceholderCheck(),
    ListMarkCheck(), BracketCheck(),
    DateCheck(), AddressCheck(), ShareCheck(), AmountCheck(), NumberFormCheck(),
    DigitSystemCheck(texts, digits: digits),
  ]
}

/// Rules of what texts may say, given what the record says in figures and names.
private func wordingChecks(
  _ findings: Findings, _ shared: FrameworkChecks, _ texts: [RecordText]
) -> [any TextCheck] {
  let names = shared.names
  return [
    shared.itemCodes, shared.officialNames, shared.instrumentNames,
    FigureCheck(findings, names: names),
    ClaimCheck(findings, names: names), ComparisonCheck(findings, names: names),
    CountCheck(findings, names: names), LevelWordingCheck(findings),
    PassClaimCheck(findings, names: names),
    InstrumentMemberCheck(findings, names: names),
    FiscalYearCheck(findings, texts), EraCheck(findings), EarlierYearCheck(findings),
    AgencyCheck(findings), UnitNameCheck(findings), RespondentCountCheck(findings), StepDateCheck(findings),
    WebsiteCheck(findings),
  ]
}

/// Rules for the record itself.
private let recordChecks: [any RecordCheck.Type] = [
  AgencyFactsCheck.self, PublishedFiguresCheck.self, FractionCheck.self, ContentsCheck.self,
  UnansweredWeaknessCheck.self,
  MeasureCheck.self, RepeatedEntryCheck.self,
  PeriodCheck.self, RespondentCheck.self,
]

/// What every check says of its codes, in the order of `Documentation/CHECKS.md`.
package let checkExplanations: [CodeExplanation] =
  recordChecks.flatMap { $0.explanations }
  + [
    ItemScoresCheck.explanations,
    FigureCheck.explanations, ClaimCheck.explanations, ComparisonCheck.explanations,
    CountCheck.explanations,
    LevelWordingCheck.explanations, PassClaimCheck.explanations, InstrumentMemberCheck.explanations,
    FiscalYearCheck.explanations, EraCheck.explanations, EarlierYearCheck.explanations,
    AgencyCheck.explanations, UnitNameCheck.explanations,
    ItemCodeCheck.explanations,
    OfficialNameCheck.explanations, InstrumentNameCheck.explanations, TypingCheck.explanations,
    SpacingCheck.explanations,
    RepeatedWordCheck.explanations, MisspellingCheck.explanations, PlaceholderCheck.explanations,
    ListMarkCheck.explanations, BracketCheck.explanations, DateCheck.explanations,
    DigitSystemCheck.explanations, AddressCheck.explanations, ShareCheck.explanations,
    AmountCheck.explanations, NumberFormCheck.explanations,
    RespondentCountCheck.explanations, StepDateCheck.explanations, WebsiteCheck.explanations,
  ].flatMap { $0 }

/// All that a second look at a sound record finds, in the order of its file.
///
/// - Parameters:
///   - source: The record as it was read.
///   - findings: What follows from it.
///   - tellsProgress: Whether it is for a report that tells what was done.
///   - showsItems: Whether it is for a report that shows the score of each item.
///   - map: Of the record's file, so that what is found inside a text has its own place and can be put right;
///     without it the place is the text's.
///   - memory: The worker's own, of checks of records before.
package func check(
  _ source: SourceNode, _ findings: Findings, tellsProgress: Bool = false, showsItems: Bool = false,
  map: SourceMap? = nil, memory: CheckMemory? = nil
) -> [Diagnostic] {
  var problems = DiagnosticCollector()
  for check in recordChecks { check.check(findings, &problems) }
  if tellsProgress {
    ContentsCheck.checkProgress(findings, &problems)
  } else {
    ContentsCheck.checkMonitoring(findings, &problems)
  }
  if showsItems { ItemScoresCheck.check(findings, &problems) }
  let shared = memory?.checks(of: findings) ?? FrameworkChecks(findings)
  let texts = RecordText.all(in: source).map { $0.reading(shared.names) }
  let checks = typingChecks(texts, digits: findings.record.digits) + wordingChecks(findings, shared, texts)
  for text in texts { report(text, checks, map, &problems) }
  return problems.inFileOrder
}

/// How the texts of a record are typed, where what they say can't be checked since the record is not sound.
package func checkTyping(_ source: SourceNode, map: SourceMap? = nil) -> [Diagnostic] {
  var problems = DiagnosticCollector()
  let texts = RecordText.all(in: source).map { $0.reading() }
  var digits: DigitSystem?
  if case .text(let name)? = source["digits"]?.content { digits = DigitSystem(rawValue: name) }
  let checks = typingChecks(texts, digits: digits)
  for text in texts { report(text, checks, map, &problems) }
  return problems.inFileOrder
}

/// What is wrong with the wording of a text, such as one that a template made: the checks that a record's own texts pass.
package func wordingFindings(in text: String, _ findings: Findings) -> [TextFinding] {
  let shared = FrameworkChecks(findings)
  let text = RecordText(text).reading(shared.names)
  let checks = typingChecks([], digits: nil) + wordingChecks(findings, shared, [text])
  return sifted(checks.flatMap { $0.findings(in: text) }, text)
}

private func report(
  _ text: RecordText, _ checks: [any TextCheck], _ map: SourceMap?, _ problems: inout DiagnosticCollector
) {
  if problems.isFull { return }
  var findings: [TextFinding] = []
  // By index: an iterator would copy each check.
  for index in checks.indices {
    let found = checks[index].findings(in: text)
    // Most find nothing; even an empty list takes a while to append.
    if !found.isEmpty { findings += found }
  }
  guard !findings.isEmpty else { return }
  findings = sifted(findings, text)
  let places = text.location.flatMap { map?.characters(of: text.scalars, at: $0) }
  for finding in findings {
    let fix = finding.replacement.flatMap {
      places?.edit(finding.range, of: text.scalars, replacement: $0)
    }
    problems.add(
      Diagnostic(
        .warning, finding.code, at: places?.location(of: finding.range.lowerBound) ?? text.location,
        finding.message, suggestion: finding.suggestion, fix: fix))
  }
}

/// What is told of a text once all checks have looked at it: an address of the web is no wording, what is quoted is not
/// changed, and of what is typed wrongly nobody asks whether another word was meant.
private func sifted(_ findings: [TextFinding], _ text: RecordText) -> [TextFinding] {
  guard !findings.isEmpty else { return [] }
  let addresses = text.webAddresses
  let quotations = findings.contains { $0.replacement != nil } ? text.quotations : []
  let mistyped = findings.filter { TypingCheck.codes.contains($0.code) }.map(\.range)
  return findings.compactMap { finding in
    if finding.code != .badAddress, finding.code != .placeholderLeft, finding.code != .otherWebsite,
      holds(finding.range, in: addresses)
    {
      return nil
    }
    let isGuess = finding.code == .misspelling && finding.replacement == nil
    if isGuess, mistyped.contains(where: { $0.overlaps(finding.range) }) { return nil }
    guard finding.replacement != nil, holds(finding.range, in: quotations) else { return finding }
    var finding = finding
    finding.replacement = nil
    return finding
  }
}

/// Whether one of `ranges`, which are in the order of the text, holds the start of `range`.
private func holds(_ range: Range<Int>, in ranges: [Range<Int>]) -> Bool {
  var (low, high) = (0, ranges.count)
  while low < high {
    let middle = (low + high) / 2
    if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
  }
  return low < ranges.count && ranges[low].contains(range.lowerBound)
}
