internal import CLinux
internal import Glibc
import SourceData

/// Files that appear all whole, or none: each is written beside its place under another name, then all are renamed.
///
/// Dropped before `commit()`, it takes its temporary files away and leaves what was there untouched.
struct OutputFiles: ~Copyable {
  private struct Pending {
    /// As the user named it.
    var path: String
    /// Where it goes: what a symbolic link points to is replaced, not the link.
    var target: String
    var temporary: String
    /// A second name of the file that was there, until all are in place.
    var backup: String?
    var isPlaced = false
  }

  private var files: [Pending] = []

  init() {}

  /// Writes `bytes` beside `path`.
  ///
  /// - Throws: `Failure.machine` where the folder can't be written, there is no room, or `path` is a folder or device.
  mutating func add(_ path: String, bytes: [UInt8]) throws(Failure) {
    let target = resolvedPath(path) ?? path
    let kind = pathKind(target)
    guard kind == nil || kind == .file else {
      throw .machine(
        kind == .folder
          ? .init(thai: "\(path): เป็นโฟลเดอร์ ไม่ใช่ไฟล์", english: "\(path): it is a folder, not a file")
          : .init(
            thai: "\(path): ไม่ใช่ไฟล์ธรรมดา (ใช้ -o - เพื่อส่งออกทางเอาต์พุตมาตรฐาน)",
            english: "\(path): it is not a regular file (-o - writes to standard output)"))
    }
    let temporary = joinedPath(folder(of: target), ".raingan-\(getpid())-\(files.count).tmp")
    do throws(SystemError) {
      // Left by a process of the same number that was killed, or put there by somebody else.
      _ = unsafe unlink(temporary)
      let file = try FileDescriptor(opening: temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
      files.append(Pending(path: path, target: target, temporary: temporary))
      if kind == .file {
        var status = stat()
        if unsafe stat(target, &status) == 0 {
          file.tryOwner(status.st_uid, status.st_gid)
          try file.setMode(status.st_mode & 0o777)
        }
      }
      try file.write(bytes)
    } catch {
      throw .machine(
        .init(
          thai: "เขียน \(path) ไม่ได้: \(error.message.thai)",
          english: "can't write \(path): \(error.message.english)"))
    }
  }

  /// Puts all files in their places (the C function is `rename`); where one can't be, those before it are taken back.
  ///
  /// - Parameter areNew: Whether a file that has come to stand in a place meanwhile is an error.
  mutating func commit(areNew: Bool = false) throws(Failure) {
    for index in files.indices {
      let file = files[index]
      if areNew {
        // Made by a second name, which unlike a rename takes no other file's place.
        if unsafe link(file.temporary, file.target) == 0 { continue }
        guard errno != EEXIST else { throw Self.isThere(file.path) }
      }
      // A single file needs no way back: it is there or not.
      if files.count > 1 {
        let backup = file.temporary + ".old"
        // Left by a process of the same number that was killed.
        _ = unsafe unlink(backup)
        if unsafe link(file.target, backup) == 0 { files[index].backup = backup }
      }
      guard unsafe rename(file.temporary, file.target) == 0 else {
        let message = SystemError().message
        let left = takeBack()
        throw .machine(
          .init(
            thai: "เขียน \(file.path) ไม่ได้: \(message.thai)" + (left.isEmpty ? "" : " (เขียนแล้ว: \(left))"),
            english: "can't write \(file.path): \(message.english)"
              + (left.isEmpty ? "" : " (already written: \(left))")))
      }
      files[index].isPlaced = true
    }
  }

  /// A file that may not be replaced is there.
  static func isThere(_ path: String) -> Failure {
    .usage(
      .init(
        thai: "มี \(path) อยู่แล้ว จึงไม่เขียนทับ — ตั้งชื่ออื่นหรือลบไฟล์เดิมก่อน",
        english: "\(path) is there already and is not replaced; give another name or remove it"))
  }

  /// Puts the one file in its place where that still holds `original`, and loses nobody's bytes: the two files change
  /// places at once (the C function is `renameat2`), and only then is it looked at what was there.
  mutating func exchange(_ original: [UInt8], for bytes: [UInt8]) throws(Failure) {
    guard let file = files.first else { return }
    func swap() -> Bool {
      unsafe raingan_exchange(file.temporary, file.target) == 0
    }
    func holds(_ path: String, _ bytes: [UInt8]) -> Bool { (try? readFile(path, limit: 1 << 30)) == bytes }
    let changed = Failure.machine(
      .init(
        thai: "\(file.path): มีผู้แก้ไฟล์นี้ในระหว่างที่ตรวจ จึงไม่เขียนทับ — สั่งใหม่อีกครั้ง",
        english: "\(file.path): somebody has changed it meanwhile, and it is left so; try again"))
    guard swap() else {
      // The file system has no such call, so there is a moment between the look and the change.
      guard holds(file.target, original) else { throw changed }
      return try commit()
    }
    if holds(file.temporary, original) { return }
    guard swap(), holds(file.temporary, bytes) else {
      // Changed once more in between: nothing is thrown away.
      files[0].isPlaced = true
      throw .machine(
        .init(
          thai: "\(file.path): มีผู้แก้ไฟล์นี้ในระหว่างที่ตรวจ อีกฉบับหนึ่งอยู่ที่ \(file.temporary)",
          english: "\(file.path): somebody has changed it meanwhile; another version is in \(file.temporary)")
      )
    }
    throw changed
  }

  /// Undoes the renames, and names the files that it could not undo.
  private mutating func takeBack() -> String {
    var left: [String] = []
    for index in files.indices where files[index].isPlaced {
      let file = files[index]
      let isUndone =
        if let backup = file.backup { unsafe rename(backup, file.target) == 0 } else {
          // Without a backup nothing was there, or its file system has no second names.
          unsafe rename(file.target, file.temporary) == 0
        }
      if isUndone { files[index].isPlaced = false } else { left.append(file.path) }
    }
    return left.joined(separator: ", ")
  }

  deinit {
    for file in files {
      if !file.isPlaced { _ = unsafe unlink(file.temporary) }
      if let backup = file.backup { _ = unsafe unlink(backup) }
    }
  }
}

/// `path` and the folders above it, as far as nothing is there; outermost first.
func missingFolders(_ path: String) -> [String] {
  var missing: [String] = []
  var place = path
  while place.count > 1, place.hasSuffix("/") { place.removeLast() }
  while pathKind(place) == nil, place != ".", place != "/", missing.count < 64 {
    missing.append(place)
    place = folder(of: place)
  }
  return missing.reversed()
}

/// Folders that are there once `keep()` is called: those made for it are taken away again where it is dropped before.
struct OutputFolder: ~Copyable {
  /// Outermost first.
  private var made: [String] = []
  private var isKept = false

