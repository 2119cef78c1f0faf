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

  package func text(_ message: Diagnostic.Message) -> String {
    switch self {
    case .thai: message.thai
    case .english: message.english
    }
  }
}
