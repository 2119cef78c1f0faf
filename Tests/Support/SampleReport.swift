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

  /// Those that `make report` makes, as the Makefile lists them.
  package static let all: [SampleReport] = {
    let makefile = (try? String(contentsOf: Checkout.file("Makefile"), encoding: .utf8)) ?? ""
    let start = "REPORTS := "
    let line = makefile.replacing("\\\n", with: " ").split(separator: "\n").first { $0.hasPrefix(start) }
    return (line?.dropFirst(start.count).split(separator: " ") ?? []).compactMap { word in
      let parts = word.split(separator: ":").map(String.init)
      return parts.count == 2 ? SampleReport(parts[1], parts[0]) : nil
    }
  }()

  package var record: URL { Checkout.file("Examples/\(example).yaml") }

  /// The name of its golden outline, as that of the file that `raingan render` writes.
  package var name: String { kind == "annual" ? example : "\(example)-\(kind)" }

  package var description: String { name }
}