  /// Makes `path` and what is missing above it.
  ///
  /// - Throws: `Failure.machine` where it can't be made, or a file has its name.
  init(_ path: String) throws(Failure) {
    for folder in missingFolders(path) {
      guard unsafe mkdir(folder, 0o777) == 0 else {
        let message = SystemError().message
        for folder in made.reversed() { _ = unsafe rmdir(folder) }
        throw .machine(
          .init(
            thai: "สร้างโฟลเดอร์ \(path) ไม่ได้: \(message.thai)",
            english: "can't make the folder \(path): \(message.english)"))
      }
      made.append(folder)
    }
  }

  mutating func keep() { isKept = true }

  deinit {
    if !isKept { for folder in made.reversed() { _ = unsafe rmdir(folder) } }
  }
}

/// Writes all of `files`, each under its path, or none, in `folder` where one is given, which need not be there.
///
/// - Parameter areNew: Whether a file that is there already is an error.
package func writeFiles(
  _ files: [(path: String, bytes: [UInt8])], in folder: String? = nil, areNew: Bool = false
) throws(Failure) {
  try withoutInterruption { () throws(Failure) in
    // Without a name nothing is made: what is missing is then told by the first file.
    var made = try OutputFolder(folder ?? ".")
    var output = OutputFiles()
    for file in files { try output.add(file.path, bytes: file.bytes) }
    try output.commit(areNew: areNew)
    made.keep()
  }
}

/// Puts `bytes` in the place of a file's `original` ones; a file that somebody has changed since it was read stays as it is.
package func replaceFile(_ path: String, _ original: [UInt8], with bytes: [UInt8]) throws(Failure) {
  try withoutInterruption { () throws(Failure) in
    guard isWritable(path) else {
      throw .machine(
        .init(
          thai: "\(path): เป็นไฟล์อ่านอย่างเดียว จึงไม่แก้", english: "\(path): it is read-only, and is left as it is"
        ))
    }
    var output = OutputFiles()
    try output.add(path, bytes: bytes)
    try output.exchange(original, for: bytes)
  }
}

/// Whether a file may be written to. Nobody has leave to write to one that its owner has closed to all; root is asked, too.
private func isWritable(_ path: String) -> Bool {
  var status = stat()
  guard unsafe stat(path, &status) == 0 else { return false }
  guard status.st_mode & 0o222 != 0 else { return false }
  return unsafe access(path, W_OK) == 0
}
