internal import CExpat
internal import CYAML
internal import CZip

/// A C library that the program runs on, as `raingan doctor` lists it.
package struct LibraryVersion: Sendable, Hashable {
  package var name: String
  /// Empty where it can't be had.
  package var version: String
  /// Why it can't be had, of one that is loaded when it is needed.
  package var refusal: LibraryRefusal?
  /// What it does here.
  package var purpose: Diagnostic.Message
  /// The Debian package that brings it.
  package var package: String

  package init(
    name: String, version: String, refusal: LibraryRefusal? = nil, purpose: Diagnostic.Message,
    package: String
  ) {
    self.name = name
    self.version = version
    self.refusal = refusal
    self.purpose = purpose
    self.package = package
  }
}

/// Why a library that is loaded when it is needed can't be had.
package struct LibraryRefusal: Sendable, Hashable {
  /// As the loader knows it: `libzip.so.4`.
  private var file: String
  /// The Debian package that brings it.
  private var package: String
  /// What the loader said.
  private var loader: String

  /// - Parameter loader: What `dlerror` says.
  package init(file: String, package: String, loader: String) {
    self.file = file
    self.package = package
    self.loader = loader
  }

  /// As glibc says it where the process may have no more addresses, and in a folder that nothing may be run from (mount(8), noexec).
  private var isUnmapped: Bool { loader.hasSuffix("failed to map segment from shared object") }

  private var lacksMemory: Bool { loader.hasSuffix("Cannot allocate memory") }

  /// Whether the package may bring what is missing: of one that the system has no room for it won't.
  package var packageMayHelp: Bool { !isUnmapped && !lacksMemory }

  package var message: Diagnostic.Message {
    if lacksMemory {
      return .init(
        thai: "หน่วยความจำไม่พอสำหรับ \(package) (\(loader))", english: "out of memory for \(package) (\(loader))")
    }
    if isUnmapped {
      return .init(
        thai: "หน่วยความจำไม่พอสำหรับ \(package) หรืออยู่ในโฟลเดอร์ที่ห้ามเรียกใช้โปรแกรม (\(loader))",
        english: "out of memory for \(package), or it is in a folder that nothing may be run from (\(loader))"
      )
    }
    // It says the same of another library that this one asks for, but under that one's name.
    let isAbsent = loader.hasPrefix("\(file): ") && loader.hasSuffix(": No such file or directory")
    return isAbsent
      ? .init(thai: "เครื่องนี้ไม่มี \(package)", english: "\(package) is not installed")
      : .init(
        thai: "มี \(package) แต่ใช้ไม่ได้ (\(loader))", english: "\(package) can't be loaded (\(loader))")
  }
}

/// The libraries behind this module, with the versions loaded (the C functions are `yaml_get_version_string` and
/// `XML_ExpatVersionInfo`, `zip_libzip_version`).
package func dataLibraries() -> [LibraryVersion] {
  let expat = XML_ExpatVersionInfo()
  let refusal = libzipRefusal()
  return [
    LibraryVersion(
      name: "libyaml", version: unsafe String(cString: yaml_get_version_string()),
      purpose: .init(thai: "อ่าน YAML", english: "reads YAML"), package: "libyaml-0-2"),
    LibraryVersion(
      name: "expat", version: "\(expat.major).\(expat.minor).\(expat.micro)",
      purpose: .init(thai: "อ่านแม่แบบและสมุดงาน", english: "reads templates and workbooks"),
      package: "libexpat1"),
    LibraryVersion(
      name: "libzip",
      version: refusal == nil ? unsafe String(cString: lazy_zip_libzip_version()) : "", refusal: refusal,
      purpose: .init(thai: "เปิดสมุดงาน", english: "opens workbooks"), package: "libzip4"),
  ]
}
