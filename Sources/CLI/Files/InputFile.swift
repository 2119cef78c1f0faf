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
/// - Parameters:
///   - location: Where the file is named, for the diagnostic; the file itself where nil.
///   - name: What it is called there; its path where nil.
package func readFile(
  _ path: String, limit: Int = InputLimits().bytes, namedAt location: SourceLocation? = nil,
  as name: String? = nil
) throws(DiagnosticsError) -> [UInt8] {
  let place = location ?? SourceLocation(file: path)
  func refusal(_ code: Diagnostic.Code, _ message: Diagnostic.Message) -> DiagnosticsError {
    let isNamed = location != nil
    let named = Diagnostic.Message(
      thai: isNamed ? "\(name ?? path): \(message.thai)" : message.thai,
      english: isNamed ? "\(name ?? path): \(message.english)" : message.english)
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

/// The folder that a file which another names must lie in.
package enum Confinement: Sendable {
  /// What a record names lies in its folder.
  case record(folder: String)
  /// What a template names by a path from its own `folder` lies in the folder of all templates.
  case template(folder: String, templates: String)
}

/// Reads a file that a record or a template names, which must not lead out of a folder, symbolic links followed.
///
/// Both come from outside; they must not be able to bring `/etc/shadow` into a published report.
package func readFile(
  _ name: String, inside confinement: Confinement, limit: Int = InputLimits().bytes,
  namedAt location: SourceLocation
) throws(DiagnosticsError) -> [UInt8] {
  let (start, bounds, message) =
    switch confinement {
    case .record(let folder):
      (
        folder, folder,
        Diagnostic.Message(
          thai: "ไฟล์ \(name) อยู่นอกโฟลเดอร์ของไฟล์ข้อมูล",
          english: "\(name) lies outside the record's folder")
      )
    case .template(let folder, let templates):
      (
        folder, templates,
        Diagnostic.Message(
          thai: "ไฟล์ \(name) อยู่นอกโฟลเดอร์แม่แบบ", english: "\(name) lies outside the folder of templates")
      )
    }
  let outside = DiagnosticsError([Diagnostic(.error, .outsideFolder, at: location, message)])
  guard !name.hasPrefix("/"), !name.unicodeScalars.contains("\0") else { throw outside }
  let path = joinedPath(start, name)
  guard let root = resolvedPath(bounds), let resolved = resolvedPath(path) else {
    return try readFile(path, limit: limit, namedAt: location, as: name)
  }
  guard resolved.hasPrefix(root == "/" ? "/" : root + "/") else { throw outside }
  return try readFile(resolved, limit: limit, namedAt: location, as: name)
}
