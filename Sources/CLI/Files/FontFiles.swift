internal import Glibc

/// Finds font files by their names, without fontconfig: opening its cache costs more than a whole report.
package struct FontFiles: Sendable {
  /// Searched in this order, each with what is below it; where two hold the same name, the first wins.
  package let folders: [String]

  /// - Parameters:
  ///   - given: The folders of `--font-dir`.
  ///   - shared: The program's own `Fonts` folder.
  ///   - home: The user's home, where one is known.
  package init(given: [String], shared: String, home: String?) {
    var folders = given + [shared]
    if let home, !home.isEmpty { folders += ["\(home)/.local/share/fonts", "\(home)/.fonts"] }
    self.folders = folders + ["/usr/local/share/fonts", "/usr/share/fonts"]
  }

  /// The paths of the `wanted` files that are there, by their names as they were asked for.
  ///
  /// Names are compared without regard to the case of ASCII letters: copies from Windows differ in it.
  package func paths(of wanted: Set<String>) -> [String: String] {
    var missing: [String: [String]] = [:]
    for name in wanted { missing[name.lowercased(), default: []].append(name) }
    var found: [String: String] = [:]
    for folder in folders where !missing.isEmpty {
      var budget = 20_000
      search(folder, depth: 0, budget: &budget, missing: &missing, found: &found)
    }
    return found
  }

  private func search(
    _ folder: String, depth: Int, budget: inout Int, missing: inout [String: [String]],
    found: inout [String: String]
  ) {
    guard depth < 6, !missing.isEmpty, let (files, folders) = entries(of: folder, budget: &budget) else {
      return
    }
    for file in files.sorted() {
      guard let names = missing.removeValue(forKey: file.lowercased()) else { continue }
      for name in names { found[name] = joinedPath(folder, file) }
    }
    for inner in folders.sorted() {
      search(joinedPath(folder, inner), depth: depth + 1, budget: &budget, missing: &missing, found: &found)
    }
  }

  /// Font files and folders directly in `folder`; `budget` bounds the entries looked at over a whole search.
  private func entries(of folder: String, budget: inout Int) -> (files: [String], folders: [String])? {
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(stream) }
    var files: [String] = []
    var folders: [String] = []
    while budget > 0, let entry = unsafe readdir(stream) {
      budget -= 1
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name, !name.hasPrefix(".") else { continue }
      switch unsafe Int(entry.pointee.d_type) {
      case Int(DT_REG): files.append(name)
      case Int(DT_DIR): folders.append(name)
      case Int(DT_LNK), Int(DT_UNKNOWN):
        switch pathKind(joinedPath(folder, name)) {
        case .file: files.append(name)
        case .folder: folders.append(name)
        default: break
        }
      default: break
      }
    }
    return (files, folders)
  }
}
