internal import Glibc

/// Does something that the user's or the system's wish to end the process (SIGINT, SIGTERM, SIGHUP) waits for, so that it
/// leaves no files that are half made. It must be short (the C function is `pthread_sigmask`).
func withoutInterruption<Value: ~Copyable>(
  _ work: () throws(Failure) -> Value
) throws(Failure) -> Value {
  var signals = sigset_t()
  var before = sigset_t()
  _ = unsafe sigemptyset(&signals)
  for number in [SIGINT, SIGTERM, SIGHUP] { _ = unsafe sigaddset(&signals, number) }
  _ = unsafe pthread_sigmask(SIG_BLOCK, &signals, &before)
  defer { _ = unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
  return try work()
}
