/// What the rules on sampling ask of an agency.
package struct SamplingFinding: Sendable, Hashable {
  package var rules: SamplingRules
  /// The agency's group; nil where the rules don't name its kind.
  package var group: SamplingRules.Group?
  /// The place of its size among the rules' sizes; nil where its population is not known.
  package var size: Int?
  /// How many of its own people must at least answer; nil where that is not known.
  package var requiredInternal: Int?
  /// How many of those it serves must at least answer; nil where that, or how many they are, is not known.
  package var requiredExternal: Int?

  /// Nil where the year's framework has no such rules.
  package init?(_ record: Record, _ framework: Framework) {
    guard let rules = framework.sampling else { return nil }
    self.rules = rules
    group = rules.group(of: record.agency)
    let population = record.respondents?.internal?.population
    let found = population.flatMap { population in
      group?.sizes.firstIndex { $0?.includes(population) ?? false }
    }
    size = found
    let row = found.flatMap { group?.sizes[$0] }
    requiredInternal = record.respondents?.internal?.required ?? row?.internal.required(of: population)
    requiredExternal =
      record.respondents?.external?.required
      ?? record.respondents?.external?.population.flatMap { row?.external.required(of: $0) }
  }
}
