/// What the program ends with; scripts rely on the numbers.
package enum ExitCode: Int32, Sendable {
  case done = 0
  /// The input is wrong; a diagnostic says where.
  case wrongInput = 1
  /// The command line is wrong.
  case usage = 2
  /// The machine can't: no font, no room, no permission.
  case machine = 3
}
