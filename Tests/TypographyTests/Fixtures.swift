import TestSupport
import Typography

/// The fonts and the word list that the Debian packages install.
enum Fixtures {
  static func laksaman() throws -> [UInt8] {
    try Checkout.bytes("/usr/share/fonts/truetype/tlwg/Laksaman.ttf")
  }

  static func dictionary() throws -> ThaiDictionary {
    try ThaiDictionary(Checkout.bytes("/usr/share/libthai/thbrk.tri"))
  }

  static func typesetter(terms: [String] = []) throws -> Typesetter {
    let catalog = FontCatalog(families: [.init(name: "body", scale: 0.6655, regular: ["Laksaman.ttf"])])
    let fonts = try FontLibrary(
      catalog: catalog, files: [FontFile(name: "Laksaman.ttf", bytes: laksaman())])
    return Typesetter(fonts: fonts, dictionary: try dictionary(), terms: terms)
  }
}
