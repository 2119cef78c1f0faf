package import SourceData

/// The language in which the program speaks to its user; a report is always Thai.
package enum Language: String, Sendable, CaseIterable {
  case thai = "th"
  case english = "en"

  /// Thai unless the locale asks for English. `LC_ALL` outranks `LC_MESSAGES`, which outranks `LANG` (POSIX.1, 8.2).
  package init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    self = locale?.hasPrefix("en") == true ? .english : .thai
  }

  /// What a command line asks for that may be wrong otherwise, so that it can be told in that language; the last of several.
  package init?(asked arguments: [String]) {
    let options = Array(arguments.prefix { $0 != "--" })
    let values = options.indices.compactMap { index -> String? in
      if options[index] == "--lang" { return index + 1 < options.count ? options[index + 1] : nil }
      return options[index].hasPrefix("--lang=") ? String(options[index].dropFirst("--lang=".count)) : nil
    }
    guard let last = values.last else { return nil }
    self.init(rawValue: last)
  }

  package func text(_ message: Diagnostic.Message) -> String {
    switch self {
    case .thai: message.thai
    case .english: message.english
    }
  }
}
