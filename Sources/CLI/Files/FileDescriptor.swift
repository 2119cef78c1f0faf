internal import Glibc

/// Has the system open something, and asks again for a moment where as many files are open as may be: this process's threads
/// keep theirs no longer than it takes to read one.
///
/// - Parameter open: Gives nil where the system refuses, which then says why (`errno`).
func opened<Handle>(_ open: () -> Handle?) throws(SystemError) -> Handle {
  var patience = 300
  while true {
    if let handle = open() { return handle }
    let error = SystemError()
    guard error.isShortageOfFiles, patience > 0 else { throw error }
    patience -= 1
    pause(milliseconds: 1)
  }
}

/// An open file; closed when its owner lets go of it.
struct FileDescriptor: ~Copyable {
  private let number: Int32

  /// Opens `path` with `flags` (the C function is `open`); never inherited by another program.
  init(opening path: String, _ flags: Int32, mode: mode_t = 0o666) throws(SystemError) {
    number = try opened {
      let number = unsafe open(path, flags | O_CLOEXEC, mode)
      return number < 0 ? nil : number
    }
  }

  /// A file without a name among the temporary ones, for libraries that write to nothing but files; it is gone when
  /// it is closed (the C function is `mkstemp`).
  init(temporaryIn folder: String) throws(SystemError) {
    var name = Array(joinedPath(folder, ".raingan-XXXXXX").utf8CString)
    number = unsafe name.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return -1 }
      let number = unsafe mkstemp(start)
      if number >= 0 { _ = unsafe unlink(start) }
      return number
    }
    guard number >= 0 else { throw SystemError() }
  }

  deinit { _ = close(number) }

  /// A name by which this process can open the file while this is open.
  var path: String { "/proc/self/fd/\(number)" }

  func status() throws(SystemError) -> stat {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw SystemError() }
    return status
  }

  func setMode(_ mode: mode_t) throws(SystemError) {
    guard fchmod(number, mode) == 0 else { throw SystemError() }
  }

  /// Gives the file to a user and a group, where this process may.
  func tryOwner(_ user: uid_t, _ group: gid_t) { _ = fchown(number, user, group) }

  /// Takes the file for this process alone, as long as it is open; false where another has it (the C function is `flock`).
  func lock() -> Bool { flock(number, LOCK_EX | LOCK_NB) == 0 }

  /// Empties the file.
  func truncate() throws(SystemError) {
    guard ftruncate(number, 0) == 0 else { throw SystemError() }
  }

  /// Reads up to `limit` bytes.
  func read(upTo limit: Int, expecting size: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One more than the file's size, so that the read that finds the end needs no second buffer.
    var room = min(limit, max(size, 0) + 1)
    while bytes.count < limit {
      room = min(room, limit - bytes.count)
      var result = 0
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        result = unsafe Glibc.read(number, buffer.baseAddress, room)
        count = max(result, 0)
      }
      if result < 0 {
        let error = SystemError()
        if error.code == EINTR { continue }
        throw error
      }
      if result == 0 { break }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      room = 1 << 16
    }
    return bytes
  }

  func write(_ bytes: [UInt8]) throws(SystemError) {
    try writeAll(bytes, to: number)
  }
}

/// Writes all of `bytes` to an open descriptor (the C function is `write`).
func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
  var offset = 0
  while offset < bytes.count {
    let written = unsafe bytes.withUnsafeBytes { buffer in
      unsafe Glibc.write(descriptor, buffer.baseAddress.map { unsafe $0 + offset }, buffer.count - offset)
    }
    if written < 0 {
      let error = SystemError()
      if error.code == EINTR { continue }
      throw error
    }
    offset += written
  }
}
