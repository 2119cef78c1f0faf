import Parallelism

/// The objects of a file and their places: ISO 32000-1, 7.5.
///
/// Objects without a stream go into object streams (7.5.7), found through a cross-reference stream (7.5.8). Streams are
/// kept as they come and deflated last, where there is a helper half of them by it. In pretty mode every object stands
/// alone, streams as they are, and a classic table (7.5.4) lists them.
struct FileWriter: ~Copyable, ObjectSink {
  private enum Place {
    case missing
    case offset(Int)
    case packed(stream: Int, index: Int)
  }

  let isPretty: Bool
  private var output: SyntaxWriter
  private var places: [Place] = [.missing]
  private var packer = ObjectPacker()
  /// The caller's; what a helper deflates, it does by its own.
  var deflaters = Deflaters()
  private let helper: Helper
  private var streams: [Stream] = []

  /// A stream whose bytes are not in the file yet.
  private struct Stream {
    var reference: Reference
    /// The dictionary's entries, except `Length` and `Filter`.
    var entries: [UInt8]
    var content: [UInt8]
    var compression: StreamCompression

    /// Whether its bytes are still as they were made.
    var mustDeflate: Bool { compression == .deflate || compression == .deflateObjects }
    /// Whether its bytes in the file are deflated, whoever does it.
    var isDeflated: Bool { compression != .none }
  }

