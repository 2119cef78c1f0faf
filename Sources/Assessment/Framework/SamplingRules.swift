/// How many people must at least answer the forms, by kind and size of an agency of local government.
package struct SamplingRules: Sendable, Hashable {
  /// The least number of respondents that one rule asks for.
  package struct Sample: Sendable, Hashable {
    /// So many, whatever the population.
    package var count: Int?
    /// Per cent of the population.
    package var share: Int?
    /// Where `share` comes to less, so many.
    package var least: Int?
    /// Everybody, where there are fewer than the rule asks for; alone, everybody always.
    package var orAll: Bool

    package init(count: Int? = nil, share: Int? = nil, least: Int? = nil, orAll: Bool = false) {
      self.count = count
      self.share = share
      self.least = least
      self.orAll = orAll
    }

    /// How many of `population` must answer, shares rounded up, and never more than there are; nil where a share of an
    /// unknown population is asked.
    package func required(of population: Int?) -> Int? {
      if let count { return min(count, population ?? count) }
      guard let population else { return nil }
      guard let share else { return orAll ? population : nil }
      let (product, isTooLarge) = population.multipliedReportingOverflow(by: share)
      guard !isTooLarge else { return nil }
      return min(max(product / 100 + (product % 100 > 0 ? 1 : 0), least ?? 0), population)
    }
  }

  /// A size of agency by the number of its own people.
  package struct Size: Sendable, Hashable {
    /// Nil where the size has no lower bound.
    package var from: Int?
    /// Nil where the size has no upper bound.
    package var through: Int?
    package var `internal`: Sample
    package var external: Sample

    package init(from: Int?, through: Int?, internal: Sample, external: Sample) {
      self.from = from
      self.through = through
      self.internal = `internal`
      self.external = external
    }

    package func includes(_ population: Int) -> Bool {
      population >= from ?? 0 && population <= through ?? .max
    }
  }

  /// Kinds of agencies with rules of their own.
  package struct Group: Sendable, Hashable {
    /// As tables head their columns: `อบต.`.
    package var name: String
    /// The kinds of the record's agency that belong here; their names start the agencies' names.
    package var kinds: [String]
    /// One for each of the rules' sizes; nil where no agency of the group has it.
    package var sizes: [Size?]

    package init(name: String, kinds: [String], sizes: [Size?]) {
      self.name = name
      self.kinds = kinds
      self.sizes = sizes
    }
  }

  /// The rule in short: a share of everybody, at least so many.
  package var general: Sample
  /// More people than this are many, and fewer than `general.least` few: then all must answer.
  package var many: Int
  /// How many must at least answer of many.
  package var leastOfMany: Int
  /// Smallest first: `เล็ก`.
  package var sizes: [String]
  package var groups: [Group]

  package init(general: Sample, many: Int, leastOfMany: Int, sizes: [String], groups: [Group]) {
    self.general = general
    self.many = many
    self.leastOfMany = leastOfMany
    self.sizes = sizes
    self.groups = groups
  }
}

extension SamplingRules {
  /// The group of an agency: by its kind, else by what its name starts with.
  package func group(of agency: Agency) -> Group? {
    groups.first { group in
      group.kinds.contains { kind in
        agency.kind.map { $0 == kind } ?? agency.name.value.utf8.starts(with: kind.utf8)
      }
    }
  }
}
