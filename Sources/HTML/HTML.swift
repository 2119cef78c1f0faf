// The module's entry point, to come:
//   package func writeHTML(_ document: Document, style: StyleSheet, families: [HTMLFontFamily]) -> String
