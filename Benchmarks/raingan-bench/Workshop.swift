import Assessment
import CLI
import DocumentTree
import Layout
import PDF
import SourceData

/// A record's bytes, and where they come from.
struct Record {
  var path: String
  var bytes: [UInt8]

  init(path: String) throws {
    self.path = path
    bytes = try readFile(path)
  }
}

/// All that the reports of one run share: templates, frameworks, look, fonts, dictionary.
struct Workshop {
  let look: Look
  let library: Library
  let typeCase: TypeCase

  init() throws {
    let shared = try SharedFolders(templates: nil, environment: [:])
    let templates = TemplateFolder(shared.templates)
    let catalog = joinedPath(shared.fonts, "fonts.yaml")
    look = try Look(
      style: templates.source("style.yaml"), catalog: readSource(readFile(catalog), file: catalog))
    let files = FontFiles(given: [], shared: shared.fonts, home: nil)
    library = try Library(templates, kind: "annual")
    typeCase = try TypeCase(
      look, found: files.paths(of: look.catalog.fileNames), words: WordList.installed)
  }

  /// - Parameter checks: The worker's own, of checks of records before, as a batch keeps them.
  func report(of record: Record, checks: CheckMemory? = nil) throws -> Report {
    let folder = folder(of: record.path)
    return try makeReport(
      readSource(record.bytes, file: record.path), library: library, memory: checks
    ) {
      name, location throws(DiagnosticsError) in
      try readFile(name, inside: .record(folder: folder), namedAt: location)
    }
  }

  /// Seconds of the whole way from a record's bytes to a PDF's, the mean of `count` reports after one that is not counted.
  ///
  /// The agency's name is another in each, so that none is the one before.
  func seconds(each count: Int, of record: Record) throws -> Double {
    let checks = CheckMemory()
    let first = try report(of: record, checks: checks)
    let name = first.document.metadata.author
    let typesetter = typeCase.typesetter()
    let memory = LineMemory()
    func render(_ report: Report) throws {
      _ = try makePDF(
        report, typeCase: typeCase, typesetter: typesetter, memory: memory, options: PDFOptions())
    }
    try render(first)
    let places = places(of: Array(name.utf8), in: record.bytes)
    let clock = ContinuousClock()
    let start = clock.now
    for number in 1...count {
      var next = record
      next.bytes = replacing(places, in: record.bytes, with: Array((name + String(number)).utf8))
      try render(report(of: next, checks: checks))
    }
    return (clock.now - start) / .seconds(1) / Double(count)
  }
}

/// Where a text stands in bytes.
private func places(of text: [UInt8], in bytes: [UInt8]) -> [Range<Int>] {
  var result: [Range<Int>] = []
  var index = 0
  while !text.isEmpty, index + text.count <= bytes.count {
    if bytes[index..<index + text.count].elementsEqual(text) {
      result.append(index..<index + text.count)
      index += text.count
    } else {
      index += 1
    }
  }
  return result
}

private func replacing(_ places: [Range<Int>], in bytes: [UInt8], with text: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + places.count * text.count)
  var start = 0
  for place in places {
    result += bytes[start..<place.lowerBound]
    result += text
    start = place.upperBound
  }
  return result + bytes[start...]
}
