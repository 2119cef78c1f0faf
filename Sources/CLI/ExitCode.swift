/// What the program ends with; scripts rely on the numbers.
package enum ExitCode: Sendable, Hashable {
  case done
  /// The input is wrong; a diagnostic says where.
  case wrongInput
  /// The command line is wrong.
  case usage
  /// The machine can't: no font, no room, no permission.
  case machine
  /// A signal asked the run to stop before its end.
  case interrupted(Int32)

  /// As the system knows it; of a signal as shells count it.
  package var number: Int32 {
    switch self {
    case .done: 0
    case .wrongInput: 1
    case .usage: 2
    case .machine: 3
    case .interrupted(let signal): 128 + signal
    }
  }
}
