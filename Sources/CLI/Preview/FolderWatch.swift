internal import Glibc

/// Tells of what changes in folders (Linux: inotify), not of what is below them.
///
/// Folders, not files, are watched: an editor that writes a new file and renames it leaves a watch on the old one behind.
struct FolderWatch: ~Copyable {
  struct Change: Sendable, Hashable {
    /// As it was named; nil where so much has changed that the system lost count.
    var folder: String?
    /// What changed in it; nil where it is the folder itself.
    var name: String?
    /// Whether whoever wrote is done: the file was closed, renamed or removed.
    var isFinal: Bool
  }

  let descriptor: Int32
  private var folders: [Int32: Set<String>] = [:]
  private var wanted: Set<String> = []

  init() throws(SystemError) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw SystemError() }
  }

  deinit { _ = close(descriptor) }

  /// Watches exactly these folders.
  ///
  /// - Returns: Those of them that were not watched before, and now are.
  mutating func watch(_ wanted: Set<String>) -> Set<String> {
    self.wanted = wanted
    for (number, names) in folders where names.isDisjoint(with: wanted) {
      _ = inotify_rm_watch(descriptor, number)
      folders[number] = nil
    }
    return retry()
  }

  /// Watches again what had gone away.
  ///
  /// - Returns: The folders that have come back.
  mutating func retry() -> Set<String> {
    let events =
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_MODIFY | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ATTRIB
    var added: Set<String> = []
    let watched = folders.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    for folder in wanted.subtracting(watched) {
      let number = unsafe inotify_add_watch(descriptor, folder, UInt32(events) | UInt32(IN_ONLYDIR))
      guard number >= 0 else { continue }
      // Two names of one folder share its watch.
      folders[number, default: []].insert(folder)
      added.insert(folder)
    }
    return added
  }

  /// All that has changed since the last call.
  mutating func changes() -> [Change] {
    var changes: [Change] = []
    let size = 16 << 10
    while true {
      var count = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, used in
        count = unsafe read(descriptor, buffer.baseAddress, size)
        used = max(count, 0)
      }
      guard count > 0 else { return changes }
      append(bytes, to: &changes)
    }
  }

  /// Takes the events apart: `wd`, `mask`, `cookie` and `len`, four bytes each, then the name (inotify(7)).
  private mutating func append(_ bytes: [UInt8], to changes: inout [Change]) {
    func number(_ offset: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(bytes[offset + $1]) << UInt32(8 * $1) }
    }
    var offset = 0
    while offset + 16 <= bytes.count {
      let watch = Int32(truncatingIfNeeded: number(offset))
      let mask = number(offset + 4)
      let length = Int(number(offset + 12))
      guard offset + 16 + length <= bytes.count else { return }
      let name = String(
        decoding: bytes[(offset + 16)..<(offset + 16 + length)].prefix { $0 != 0 }, as: UTF8.self)
      offset += 16 + length
      if mask & UInt32(IN_Q_OVERFLOW) != 0 {
        changes.append(Change(folder: nil, name: nil, isFinal: true))
        continue
      }
      guard let names = folders[watch] else { continue }
      let isGone = mask & UInt32(IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF) != 0
      if isGone {
        // A folder that was moved away is still watched where it is now.
        if mask & UInt32(IN_MOVE_SELF) != 0 { _ = inotify_rm_watch(descriptor, watch) }
        folders[watch] = nil
      }
      let isFinal = isGone || mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE) != 0
      for folder in names {
        changes.append(Change(folder: folder, name: isGone || name.isEmpty ? nil : name, isFinal: isFinal))
      }
    }
  }
}
