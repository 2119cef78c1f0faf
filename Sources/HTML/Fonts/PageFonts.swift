package import SourceData
internal import Synchronization
package import Typography

/// The fonts that pages carry, cut down to the characters that reports are written in.
///
/// One for all reports of a run: every report is in Thai, so that a font's part is made once and serves them all, unless a report
/// has a character that the others lack.
package final class PageFonts: Sendable {
  private struct Key: Hashable {
    var font: Int
    var characters: [Unicode.Scalar]
  }

  private let library: FontLibrary
  /// Files in base 64; nil where the font may not be carried, or can't be cut.
  private let made = Mutex<[Key: String?]>([:])

  private let missing = Mutex<LibraryRefusal?>(nil)

  /// Why a page lacks fonts that it was to carry: they could not be cut down.
  package var refusal: LibraryRefusal? { missing.withLock { $0 } }

  /// What pages carry for what one of them shows.
  struct Selection {
    var faces: [FontFace] = []
    var remarks = PageRemarks()
  }

  package init(_ library: FontLibrary) { self.library = library }

  /// What a page carries for what it shows; of a font that may not be carried nothing.
  func selection(for use: TypeUse) -> Selection {
    var selection = Selection()
    var unusable: Set<Int> = []
    var order: [Place] = []
    var wanted: [Place: Set<Unicode.Scalar>] = [:]
    for (number, look) in use.looks.enumerated() {
      let candidates = library.candidates(of: look.family, look.style)
      if let substitution = library.substitution(of: look.family, look.style) {
        selection.remarks.substitutions.append(substitution)
      }
      let places = candidates.enumerated().map { index, candidate in
        // The first is named as the style sheet names it, though another family may stand in.
        Place(
          family: index == 0 ? look.family : candidate.family, style: candidate.style, font: candidate.font)
      }
      for place in places where wanted[place] == nil {
        order.append(place)
        wanted[place] = []
      }
      for character in use.characters(of: number) {
        for place in places {
          guard let font = library.font(place.font) else {
            unusable.insert(place.font)
            continue
          }
          guard font.contains(character) else { continue }
          wanted[place, default: []].insert(character)
          break
        }
      }
      if let place = places.first, let font = library.font(place.font) {
        wanted[place, default: []].formUnion(Self.repertoire.filter(font.contains))
      }
    }
    selection.remarks.unusable = unusable.sorted().compactMap(library.problem)
    for place in order {
      guard let characters = wanted[place], !characters.isEmpty, let font = library.font(place.font) else {
        continue
      }
      if let file = file(Key(font: place.font, characters: characters.sorted()), font) {
        selection.faces.append(FontFace(family: place.family, style: place.style, file: file))
      } else if font.mayBeSubset {
        selection.remarks.unusable.append(.notAFont(file: font.file))
      }
    }
    return selection
  }

  /// What a face is to a style sheet, and the font that it is of.
  private struct Place: Hashable {
    var family: String
    var style: FontStyle
    var font: Int
  }

  private func file(_ key: Key, _ font: Font) -> String? {
    made.withLock { made in
      if let known = made[key] { return known }
      // More than reports in Thai come to: what filled it won't come again.
      if made.count >= 64 { made = [:] }
      var file: String?
      if font.mayBeSubset, let refusal = subsetterRefusal() {
        // Not remembered: what was lacking a moment ago may be there for the next report.
        missing.withLock { $0 = refusal }
        return nil
      } else if font.mayBeSubset, let subset = font.subset(of: key.characters) {
        file = WOFF.file(subset, scale: font.scale).map(base64)
        missing.withLock { $0 = nil }
      }
      made[key] = .some(file)
      return file
    }
  }

  /// What any report may come to say: Thai, ASCII, and the signs of good typing.
  private static let repertoire: [Unicode.Scalar] =
    [
      0x20...0x7E, 0xA0...0xA0, 0xE01...0xE3A, 0xE3F...0xE5B, 0x2013...0x2014, 0x2018...0x2019,
      0x201C...0x201D,
      0x2022...0x2022, 0x2026...0x2026,
    ]
    .flatMap { (range: ClosedRange<UInt32>) in range.compactMap(Unicode.Scalar.init) }
}

/// What writing a page found wanting.
package struct PageRemarks: Sendable, Hashable {
  /// Styles that the page is set in and that another font stands in for.
  package var substitutions: [FontSubstitution] = []
  /// Why fonts that were to supply what others lack can't be used, or carried.
  package var unusable: [FontError] = []

  package init() {}
}

/// A font that a page carries.
struct FontFace: Hashable {
  /// As CSS names it.
  var family: String
  var style: FontStyle
  /// WOFF, in base 64.
  var file: String
}
