// The module's interface, to come:
//   package struct TemplateSet: Sendable          the parsed templates of one report kind
//     init(kind:, files: [TemplateFile]) throws(DiagnosticsError)
//   package func makeDocument(_ findings: Findings, templates: TemplateSet, images: …) throws(DiagnosticsError) -> Document
