// The module's entry point, to come:
//   package func layOut(_ document: Document, style: StyleSheet, typesetter: Typesetter) -> LaidOutDocument
