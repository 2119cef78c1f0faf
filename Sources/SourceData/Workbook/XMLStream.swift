internal import CExpat

/// What takes the events of a part of a workbook as they come. Names are without prefixes.
protocol XMLStreamReceiver {
  mutating func start(_ name: XMLStreamName, _ attributes: XMLStreamAttributes)
  mutating func end(_ name: XMLStreamName)
  /// A piece of character data in UTF-8; a text may come in several.
  mutating func text(_ piece: RawSpan)
  /// Whether the rest is of no use.
  var isFinished: Bool { get }
}

/// The name of an element, valid while its event is handled; `switch` compares it with literals, without a `String` for each
/// of a sheet's millions of tags.
@safe struct XMLStreamName {
  fileprivate let start: UnsafePointer<XML_Char>

  static func ~= (literal: StaticString, name: Self) -> Bool { unsafe isEqual(name.start, literal) }
}

/// The attributes of a start tag, valid while it is handled.
@safe struct XMLStreamAttributes {
  fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

  /// The value of the attribute with this name, whatever its prefix.
  subscript(name: StaticString) -> String? {
    guard let pairs = unsafe pairs else { return nil }
    var index = 0
    while let key = unsafe pairs[index] {
      if unsafe isEqual(localName(key), name) {
        return unsafe pairs[index + 1].map { unsafe String(cString: $0) }
      }
      index += 2
    }
    return nil
  }

  /// Whether there are more than `limit`.
  fileprivate func isMore(than limit: Int) -> Bool {
    guard let pairs = unsafe pairs else { return false }
    var count = 0
    while count <= limit, unsafe pairs[2 * count] != nil { count += 1 }
    return count > limit
  }

  /// Whether a switch is on (ISO/IEC 29500-1, `xsd:boolean`).
  func isOn(_ name: StaticString) -> Bool {
    let value = self[name]
    return value == "1" || value == "true"
  }
}

/// Why a part of a workbook can't be read.
enum XMLStreamError: Error, Hashable {
  case malformed, documentType, tooDeep, tooManyAttributes, noMemory
  /// A text, comment or attribute without end.
  case tooLong
}

/// Reads one entry of an archive as XML, piece by piece, however long it is.
///
/// Document types are refused at once, and with them every entity that could grow.
///
/// - Returns: False where there is no such entry.
func readXML<Receiver: XMLStreamReceiver>(
  _ name: String, of archive: borrowing ZipArchive, limits: WorkbookLimits, into receiver: inout Receiver
) throws(WorkbookPartError) -> Bool {
  let parser = StreamParser()
  var sink = XMLStreamSink(receiver: receiver, mostAttributes: limits.attributes)
  let isFound: Bool
  var failure: XMLStreamError?
  do throws(ZipError) {
    isFound = unsafe try archive.read(name) { bytes, isLast in
      failure = unsafe parser.parse(bytes, isLast: isLast, into: &sink)
      // Before it takes more: the parser keeps an unfinished tag whole, and looks at it anew with every piece.
      if failure == nil, sink.quietBytes > limits.quietBytes { failure = .tooLong }
      return failure == nil && !sink.receiver.isFinished
    }
  } catch {
    throw .zip(error)
  }
  if let failure { throw .xml(failure) }
  if let finished = sink.receiver as? Receiver { receiver = finished }
  return isFound
}

/// What is wrong with a part of a workbook.
enum WorkbookPartError: Error, Hashable {
  case zip(ZipError)
  case xml(XMLStreamError)
}

/// Names deeper than any workbook nests.
private let deepest = 100

/// What expat's handlers work on.
private struct XMLStreamSink {
  /// Any receiver: a C function can't be generic.
  var receiver: any XMLStreamReceiver
  let mostAttributes: Int
  var depth = 0
  /// Bytes taken since the piece in which a tag last began or ended.
  var quietBytes = 0
  var failure: XMLStreamError?

