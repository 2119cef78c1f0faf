/// The elements of the template vocabulary: a part of XHTML, and a handful of our own.
package enum ElementKind: String, Sendable, Hashable, CaseIterable {
  case report, include, template, section
  case h1, h2, h3, h4, p, ol, ul, li, div
  case table, caption, col, thead, tbody, tr, th, td
  case figure, figcaption, img, chart, diagram, stage, box
  case toc, pagebreak
  case strong, em, u, br, a, checkbox
}

/// The attributes of the vocabulary.
package enum AttributeName: String, Sendable, Hashable, CaseIterable {
  case kind, title, subject, keywords, progress, items, label, lack
  case section, `if`, unless
  case name, orientation, numbering, continues, centred
  case `class`, numbered, contents, keep
  case type, start
  case colspan, rowspan, align, valign, `repeat`, continued, width
  case src, alt, of
  case depth, href, checked
}

extension ElementKind {
  /// The attributes that the element may have.
  var attributes: [AttributeName] {
    switch self {
    case .report: [.kind, .title, .subject, .keywords, .progress, .items, .label, .lack]
    case .include: [.section, .if, .unless]
    case .section: [.name, .orientation, .numbering, .continues, .centred]
    case .h1, .h2, .h3, .h4: [.numbered, .contents]
    case .p: [.class]
    case .ol: [.type, .start]
    case .ul: [.type]
    case .div: [.class, .keep]
    case .table: [.class]
    case .col: [.width]
    case .th, .td: [.colspan, .rowspan, .align, .valign, .repeat, .continued]
    case .img: [.src, .alt, .width]
    case .chart: [.kind, .of, .title, .width]
    case .diagram: [.title, .width]
    case .box: [.title]
    case .toc: [.depth]
    case .a: [.href]
    case .checkbox: [.checked]
    case .template, .li, .caption, .thead, .tbody, .tr, .figure, .figcaption, .stage, .pagebreak, .strong,
      .em,
      .u, .br:
      []
    }
  }

  /// The attributes without which the element means nothing.
  var requiredAttributes: [AttributeName] {
    switch self {
    case .report: [.kind, .title]
    case .include: [.section]
    case .img: [.src, .alt]
    case .chart: [.kind, .of]
    case .diagram: [.title]
    case .a: [.href]
    default: []
    }
  }

  /// The values an attribute is confined to, where it is.
  func choices(of attribute: AttributeName) -> [String]? {
    switch attribute {
    case .orientation: ["portrait", "landscape"]
    case .numbering: ["none", "letters", "digits"]
    case .continues, .centred, .numbered, .contents, .keep, .repeat, .progress, .items: ["yes", "no"]
    case .type: self == .ul ? ListMarks.unordered.map(\.mark) : ListMarks.ordered.map(\.mark)
    case .align: ["left", "center", "right", "decimal"]
    case .valign: ["top", "middle", "bottom"]
    case .kind: self == .chart ? ["bars", "radar", "history", "columns"] : nil
    default: nil
    }
  }

  /// What may stand inside the element.
  var content: ContentModel {
    switch self {
    case .report: .includes
    case .template: .sections
    case .section, .div: .blocks
    case .h1, .h2, .h3, .h4, .p, .caption, .figcaption, .box, .strong, .em, .u, .a: .inlines
    case .ol, .ul: .items
    case .li, .td, .th: .flow
    case .table: .tableParts
    case .thead, .tbody: .rows
    case .tr: .cells
    case .figure: .figureParts
    case .diagram: .stages
    case .stage: .boxes
    case .include, .col, .img, .chart, .toc, .pagebreak, .br, .checkbox: .nothing
    }
  }
}

/// What may stand in a place of a template.
package enum ContentModel: Sendable, Hashable {
  case includes, sections, blocks, flow, inlines, items, tableParts, rows, cells, figureParts, stages
  case boxes, nothing

  /// Whether text and values may stand here.
  var takesText: Bool { self == .flow || self == .inlines }

  func allows(_ element: ElementKind) -> Bool {
    switch self {
    case .includes: element == .include
    case .sections: element == .section
    case .blocks:
      switch element {
      case .h1, .h2, .h3, .h4, .p, .ol, .ul, .div, .table, .figure, .img, .chart, .diagram, .toc, .pagebreak:
        true
      default: false
      }
    case .flow: ContentModel.inlines.allows(element) || element == .p || element == .ol || element == .ul
    case .inlines:
      switch element {
      case .strong, .em, .u, .br, .a, .checkbox: true
      default: false
      }
    case .items: element == .li
    case .tableParts:
      element == .caption || element == .col || element == .thead || element == .tbody || element == .tr
    case .rows: element == .tr
    case .cells: element == .th || element == .td
    case .figureParts:
      element == .img || element == .chart || element == .diagram || element == .figcaption
    case .stages: element == .stage
    case .boxes: element == .box
    case .nothing: false
    }
  }
}
