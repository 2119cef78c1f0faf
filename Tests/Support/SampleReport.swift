package import Foundation

/// A report that the project shows: an example, made as one kind. Tests of whole reports run over all of them.
package struct SampleReport: Sendable, Hashable, CustomStringConvertible {
  /// The name of a record under `Examples/`.
  package var example: String
  package var kind: String

  package init(_ example: String, _ kind: String) {
    self.example = example
    self.kind = kind
  }

  package static let all = [
    SampleReport("mae-sot-2568", "annual"), SampleReport("mueang-klaeng-2564", "annual"),
    SampleReport("mae-sot-2568", "analysis"), SampleReport("phanom-rung-2566", "progress"),
  ]

  package var record: URL { Checkout.file("Examples/\(example).yaml") }

  /// The name of its golden outline, as that of the file that `raingan render` writes.
  package var name: String { kind == "annual" ? example : "\(example)-\(kind)" }

  package var description: String { name }
}
