/// The digits in which a whole report is set.
package enum DigitSystem: String, Sendable, Hashable, CaseIterable {
  /// ๐–๙, U+0E50–U+0E59.
  case thai
  /// 0–9.
  case arabic
}
