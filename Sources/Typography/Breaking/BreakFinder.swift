/// Finds where the lines of a text may end, and what each place costs.
///
/// Words come from the dictionary; above it stand the rules of Thai typing, which no dictionary knows (THAI: «Lines»;
/// W3C «Thai Layout Requirements»; the Royal Institute's spacing rules).
struct BreakFinder {
  private var matcher: WordMatcher
  private var memory = RunMemory()
  /// Names that a line never breaks.
  var terms = TermSet([])
  /// Cost of a break before each scalar; infinite where none may be.
  private var costs: [Double] = []
  /// Whether a word of Thai letters, or a part of a compound, starts at each scalar.
  private var wordStarts: [Bool] = []
  /// Ends of terms by their starts.
  private var termEnds: [Int32] = []

  init(dictionary: ThaiDictionary) {
    matcher = WordMatcher(dictionary: dictionary)
  }

  /// The costs of breaks before each scalar of the text that `findTerms` was given; infinite where a line must not end.
  mutating func costs(of text: [UInt32]) -> [Double] {
    costs.refill(.infinity, count: text.count + 1)
    wordStarts.refill(false, count: text.count + 1)
    guard !text.isEmpty else { return costs }
    offerSpaces(text)
    offerWords(text)
    offerPunctuation(text)
    BreakRules.apply(to: text, wordStarts: wordStarts, terms: termEnds, &costs)
    forbidInsideTerms()
    return costs
  }

  /// Finds the terms of a text, before its costs are asked for.
  mutating func findTerms(in text: [UInt32]) -> [Range<Int32>] {
    termEnds.refill(0, count: text.count + 1)
    var found: [Range<Int32>] = []
    var position = 0
    while position < text.count {
      if terms.mayBegin(text, position), ThaiLetters.isClusterBoundary(text, position),
        let end = terms.match(text, position)
      {
        termEnds[position] = Int32(end)
        found.append(Int32(position)..<Int32(end))
        position = end
      } else {
        position += 1
      }
    }
    return found
  }

  private mutating func forbidInsideTerms() {
    for start in termEnds.indices where termEnds[start] > 0 {
      for inner in start + 1..<Int(termEnds[start]) { costs[inner] = .infinity }
    }
  }

  private mutating func offerSpaces(_ text: [UInt32]) {
    for position in 1..<text.count where ThaiLetters.isSpace(text[position - 1]) {
      guard !ThaiLetters.isSpace(text[position]) else { continue }
      let isLatin = ThaiLetters.isLatin(text[position])
      costs[position] = isLatin && position > 1 && ThaiLetters.isLatin(text[position - 2]) ? 40 : 0
    }
    for position in 1..<text.count where text[position - 1] == 0x200B { costs[position] = 0 }
  }

