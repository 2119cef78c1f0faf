internal import DocumentTree
package import Layout
package import Parallelism
package import Typography

/// Writes a laid-out document as PDF 1.7 (ISO 32000-1), set in the fonts of a library.
///
/// The same document, fonts and options give the same bytes.
///
/// - Parameter helper: Deflates and makes subsets of fonts while pages are written.
/// - Throws: `PDFError`, where something in the input cannot be a PDF; nothing is written then.
package func writePDF(
  _ document: LaidOutDocument, fonts: FontLibrary, options: PDFOptions = PDFOptions(), helper: Helper = .none
) throws(PDFError) -> [UInt8] {
  let embeddable = fonts.openFonts.map { font in
    // What setting the text did not open is not in it either.
    EmbeddableFont(
      file: font?.file ?? "", bytes: font?.bytes ?? [], postScriptName: font?.postScriptName ?? "",
      scale: font?.scale ?? 1)
  }
  return try writePDF(document, fonts: embeddable, options: options, helper: helper)
}

/// Writes a laid-out document as PDF 1.7, set in given fonts.
///
/// - Parameters:
///   - fonts: The library's fonts; `TextRun.font` is an index into them.
///   - helper: Deflates and makes subsets of fonts while pages are written.
/// - Throws: `PDFError`, where something in the input cannot be a PDF; nothing is written then.
package func writePDF(
  _ document: LaidOutDocument, fonts: [EmbeddableFont], options: PDFOptions = PDFOptions(),
  helper: Helper = .none
) throws(PDFError) -> [UInt8] {
  var file = FileWriter(isPretty: options.isPretty, helper: helper)
  let root = file.allocate()
  let info = file.allocate()
  let plan = try StructurePlan(document)
  var pages = try PagesWriter(document, plan: plan, fonts: fonts, &file)
  let structure = StructureWriter(
    document, plan: plan, pages: pages.references, annotations: pages.annotations, &file)
  // The helper begins with these, the caller with the last page.
  let objects = structure.packed(by: options.isPretty ? .none : helper)
  let fontFiles = pages.fontFiles(by: helper)
  let contents = pages.contents(by: helper, isPretty: options.isPretty).made(&file.deflaters)
  if options.isPretty { structure.write(&file) } else { file.add(try objects.value()) }
  try pages.write(&file, contents, fontFiles)
  let outline = try OutlineWriter.write(document, pages: pages.references, &file)
  let metadata = MetadataWriter(document.metadata, date: options.date)
  let packet = file.allocate()
  // Uncompressed, so that programs that know no PDF find it (14.3.2).
  file.writeStream(packet, metadata.packet(), .none) { stream in
    stream.entry(.type, .metadata)
    stream.entry(.subtype, .xml)
  }
  file.write(root) { writer in
    writer.dictionary { catalog in
      catalog.entry(.type, .catalog)
      catalog.entry(.pages, pages.tree)
      catalog.entry(.lang, text: document.metadata.language)
      catalog.dictionary(.markInfo) { $0.entry(.marked, true) }
      catalog.entry(.structTreeRoot, structure.root)
      catalog.dictionary(.viewerPreferences) { $0.entry(.displayDocTitle, true) }
      catalog.entry(.metadata, packet)
      if let outline { catalog.entry(.outlines, outline) }
      writePageLabels(document.pages, &catalog)
    }
  }
  file.write(info) { metadata.writeInformation(&$0) }
  return try file.finish(root: root, info: info)
}

/// Page numbers as they are printed, each a prefix, since PDF counts in no Thai digits (12.4.2).
private func writePageLabels(_ pages: [Page], _ catalog: inout SyntaxWriter) {
  guard pages.contains(where: { !$0.label.isEmpty }) else { return }
  catalog.dictionary(.pageLabels) { tree in
    tree.array(.nums) { nums in
      for (index, page) in pages.enumerated() {
        nums.integer(index)
        nums.dictionary { $0.entry(.p, text: page.label) }
      }
    }
  }
}
