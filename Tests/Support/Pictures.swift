import Foundation

/// Pictures of each kind, made by `readers.py`: white or clear but for the lower right quarter, which is red (e00000), or
/// dark grey (404040) where the name begins with `grey`.
package enum Pictures {
  /// File names, which tell what is special, and bytes.
  package static let all = Result { try read() }

  private static func read() throws -> [String: [UInt8]] {
    let output = try Program.pythonOutput([Checkout.file("Tests/PDFTests/readers.py").path, "pictures"])
    return try JSONDecoder().decode([String: Data].self, from: output).mapValues { [UInt8]($0) }
  }
}
