/// Boxes in stages from top to bottom, with arrows from each stage to the next: the steps of a process, or the parts
/// that make up a whole. `drawing(width:)` turns it into vectors, the same for PDF and HTML.
package struct Diagram: Sendable, Hashable {
  package struct Box: Sendable, Hashable {
    package var title: String
    /// Below the title, each on a line of its own.
    package var lines: [String]

    package init(title: String, lines: [String] = []) {
      self.title = title
      self.lines = lines
    }
  }

  package var title: String
  /// Boxes of one stage stand side by side; no stage is empty.
  package var stages: [[Box]]

  package init(title: String, stages: [[Box]]) {
    self.title = title
    self.stages = stages
  }

  /// What is read out in the diagram's place: its title, and every stage in order.
  package var alternativeText: String {
    let texts = stages.map { boxes in
      boxes.map { box in
        let lines = box.lines.joined(separator: ", ")
        return box.title.isEmpty || lines.isEmpty ? box.title + lines : "\(box.title) (\(lines))"
      }.joined(separator: " · ")
    }
    return title + ": " + texts.joined(separator: " → ")
  }

  /// Every text in reading order.
  package var texts: [String] { [title] + stages.flatMap { $0.flatMap { [$0.title] + $0.lines } } }
}
