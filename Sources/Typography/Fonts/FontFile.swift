/// A font file under the name that the catalogue gives it, read when it is first needed.
package struct FontFile: Sendable {
  package var name: String
  /// The file's bytes.
  let load: @Sendable () throws(FontError) -> [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.init(name: name) { () throws(FontError) in bytes }
  }

  /// - Parameter load: Brings the bytes, once: most reports need neither slanted letters nor symbols.
  package init(name: String, load: @escaping @Sendable () throws(FontError) -> [UInt8]) {
    self.name = name
    self.load = load
  }
}
