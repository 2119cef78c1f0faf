internal import CYAML

/// What libyaml tells of a document, without what the reader does not use.
enum YAMLEvent {
  /// Its text is the parser's, until the next event is asked for.
  case scalar(isPlain: Bool)
  case sequenceStart
  case sequenceEnd
  case mappingStart
  case mappingEnd
  case alias
  case documentStart
  /// The start of the stream, the end of a document.
  case other
  case streamEnd
}

/// The owner of one libyaml parser and of the bytes it reads.
@safe struct YAMLParser: ~Copyable {
  struct Item {
    var event: YAMLEvent
    /// Counted from 1.
    var line: Int
    var column: Int
    var hasAnchor = false
    var hasTag = false
    /// Whether it is a list or a mapping that a bracket opens.
    var isBracket = false
  }

  /// Why parsing can't go on.
  struct Fault: Error {
    /// libyaml's own sentence, in English.
    var problem: String
    var line: Int
    var column: Int
    /// Where that began which could not be ended, as a quotation mark or bracket, counted from 1.
    var start: (line: Int, column: Int)?
    /// Given instead of line and column where the reader met a byte it refuses.
    var offset: Int?
    /// Whether there was no memory to go on with, which is nothing of the text.
    var isOfMemory = false
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// What was read last.
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let isReady: Bool

  /// - Parameter text: UTF-8 without a byte order mark.
  init(_ text: ArraySlice<UInt8>) {
    unsafe parser = .allocate(capacity: 1)
    unsafe event = .allocate(capacity: 1)
    unsafe event.initialize(to: yaml_event_t())
    unsafe bytes = .allocate(capacity: text.count)
    _ = unsafe bytes.initialize(from: text)
    isReady = unsafe yaml_parser_initialize(parser) == 1
    if isReady {
      unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }
  }

  deinit {
    unsafe yaml_event_delete(event)
    if isReady { unsafe yaml_parser_delete(parser) }
    unsafe event.deallocate()
    unsafe parser.deallocate()
    unsafe bytes.deallocate()
  }

  /// The next event; the corresponding C function is `yaml_parser_parse`.
  func next() throws(Fault) -> Item {
    guard isReady else { throw Fault(problem: "", line: 1, column: 1, isOfMemory: true) }
    // An event that was deleted is empty, and deleting it again does nothing.
    unsafe yaml_event_delete(event)
    guard unsafe yaml_parser_parse(parser, event) == 1 else { throw fault() }
    let event = unsafe event.pointee
    let mark = unsafe event.start_mark
    var item = Item(event: .other, line: Int(clamping: mark.line) + 1, column: Int(clamping: mark.column) + 1)
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      item.event = unsafe .scalar(isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      item.hasAnchor = unsafe scalar.anchor != nil
      item.hasTag = unsafe scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      item.event = .sequenceStart
      item.hasAnchor = unsafe event.data.sequence_start.anchor != nil
      item.hasTag = unsafe event.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      item.event = .mappingStart
      item.hasAnchor = unsafe event.data.mapping_start.anchor != nil
      item.hasTag = unsafe event.data.mapping_start.tag != nil
    case YAML_SEQUENCE_END_EVENT: item.event = .sequenceEnd
    case YAML_MAPPING_END_EVENT: item.event = .mappingEnd
    case YAML_ALIAS_EVENT: item.event = .alias
    case YAML_DOCUMENT_START_EVENT: item.event = .documentStart
    case YAML_STREAM_END_EVENT: item.event = .streamEnd
    default: item.event = .other
    }
    switch item.event {
    case .sequenceStart, .mappingStart:
      // A mapping of one entry in a list needs no bracket, and one of lines has none: libyaml gives neither a width.
      let end = unsafe event.end_mark
      item.isBracket = end.line == mark.line && end.column == mark.column + 1
    default: break
    }
    return item
  }

  /// The text of the scalar that was read last; nothing of another event.
  var text: String {
    guard unsafe event.pointee.type == YAML_SCALAR_EVENT else { return "" }
    let scalar = unsafe event.pointee.data.scalar
    let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    return unsafe String(utf8: bytes.span)
  }

  private func fault() -> Fault {
    let state = unsafe parser.pointee
    let problem = unsafe state.problem.map { unsafe String(cString: $0) } ?? ""
    // The reader knows no mark, only how far it has come.
    let isReader = unsafe state.error == YAML_READER_ERROR
    var fault = unsafe Fault(
      problem: problem, line: Int(clamping: state.problem_mark.line) + 1,
      column: Int(clamping: state.problem_mark.column) + 1)
    unsafe fault.isOfMemory = state.error == YAML_MEMORY_ERROR
    if isReader { fault.offset = unsafe Int(clamping: state.problem_offset) }
    if unsafe state.context != nil {
      let mark = unsafe state.context_mark
      fault.start = (Int(clamping: mark.line) + 1, Int(clamping: mark.column) + 1)
    }
    return fault
  }
}
