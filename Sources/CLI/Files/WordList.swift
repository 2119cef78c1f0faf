import SourceData
import Typography

/// The dictionary of Thai words that lines are broken by: libthai's, where Debian puts it.
package enum WordList {
  package static let installed = "/usr/share/libthai/thbrk.tri"
  /// The Debian package that brings it.
  package static let package = "libthai-data"

  /// `RAINGAN_THBRK` names another.
  package static func path(_ environment: [String: String]) -> String {
    environment["RAINGAN_THBRK"].flatMap { $0.isEmpty ? nil : $0 } ?? installed
  }

  /// Reads the dictionary at `path`.
  static func dictionary(_ path: String) throws(WordListProblem) -> ThaiDictionary {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try fileBytes(path, limit: InputLimits().bytes)
    } catch {
      guard case .refused(let refusal) = error else { throw .noDictionary }
      throw refusal.isAbsence ? .missing : .unreadable(refusal)
    }
    do throws(DictionaryError) {
      return try ThaiDictionary(bytes)
    } catch {
      throw .noDictionary
    }
  }
}

/// Why there is no dictionary.
enum WordListProblem: Error {
  case missing
  /// It is there, and the system doesn't open or read it.
  case unreadable(SystemError)
  /// What is there is something else.
  case noDictionary

  func message(of path: String) -> Diagnostic.Message {
    let package = WordList.package
    return switch self {
    case .missing:
      .init(
        thai: "ไม่พบพจนานุกรมตัดคำ \(path) — ติดตั้ง \(package) หรือระบุด้วย RAINGAN_THBRK",
        english:
          "there is no dictionary of Thai words \(path); install \(package) or name one with RAINGAN_THBRK")
    case .unreadable(let error):
      .init(
        thai: "อ่านพจนานุกรมตัดคำ \(path) ไม่ได้: \(error.message.thai)",
        english: "the dictionary of Thai words \(path) can't be read: \(error.message.english)")
    case .noDictionary:
      .init(
        thai: "\(path) ไม่ใช่พจนานุกรมตัดคำ — ติดตั้ง \(package) หรือระบุไฟล์อื่นด้วย RAINGAN_THBRK",
        english:
          "\(path) is no dictionary of Thai words; install \(package) or name another with RAINGAN_THBRK")
    }
  }
}
