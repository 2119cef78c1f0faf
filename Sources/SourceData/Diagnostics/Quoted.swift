/// A piece of the user's input as a message shows it: between quotation marks, at most 40 characters of it.
///
/// Control characters are kept; who prints the message spells them out.
package func quoted(_ text: String) -> String {
  var shown = String.UnicodeScalarView()
  for (count, scalar) in text.unicodeScalars.enumerated() {
    if count == 40 {
      shown.append("…")
      break
    }
    shown.append(scalar)
  }
  return "“\(String(shown))”"
}
