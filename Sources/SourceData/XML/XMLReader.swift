internal import CExpat

/// Reads a well-formed XML 1.0 document in UTF-8 from tag to tag, by expat.
///
/// Document type declarations are refused at once, and with them every entity but the five of XML itself
/// and numeric references: no text from outside can grow or reach for other files. Comments and processing
/// instructions are skipped. Names and prefixes are left as written.
///
/// - Parameter receiver: Left as it is where an error is thrown.
/// - Throws: All that is wrong; as XML stops at its first error (XML 1.0, 1.2 "fatal error") that is one diagnostic.
package func readXML<Receiver: XMLReceiver>(
  _ bytes: [UInt8], file: String, limits: InputLimits = InputLimits(), into receiver: inout Receiver
) throws(DiagnosticsError) {
  let input = try TextInput(bytes, file: file, limits: limits)
  let parser = XMLParser()
  var collector = XMLCollector(input: input, limits: limits, receiver: receiver)
  let status = parser.parse(into: &collector)
  if let problem = collector.problem { throw DiagnosticsError([problem]) }
  if status == XML_ERROR_NO_MEMORY { throw DiagnosticsError([.outOfMemory(reading: file)]) }
  guard status == XML_ERROR_NONE else {
    collector.cursor.advance(to: parser.byteIndex, in: bytes)
    throw DiagnosticsError([
      .malformedXML(status, at: collector.cursor.location, open: collector.innermost)
    ])
  }
  collector.flushText()
  if let finished = collector.receiver as? Receiver { receiver = finished }
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
          unsafe XMLCollector.from(data)?.pointee.start(XMLAttributeValues(pairs: attributes))
        },
        { data, _ in unsafe XMLCollector.from(data)?.pointee.end() })
      unsafe XML_SetCharacterDataHandler(handle) { data, text, length in
        unsafe XMLCollector.from(data)?.pointee.characters(text, Int(length))
      }
      unsafe XML_SetCommentHandler(handle) { data, _ in
        unsafe XMLCollector.from(data)?.pointee.comment()
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

/// The values of a start tag's attributes as expat hands them over, valid while the tag is handled.
@safe struct XMLAttributeValues {
  /// Names and values by turns, and nil behind the last.
  fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  let count: Int

  fileprivate init(pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
    unsafe self.pairs = pairs
    var count = 0
    if let pairs = unsafe pairs { while unsafe pairs[2 * count] != nil { count += 1 } }
    self.count = count
  }

  @unsafe subscript(number: Int) -> UnsafeBufferPointer<UInt8> {
    guard number < count, let value = unsafe pairs?[2 * number + 1] else {
      return unsafe UnsafeBufferPointer(start: nil, count: 0)
    }
    var end = 0
    while unsafe value[end] != 0 { end += 1 }
    return unsafe UnsafeRawBufferPointer(start: value, count: end).assumingMemoryBound(to: UInt8.self)
  }
}

/// What the handlers fill while the parser runs.
@safe private struct XMLCollector {
  /// An element that is open.
  private struct Open {
    var name: Range<Int>
    var line: Int
    var column: Int
  }

  let input: TextInput
  let limits: InputLimits
  /// Any receiver: a C function can't be generic.
  var receiver: any XMLReceiver
  /// Set while `parse` runs.
  var parser: XML_Parser?
  private(set) var problem: Diagnostic?
  var cursor: TextCursor
  private var isStopped = false
  private var openElements: [Open] = []
  /// How many tags, texts and comments there were.
  private var nodes = 0
  private var text: PendingText?

  init(input: TextInput, limits: InputLimits, receiver: any XMLReceiver) {
    self.input = input
    self.limits = limits
    self.receiver = receiver
    cursor = TextCursor(file: input.file, offset: input.start)
  }

  static func from(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLCollector>? {
    unsafe data?.assumingMemoryBound(to: XMLCollector.self)
  }

  /// The innermost element that is open.
  var innermost: (name: String, location: SourceLocation)? {
    openElements.last.map { open in
      (
        String(utf8: input.bytes[open.name].span),
        SourceLocation(file: input.file, line: open.line, column: open.column)
      )
    }
  }

  /// The bytes that the event at hand was written with.
  private var source: Range<Int> {
    let start = unsafe min(max(0, Int(XML_GetCurrentByteIndex(parser))), input.bytes.count)
    let count = unsafe max(0, Int(XML_GetCurrentByteCount(parser)))
    return start..<min(start + count, input.bytes.count)
  }

  /// Moves to the event's start and ends the text before it.
  private mutating func locate(_ source: Range<Int>) -> SourceLocation {
    flushText()
    cursor.advance(to: source.lowerBound, in: input.bytes)
    return cursor.location
  }

  private mutating func stop(_ diagnostic: Diagnostic) {
    guard !isStopped else { return }
    isStopped = true
    problem = diagnostic
    _ = unsafe XML_StopParser(parser, XML_Bool(0))
  }

  /// Whether one more is within the limit.
  private mutating func admits(at location: @autoclosure () -> SourceLocation) -> Bool {
    guard !isStopped else { return false }
    guard nodes < limits.nodes else {
      stop(.tooManyValues(at: location(), limit: limits.nodes))
      return false
    }
    nodes += 1
    return true
  }

  mutating func start(_ values: XMLAttributeValues) {
    let tag = source
    let location = locate(tag)
    guard openElements.count < limits.depth else {
      return stop(.tooDeep(at: location, limit: limits.depth))
    }
    let name = nameRange(in: tag)
    openElements.append(Open(name: name, line: cursor.line, column: cursor.column))
    guard admits(at: location) else { return }
    let attributes = values.count == 0 ? [] : locateAttributes(values, in: tag, of: input, from: cursor)
    receiver.start(String(utf8: input.bytes.span.extracting(name)), attributes, at: location)
  }

  /// The name in a start tag.
  private func nameRange(in tag: Range<Int>) -> Range<Int> {
    let start = min(tag.lowerBound + 1, tag.upperBound)
    let bytes = input.bytes.span
    var end = start
    while end < tag.upperBound, !isXMLSpace(bytes[end]), bytes[end] != UInt8(ascii: ">"),
      bytes[end] != UInt8(ascii: "/")
    {
      end += 1
    }
    return start..<end
  }

  mutating func end() {
    let location = locate(source)
    _ = openElements.popLast()
    if admits(at: location) { receiver.end(location) }
  }

  mutating func comment() {
    let location = locate(source)
    _ = admits(at: location)
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
    let buffer = unsafe UnsafeRawBufferPointer(start: characters, count: count).assumingMemoryBound(
      to: UInt8.self)
    let piece = unsafe buffer.span
    // A line end may be written otherwise with as many bytes, as a CR.
    let isVerbatim = isEqual(piece, input.bytes.span.extracting(written))
    cursor.advance(to: written.lowerBound, in: input.bytes)
    var pending = text.take() ?? PendingText(at: cursor)
    pending.take(piece, written: written, isVerbatim: isVerbatim, at: cursor, of: input)
    text = pending
  }

  mutating func flushText() {
    guard let pending = text.take() else { return }
    let text = pending.text(of: input)
    if admits(at: text.location) { receiver.text(text) }
  }
}

extension Diagnostic.Code {
  package static let documentType = Self("document-type")
}
