/// Something with names that templates use: an agency, a year, an indicator.
package protocol TemplateObject: Sendable {
  /// The names, with what each gives; checker, evaluation and documentation all read this table.
  static var schema: Schema<Self> { get }

  // Requirements, though no type has its own: so the compiler makes each for its type, and a look-up asks for no type's
  // description at run time.
  /// What `name` will give; nil where the object has no such name.
  static func kind(of name: String) -> ValueKind?
  /// What `name` gives; nil where the object has no such name.
  func value(of name: SoughtName) -> Value?
  /// What the object itself prints.
  var printedText: String { get }
}

/// One name of an object: the line that binds it.
package struct Binding<Subject: Sendable>: Sendable {
  var name: String
  var kind: ValueKind
  var thai: String
  var english: String
  var value: @Sendable (Subject) -> Value

  package static func text(
    _ name: String, _ thai: String, _ english: String, _ value: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    Self(name: name, kind: .text, thai: thai, english: english) { .optional(value($0)) }
  }

  package static func number(
    _ name: String, _ thai: String, _ english: String, _ value: @escaping @Sendable (Subject) -> Int?
  ) -> Self {
    Self(name: name, kind: .number, thai: thai, english: english) { subject in
      value(subject).map { .number($0) } ?? .none
    }
  }

  package static func flag(
    _ name: String, _ thai: String, _ english: String, _ value: @escaping @Sendable (Subject) -> Bool
  ) -> Self {
    Self(name: name, kind: .flag, thai: thai, english: english) { .flag(value($0)) }
  }

  package static func object<Object: TemplateObject>(
    _ name: String, _ thai: String, _ english: String, _ value: @escaping @Sendable (Subject) -> Object?
  ) -> Self {
    Self(name: name, kind: .object(Object.self), thai: thai, english: english) { subject in
      value(subject).map { .object($0) } ?? .none
    }
  }

  package static func list<Object: TemplateObject>(
    _ name: String, _ thai: String, _ english: String, _ value: @escaping @Sendable (Subject) -> [Object]
  ) -> Self {
    Self(name: name, kind: .list(.object(Object.self)), thai: thai, english: english) { subject in
      .list(value(subject).map { .object($0) })
    }
  }

  package static func texts(
    _ name: String, _ thai: String, _ english: String, _ value: @escaping @Sendable (Subject) -> [String]
  ) -> Self {
    Self(name: name, kind: .list(.text), thai: thai, english: english) { subject in
      .list(value(subject).map { .text($0) })
    }
  }

  package static func chart(
    _ name: String, _ thai: String, _ english: String, _ value: @escaping @Sendable (Subject) -> ChartData?
  ) -> Self {
    Self(name: name, kind: .chart, thai: thai, english: english) { subject in
      value(subject).map { .chart($0) } ?? .none
    }
  }
}

/// The table of an object's names. A class, since a template looks into it thousands of times, and each would copy it.
package final class Schema<Subject: Sendable>: Sendable {
  let name: String
  let thai: String
  let english: String
  /// What the object itself prints, as `{{year}}` does; nil where it can't be printed.
  let printed: (@Sendable (Subject) -> String)?
  let bindings: [Binding<Subject>]
  private let positions: NamePositions

  package init(
    _ name: String, _ thai: String, _ english: String, printed: (@Sendable (Subject) -> String)? = nil,
    _ bindings: [Binding<Subject>]
  ) {
    self.name = name
    self.thai = thai
    self.english = english
    self.printed = printed
    self.bindings = bindings
    positions = NamePositions(bindings.map(\.name))
  }

  /// The place in `bindings`, which the caller looks into: taken out of it, a binding would have each of its parts counted.
  func position(of name: SoughtName) -> Int? { positions.position(of: name) }
}

/// A name that objects are asked for, with its sum, which is so reckoned once and not for each of them.
package struct SoughtName: Sendable, Hashable {
  fileprivate let text: String
  fileprivate let sum: Int

  init(_ text: String) {
    self.text = text
    let bytes = text.utf8.span
    var sum: UInt32 = 0
    for index in bytes.indices { sum = sum &* 31 &+ UInt32(bytes[index]) }
    self.sum = Int(sum ^ sum >> 15)
  }
}

/// Finds the place of a name in a list. A dictionary would guard against names that were chosen to collide, which these, written
/// in the program, are not, and takes four times as long.
private struct NamePositions: Sendable {
  private let names: [String]
  /// By the names' sums, the place of each and one more, 0 where there is none; what is taken already comes behind.
  private let slots: [UInt16]

  init(_ names: [String]) {
    self.names = names
    var count = 8
    while count < 2 * names.count + 1 { count *= 2 }
    var slots = [UInt16](repeating: 0, count: count)
    for (place, name) in names.enumerated() {
      var slot = SoughtName(name).sum & (count - 1)
      while slots[slot] != 0, names[Int(slots[slot]) - 1] != name { slot = (slot + 1) & (count - 1) }
      if slots[slot] == 0 { slots[slot] = UInt16(place + 1) }
    }
    self.slots = slots
  }

  func position(of name: SoughtName) -> Int? {
    var slot = name.sum & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if names[place] == name.text { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}

/// A schema without its subject's type: what the checker and the documentation need.
struct SchemaOutline: Sendable {
  struct Name: Sendable {
    var name: String
    var kind: ValueKind
    var thai: String
    var english: String
  }

  var name: String
  var thai: String
  var english: String
  var isPrintable: Bool
  var names: [Name]
}

extension TemplateObject {
  static var outline: SchemaOutline {
    SchemaOutline(
      name: schema.name, thai: schema.thai, english: schema.english, isPrintable: schema.printed != nil,
      names: schema.bindings.map {
        .init(name: $0.name, kind: $0.kind, thai: $0.thai, english: $0.english)
      })
  }

  package static func kind(of name: String) -> ValueKind? {
    let schema = schema
    return schema.position(of: SoughtName(name)).map { schema.bindings[$0].kind }
  }

  package func value(of name: SoughtName) -> Value? {
    let schema = Self.schema
    return schema.position(of: name).map { schema.bindings[$0].value(self) }
  }

  package var printedText: String { Self.schema.printed?(self) ?? "" }
}
