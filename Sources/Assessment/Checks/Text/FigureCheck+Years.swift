import SourceData

// MARK: The year that a sentence is on

extension FigureCheck {
  /// The year that is named last before a number in its line, or right behind it.
  private func year(beside number: WrittenNumber, _ text: [Unicode.Scalar]) -> Int? {
    func year(_ number: WrittenNumber) -> Int? {
      number.year.flatMap { (2500...2699).contains($0) ? $0 : nil }
    }
    let end = number.range.upperBound
    let behind = text.skippingSpaces(end, and: ["คะแนน", "%"])
    if text.has("ในปี", at: behind),
      let named = WrittenNumber.all(in: text, within: behind..<min(behind + 26, text.count)).first.flatMap(
        year)
    {
      return named
    }
    let line = text.lineStart(before: number.range.lowerBound, reach: 110)
    return WrittenNumber.all(in: text, within: line..<number.range.lowerBound).reversed().lazy
      .compactMap(year).first
  }

  /// What a subject has in the year that the sentence is on; nil where it names none, or the year has no such score.
  func score(of subject: Subject, beside number: WrittenNumber, _ text: RecordText) -> Score? {
    guard let year = year(beside: number, text.scalars) else { return nil }
    return subject == .total ? totals[year]?.first : parts[year]?[subject]?.first
  }

  func total(beside number: WrittenNumber, _ text: RecordText) -> Score? {
    score(of: .total, beside: number, text) ?? figures.scores[.total]?.first
  }

  private static let orders = WordTable(["คะแนนสูงสุด", "คะแนนต่ำสุด", "คะแนนสูงที่สุด", "คะแนนต่ำที่สุด"])

  /// «คะแนนสูงสุด คือ การปฏิบัติหน้าที่ (ร้อยละ 97.70)», which it had the year before, in a text that speaks of no other year.
  func ofYearUnsaid(
    _ score: Score, _ quote: Quote, _ group: [FrameworkNames.Mention], _ text: RecordText
  ) -> TextFinding? {
    let number = quote.number
    let scalars = text.scalars
    guard number.places == 2, let last = group.last, last.isCertain || quote.isPlainly(of: last),
      let own = parts[year]?[last.subject], let right = own.first, !own.contains(score),
      let other = parts.first(where: { $0.key != year && $0.value[last.subject]?.contains(score) == true }),
      scalars.holds(
        Self.orders, in: scalars.lineStart(before: last.range.lowerBound, reach: 90)..<last.range.lowerBound),
      !scalars.namesYear(otherThan: [year], in: 0..<scalars.count)
    else { return nil }
    return isOf(other.key, last.subject, number, year, right, text)
  }
}

// MARK: Lists

extension FigureCheck {
  private static let joints = [",", "และ", "กับ"]
  private static let spans = ["ถึง", "–", "-"]
  private static let parted = [",", "และ", "กับ", "คะแนน", "ร้อยละ", "%"]

  /// The numbers that are told in a row of what is named in a row, by where they start: «ตัวชี้วัดที่ 6 7 และ 8 ได้ 96.03 95.47
  /// และ 95.48». Nil is of what can't be told, as where there are more of the ones than of the others.
  func listed(
    _ numbers: [WrittenNumber], _ mentions: [FrameworkNames.Mention], _ text: [Unicode.Scalar]
  ) -> [Int: Subject?] {
    guard numbers.count > 2 else { return [:] }
    var result: [Int: Subject?] = [:]
    var next = 0
    var last = 0
    for (index, mention) in mentions.enumerated() where mention.isCertain && mention.range.lowerBound >= last
    {
      guard case .indicator = mention.subject else { continue }
      let (subjects, end) = row(from: index, mentions, text)
      last = end
      guard subjects.count > 1 else { continue }
      while next < numbers.count, numbers[next].range.lowerBound < end { next += 1 }
      let scores = scores(from: next, behind: end, numbers, text)
      let another = mentions[index...].first { $0.range.lowerBound >= end }?.range.lowerBound ?? .max
      guard scores.count > 1, another >= scores[0].range.lowerBound else { continue }
      let between = end..<scores[0].range.lowerBound
      let arePaired =
        scores.count == subjects.count && !text.holds(Self.movements, in: between)
        && !text.holds(
          ClaimCheck.intentions,
          in: text.lineStart(before: mention.range.lowerBound, reach: 60)..<between.upperBound)
        && !text.namesYear(otherThan: [], in: between)
      for (score, subject) in zip(scores, subjects + scores.map { _ in .total }) {
        result[score.range.lowerBound] = .some(arePaired ? subject : nil)
      }
    }
    return result
  }

  /// What is named in a row from a mention on, and where the row ends: numbers alone stand for indicators.
  private func row(
    from index: Int, _ mentions: [FrameworkNames.Mention], _ text: [Unicode.Scalar]
  ) -> (subjects: [Subject], end: Int) {
    var subjects = [mentions[index].subject]
    var end = mentions[index].range.upperBound
    var index = index + 1
    while true {
      var position = text.skippingSpaces(end)
      var isSpan = false
      if let joint = (Self.joints + Self.spans).first(where: { text.has($0, at: position) }) {
        isSpan = Self.spans.contains(joint)
        position = text.skippingSpaces(position + joint.unicodeScalars.count)
      } else if position == end {
        break
      }
      while index < mentions.count, mentions[index].range.lowerBound < position { index += 1 }
      let subject: Subject
      let stop: Int
      if index < mentions.count, mentions[index].range.lowerBound == position, mentions[index].isCertain {
        (subject, stop) = (mentions[index].subject, mentions[index].range.upperBound)
      } else {
        let (value, digitsEnd) = text.wholeNumber(at: position)
        let isPart = digitsEnd < text.count && text[digitsEnd] == "."
        guard (1...2).contains(digitsEnd - position), !isPart, parts[year]?[.indicator(value)] != nil else {
          break
        }
        (subject, stop) = (.indicator(value), digitsEnd)
      }
      guard case .indicator(let number) = subject else { break }
      if isSpan, case .indicator(let first)? = subjects.last, first < number {
        subjects += ((first + 1)..<number).map { .indicator($0) }
      }
      subjects.append(subject)
      end = stop
    }
    return (subjects, end)
  }

  /// The numbers with decimals that follow each other from one on, near `end`.
  private func scores(
    from index: Int, behind end: Int, _ numbers: [WrittenNumber], _ text: [Unicode.Scalar]
  ) -> [WrittenNumber] {
    var scores: [WrittenNumber] = []
    for number in numbers[index...] {
      let start = scores.last?.range.upperBound ?? end
      let between = text[start..<max(start, number.range.lowerBound)]
      if scores.isEmpty {
        guard between.count <= 30, !between.contains("\n"), number.places == 2 else { return [] }
      } else {
        let position = text.skippingSpaces(start, andAnyOf: Self.parted)
        guard position == number.range.lowerBound, number.places > 0 else { return scores }
      }
      scores.append(number)
    }
    return scores
  }

  /// A number of a row, against what it is told of.
  func check(_ number: WrittenNumber, of subject: Subject, _ text: RecordText) -> TextFinding? {
    guard let score = Score(decimal: number.text), let known = figures.scores[subject], !known.contains(score)
    else {
      return nil
    }
    return differs(score, number, [subject], text)
  }
}
