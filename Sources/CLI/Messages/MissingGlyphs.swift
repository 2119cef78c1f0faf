import Assessment
import Reporting
import SourceData
import Typography

/// A character of a record's texts, and where it first stands.
struct PlacedCharacter {
  var character: Unicode.Scalar
  var location: SourceLocation
}

/// The characters of a record's texts that `isWanted`, each once.
///
/// - Parameter map: Of the record's file; without it a place is the text's.
func characters(
  of source: SourceNode, map: SourceMap?, where isWanted: (Unicode.Scalar) -> Bool
) -> [PlacedCharacter] {
  var found: [PlacedCharacter] = []
  var known: Set<Unicode.Scalar> = []
  func look(_ node: SourceNode) {
    switch node.content {
    case .text(let text):
      let new = text.unicodeScalars.enumerated().filter {
        isWanted($0.element) && !known.contains($0.element)
      }
      guard !new.isEmpty else { return }
      let places = map?.characters(of: Array(text.unicodeScalars), at: node.location)
      for (index, character) in new where known.insert(character).inserted {
        found.append(
          PlacedCharacter(character: character, location: places?.location(of: index) ?? node.location))
      }
    case .sequence(let elements): for element in elements { look(element) }
    // No report shows the name of a picture's file.
    case .mapping(let entries): for entry in entries where entry.key != "logo" { look(entry.value) }
    case .null, .boolean, .number: break
    }
  }
  look(source)
  return found
}

/// Tells of characters in records that no font has, before anything is set. Fonts are opened where a record has a character that
/// not every font of Thai or of symbols has, and once for all records.
struct MissingGlyphs {
  private let inputs: Inputs
  private var fonts: FontLibrary?
  private var areOpened = false

  init(_ inputs: Inputs) { self.inputs = inputs }

  /// - Parameter found: The record's characters that are unusual.
  mutating func warnings(_ found: [PlacedCharacter]) -> [Diagnostic] {
    guard !found.isEmpty else { return [] }
    if !areOpened {
      // Without fonts nothing is set either: that is told by whoever sets.
      fonts = try? inputs.fonts()
      areOpened = true
    }
    guard let fonts else { return [] }
    return found.filter { !fonts.hasGlyph(of: $0.character) }
      .map { Diagnostic(missing: $0.character, at: $0.location) }
  }

  /// Whether a character isn't one of Thai, Latin or punctuation that the project's own fonts have, or that nobody draws.
  static func isUnusual(_ character: Unicode.Scalar) -> Bool {
    switch character.value {
    case 0x20...0x7E, 0xA0...0xFF, 0xE01...0xE3A, 0xE3F...0xE5B, 0x2010...0x2027: false
    default: !Typesetter.isInvisible(character.value)
    }
  }
}

extension [Diagnostic] {
  /// With the record's own place for each character that no font has, in its order; the rest are a template's.
  func placed(in draft: Draft) -> [Diagnostic] {
    let missing = Set(lazy.filter { $0.code == .missingGlyph }.map(\.message))
    guard !missing.isEmpty else { return self }
    let placed = draft.characters(where: { !$0.isASCII }).map {
      Diagnostic(missing: $0.character, at: $0.location)
    }.filter { missing.contains($0.message) }
    let known = Set(placed.map(\.message))
    return filter { !known.contains($0.message) } + placed
  }
}
