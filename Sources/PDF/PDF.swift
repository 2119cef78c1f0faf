internal import DocumentTree
package import Layout

/// Writes a laid-out document as PDF 1.7 (ISO 32000-1).
///
/// The same document, fonts and options give the same bytes.
///
/// - Parameter fonts: The library's fonts; `TextRun.font` is an index into them.
/// - Throws: `PDFError`, where something in the input cannot be a PDF; nothing is written then.
package func writePDF(
  _ document: LaidOutDocument, fonts: [EmbeddableFont], options: PDFOptions = PDFOptions()
) throws(PDFError) -> [UInt8] {
  var file = try FileWriter(isPretty: options.isPretty)
  let root = file.allocate()
  let info = file.allocate()
  var pages = PagesWriter(document, fonts: fonts, &file)
  try pages.write(&file)
  file.write(root) { writer in
    writer.dictionary { catalog in
      catalog.entry(.type, .catalog)
      catalog.entry(.pages, pages.tree)
    }
  }
  file.write(info) { writer in
    writer.dictionary { information in
      information.entry(.title, text: document.metadata.title)
    }
  }
  return file.finish(root: root, info: info)
}
