internal import Glibc
import SourceData

/// `name` inside `folder`; an absolute name stays what it is.
package func joinedPath(_ folder: String, _ name: String) -> String {
  if name.hasPrefix("/") || folder.isEmpty { return name }
  return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
}

/// The folder that `path` lies in, as it was written; `.` where it names none.
package func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The last component of `path`.
package func fileName(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return path }
  return String(path[path.index(after: slash)...])
}

/// The last component of `path` without its last extension; a leading dot belongs to the name.
package func fileStem(of path: String) -> String {
  let name = fileName(of: path)
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
  return String(name[..<dot])
}

/// The extension of `path` in lower case, without its dot; empty where there is none.
package func fileExtension(of path: String) -> String {
  let name = fileName(of: path)
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
  return name[name.index(after: dot)...].lowercased()
}

/// Absolute, free of symbolic links and `..` (the C function is `realpath`); nil where nothing is there.
package func resolvedPath(_ path: String) -> String? {
  guard let resolved = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(resolved) }
  return unsafe String(validatingCString: resolved)
}

/// What kind of thing is at a path.
package enum PathKind: Sendable {
  case file, folder, other
}

/// The kind of what is at `path`, symbolic links followed; nil where nothing is there.
package func pathKind(_ path: String) -> PathKind? {
  var status = stat()
  guard unsafe stat(path, &status) == 0 else { return nil }
  switch status.st_mode & S_IFMT {
  case S_IFREG: return .file
  case S_IFDIR: return .folder
  default: return .other
  }
}

/// Whether a path itself is a symbolic link (the C function is `lstat`).
func isLink(_ path: String) -> Bool {
  var status = stat()
  return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}

/// Whether a file has names beside `path` (hard links).
func hasOtherNames(_ path: String) -> Bool {
  var status = stat()
  return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_nlink > 1
}

/// The size of a regular file; nil where there is none.
func fileSize(_ path: String) -> Int? {
  var status = stat()
  guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  return Int(status.st_size)
}

/// Whether both paths lead to the same file.
package func areSameFile(_ a: String, _ b: String) -> Bool {
  var first = stat()
  var second = stat()
  guard unsafe stat(a, &first) == 0, unsafe stat(b, &second) == 0 else { return false }
  return first.st_dev == second.st_dev && first.st_ino == second.st_ino
}

/// The names in a folder, in byte order, without `.` and `..`; at most `limit` of them. Nil where it can't be read.
package func names(inFolder path: String, limit: Int = 10_000) -> [String]? {
  try? listing(of: path, limit: limit)
}

/// The same, of a folder that must not be taken for empty only because the machine lacks what it takes to look.
func surelyNames(inFolder path: String, limit: Int = 10_000) throws(DiagnosticsError) -> [String]? {
  do throws(SystemError) {
    return try listing(of: path, limit: limit)
  } catch {
    guard error.isShortage else { return nil }
    throw DiagnosticsError([Diagnostic(.error, .machine, at: SourceLocation(file: path), error.message)])
  }
}

private func listing(of path: String, limit: Int) throws(SystemError) -> [String] {
  let stream = try unsafe opened { unsafe opendir(path) }
  defer { unsafe closedir(stream) }
  var result: [String] = []
  while result.count < limit, let entry = unsafe readdir(stream) {
    let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      unsafe String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if let name, name != ".", name != ".." { result.append(name) }
  }
  return result.sorted()
}

/// The program's own file (Linux: `/proc/self/exe`).
package func executablePath() -> String? { resolvedPath("/proc/self/exe") }
