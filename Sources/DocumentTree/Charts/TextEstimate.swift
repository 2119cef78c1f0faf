/// How wide a text is about, in ems of TH Sarabun; a little too much rather than too little.
///
/// Charts are drawn where no font is known. The widths are TH Sarabun New's: marks have none, letters 0.3 to 0.6 em.
func estimatedWidth(_ text: String, isBold: Bool = false) -> Double {
  var width = 0.0
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0xE31, 0xE34...0xE3A, 0xE47...0xE4E: width += 0
    case 0xE40, 0xE30, 0xE32, 0xE42...0xE45: width += 0.37
    case 0xE33: width += 0.42
    case 0xE10, 0xE0C, 0xE0D, 0xE13, 0xE12: width += 0.66
    case 0xE01...0xE2E: width += 0.46
    case 0xE41, 0xE46: width += 0.56
    case 0xE50...0xE59: width += 0.47
    case 0x20: width += 0.25
    case 0x2E, 0x2C, 0x3A, 0x28, 0x29, 0x2D, 0x49, 0x69, 0x6C: width += 0.24
    case 0x41...0x5A: width += 0.5
    case 0x21...0x7E: width += 0.42
    default: width += 0.6
    }
  }
  return width * (isBold ? 1.08 : 1.02)
}

/// The text in lines of at most `width` ems, whole: broken at spaces and before words that are words for sure, and
/// where such a piece is too wide, between its syllables' clusters.
func wrapped(_ text: String, width: Double) -> [String] {
  // Most labels are short.
  let whole = text.trimmed
  if estimatedWidth(whole) <= width { return whole.isEmpty ? [] : [whole] }
  var lines: [String] = []
  var line = ""
  func add(_ piece: String) {
    if line.isEmpty || estimatedWidth((line + piece).trimmed) <= width {
      line += piece
    } else {
      lines.append(line.trimmed)
      line = piece
    }
  }
  for piece in pieces(text) {
    if estimatedWidth(piece.trimmed) <= width {
      add(piece)
    } else {
      for cluster in clusters(piece) { add(cluster) }
    }
  }
  if !line.trimmed.isEmpty { lines.append(line.trimmed) }
  return lines
}

/// What can't be parted: a Thai letter with its marks, the vowel before it, and the vowel or sign after it.
private func clusters(_ text: String) -> [String] {
  var result: [String] = []
  for character in text {
    let first = character.unicodeScalars.first?.value ?? 0
    let before = result.last?.unicodeScalars.last?.value ?? 0
    let follows = [0xE2F, 0xE30, 0xE32, 0xE33, 0xE45, 0xE46, 0x20, 0x29, 0x2C, 0x2E].contains(first)
    let leads = (0xE40...0xE44).contains(before) || before == 0x28
    if !result.isEmpty, follows || leads {
      result[result.count - 1].append(character)
    } else {
      result.append(String(character))
    }
  }
  return result
}

/// What a line may end after: a space, or a Thai cluster before a word that is one for sure.
private func pieces(_ text: String) -> [String] {
  let characters = Array(text)
  var pieces: [String] = []
  var piece = ""
  // Characters in the piece: counting a String's takes as long as reading it.
  var count = 0
  for (index, character) in characters.enumerated() {
    // At least a few letters on either side, so that ทางการ and the like stay whole; before a long word that needs fewer.
    if count > 2, characters.count - index > 5, let length = SureWords.length(at: characters[index...]),
      count > 3 || length > 5
    {
      pieces.append(piece)
      piece = ""
      count = 0
    }
    piece.append(character)
    count += 1
    // A mark as "4." belongs to the word after it.
    if character == " ", count > 4 || estimatedWidth(piece) > 2 {
      pieces.append(piece)
      piece = ""
      count = 0
    }
  }
  return piece.isEmpty ? pieces : pieces + [piece]
}

/// Words that are such wherever their letters stand.
private enum SureWords {
  private static let words = [
    "การ", "ความ", "ของ", "และ", "หรือ", "แห่ง", "เพื่อ", "โดย", "ผ่าน", "ต่อ", "งบประมาณ", "ระบบ", "ทรัพย์สิน",
    "ข้อมูล", "ผู้มีส่วนได้",
  ].map { word in Array(word).map { Array($0.unicodeScalars) } }

  /// How many characters the one of them has that begins the text and ends at a character's end; nil where none does.
  static func length(at text: ArraySlice<Character>) -> Int? {
    guard let first = text.first?.unicodeScalars.first else { return nil }
    return words.first { word in
      word[0][0] == first && word.count <= text.count
        && zip(word, text).allSatisfy { letters, character in
          character.unicodeScalars.elementsEqual(letters)
        }
    }?.count
  }
}

extension String {
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.last == " " { rest = rest.dropLast() }
    while rest.first == " " { rest = rest.dropFirst() }
    return String(rest)
  }
}
