internal import Glibc
import SourceData

/// Finds font files by their names, without fontconfig: opening its cache costs more than a whole report.
package struct FontFiles: Sendable {
  /// Searched in this order, each with what is below it; where two hold the same name, the first wins.
  package let folders: [String]
  /// How many of them the user has named: what can't be looked into there is told.
  private let givenCount: Int

  /// - Parameters:
  ///   - given: The folders of `--font-dir`.
  ///   - shared: The program's own `Fonts` folder.
  ///   - home: The user's home, where one is known.
  package init(given: [String], shared: String, home: String?) {
    givenCount = given.count
    var folders = given + [shared]
    if let home, !home.isEmpty { folders += ["\(home)/.local/share/fonts", "\(home)/.fonts"] }
    self.folders = folders + ["/usr/local/share/fonts", "/usr/share/fonts"]
  }

  /// The paths of the `wanted` files that are there, by their names as they were asked for.
  ///
  /// Names are compared without regard to the case of ASCII letters: copies from Windows differ in it.
  ///
  /// - Throws: `Failure.machine`, where the machine doesn't say what is there: what is then not found may be there.
  package func paths(of wanted: Set<String>) throws(Failure) -> [String: String] {
    var missing: [String: [String]] = [:]
    for name in wanted { missing[name.lowercased(), default: []].append(name) }
    var found: [String: String] = [:]
    var others: [String: String] = [:]
    for (index, folder) in folders.enumerated() where !missing.isEmpty {
      var budget = 20_000
      try search(
        folder, isGiven: index < givenCount, depth: 0, budget: &budget, missing: &missing, found: &found,
        others: &others)
    }
    // What only has a font's name is told where the font is wanted.
    for (name, path) in others {
      for wanted in missing[name] ?? [] { found[wanted] = path }
    }
    return found
  }

  /// - Parameter others: Folders and pipes of a font's name, the first of each, by the name in small letters.
  private func search(
    _ folder: String, isGiven: Bool, depth: Int, budget: inout Int, missing: inout [String: [String]],
    found: inout [String: String], others: inout [String: String]
  ) throws(Failure) {
    guard depth < 6, !missing.isEmpty else { return }
    let (files, folders, rest): ([String], [String], [String])
    do throws(SystemError) {
      (files, folders, rest) = try entries(of: folder, budget: &budget)
    } catch {
      // What isn't there holds nothing, and what is closed to this user is somebody else's, unless he has named it.
      guard error.isFault || isGiven else { return }
      throw .machine(
        .init(
          thai: "ค้นโฟลเดอร์แบบอักษร \(folder) ไม่ได้: \(error.message.thai)",
          english: "can't look for fonts in \(folder): \(error.message.english)"))
    }
    for file in files.sorted() {
      guard let names = missing.removeValue(forKey: file.lowercased()) else { continue }
      for name in names { found[name] = joinedPath(folder, file) }
    }
    for inner in folders.sorted() {
      try search(
        joinedPath(folder, inner), isGiven: false, depth: depth + 1, budget: &budget, missing: &missing,
        found: &found, others: &others)
    }
    for name in (folders + rest).sorted() where missing[name.lowercased()] != nil {
      if others[name.lowercased()] == nil { others[name.lowercased()] = joinedPath(folder, name) }
    }
  }

  /// Files, folders and whatever else is directly in `folder`; `budget` bounds the entries looked at over a whole search.
  private func entries(
    of folder: String, budget: inout Int
  ) throws(SystemError) -> (files: [String], folders: [String], others: [String]) {
    let stream = try unsafe opened { unsafe opendir(folder) }
    defer { unsafe closedir(stream) }
    var files: [String] = []
    var folders: [String] = []
    var others: [String] = []
    while budget > 0, let entry = unsafe readdir(stream) {
      budget -= 1
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name, !name.hasPrefix(".") else { continue }
      switch unsafe Int(entry.pointee.d_type) {
      case Int(DT_DIR): folders.append(name)
      case Int(DT_LNK), Int(DT_UNKNOWN):
        switch pathKind(joinedPath(folder, name)) {
        case .file: files.append(name)
        case .other: others.append(name)
        case .folder: folders.append(name)
        // A link that leads nowhere is no file; one that leads to where nobody may look is told where the file is wanted.
        case nil: if SystemError().code != ENOENT { files.append(name) }
        }
      case Int(DT_REG): files.append(name)
      default: others.append(name)
      }
    }
    return (files, folders, others)
  }
}
