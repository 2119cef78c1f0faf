internal import Glibc
package import SourceData

extension Diagnostic.Code {
  package static let unreadableFile = Self("unreadable-file")
  package static let notARegularFile = Self("not-a-regular-file")
  package static let outsideFolder = Self("outside-folder")
}

/// Why a file's bytes can't be had.
enum FileProblem: Error {
  /// The system doesn't open or read it.
  case refused(SystemError)
  case notARegularFile
  /// The limit in bytes.
  case tooLarge(Int)

  var message: Diagnostic.Message {
    switch self {
    case .refused(let error): error.message
    case .notARegularFile: .init(thai: "ไม่ใช่ไฟล์ธรรมดา", english: "it is not a regular file")
    case .tooLarge(let limit):
      .init(thai: "ไฟล์ใหญ่เกิน \(limit >> 20) MB", english: "the file is larger than \(limit >> 20) MB")
    }
  }

  fileprivate var code: Diagnostic.Code {
    switch self {
    // That is no fault of the file.
    case .refused(let error): error.isShortage ? .machine : .unreadableFile
    case .notARegularFile: .notARegularFile
    case .tooLarge: .fileTooLarge
    }
  }
}

/// The bytes of a regular file, of which there are at most `limit`.
///
/// A pipe, a device or a folder is refused, not waited for.
func fileBytes(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
  let read: (bytes: [UInt8]?, isRegular: Bool)
  do throws(SystemError) {
    let file = try FileDescriptor(opening: path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    let status = try file.status()
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    let isSmall = status.st_size <= limit
    read = try (
      isRegular && isSmall ? file.read(upTo: limit + 1, expecting: Int(status.st_size)) : nil, isRegular
    )
  } catch {
    throw .refused(error)
  }
  guard read.isRegular else { throw .notARegularFile }
  guard let bytes = read.bytes, bytes.count <= limit else { throw .tooLarge(limit) }
  return bytes
}

/// Reads the whole of a regular file, as `fileBytes` does.
///
/// - Parameters:
///   - location: Where the file is named, for the diagnostic; the file itself where nil.
///   - name: What it is called there; its path where nil.
package func readFile(
  _ path: String, limit: Int = InputLimits().bytes, namedAt location: SourceLocation? = nil,
  as name: String? = nil
) throws(DiagnosticsError) -> [UInt8] {
  do throws(FileProblem) {
    return try fileBytes(path, limit: limit)
  } catch {
    let message = location == nil ? error.message : error.message.about(name ?? path)
    throw DiagnosticsError([
      Diagnostic(.error, error.code, at: location ?? SourceLocation(file: path), message)
    ])
  }
}

extension Diagnostic.Message {
  /// With the name of what it is about before it.
  func about(_ name: String) -> Self { .init(thai: "\(name): \(thai)", english: "\(name): \(english)") }
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
