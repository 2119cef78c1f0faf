/// A vector picture. Points; x to the right, y down, the origin at the top left.
package struct Drawing: Sendable, Hashable {
  /// sRGB, each 0 to 1.
  package struct Colour: Sendable, Hashable {
    package var red: Double
    package var green: Double
    package var blue: Double

    package init(red: Double, green: Double, blue: Double) {
      self.red = red
      self.green = green
      self.blue = blue
    }

    package static let black = Colour(red: 0, green: 0, blue: 0)
    package static let white = Colour(red: 1, green: 1, blue: 1)
  }

  package struct Point: Sendable, Hashable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  package enum PathSegment: Sendable, Hashable {
    case move(Point)
    case line(Point)
    case curve(Point, control1: Point, control2: Point)
    case close
  }

  package struct Stroke: Sendable, Hashable {
    package var colour: Colour
    /// Points.
    package var width: Double
    /// Lengths of dashes and gaps in turn; empty is a solid line.
    package var dash: [Double]

    package init(colour: Colour, width: Double, dash: [Double] = []) {
      self.colour = colour
      self.width = width
      self.dash = dash
    }
  }

  package struct Path: Sendable, Hashable {
    package var segments: [PathSegment]
    package var fill: Colour?
    package var stroke: Stroke?

    package init(segments: [PathSegment], fill: Colour? = nil, stroke: Stroke? = nil) {
      self.segments = segments
      self.fill = fill
      self.stroke = stroke
    }
  }

  /// One line of text, never wrapped.
  package struct Label: Sendable, Hashable {
    package enum Anchor: String, Sendable, Hashable {
      case start, middle, end
    }

    package var text: String
    /// The anchor's place on the baseline.
    package var at: Point
    package var anchor: Anchor
    /// TH Sarabun points.
    package var size: Double
    package var isBold: Bool
    package var colour: Colour

    package init(
      text: String, at: Point, anchor: Anchor, size: Double, isBold: Bool = false, colour: Colour = .black
    ) {
      self.text = text
      self.at = at
      self.anchor = anchor
      self.size = size
      self.isBold = isBold
      self.colour = colour
    }
  }

  package enum Element: Sendable, Hashable {
    case path(Path)
    case label(Label)
  }

  package var width: Double
  package var height: Double
  package var elements: [Element]

  package init(width: Double, height: Double, elements: [Element] = []) {
    self.width = width
    self.height = height
    self.elements = elements
  }
}
