/// Character data as expat tells it, in pieces that end at each line, reference and mark of CDATA.
struct PendingText {
  private let first: XMLText.Anchor
  private var anchors: [XMLText.Anchor] = []
  /// The bytes it is written with, as long as it reads as they do.
  private var written: Range<Int>
  /// What it reads, once it doesn't.
  private var read: [UInt8]?
  /// Where a piece that goes on with the text needs no new anchor; nowhere behind a reference, CDATA's marks and CR LF.
  private var next: Int?

  /// - Parameter cursor: At its start.
  init(at cursor: TextCursor) {
    first = XMLText.Anchor(offset: 0, line: cursor.line, column: cursor.column)
    written = cursor.offset..<cursor.offset
    next = cursor.offset
  }

  /// - Parameters:
  ///   - isVerbatim: Whether the piece reads as it is written.
  ///   - cursor: At the piece's start.
  mutating func take(
    _ piece: Span<UInt8>, written source: Range<Int>, isVerbatim: Bool, at cursor: TextCursor,
    of input: TextInput
  ) {
    let goesOn = next == source.lowerBound
    next = isVerbatim ? source.upperBound : nil
    if isVerbatim, goesOn, read == nil {
      written = written.lowerBound..<source.upperBound
      return
    }
    var bytes = read.take() ?? Array(input.bytes[written])
    if !goesOn {
      anchors.append(.init(offset: bytes.count, line: cursor.line, column: cursor.column))
    }
    for index in piece.indices { bytes.append(piece[index]) }
    read = bytes
  }

  func text(of input: TextInput) -> XMLText {
    XMLText(read?[...] ?? input.bytes[written], first: first, anchors: anchors, file: input.file)
  }
}
