package import SourceData

/// The words of `Templates/terms.yaml`, which a line never breaks in any report.
///
/// - Throws: Everything that is wrong with the file.
package func readTerms(_ node: SourceNode) throws(DiagnosticsError) -> [String] {
  var reader = DataFileReader()
  let fields = reader.fields(of: node, required: ["terms"])
  let terms = reader.texts(fields["terms"])
  try reader.finish()
  return terms
}
