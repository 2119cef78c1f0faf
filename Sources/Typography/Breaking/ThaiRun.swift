/// A run of Thai letters, in the form that words are looked for in: a byte a letter.
struct ThaiRun {
  /// Each letter counted from U+0E00, with the highest bit set where a word may end before it; the last stands for the run's end.
  private var marks: [UInt8] = []
  private static let mark: UInt8 = 0x80

  /// Takes the letters `start..<end` of a text, all of them Thai. Where a word may end is where `ThaiLetters.isClusterBoundary`
  /// says so, with each letter looked at once.
  mutating func read(_ text: [UInt32], _ start: Int, _ end: Int) {
    marks.removeAll(keepingCapacity: true)
    marks.reserveCapacity(end - start + 1)
    var isLed = false
    for scalar in text[start..<end] {
      let letter = UInt8(truncatingIfNeeded: scalar - 0x0E00)
      marks.append(isLed || ThaiLetters.isDependent(scalar) ? letter : letter | Self.mark)
      isLed = ThaiLetters.isLeadingVowel(scalar)
      if scalar == ThaiLetters.karan { joinSilent() }
    }
    marks.append(Self.mark)
  }

  /// The letter under the karan that was read last is silent, and stays with the word before.
  private mutating func joinSilent() {
    let karan = marks.count - 1
    guard karan > 0 else { return }
    marks[karan - 1] &= ~Self.mark
    if karan > 1, ThaiLetters.isDependent(0x0E00 + UInt32(letter(karan - 1))) {
      marks[karan - 2] &= ~Self.mark
    }
  }

  /// The letter at `position`, counted from U+0E00; 0 behind the last.
  func letter(_ position: Int) -> Int { Int(marks[position] & ~Self.mark) }

  /// Whether a word may end before the letter at `position`; it may at the run's end.
  func mayEnd(_ position: Int) -> Bool { marks[position] & Self.mark != 0 }
}
