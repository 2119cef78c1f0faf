import Typography

/// What is added to the numbers of a chapter that follows another, or put in their place.
struct Renumbering {
  var elements: Int
  var links: Int
  var images: [Int] = []
  /// By those that another typesetter gave; nil where the document's own did.
  var glyphs: [GlyphNumber]?
}

extension Fragment {
  func renumbered(_ places: Renumbering) -> Fragment {
    var result = self
    switch content {
    case .line(let line):
      var runs = line.runs
      for run in runs.indices { runs[run].renumber(places) }
      result.content = .line(
        LineBox(
          runs: runs, height: line.height, heading: line.heading,
          contentsEntry: line.contentsEntry?.renumbered(places)))
    case .figure(var figure):
      figure.element += places.elements
      for item in figure.items.indices { figure.items[item].renumber(places) }
      result.content = .figure(figure)
    case .paths: break
    }
    return result
  }
}

extension SetRun {
  fileprivate mutating func renumber(_ places: Renumbering) {
    element += places.elements
    if let link { self.link = link + places.links }
    run.renumber(places)
  }
}

extension TextRun {
  fileprivate mutating func renumber(_ places: Renumbering) {
    if let numbers = places.glyphs { glyphs = glyphs.map { numbers[Int($0)] } }
  }
}

extension PageItem {
  fileprivate mutating func renumber(_ places: Renumbering) {
    switch self {
    case .text(var run):
      run.renumber(places)
      self = .text(run)
    case .image(var image):
      image.image = places.images[image.image]
      self = .image(image)
    case .path: break
    }
  }
}
