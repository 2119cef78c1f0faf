/// What the program was called with: everything from outside but files.
package struct Invocation: Sendable {
  /// Without the program's own name.
  package var arguments: [String]
  package var environment: [String: String]

  package init(arguments: [String], environment: [String: String]) {
    self.arguments = arguments
    self.environment = environment
  }
}
