/// What one run works on, as the command line names it.
struct Inputs: Sendable {
  /// The record's path as it was given.
  var record: String
  var shared: SharedFolders
  var kind: String

  init(record: String, arguments: ParsedArguments, environment: [String: String]) throws(Failure) {
    self.record = record
    shared = try SharedFolders(templates: arguments.value(.templates), environment: environment)
    kind = arguments.value(.kind) ?? "annual"
  }
}
