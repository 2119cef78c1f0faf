/// The dictionary of Thai words that lines are broken by: libthai's, where Debian puts it.
package enum WordList {
  package static let installed = "/usr/share/libthai/thbrk.tri"
  /// The Debian package that brings it.
  package static let package = "libthai-data"

  /// `RAINGAN_THBRK` names another.
  package static func path(_ environment: [String: String]) -> String {
    environment["RAINGAN_THBRK"].flatMap { $0.isEmpty ? nil : $0 } ?? installed
  }
}