  init(receiver: any XMLStreamReceiver, mostAttributes: Int) {
    self.receiver = receiver
    self.mostAttributes = mostAttributes
  }
}

/// The owner of one expat parser.
@safe private struct StreamParser: ~Copyable {
  private let handle: XML_Parser?

  init() {
    // A part may be in UTF-8 or UTF-16, as its declaration says (ISO/IEC 29500-2, 6.2.5).
    unsafe handle = XML_ParserCreate(nil)
  }

  deinit {
    unsafe XML_ParserFree(handle)
  }

  /// Takes a piece; nil while all is well. Once the receiver has finished, what follows is not looked at.
  func parse(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, into sink: inout XMLStreamSink
  ) -> XMLStreamError? {
    guard let handle = unsafe handle else { return .noMemory }
    sink.quietBytes += bytes.count
    let status = unsafe withUnsafeMutablePointer(to: &sink) { pointer in
      unsafe XML_SetUserData(handle, pointer)
      unsafe XML_SetElementHandler(
        handle,
        { data, name, attributes in
          guard let sink = unsafe sinkPointer(data), let name = unsafe name else { return }
          let list = unsafe XMLStreamAttributes(pairs: attributes)
          unsafe sink.pointee.depth += 1
          unsafe sink.pointee.quietBytes = 0
          if unsafe sink.pointee.depth > deepest { unsafe sink.pointee.failure = .tooDeep }
          if list.isMore(than: unsafe sink.pointee.mostAttributes) {
            unsafe sink.pointee.failure = .tooManyAttributes
          }
          guard unsafe sink.pointee.failure == nil else { return }
          unsafe sink.pointee.receiver.start(XMLStreamName(start: localName(name)), list)
        },
        { data, name in
          guard let sink = unsafe sinkPointer(data), let name = unsafe name else { return }
          unsafe sink.pointee.depth -= 1
          unsafe sink.pointee.quietBytes = 0
          guard unsafe sink.pointee.failure == nil else { return }
          unsafe sink.pointee.receiver.end(XMLStreamName(start: localName(name)))
        })
      unsafe XML_SetCharacterDataHandler(handle) { data, text, length in
        guard let sink = unsafe sinkPointer(data), let text = unsafe text, unsafe sink.pointee.failure == nil
        else {
          return
        }
        let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(length))
        unsafe sink.pointee.receiver.text(RawSpan(_unsafeBytes: bytes))
      }
      unsafe XML_SetStartDoctypeDeclHandler(handle) { data, _, _, _, _ in
        unsafe sinkPointer(data)?.pointee.failure = .documentType
      }
      return unsafe XML_Parse(
        handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count),
        isLast ? 1 : 0)
    }
    if let failure = sink.failure { return failure }
    guard status != XML_STATUS_OK else { return nil }
    return unsafe XML_GetErrorCode(handle) == XML_ERROR_NO_MEMORY ? .noMemory : .malformed
  }
}

private func sinkPointer(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLStreamSink>? {
  unsafe data?.assumingMemoryBound(to: XMLStreamSink.self)
}

/// What follows the prefix of a name.
private func localName(_ name: UnsafePointer<XML_Char>) -> UnsafePointer<XML_Char> {
  var start = unsafe name
  var current = unsafe name
  while unsafe current.pointee != 0 {
    if unsafe current.pointee == CChar(UInt8(ascii: ":")) { unsafe start = current + 1 }
    unsafe current += 1
  }
  return unsafe start
}

private func isEqual(_ name: UnsafePointer<XML_Char>, _ other: StaticString) -> Bool {
  for index in 0..<other.utf8CodeUnitCount {
    // A name that ends earlier differs at its closing zero.
    guard unsafe UInt8(bitPattern: name[index]) == other.utf8Start[index] else { return false }
  }
  return unsafe name[other.utf8CodeUnitCount] == 0
}
