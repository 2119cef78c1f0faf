/// A subject under which the item on measures asks for questions, their analysis and the measures, across instruments.
package struct Topic: Sendable, Hashable {
  /// From 1.
  package var number: Int
  package var name: String
  /// Codes of the year's items, in the order in which reports list them.
  package var items: [String]

  package init(number: Int, name: String, items: [String]) {
    self.number = number
    self.name = name
    self.items = items
  }
}
