import DocumentTree

extension PageWriter {
  /// In scalars: what is longer may need more than a phone's line, and then breaks within itself alone.
  private static let longestOnPhones = 20

  mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text): writeText(text)
    case .strong(let inner): write(inner, in: "strong")
    case .emphasis(let inner): write(inner, in: "em")
    case .underline(let inner): write(inner, in: "u")
    case .link(let link): write(link)
    case .checkbox(let isChecked): text += "<span class=\"box-mark\">\(isChecked ? "☑" : "☐")</span>"
    case .lineBreak: text += "<br>"
    }
  }

  private mutating func write(_ inlines: [Inline], in element: String) {
    text += "<\(element)>"
    write(inlines)
    text += "</\(element)>"
  }

  /// Links don't nest in HTML: one within another is its text alone.
  private mutating func write(_ link: Link) {
    let target: String? =
      switch link.target {
      case .address(let address):
        safeAddress(address).map { "href=\"\(escaped($0))\" rel=\"noopener noreferrer\"" }
      case .heading(let id): "href=\"#\(identifier(id))\""
      }
    guard let target, !isInLink else { return write(link.inlines) }
    isInLink = true
    text += "<a \(target)>"
    write(link.inlines)
    text += "</a>"
    isInLink = false
  }

  mutating func writeText(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var written = 0
    func part(_ range: Range<Int>) -> String {
      escaped(String(String.UnicodeScalarView(scalars[range])))
    }
    for range in bound.ranges(in: scalars) {
      let kind = range.count > Self.longestOnPhones ? "whole long" : "whole"
      self.text += part(written..<range.lowerBound) + "<span class=\"\(kind)\">" + part(range) + "</span>"
      written = range.upperBound
    }
    self.text += part(written..<scalars.count)
  }
}
