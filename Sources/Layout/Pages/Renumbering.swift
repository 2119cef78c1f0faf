import Typography

/// What is added to the numbers of a galley that follows others, or put in their place.
struct Renumbering {
  var elements = 0
  var links = 0
  var images: [Int] = []
  /// By those that another typesetter gave; nil where the document's own did.
  var glyphs: [GlyphNumber]?
}

extension TextRun {
  mutating func renumber(_ places: Renumbering) {
    if let numbers = places.glyphs { glyphs = glyphs.map { numbers[Int($0)] } }
  }
}

extension PageItem {
  mutating func renumber(_ places: Renumbering) {
    switch self {
    case .text(var run):
      run.renumber(places)
      self = .text(run)
    case .image(var image):
      if !places.images.isEmpty { image.image = places.images[image.image] }
      self = .image(image)
    case .path: break
    }
  }
}
