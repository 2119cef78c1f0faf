import Preview
import SourceData

/// Which files a preview depends on, by the folders that they lie in.
struct WatchedFiles: Sendable {
  /// Files that are watched one by one: the record and the pictures.
  private var files: Set<String> = []
  /// Folders that are watched as a whole, for files of the endings that templates, styles and fonts have.
  private var shared: Set<String> = []

  private static let endings: Set<String> = [
    "xml", "yaml", "yml", "json", "png", "jpg", "jpeg", "ttf", "otf", "ttc",
  ]

  init(_ inputs: Inputs, pictures: Set<String>) {
    files = pictures
    for file in [inputs.record, resolvedPath(inputs.record)].compactMap({ $0 }) { files.insert(file) }
    for layer in inputs.templates.layers {
      for folder in ["", "sections", "frameworks", "guidance"] + inputs.templates.kinds {
        shared.insert(folder.isEmpty ? layer : joinedPath(layer, folder))
      }
    }
    shared.formUnion([inputs.shared.fonts] + inputs.fontFolders)
  }

  var folders: Set<String> { shared.union(files.map { folder(of: $0) }) }

  func isShared(_ folder: String) -> Bool { shared.contains(folder) }

  enum Effect: Sendable {
    case none, record, all
  }

  /// What a change means.
  func effect(of change: FolderWatch.Change) -> Effect {
    guard let folder = change.folder else { return .all }
    guard let name = change.name else { return shared.contains(folder) ? .all : .record }
    if folder == "."
      ? files.contains(name) || files.contains("./" + name) : files.contains(joinedPath(folder, name))
    {
      return .record
    }
    guard shared.contains(folder), !isEditorsOwn(name) else { return .none }
    return Self.endings.contains(fileExtension(of: name)) || !name.contains(".") ? .all : .none
  }
}

/// A change that waits a moment for more of it.
struct PendingChange: Sendable {
  private(set) var isAll = false
  private var due: Moment?
  private var first: Moment?

  /// In milliseconds.
  private enum Delay {
    /// Whoever wrote is done; several files of one save come together.
    static let final = 6
    /// Somebody is still writing.
    static let unfinished = 80
    /// However long it goes on.
    static let longest = 400
  }

  /// How long to wait from `now`, in milliseconds; nil where nothing is pending.
  func delay(_ now: Moment) -> Int? { due.map { max(0, $0 - now) } }

  mutating func add(isAll: Bool, isFinal: Bool, at now: Moment) {
    self.isAll = self.isAll || isAll
    let start = first ?? now
    first = start
    let wanted = now + (isFinal ? Delay.final : Delay.unfinished)
    // What is done is not put off by what comes after it.
    due = isFinal ? min(due ?? wanted, wanted) : min(wanted, start + Delay.longest)
  }

  /// Whether it is time; if so, nothing is pending any more.
  ///
  /// - Parameter isThere: Whether the record is; an editor that removes it before it writes it again is waited for.
  mutating func take(_ now: Moment, isThere: () -> Bool) -> Bool? {
    guard let due, let first, now >= due else { return nil }
    if now < first + Delay.longest, !isThere() {
      self.due = now + Delay.final
      return nil
    }
    defer { self = PendingChange() }
    return isAll
  }
}
