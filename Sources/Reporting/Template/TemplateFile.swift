/// One file of `Templates/`, as its bytes.
package struct TemplateFile: Sendable, Hashable {
  /// The path below `Templates/`, as in `sections/cover.xml`; partials and includes are found by it.
  package var path: String
  package var bytes: [UInt8]
  /// The path that diagnostics name; the user's own where it differs.
  package var displayPath: String

  package init(path: String, bytes: [UInt8], displayPath: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.displayPath = displayPath ?? path
  }
}

/// How much a template may hold and make before it is refused: templates come from outside too.
package struct TemplateLimits: Sendable, Hashable {
  /// Bytes of one file.
  package var bytes = 1 << 20
  /// Files of one report kind.
  package var files = 256
  /// Pictures that the files of one report kind name.
  package var pictures = 256
  /// Elements, sections and partials inside one another.
  package var depth = 96
  /// Nodes of a kind's report with all its partials put in.
  package var nodes = 100_000
  /// Blocks, cells, items and pieces of text in the document that comes out.
  package var products = 1_000_000

  package init() {}
}
