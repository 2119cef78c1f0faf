internal import Glibc
import SourceData

/// What the system said when it refused: an `errno`.
struct SystemError: Error, Hashable {
  let code: Int32

  /// The error of the call just made.
  init() { code = errno }

  init(code: Int32) { self.code = code }

  /// Whether nothing is there.
  var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

  /// Whether as many files are open as may be.
  var isShortageOfFiles: Bool { code == EMFILE || code == ENFILE }

  /// Whether the machine lacks what it takes to look, whatever it was asked for: descriptors, memory.
  var isShortage: Bool { isShortageOfFiles || code == ENOMEM }

  /// Whether the machine is at fault, not what it was asked for: a shortage, or a disk that doesn't read.
  var isFault: Bool { isShortage || code == EIO }

  /// In words, of a thread that the system did not start.
  var threadMessage: Diagnostic.Message {
    code == EAGAIN
      ? .init(thai: "ระบบไม่ให้เริ่มเธรดเพิ่ม", english: "the system starts no more threads") : message
  }

  /// In words; the Thai ones for what an officer meets, with the number where it is something else.
  var message: Diagnostic.Message {
    switch code {
    case ENOENT, ENOTDIR: .init(thai: "ไม่พบไฟล์หรือโฟลเดอร์", english: "no such file or folder")
    case EACCES, EPERM: .init(thai: "ไม่มีสิทธิ์เข้าถึง", english: "permission denied")
    case ENOSPC, EDQUOT: .init(thai: "พื้นที่เก็บข้อมูลเต็ม", english: "no space left")
    case EROFS: .init(thai: "ที่เก็บนี้อ่านได้อย่างเดียว", english: "the file system is read-only")
    case EFBIG: .init(thai: "ไฟล์ใหญ่เกินที่ระบบยอมให้", english: "the file is larger than the system allows")
    case EISDIR: .init(thai: "เป็นโฟลเดอร์ ไม่ใช่ไฟล์", english: "it is a folder, not a file")
    case ENAMETOOLONG: .init(thai: "ชื่อไฟล์ยาวเกินไป", english: "the file name is too long")
    case ELOOP: .init(thai: "ลิงก์วนหรือซ้อนกันเกินไป", english: "too many symbolic links")
    case EMFILE, ENFILE: .init(thai: "เปิดไฟล์พร้อมกันมากเกินไป", english: "too many open files")
    case EAGAIN: .init(thai: "ระบบยังไม่พร้อมให้ทำ", english: "the system can't do it now")
    case ENOMEM: .init(thai: "หน่วยความจำไม่พอ", english: "out of memory")
    case EIO: .init(thai: "อ่านหรือเขียนที่เก็บข้อมูลไม่ได้", english: "the storage can't be read or written")
    default: .init(thai: "ระบบขัดข้อง (errno \(code))", english: "system error (errno \(code))")
    }
  }
}
