/// Beside a number or Latin letters Thai has a space, beside its own letters none.
extension String {
  /// What parts it from Thai that goes on behind it.
  var spaceBehind: String { utf8.last.map { $0 < 0x80 } ?? false ? " " : "" }

  /// What parts it from Thai before it.
  var spaceBefore: String { utf8.first.map { $0 < 0x80 } ?? false ? " " : "" }
}
