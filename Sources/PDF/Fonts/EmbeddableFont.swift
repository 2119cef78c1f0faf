/// A font file and what the writer must know of it beyond its own tables.
package struct EmbeddableFont: Sendable {
  /// What the file is called.
  package var file: String
  /// The whole TrueType file.
  package var bytes: [UInt8]
  package var postScriptName: String
  /// Nominal points to the font's own: a run's size times this is the size the font is set at.
  package var scale: Double

  package init(file: String, bytes: [UInt8], postScriptName: String, scale: Double) {
    self.file = file
    self.bytes = bytes
    self.postScriptName = postScriptName
    self.scale = scale
  }
}
