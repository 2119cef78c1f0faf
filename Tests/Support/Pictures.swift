import Foundation

/// Pictures of each kind, made by `readers.py`: white or clear but for the lower right quarter, which is red (e00000), or
/// dark grey (404040) where the name begins with `grey`; where it begins with `cmyk`, red by inks without a profile.
package enum Pictures {
  /// File names, which tell what is special, and bytes.
  package static let all = Result { try read() }

  /// A JPEG whose frame says that a sample has 12 bits (ITU-T T.81, B.2.2), which no PDF can hold.
  package static func twelveBits() throws -> [UInt8] {
    var bytes = try all.get()["rgb.jpeg"] ?? []
    if let frame = bytes.indices.dropLast(4).first(where: {
      bytes[$0] == 0xFF && (0xC0...0xC2).contains(bytes[$0 + 1])
    }) {
      bytes[frame + 4] = 12
    }
    return bytes
  }

  private static func read() throws -> [String: [UInt8]] {
    let output = try Program.pythonOutput([Checkout.file("Tests/PDFTests/readers.py").path, "pictures"])
    return try JSONDecoder().decode([String: Data].self, from: output).mapValues { [UInt8]($0) }
  }
}
