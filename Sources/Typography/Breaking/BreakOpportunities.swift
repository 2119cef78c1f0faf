/// Where the lines of texts may end, for whoever breaks lines without a typesetter, as a browser does.
package struct BreakOpportunities {
  /// Up to this cost a place ends a line well: between phrases and words, not inside a compound.
  package static let wellWithin = 140.0

  /// In scalars: what is longer may be wider than a narrow column, as a part of it never is.
  private static let longestPart = 16

  private var finder: BreakFinder
  /// Knows the short names alone.
  private var looseFinder: BreakFinder

  /// - Parameter terms: Names that a line never breaks.
  package init(dictionary: ThaiDictionary = ThaiDictionary(), terms: some Sequence<String> = []) {
    finder = BreakFinder(dictionary: dictionary)
    looseFinder = finder
    finder.terms = TermSet(terms)
    looseFinder.terms = TermSet(terms.filter { $0.unicodeScalars.count <= Self.longestPart })
  }

  /// What a line's end costs before each scalar of the text and after its last; infinite where no line may end.
  package mutating func costs(of text: [UInt32]) -> [Double] {
    _ = finder.findTerms(in: text)
    return finder.costs(of: text)
  }

  /// The same where a name may be longer than a line: it may part between its words, but not inside the short names in it.
  package mutating func costsWithinNames(of text: [UInt32]) -> [Double] {
    let names = looseFinder.findTerms(in: text)
    var costs = looseFinder.costs(of: text)
    // An agency's name parts best before that of its place, which the rules of lines would keep with it.
    for name in names where name.lowerBound > 0 && costs[Int(name.lowerBound)] > Self.wellWithin {
      costs[Int(name.lowerBound)] = Self.wellWithin
    }
    return costs
  }
}
