internal import Synchronization

/// The fonts of a catalogue that were found, each opened when it is first needed, and shared by all reports.
package final class FontLibrary: Sendable {
  /// A family's fonts, numbered as in `TextRun.font` and `CharacterGlyph.font`.
  private struct Family: Sendable {
    var entry: FontCatalog.Family
    var fonts: [FontStyle: Int] = [:]
  }

  private struct Source: Sendable, Hashable {
    var file: String
    var scale: Double
  }

  private enum Slot {
    case closed(FontFile)
    case open(Font)
    case unusable(FontError)
  }

  private let sources: [Source]
  private let slots: Mutex<[Slot]>
  private let families: [String: Family]
  /// Those of the catalogue that none of their files were found of; the last of each name.
  private let absent: [String: FontCatalog.Family]
  /// The catalogue's first family, which stands in for unknown ones.
  private let first: Family
  /// Why an alternative of the first family that was found is passed over for the next.
  private let rejected: FontError?

  /// - Throws: `FontError.missingFamily` where no regular font of the first family is there, or why none that is there
  ///   can be used; `FontError.unreadable` where one is there and the machine doesn't give it.
  package init(catalog: FontCatalog, files: [FontFile]) throws(FontError) {
    var sources: [Source] = []
    var slots: [Slot] = []
    let byName = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
    var families: [String: Family] = [:]
    var rejected: FontError?
    let firstName = catalog.families.first?.name ?? "body"
    for entry in catalog.families where families[entry.name] == nil {
      var family = Family(entry: entry)
      for style in FontStyle.allCases {
        guard let file = entry.files(style).lazy.compactMap({ byName[$0] }).first else {
          if style == .regular { break }
          continue
        }
        let source = Source(file: file.name, scale: entry.scale)
        if let known = sources.firstIndex(of: source) {
          family.fonts[style] = known
          continue
        }
        var slot = Slot.closed(file)
        if entry.name == firstName, style == .regular {
          do throws(FontError) {
            slot = .open(try Self.open(file, scale: entry.scale))
          } catch {
            guard !error.isFault else { throw error }
            rejected = rejected ?? error
            break
          }
        }
        sources.append(source)
        slots.append(slot)
        family.fonts[style] = sources.count - 1
      }
      if family.fonts[.regular] != nil { families[entry.name] = family }
    }
    guard let first = families[firstName] else { throw rejected ?? .missingFamily(firstName) }
    self.sources = sources
    self.slots = Mutex(slots)
    self.families = families
    absent = Dictionary(
      catalog.families.filter { families[$0.name] == nil }.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    self.first = first
    self.rejected = rejected
  }

  /// How many fonts there are, opened or not.
  package var count: Int { sources.count }

  /// The font numbered `index`, opened now if it wasn't; nil where it can't be used.
  package func font(_ index: Int) -> Font? {
    guard sources.indices.contains(index) else { return nil }
    return slots.withLock { slots in
      switch slots[index] {
      case .open(let font): return font
      case .unusable: return nil
      case .closed(let file):
        do throws(FontError) {
          let font = try Self.open(file, scale: sources[index].scale)
          slots[index] = .open(font)
          return font
        } catch {
          slots[index] = .unusable(error)
          return nil
        }
      }
    }
  }

  /// Why the font numbered `index` can't be used; nil of one that can, or that nothing has needed so far.
  package func problem(of index: Int) -> FontError? {
    slots.withLock { slots in
      if case .unusable(let error) = slots[index] { error } else { nil }
    }
  }

  /// A font that was needed and that the machine didn't give: what was set meanwhile is not what it should be.
  package var fault: FontError? {
    slots.withLock { slots in
      for case .unusable(let error) in slots where error.isFault { return error }
      return nil
    }
  }

  /// The fonts in use, by number; nil of those that nothing has needed so far.
  package var openFonts: [Font?] {
    slots.withLock { slots in
      slots.map { slot in
        if case .open(let font) = slot { font } else { nil }
      }
    }
  }

  /// A font that text may be set in.
  package struct Candidate: Sendable, Hashable {
    package var font: Int
    /// What it is in the catalogue, which may differ from what was asked for.
    package var family: String
    package var style: FontStyle
  }

  /// The fonts for text of `style`, in the order they are tried.
  package func candidates(of family: String, _ style: FontStyle) -> [Candidate] {
    let own = families[family] ?? first
    let choice = choice(of: family, style)
    func candidate(_ font: Int, in families: [Family]) -> Candidate? {
      for family in families {
        if let style = style.inOrder.first(where: { family.fonts[$0] == font }) {
          return Candidate(font: font, family: family.entry.name, style: style)
        }
      }
      return nil
    }
    let fallbacks = own.entry.fallbacks.compactMap { families[$0] }
    return [candidate(choice.font, in: [own, first])].compactMap(\.self)
      + choice.fallbacks.compactMap { candidate($0, in: fallbacks) }
  }

  /// The font for text of `style`, then those that may have what it lacks, in the order to try them.
  func choice(of name: String, _ style: FontStyle) -> FontChoice {
    let family = families[name] ?? first
    var choice = FontChoice(font: first.fonts[.regular] ?? 0)
    var isOwn = false
    for candidate in style.inOrder {
      guard let index = family.fonts[candidate], let font = font(index) else { continue }
      choice.font = index
      if candidate != style { choice.substitution = substitution(family, style, font.file) }
      isOwn = true
      break
    }
    let instead = sources[choice.font].file
    if let entry = absent[name] {
      choice.substitution = FontSubstitution(
        family: name, style: .regular, reason: .missing(files: entry.regular), instead: instead)
    } else if !isOwn {
      choice.substitution = substitution(family, .regular, instead)
    }
    for fallback in family.entry.fallbacks {
      guard let family = families[fallback] else { continue }
      choice.fallbacks += style.inOrder.compactMap { family.fonts[$0] }
    }
    return choice
  }

  /// Whether running text can show a character, in the first family's regular font or one that supplies what that lacks.
  package func hasGlyph(of character: Unicode.Scalar) -> Bool {
    let choice = choice(of: first.entry.name, .regular)
    return ([choice.font] + choice.fallbacks).contains {
      font($0)?.coverage.contains(character.value) ?? false
    }
  }

  /// What stands in for a style that can't be had.
  package func substitution(of family: String, _ style: FontStyle) -> FontSubstitution? {
    choice(of: family, style).substitution
  }

  /// The first family's alternative that was found and can't be used, so that the next one stands in.
  package var rejectedAlternative: FontSubstitution? {
    guard let rejected, let index = first.fonts[.regular] else { return nil }
    return FontSubstitution(
      family: first.entry.name, style: .regular, reason: .unusable(rejected), instead: sources[index].file)
  }

  private func substitution(_ family: Family, _ style: FontStyle, _ instead: String) -> FontSubstitution? {
    let files = family.entry.files(style)
    guard !files.isEmpty else { return nil }
    var reason = FontSubstitution.Reason.missing(files: files)
    if let index = family.fonts[style], let error = problem(of: index) { reason = .unusable(error) }
    return FontSubstitution(family: family.entry.name, style: style, reason: reason, instead: instead)
  }

  private static func open(_ file: FontFile, scale: Double) throws(FontError) -> Font {
    try Font(file: file.name, bytes: file.load(), scale: scale)
  }
}

/// What text of one family and style is set in.
struct FontChoice {
  var font: Int
  /// Those of the text's own style first, so that bold text has bold symbols.
  var fallbacks: [Int] = []
  var substitution: FontSubstitution?
}
