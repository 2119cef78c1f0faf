/// A name object whose text is known when the program is compiled (ISO 32000-1, 7.3.5): keys, types, operators' operands.
///
/// The names used are listed by subject in `Name+….swift`, each with what it says, whether a file needs it, and since when.
struct Name: Sendable {
  let text: StaticString

  init(_ text: StaticString) {
    self.text = text
  }
}
