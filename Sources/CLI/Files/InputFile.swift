internal import Glibc
package import SourceData

extension Diagnostic.Code {
  package static let unreadableFile = Self("unreadable-file")
  package static let notARegularFile = Self("not-a-regular-file")
  package static let outsideFolder = Self("outside-folder")
}

/// Reads the whole of a regular file of at most `limit` bytes.
///
/// A pipe, a device or a folder is refused, not waited for.
///
/// - Parameter location: Where the file is named, for the diagnostic; the file itself where nil.
package func readFile(
  _ path: String, limit: Int = InputLimits().bytes, namedAt location: SourceLocation? = nil
) throws(DiagnosticsError) -> [UInt8] {
  let place = location ?? SourceLocation(file: path)
  func refusal(_ code: Diagnostic.Code, _ message: Diagnostic.Message) -> DiagnosticsError {
    let isNamed = location != nil
    let named = Diagnostic.Message(
      thai: isNamed ? "\(path): \(message.thai)" : message.thai,
      english: isNamed ? "\(path): \(message.english)" : message.english)
    return DiagnosticsError([Diagnostic(.error, code, at: place, named)])
  }
  do {
    let file = try FileDescriptor(opening: path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    let status = try file.status()
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw refusal(
        .notARegularFile, .init(thai: "ไม่ใช่ไฟล์ธรรมดา", english: "it is not a regular file"))
    }
    guard status.st_size <= limit else {
      throw refusal(
        .fileTooLarge,
        .init(thai: "ไฟล์ใหญ่เกิน \(limit >> 20) MB", english: "the file is larger than \(limit >> 20) MB"))
    }
    let bytes = try file.read(upTo: limit + 1, expecting: Int(status.st_size))
    guard bytes.count <= limit else {
      throw refusal(
        .fileTooLarge,
        .init(thai: "ไฟล์ใหญ่เกิน \(limit >> 20) MB", english: "the file is larger than \(limit >> 20) MB"))
    }
    return bytes
  } catch let error as SystemError {
    throw refusal(.unreadableFile, error.message)
  } catch let error as DiagnosticsError {
    throw error
  } catch {
    throw refusal(.unreadableFile, .init(thai: "อ่านไม่ได้", english: "it can't be read"))
  }
}

/// Reads a file that a record names, which must lie inside the record's folder, symbolic links followed.
///
/// A record comes from outside; it must not be able to bring `/etc/shadow` into a published report.
package func readFile(
  _ name: String, inside folder: String, limit: Int = InputLimits().bytes, namedAt location: SourceLocation
) throws(DiagnosticsError) -> [UInt8] {
  let outside = DiagnosticsError([
    Diagnostic(
      .error, .outsideFolder, at: location,
      .init(
        thai: "ไฟล์ \(name) อยู่นอกโฟลเดอร์ของไฟล์ข้อมูล", english: "\(name) lies outside the record's folder"))
  ])
  guard !name.hasPrefix("/"), !name.unicodeScalars.contains("\0") else { throw outside }
  let path = joinedPath(folder, name)
  guard let root = resolvedPath(folder), let resolved = resolvedPath(path) else {
    return try readFile(path, limit: limit, namedAt: location)
  }
  guard resolved.hasPrefix(root == "/" ? "/" : root + "/") else { throw outside }
  return try readFile(resolved, limit: limit, namedAt: location)
}
