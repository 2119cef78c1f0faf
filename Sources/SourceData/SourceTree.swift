/// Values gathered by their paths from places all over a workbook, until they are the tree that a YAML file would give.
package struct SourceTree: Sendable {
  private struct Branch: Sendable {
    var location: SourceLocation
    var entries: [Child] = []
    /// Where each key stands among the entries.
    var places: [String: Int] = [:]
  }

  private struct Child: Sendable {
    var key: String
    var keyLocation: SourceLocation
    var value: Value
  }

  private enum Value: Sendable {
    case leaf(SourceNode)
    case branch(Branch)
  }

  private var root: Branch

  /// - Parameter location: Of the whole.
  package init(at location: SourceLocation) {
    root = Branch(location: location)
  }

  /// Sets the value at a path.
  ///
  /// - Parameter keyLocation: Of what named the path; a key that comes for the first time gets it as its place.
  /// - Returns: The place of the value that is there already, in which case nothing is set; a value can't hold others.
  package mutating func set(_ path: [String], _ value: SourceNode, keyLocation: SourceLocation)
    -> SourceLocation?
  {
    Self.set(path[...], value, keyLocation, in: &root)
  }

  /// Begins what a path leads to, where nothing of it is there yet, so that it has a place of its own.
  package mutating func begin(_ path: [String], at location: SourceLocation) {
    Self.begin(path[...], location, in: &root)
  }

  private static func begin(_ path: ArraySlice<String>, _ location: SourceLocation, in branch: inout Branch) {
    guard let key = path.first else { return }
    let rest = path.dropFirst()
    guard let index = branch.places[key] else {
      var inner = Branch(location: location)
      begin(rest, location, in: &inner)
      branch.places[key] = branch.entries.count
      branch.entries.append(Child(key: key, keyLocation: location, value: .branch(inner)))
      return
    }
    guard !rest.isEmpty, case .branch(var inner) = branch.entries[index].value else { return }
    begin(rest, location, in: &inner)
    branch.entries[index].value = .branch(inner)
  }

  private static func set(
    _ path: ArraySlice<String>, _ value: SourceNode, _ keyLocation: SourceLocation, in branch: inout Branch
  ) -> SourceLocation? {
    guard let key = path.first else { return branch.location }
    let rest = path.dropFirst()
    guard let index = branch.places[key] else {
      branch.places[key] = branch.entries.count
      if rest.isEmpty {
        branch.entries.append(Child(key: key, keyLocation: keyLocation, value: .leaf(value)))
        return nil
      }
      var inner = Branch(location: keyLocation)
      let taken = set(rest, value, keyLocation, in: &inner)
      branch.entries.append(Child(key: key, keyLocation: keyLocation, value: .branch(inner)))
      return taken
    }
    guard !rest.isEmpty, case .branch(var inner) = branch.entries[index].value else {
      return branch.entries[index].keyLocation
    }
    // Taken out while it changes, so that it isn't copied.
    branch.entries[index].value = .leaf(value)
    let taken = set(rest, value, keyLocation, in: &inner)
    branch.entries[index].value = .branch(inner)
    return taken
  }

  /// The tree as a reader of YAML gives it.
  package var node: SourceNode { Self.node(root) }

  private static func node(_ branch: Branch) -> SourceNode {
    let entries = branch.entries.map { child in
      let value: SourceNode =
        switch child.value {
        case .leaf(let node): node
        case .branch(let inner): node(inner)
        }
      return SourceNode.Entry(key: child.key, keyLocation: child.keyLocation, value: value)
    }
    return SourceNode(.mapping(entries), at: branch.location)
  }
}