  init(isPretty: Bool, helper: Helper = .none) {
    self.isPretty = isPretty
    self.helper = helper
    output = SyntaxWriter(isPretty: isPretty, capacity: 1 << 16)
    output.raw("%PDF-1.7\n%")
    // Four bytes above 127 mark the file as binary (7.5.2).
    output.raw([0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
  }

  /// A number for an object that is written later, or already referred to.
  mutating func allocate() -> Reference {
    places.append(.missing)
    return Reference(number: places.count - 1)
  }

  /// Writes an object that has no stream.
  mutating func write<E: Error>(
    _ reference: Reference, _ body: (inout SyntaxWriter) throws(E) -> Void
  ) throws(E) {
    if isPretty {
      begin(reference)
      try body(&output)
      output.raw("\nendobj\n")
      return
    }
    try packer.write(reference, body)
    takePacks()
  }

  /// Takes in objects that were gathered elsewhere; those that fill no stream are followed by what is written next.
  mutating func add(_ objects: consuming ObjectPacker) {
    flushPacked()
    packer = objects
    takePacks()
  }

  /// Writes a stream; `body` writes the dictionary's entries except `Length` and `Filter`.
  mutating func writeStream<E: Error>(
    _ reference: Reference, _ content: [UInt8], _ compression: StreamCompression = .deflate,
    _ body: (inout SyntaxWriter) throws(E) -> Void
  ) throws(E) {
    if isPretty {
      begin(reference)
      try output.dictionary { (writer) throws(E) in
        try body(&writer)
        writer.entry(.length, content.count)
      }
      endStream(content)
      return
    }
    var entries = SyntaxWriter(isPretty: false)
    entries.raw("<<")
    try body(&entries)
    streams.append(
      Stream(reference: reference, entries: entries.takeBytes(), content: content, compression: compression))
  }

  private mutating func endStream(_ data: [UInt8]) {
    output.raw("\nstream\n")
    output.raw(data)
    output.raw("\nendstream\nendobj\n")
  }

  /// Puts all streams that are kept into the file. What nobody has deflated yet, the helper and the caller do until they meet.
  private mutating func writeStreams() throws(PDFError) {
    let places = streams.indices.filter { streams[$0].mustDeflate }
    let contents = places.map { streams[$0] }
    let rest = SharedRange(contents.indices)
    let others = Ahead(by: contents.count > 1 ? helper : .none) { () throws(PDFError) in
      var data: [(Int, [UInt8])] = []
      var deflaters = Deflaters()
      while let index = rest.takeLast() {
        data.append((index, try deflaters.compress(contents[index].content, contents[index].compression)))
      }
      return data
    }
    while let index = rest.takeFirst() {
      streams[places[index]].content = try deflaters.compress(
        contents[index].content, contents[index].compression)
    }
    for (index, data) in try others.value() { streams[places[index]].content = data }
    for stream in streams {
      begin(stream.reference)
      output.raw(stream.entries)
      if stream.isDeflated { output.entry(.filter, .flateDecode) }
      output.entry(.length, stream.content.count)
      output.raw(">>")
      endStream(stream.content)
    }
    streams = []
  }

  private mutating func begin(_ reference: Reference) {
    places[reference.number] = .offset(output.count)
    output.digits(reference.number)
    output.raw(" 0 obj\n")
  }

  private mutating func flushPacked() {
    packer.close()
    takePacks()
  }

  private mutating func takePacks() {
    guard !packer.packs.isEmpty else { return }
    for pack in packer.takePacks() {
      let stream = allocate()
      for (index, object) in pack.objects.enumerated() {
        places[object.number] = .packed(stream: stream.number, index: index)
      }
      writeStream(stream, pack.content, pack.compression) { writer in
        writer.entry(.type, .objStm)
        writer.entry(.n, pack.objects.count)
        writer.entry(.first, pack.first)
      }
    }
  }

  /// Writes what remains and the file's end.
  ///
  /// The file identifier (14.4) is a hash of all that was written, so that the same content has the same bytes.
  ///
  /// - Throws: `PDFError.outOfMemory`.
  consuming func finish(root: Reference, info: Reference) throws(PDFError) -> [UInt8] {
    flushPacked()
    try writeStreams()
    var low = ContentHash()
    low.add(output.bytes.span)
    var high = ContentHash(seed: low.value)
    high.add([UInt8(truncatingIfNeeded: places.count)].span)
    var identifier: [UInt8] = []
    identifier.appendBigEndian(Int(bitPattern: UInt(low.value)), bytes: 8)
    identifier.appendBigEndian(Int(bitPattern: UInt(high.value)), bytes: 8)
    let start: Int
    if isPretty {
      start = output.count
      writeTable()
      output.raw("trailer\n")
      let size = places.count
      output.dictionary { writer in
        writeTrailer(&writer, size: size, root: root, info: info, identifier: identifier)
      }
    } else {
      start = output.count
      writeCrossReferenceStream(root: root, info: info, identifier: identifier)
      try writeStreams()
    }
    output.raw("\nstartxref\n")
    output.digits(start)
    output.raw("\n%%EOF\n")
    return output.takeBytes()
  }

  private mutating func writeTable() {
    output.raw("xref\n0 ")
    output.digits(places.count)
    var text = Array("\n0000000000 65535 f \n".utf8)
    for place in places.dropFirst() {
      if case .offset(let offset) = place {
        text.appendDigits(UInt(offset), atLeast: 10)
        text += Array(" 00000 n \n".utf8)
      } else {
        text += Array("0000000000 00000 f \n".utf8)
      }
    }
    output.raw(text)
  }

  private mutating func writeCrossReferenceStream(root: Reference, info: Reference, identifier: [UInt8]) {
    let stream = allocate()
    places[stream.number] = .offset(output.count)
    // Each row is written as its differences from the row above, which PNG calls Up: rows of neighbours in an object stream
    // differ by 1 in the last byte only.
    var content: [UInt8] = []
    content.reserveCapacity(8 * places.count)
    var above: UInt64 = 0
    for place in places {
      let row: UInt64 =
        switch place {
        case .missing: 0
        case .offset(let offset): 1 << 48 | UInt64(UInt32(truncatingIfNeeded: offset)) << 16
        case .packed(let container, let index):
          2 << 48 | UInt64(UInt32(truncatingIfNeeded: container)) << 16
            | UInt64(UInt16(truncatingIfNeeded: index))
        }
      content.append(2)
      var shift: UInt64 = 56
      while shift > 0 {
        shift -= 8
        content.append(UInt8(truncatingIfNeeded: row >> shift) &- UInt8(truncatingIfNeeded: above >> shift))
      }
      above = row
    }
    let size = places.count
    writeStream(stream, content) { writer in
      writer.entry(.type, .xRef)
      writer.array(.w) { widths in
        for width in [1, 4, 2] { widths.integer(width) }
      }
      writer.dictionary(.decodeParms) { parameters in
        parameters.entry(.predictor, 12)
        parameters.entry(.columns, 7)
      }
      writeTrailer(&writer, size: size, root: root, info: info, identifier: identifier)
    }
  }
}

private func writeTrailer(
  _ writer: inout SyntaxWriter, size: Int, root: Reference, info: Reference, identifier: [UInt8]
) {
  writer.entry(.size, size)
  writer.entry(.root, root)
  writer.entry(.info, info)
  writer.array(.id) { pair in
    pair.hexadecimal(identifier)
    pair.hexadecimal(identifier)
  }
}
