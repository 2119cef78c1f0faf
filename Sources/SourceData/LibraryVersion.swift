internal import CExpat
internal import CYAML
internal import CZip

/// A C library that the program runs on, as `raingan doctor` lists it.
package struct LibraryVersion: Sendable, Hashable {
  package var name: String
  package var version: String
  /// What it does here.
  package var purpose: Diagnostic.Message
  /// The Debian package that brings it.
  package var package: String

  package init(name: String, version: String, purpose: Diagnostic.Message, package: String) {
    self.name = name
    self.version = version
    self.purpose = purpose
    self.package = package
  }
}

/// The libraries behind this module, with the versions loaded (the C functions are `yaml_get_version_string` and
/// `XML_ExpatVersionInfo`, `zip_libzip_version`).
package func dataLibraries() -> [LibraryVersion] {
  let expat = XML_ExpatVersionInfo()
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
      version: lazy_zip_is_there() != 0 ? unsafe String(cString: lazy_zip_libzip_version()) : "",
      purpose: .init(thai: "เปิดสมุดงาน", english: "opens workbooks"), package: "libzip4"),
  ]
}
