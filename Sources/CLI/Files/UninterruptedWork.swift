internal import Glibc

/// Does something that the user's or the system's wish to end the process (SIGINT, SIGTERM, SIGHUP) waits for, so that it
/// leaves no files that are half made. It must be short (the C function is `pthread_sigmask`).
func withoutInterruption<Value: ~Copyable>(
  _ work: () throws(Failure) -> Value
) throws(Failure) -> Value {
  var signals = interruptions()
  var before = sigset_t()
  _ = unsafe pthread_sigmask(SIG_BLOCK, &signals, &before)
  defer { _ = unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
  return try work()
}

/// Leaves the wish to end the process to the other threads, as long as the calling one lives: the system gives it to any that
/// takes it, also to one that knows nothing of what must not be interrupted.
func leaveInterruptions() {
  var signals = interruptions()
  _ = unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
}

private func interruptions() -> sigset_t {
  var signals = sigset_t()
  _ = unsafe sigemptyset(&signals)
  for number in [SIGINT, SIGTERM, SIGHUP] { _ = unsafe sigaddset(&signals, number) }
  return signals
}