  private mutating func offerWords(_ text: [UInt32]) {
    var start = 0
    while start < text.count {
      guard ThaiLetters.isThaiLetter(text[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < text.count, ThaiLetters.isThaiLetter(text[end]) { end += 1 }
      wordStarts[start] = true
      offerRun(text, start, end)
      start = end
    }
  }

  /// Offers the places inside a run of letters. Without names in it they hang on its letters alone.
  private mutating func offerRun(_ text: [UInt32], _ start: Int, _ end: Int) {
    guard end - start > 1 else { return }
    guard end - start <= RunMemory.longestRun, termEnds[start..<end].allSatisfy({ $0 == 0 }) else {
      return divide(text, start, end)
    }
    let hash = WordCosts.hash(text, start, end)
    if let known = memory.find(text, start, end, hash: hash) {
      for index in known {
        let place = memory.places[index]
        wordStarts[start + place.offset] = true
        costs[start + place.offset] = place.cost
      }
    } else {
      divide(text, start, end)
      memory.insert(text, start, end, hash: hash, costs: costs, wordStarts: wordStarts)
    }
  }

  private mutating func divide(_ text: [UInt32], _ start: Int, _ end: Int) {
    matcher.divide(text, start, end, terms: termEnds)
    var left = start
    for index in matcher.cuts.indices {
      let cut = matcher.cuts[index]
      offerInside(left, cut.places)
      if index + 1 < matcher.cuts.count {
        wordStarts[cut.at] = true
        let next = matcher.cuts[index + 1]
        let isForbidden = cut.isDisputed || isInsideLoanWord(text, left, cut, next)
        costs[cut.at] = isForbidden ? .infinity : cost(text, left, cut.at, next.at)
      }
      left = cut.at
    }
    bindPhrases(text, start)
  }

  /// Whether two words, one of them unknown and the other of foreign looks, are likely the syllables of one: แดช|บอร์ด.
  private func isInsideLoanWord(
    _ text: [UInt32], _ left: Int, _ cut: WordMatcher.Cut, _ next: WordMatcher.Cut
  ) -> Bool {
    if !cut.isKnown, LoanWords.looksForeign(text, cut.at, next.at) { return true }
    guard !next.isKnown else { return false }
    // Nor does a word begin with letters that stand before a silent one: เพ|ลย์.
    let begin = text[cut.at..<min(next.at, cut.at + 3)]
    return begin.contains(ThaiLetters.karan) || LoanWords.looksForeign(text, left, cut.at)
  }

  /// What a break costs between the words `left..<at` and `at..<right`.
  private func cost(_ text: [UInt32], _ left: Int, _ at: Int, _ right: Int) -> Double {
    // One letter alone is no word to start or end a line with.
    if at - left < 2 || right - at < 2 { return WordCosts.insideCompound }
    let cost = max(WordCosts.before(text, left, at), WordCosts.after(text, at, right))
    guard cost < WordCosts.betweenSyllables else { return cost }
    let areSyllables = WordCosts.isSyllable(text, left, at) && WordCosts.isSyllable(text, at, right)
    return areSyllables ? WordCosts.betweenSyllables : cost
  }

  /// Four short words of which the first comes again as the third are one phrase, as ไม่มากไม่น้อย.
  private mutating func bindPhrases(_ text: [UInt32], _ start: Int) {
    let cuts = matcher.cuts
    guard cuts.count >= 4 else { return }
    for index in 0...cuts.count - 4 {
      let first = index == 0 ? start : cuts[index - 1].at
      let (second, third, fourth) = (cuts[index].at, cuts[index + 1].at, cuts[index + 2].at)
      guard third - first <= 10, fourth - third == second - first, second - first > 1,
        text[first..<second] == text[third..<fourth], WordCosts.isSyllable(text, second, third),
        WordCosts.isSyllable(text, fourth, cuts[index + 3].at)
      else { continue }
      for place in [second, fourth] { costs[place] = max(costs[place], WordCosts.insideCompound) }
      costs[third] = max(costs[third], WordCosts.insidePhrase)
    }
  }

  private mutating func offerInside(_ start: Int, _ places: UInt64) {
    var rest = places
    while rest != 0 {
      let place = start + rest.trailingZeroBitCount
      costs[place] = WordCosts.insideCompound
      wordStarts[place] = true
      rest &= rest - 1
    }
  }

  private mutating func offerPunctuation(_ text: [UInt32]) {
    for position in 1..<max(text.count, 1) {
      let before = text[position - 1]
      let after = text[position]
      if ThaiLetters.isThaiLetter(before), ThaiLetters.isThaiLetter(after) {
        if before == 0x0E46 || before == 0x0E2F { costs[position] = min(costs[position], 40) }
        continue
      }
      let isWord = ThaiLetters.isThaiLetter(after) || ThaiLetters.isLatin(after)
      if before == 0x2F, ThaiLetters.isThaiLetter(after) { costs[position] = 30 }
      if before == 0x29 || before == 0x201D, isWord { costs[position] = 60 }
      if ThaiLetters.isNeverLast(after), ThaiLetters.isThaiLetter(before) { costs[position] = 60 }
      if ThaiLetters.isThaiLetter(before) != ThaiLetters.isThaiLetter(after),
        ThaiLetters.isLatin(before) || ThaiLetters.isLatin(after), isWord
      {
        costs[position] = 80
      }
    }
    offerInAddresses(text)
  }

  /// A web address breaks after / . - & ? = without a hyphen.
  private mutating func offerInAddresses(_ text: [UInt32]) {
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, !ThaiLetters.isSpace(text[end]), text[end] != 0x29 { end += 1 }
      if isAddress(text, start, end) {
        var position = start
        while position < end {
          costs[position] = position == start ? costs[position] : .infinity
          position += 1
        }
        for position in start + 1..<end {
          switch text[position - 1] {
          case 0x2F where text[position] != 0x2F, 0x2E, 0x2D, 0x26, 0x3F, 0x3D: costs[position] = 60
          default: break
          }
        }
      }
      start = end + 1
    }
  }

  private func isAddress(_ text: [UInt32], _ start: Int, _ end: Int) -> Bool {
    guard end - start > 6 else { return false }
    for position in start..<end - 2 {
      if text[position] == 0x3A, text[position + 1] == 0x2F, text[position + 2] == 0x2F { return true }
      if text[position] == 0x77, text[position + 1] == 0x77, text[position + 2] == 0x77 { return true }
    }
    return false
  }
}

extension Array {
  /// Makes this array `count` times `element` in the room it has.
  fileprivate mutating func refill(_ element: Element, count: Int) {
    if self.count > count { removeLast(self.count - count) }
    for index in indices { self[index] = element }
    append(contentsOf: repeatElement(element, count: count - self.count))
  }
}
