import Parallelism
import Reporting
import SourceData
import Synchronization

/// Templates that a helper reads while the record is read, and that both read when that is done.
final class TemplatesAhead {
  private final class Parsing: Sendable {
    let begun = Mutex<TemplateParsing?>(nil)
  }

  private let parsing: Parsing
  private let set: Ahead<TemplateSet, DiagnosticsError>

  init(folder: TemplateFolder, kind: String, by helper: Helper) {
    let parsing = Parsing()
    self.parsing = parsing
    set = Ahead(by: helper) { () throws(DiagnosticsError) in
      try folder.templates(kind: kind) { work in parsing.begun.withLock { $0 = work } }
    }
  }

  /// The templates, as soon as they are there.
  ///
  /// - Throws: Everything that is wrong in them.
  func value() throws(DiagnosticsError) -> TemplateSet {
    parsing.begun.withLock { $0 }?.help()
    return try set.value()
  }
}
