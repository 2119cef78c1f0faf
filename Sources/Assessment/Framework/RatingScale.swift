/// The levels of a year, by which a total is rated.
package struct RatingScale: Sendable, Hashable {
  /// One level.
  package struct Band: Sendable, Hashable {
    /// As published: `B`, `ผ่านดี`.
    package var label: String
    /// The lowest total.
    package var from: Score
    /// The highest total that is printed for it: `84.99`.
    package var through: Score
    /// What each tested score must reach as well, where the level asks for it.
    package var everyScore: Score?
    /// The lowest total by another source, where sources disagree; between the two the level is not decided.
    package var orFrom: Score?

    package init(
      label: String, from: Score, through: Score, everyScore: Score? = nil, orFrom: Score? = nil
    ) {
      self.label = label
      self.from = from
      self.through = through
      self.everyScore = everyScore
      self.orFrom = orFrom
    }
  }

  /// A score that `everyScore` is tested on.
  package struct Tested: Sendable, Hashable {
    /// The instrument's code.
    package var instrument: String
    /// The part of it, where its parts are tested apart.
    package var part: Instrument.Part.Key?

    package init(instrument: String, part: Instrument.Part.Key? = nil) {
      self.instrument = instrument
      self.part = part
    }
  }

  /// Best first; the first that fits decides.
  package var bands: [Band]
  package var tested: [Tested]

  package init(bands: [Band], tested: [Tested]) {
    self.bands = bands
    self.tested = tested
  }

  package func band(_ label: String) -> Band? { bands.first { $0.label == label } }

  /// The levels that `total` may have, best first: one where it is decided, several where a tested score is unknown or
  /// sources disagree.
  ///
  /// - Parameters:
  ///   - total: Rounded to the two places that are published before it is compared.
  ///   - outcome: Whether a tested score reaches a minimum; nil where that is not known.
  package func levels(total: Score, reaches outcome: (Tested, Score) -> Bool?) -> [Band] {
    let total = total.rounded()
    var possible: [Band] = []
    for band in bands where total >= band.from {
      if let other = band.orFrom, total < other {
        possible.append(band)
        continue
      }
      guard let minimum = band.everyScore else { return possible + [band] }
      let outcomes = tested.map { outcome($0, minimum) }
      if outcomes.contains(false) { continue }
      possible.append(band)
      if !outcomes.contains(nil) { return possible }
    }
    return possible
  }
}
