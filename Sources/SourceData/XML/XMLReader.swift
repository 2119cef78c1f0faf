internal import CExpat

/// Reads a well-formed XML 1.0 document in UTF-8 to its events, by expat.
///
/// Document type declarations are refused at once, and with them every entity but the five of XML itself
/// and numeric references: no text from outside can grow or reach for other files. Processing instructions
/// are skipped. Names and prefixes are left as written.
///
/// - Throws: All that is wrong; as XML stops at its first error (XML 1.0, 1.2 "fatal error") that is one diagnostic.
package func readXML(
  _ bytes: [UInt8], file: String, limits: InputLimits = InputLimits()
) throws(DiagnosticsError) -> [XMLEvent] {
  let input = try TextInput(bytes, file: file, limits: limits)
  let parser = XMLParser()
  var collector = XMLCollector(input: input, limits: limits)
  let status = parser.parse(into: &collector)
  if let problem = collector.problem { throw DiagnosticsError([problem]) }
  if status == XML_ERROR_NO_MEMORY { throw DiagnosticsError([.outOfMemory(reading: file)]) }
  guard status == XML_ERROR_NONE else {
    collector.cursor.advance(to: parser.byteIndex, in: bytes)
    throw DiagnosticsError([
      .malformedXML(status, at: collector.cursor.location, open: collector.openElements.last)
    ])
  }
  collector.flushText()
  return collector.events
}

/// The owner of one expat parser.
@safe private struct XMLParser: ~Copyable {
  private let handle: XML_Parser?

  init() {
    // The encoding is named here, so that a declaration in the file can't choose another.
    unsafe handle = XML_ParserCreate("UTF-8")
  }

  deinit {
    unsafe XML_ParserFree(handle)
  }

  /// Where the last event, or the error, stands.
  var byteIndex: Int { unsafe max(0, Int(XML_GetCurrentByteIndex(handle))) }

  /// Runs over the whole input; the corresponding C function is `XML_Parse`.
  func parse(into collector: inout XMLCollector) -> XML_Error {
    guard let handle = unsafe handle else { return XML_ERROR_NO_MEMORY }
    let bytes = collector.input.bytes
    unsafe collector.parser = handle
    defer { unsafe collector.parser = nil }
    return unsafe withUnsafeMutablePointer(to: &collector) { pointer in
      unsafe XML_SetUserData(handle, pointer)
      unsafe XML_SetElementHandler(
        handle,
        { data, name, attributes in
          unsafe XMLCollector.from(data)?.pointee.start(string(name), attributes)
        },
        { data, name in unsafe XMLCollector.from(data)?.pointee.end(string(name)) })
      unsafe XML_SetCharacterDataHandler(handle) { data, text, length in
        unsafe XMLCollector.from(data)?.pointee.characters(text, Int(length))
      }
      unsafe XML_SetCommentHandler(handle) { data, text in
        unsafe XMLCollector.from(data)?.pointee.comment(string(text))
      }
      unsafe XML_SetStartDoctypeDeclHandler(handle) { data, _, _, _, _ in
        unsafe XMLCollector.from(data)?.pointee.documentType()
      }
      let status = unsafe bytes.withUnsafeBytes { buffer in
        unsafe XML_Parse(handle, buffer.baseAddress, Int32(clamping: buffer.count), 1)
      }
      return status == XML_STATUS_OK ? XML_ERROR_NONE : unsafe XML_GetErrorCode(handle)
    }
  }
}

private func string(_ characters: UnsafePointer<XML_Char>?) -> String {
  guard let characters = unsafe characters else { return "" }
  return unsafe String(cString: characters)
}

/// What the handlers fill while the parser runs.
@safe private struct XMLCollector {
  let input: TextInput
  let limits: InputLimits
  /// Set while `parse` runs.
  var parser: XML_Parser?
  var events: [XMLEvent] = []
  var openElements: [(name: String, location: SourceLocation)] = []
  var problem: Diagnostic?
  var cursor: TextCursor
  private var text = ""
  private var anchors: [XMLText.Anchor] = []
  /// The offset behind the last piece of `text`, where a piece that goes on needs no new anchor.
  private var textEnd = 0

