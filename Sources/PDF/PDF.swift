// The module's entry point, to come:
//   package func writePDF(_ document: LaidOutDocument, fonts: FontLibrary, options: PDFOptions) throws(PDFError) -> [UInt8]
// PDFOptions: isPretty (no compression, for golden files), date (SOURCE_DATE_EPOCH, nil for none).
