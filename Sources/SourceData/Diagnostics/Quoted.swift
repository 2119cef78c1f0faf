/// A piece of the user's input as a message shows it: between quotation marks, at most 40 characters of it, on one line.
///
/// A longer one ends at a space or, where none is near, before a letter; never within a syllable's marks. Control characters but
/// line ends and tabs, which become spaces, are kept; who prints the message spells them out.
package func quoted(_ text: String) -> String {
  let limit = 40
  var shown = text.unicodeScalars.prefix(limit + 1).map { scalar in
    scalar == "\n" || scalar == "\r" || scalar == "\t" ? " " : scalar
  }
  var isCut = false
  if shown.count > limit {
    isCut = true
    var end = limit
    if let space = shown[(limit / 2)...].lastIndex(of: " ") {
      end = space
    } else {
      while end > limit / 2, !startsCluster(shown, at: end) { end -= 1 }
    }
    shown.removeSubrange(end...)
  }
  return "“\(String(scalars: shown))\(isCut ? "…" : "")”"
}

/// Whether a text may be cut before a character: it is no vowel or mark of the letter before it, nor has that a vowel in front.
package func startsCluster(_ text: [Unicode.Scalar], at index: Int) -> Bool {
  guard index > 0, index < text.count else { return true }
  switch text[index].value {
  case 0x0E30...0x0E3A, 0x0E45, 0x0E47...0x0E4E, 0x0300...0x036F: return false
  default: return !(0x0E40...0x0E44).contains(text[index - 1].value)
  }
}