  init(input: TextInput, limits: InputLimits) {
    self.input = input
    self.limits = limits
    cursor = TextCursor(file: input.file, offset: input.start)
  }

  static func from(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLCollector>? {
    unsafe data?.assumingMemoryBound(to: XMLCollector.self)
  }

  /// The bytes that the event at hand was written with.
  private var source: Range<Int> {
    let start = unsafe min(max(0, Int(XML_GetCurrentByteIndex(parser))), input.bytes.count)
    let count = unsafe max(0, Int(XML_GetCurrentByteCount(parser)))
    return start..<min(start + count, input.bytes.count)
  }

  /// Moves to the event's start and ends the text before it.
  private mutating func locate() -> SourceLocation {
    flushText()
    cursor.advance(to: source.lowerBound, in: input.bytes)
    return cursor.location
  }

  private mutating func stop(_ diagnostic: Diagnostic) {
    guard problem == nil else { return }
    problem = diagnostic
    _ = unsafe XML_StopParser(parser, XML_Bool(0))
  }

  private mutating func append(_ event: XMLEvent) {
    guard problem == nil else { return }
    guard events.count < limits.nodes else {
      return stop(.tooManyValues(at: event.location, limit: limits.nodes))
    }
    events.append(event)
  }

  mutating func start(_ name: String, _ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
    let tag = source
    let location = locate()
    guard openElements.count < limits.depth else {
      return stop(.tooDeep(at: location, limit: limits.depth))
    }
    var values: [(name: String, value: String)] = []
    if let pairs = unsafe pairs {
      var index = 0
      while let name = unsafe pairs[index] {
        values.append((name: unsafe String(cString: name), value: unsafe string(pairs[index + 1])))
        index += 2
      }
    }
    let attributes =
      values.isEmpty
      ? [] : locateAttributes(values, in: tag, of: input, from: cursor)
    openElements.append((name, location))
    append(XMLEvent(.start(name: name, attributes: attributes), at: location))
  }

  mutating func end(_ name: String) {
    let location = locate()
    _ = openElements.popLast()
    append(XMLEvent(.end(name: name), at: location))
  }

  mutating func comment(_ text: String) {
    let location = locate()
    append(XMLEvent(.comment(text), at: location))
  }

  /// Expat calls at the declaration's `[` or `>`; the reader wants its start.
  mutating func documentType() {
    let mark = Array("<!DOCTYPE".utf8)
    var start = min(source.lowerBound, input.bytes.count - mark.count)
    while start > cursor.offset, !input.bytes[start...].starts(with: mark) { start -= 1 }
    cursor.advance(to: start, in: input.bytes)
    stop(
      Diagnostic(
        .error, .documentType, at: cursor.location,
        .init(
          thai: "ไม่รับ DOCTYPE และการประกาศ entity", english: "document type declarations are not accepted"),
        suggestion: .init(
          thai: "ลบบรรทัดที่ขึ้นต้นด้วย <!DOCTYPE", english: "remove the line that starts with <!DOCTYPE")))
  }

  mutating func characters(_ characters: UnsafePointer<XML_Char>?, _ count: Int) {
    guard let characters = unsafe characters, count > 0 else { return }
    let written = source
    let piece = unsafe String(
      decoding: UnsafeRawBufferPointer(start: characters, count: count), as: UTF8.self)
    // Text as it is written goes on from piece to piece; a reference, CDATA's marks and CR LF do not.
    if anchors.isEmpty || written.lowerBound != textEnd {
      cursor.advance(to: written.lowerBound, in: input.bytes)
      anchors.append(.init(offset: text.utf8.count, line: cursor.line, column: cursor.column))
    }
    textEnd = written.count == count ? written.upperBound : -1
    text += piece
  }

  mutating func flushText() {
    guard let first = anchors.first else { return }
    let location = SourceLocation(file: input.file, line: first.line, column: first.column)
    append(XMLEvent(.text(XMLText(text, anchors: anchors, file: input.file)), at: location))
    text = ""
    anchors = []
    textEnd = 0
  }
}

extension Diagnostic.Code {
  package static let documentType = Self("document-type")
}
