/// A value that many findings hold and none changes: each copy is a reference, however large the value.
///
/// Findings are copied into lists and views thousands of times a report, and what they carry of the framework and of the guidance
/// is the same in all of them.
///
/// Public, since the compiler hands only what is public on to other modules to be made for their types; unmade, each use asks for
/// its type's description at run time and copies the value whole.
@propertyWrapper
public struct Shared<Value: Sendable>: Sendable {
  @usableFromInline
  final class Box: Sendable {
    @usableFromInline let value: Value

    @inlinable
    init(_ value: Value) { self.value = value }
  }

  @usableFromInline var box: Box

  @inlinable
  public init(wrappedValue: Value) { box = Box(wrappedValue) }

  @inlinable
  public var wrappedValue: Value {
    // Lends the value: who reads one of its fields copies only that.
    _read { yield box.value }
    set { box = Box(newValue) }
  }

  /// What holds it, for another to share.
  @inlinable
  public var projectedValue: Self { self }
}

extension Shared: Equatable where Value: Equatable {
  public static func == (left: Self, right: Self) -> Bool {
    left.box === right.box || left.box.value == right.box.value
  }
}

extension Shared: Hashable where Value: Hashable {
  public func hash(into hasher: inout Hasher) { hasher.combine(box.value) }
}
