internal import Glibc
import SourceData

/// A file that appears whole or not at all: written beside its place under another name, then renamed.
///
/// Dropped before `commit()`, it takes its temporary file away and leaves what was there untouched.
struct OutputFile: ~Copyable {
  private let target: String
  private let temporary: String
  private var isCommitted = false

  /// Writes `bytes` beside `path`.
  ///
  /// - Throws: `Failure.machine` where the folder can't be written, there is no room, or `path` is a folder or device.
  init(_ path: String, bytes: [UInt8]) throws(Failure) {
    // What a symbolic link points to is replaced, not the link.
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
    let temporary = joinedPath(
      folder(of: target), ".raingan-\(getpid())-\(fileName(of: target).utf8.hash).tmp")
    do throws(SystemError) {
      let file = try FileDescriptor(opening: temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
      if kind == .file {
        var status = stat()
        if unsafe stat(target, &status) == 0 { try file.setMode(status.st_mode & 0o777) }
      }
      try file.write(bytes)
    } catch {
      _ = unsafe unlink(temporary)
      throw .machine(
        .init(
          thai: "เขียน \(path) ไม่ได้: \(error.message.thai)",
          english: "can't write \(path): \(error.message.english)"))
    }
    self.target = target
    self.temporary = temporary
  }

  /// Puts the file in its place (the C function is `rename`).
  mutating func commit() throws(Failure) {
    guard unsafe rename(temporary, target) == 0 else {
      let message = SystemError().message
      throw .machine(
        .init(
          thai: "เขียน \(target) ไม่ได้: \(message.thai)", english: "can't write \(target): \(message.english)"))
    }
    isCommitted = true
  }

  deinit {
    if !isCommitted { _ = unsafe unlink(temporary) }
  }
}

/// Writes all of `files`, each under its path, or none: every one is complete beside its place before the first is renamed.
func writeFiles(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) {
  try writeFiles(files[...])
}

private func writeFiles(_ files: ArraySlice<(path: String, bytes: [UInt8])>) throws(Failure) {
  guard let first = files.first else { return }
  var file = try OutputFile(first.path, bytes: first.bytes)
  try writeFiles(files.dropFirst())
  try file.commit()
}

extension String.UTF8View {
  /// FNV-1a, in hexadecimal: two files of one run get different temporary names.
  fileprivate var hash: String {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in self { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(value, radix: 16)
  }
}
