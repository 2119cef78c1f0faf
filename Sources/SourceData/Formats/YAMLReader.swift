/// Reads YAML to values with their places, by libyaml's events.
///
/// Scalars are taken by the core schema of YAML 1.2: plain `true`, `null` and numbers are such, and `yes`, `no` and
/// dates are text, as is everything in quotes. A data file has no use for anchors, aliases, tags, merge keys and
/// several documents; they are refused, as they would let a small file grow without bound or mean something else to
/// another reader.
///
/// - Throws: All of these, and duplicate keys; or the first place where the syntax is broken with what was found
///   before it.
package func readYAML(
  _ bytes: [UInt8], file: String, limits: InputLimits = InputLimits()
) throws(DiagnosticsError) -> SourceNode {
  let input = try TextInput(bytes, file: file, limits: limits)
  if let offset = lineSeparator(in: bytes.span) {
    throw DiagnosticsError([.lineSeparator(at: input.location(at: offset))])
  }
  var reader = YAMLReader(input, limits: limits)
  let node = reader.stream()
  try reader.problems.throwErrors()
  guard let node else { throw DiagnosticsError([.malformedYAML("", at: SourceLocation(file: file))]) }
  return node
}

/// The first NEL, LINE SEPARATOR or PARAGRAPH SEPARATOR: line ends to YAML 1.1, and so to libyaml, but text to 1.2.
private func lineSeparator(in bytes: Span<UInt8>) -> Int? {
  var index = 0
  while true {
    index = endOfThaiOrASCII(in: bytes, from: index)
    guard index + 1 < bytes.count else { return nil }
    if bytes[index] == 0xC2, bytes[index + 1] == 0x85 { return index }
    if bytes[index] == 0xE2, bytes[index + 1] == 0x80, index + 2 < bytes.count,
      bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9
    {
      return index
    }
    index += 1
  }
}

/// Every method that reads returns nil once a problem that ends the reading has been reported.
private struct YAMLReader: ~Copyable {
  let input: TextInput
  let limits: InputLimits
  var problems = DiagnosticCollector()
  private let parser: YAMLParser
  private var nodes = 0
  /// Where the brackets stand that are open, the innermost last.
  private var brackets: [(location: SourceLocation, isList: Bool)] = []

  init(_ input: TextInput, limits: InputLimits) {
    self.input = input
    self.limits = limits
    parser = YAMLParser(input.bytes[input.start...])
  }

  /// One document, or nothing but comments, which is null.
  mutating func stream() -> SourceNode? {
    var result: SourceNode?
    while let item = next() {
      switch item.event {
      case .streamEnd:
        return result ?? SourceNode(.null, at: SourceLocation(file: input.file, line: 1, column: 1))
      case .documentStart:
        if result != nil {
          problems.add(.severalDocuments(at: location(item)))
          return nil
        }
        guard let first = next(), let node = node(first, depth: 0) else { return nil }
        result = node
      default: continue
      }
    }
    return nil
  }

  private func location(_ item: YAMLParser.Item) -> SourceLocation {
    SourceLocation(file: input.file, line: item.line, column: item.column)
  }

  private mutating func next() -> YAMLParser.Item? {
    do throws(YAMLParser.Fault) {
      return try parser.next()
    } catch {
      problems.add(problem(error))
      return nil
    }
  }

  /// What libyaml stumbles over behind a bracket that nobody closed is no fault; the bracket is.
  private func problem(_ fault: YAMLParser.Fault) -> Diagnostic {
    if fault.isOfMemory { return .outOfMemory(reading: input.file) }
    let place = location(fault)
    if let (start, isList) = brackets.last, Diagnostic.mayComeOfOpenBracket(fault.problem),
      case .text(let startLine, _) = start.position, case .text(let line, _) = place.position,
      line > startLine || place == input.location(at: input.bytes.count)
    {
      let isAtEnd = place == input.location(at: input.bytes.count)
      return .openBracket(isList: isList, at: start, read: isAtEnd ? nil : line)
    }
    return .malformedYAML(fault.problem, at: place, from: fault.start?.line)
  }

  private func location(_ fault: YAMLParser.Fault) -> SourceLocation {
    if let offset = fault.offset { return input.location(at: input.start + offset) }
    // What a file's end leaves open is found where it began.
    if fault.problem == "found unexpected end of stream", let start = fault.start {
      return SourceLocation(file: input.file, line: start.line, column: start.column)
    }
    let end = input.location(at: input.bytes.count)
    // libyaml puts the end behind a last line that has no line end.
    if case .text(let line, _) = end.position, fault.line > line { return end }
    return SourceLocation(file: input.file, line: fault.line, column: fault.column)
  }

  private mutating func node(_ item: YAMLParser.Item, depth: Int) -> SourceNode? {
    let location = location(item)
    nodes += 1
    guard nodes <= limits.nodes else {
      problems.add(.tooManyValues(at: location, limit: limits.nodes))
      return nil
    }
    if item.hasAnchor { problems.add(.anchor(at: location)) }
    if item.hasTag { problems.add(.tag(at: location)) }
    switch item.event {
    case .scalar(let isPlain):
      let text = parser.text
      return SourceNode(isPlain ? coreSchema(text) : .text(text), at: location)
    case .alias:
      problems.add(.anchor(at: location))
      return SourceNode(.null, at: location)
    case .sequenceStart, .mappingStart:
      guard depth < limits.depth else {
        problems.add(.tooDeep(at: location, limit: limits.depth))
        return nil
      }
      let isList = if case .sequenceStart = item.event { true } else { false }
      if item.isBracket { brackets.append((location, isList)) }
      let content = isList ? sequence(depth + 1) : mapping(depth + 1)
      if item.isBracket, content != nil { brackets.removeLast() }
      return content.map { SourceNode($0, at: location) }
    default: return SourceNode(.null, at: location)
    }
  }

  private mutating func sequence(_ depth: Int) -> SourceNode.Content? {
    var elements: [SourceNode] = []
    while let item = next() {
      if case .sequenceEnd = item.event { return .sequence(elements) }
      guard let element = node(item, depth: depth) else { return nil }
      elements.append(element)
    }
    return nil
  }

  private mutating func mapping(_ depth: Int) -> SourceNode.Content? {
    var mapping = MappingBuilder()
    while let item = next() {
      if case .mappingEnd = item.event { return .mapping(mapping.entries) }
      let key = key(item)
      // A key that is no scalar has to be read to its end, too.
      if key == nil { guard node(item, depth: depth) != nil else { return nil } }
      guard let valueItem = next(), let value = node(valueItem, depth: depth) else { return nil }
      if let key {
        mapping.add(.init(key: key, keyLocation: location(item), value: value), &problems)
      }
    }
    return nil
  }

  /// Text as it is written, so that `1`, `"1"` and `9.10` are the keys they look like.
  private mutating func key(_ item: YAMLParser.Item) -> String? {
    guard case .scalar(let isPlain) = item.event else {
      if case .alias = item.event { return nil }
      problems.add(.keyNotText(at: location(item)))
      return nil
    }
    let key = parser.text
    if item.hasAnchor { problems.add(.anchor(at: location(item))) }
    if item.hasTag { problems.add(.tag(at: location(item))) }
    if isPlain, key == "<<" {
      problems.add(.mergeKey(at: location(item)))
    } else if isPlain, key.isEmpty {
      problems.add(.keyNotText(at: location(item)))
    }
    return key
  }
}
