package import Foundation

/// The files that the project ships.
package enum Checkout {
  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The records under `Examples/`, by name.
  package static var examples: [URL] {
    let files = try? FileManager.default.contentsOfDirectory(
      at: file("Examples"), includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }
  }

  /// A file or folder by its path from the root.
  package static func file(_ path: String) -> URL { root.appendingPathComponent(path) }

  /// What a file holds, by its path from the root, or by an absolute one for what Debian packages install.
  package static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: path.hasPrefix("/") ? URL(fileURLWithPath: path) : file(path)))
  }

  /// The names of the files in a folder, by its path from the root.
  package static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: file(folder).path).sorted()
  }
}
