internal import Glibc

/// A socket that listens on 127.0.0.1, which no other machine can reach.
struct LoopbackSocket: ~Copyable {
  let descriptor: Int32
  let port: UInt16

  /// - Parameter port: 0 for any that is free.
  init(port: UInt16) throws(SystemError) {
    let number = socket(
      AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
    var failure = number < 0 ? SystemError() : nil
    // A server that ended a moment ago keeps its port waiting, which is no reason to refuse it.
    var one: Int32 = 1
    _ = unsafe setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &one, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe bind(number, address, size) == 0 && listen(number, 128) == 0
          && getsockname(number, address, &size) == 0
      }
    }
    if failure == nil, !isListening { failure = SystemError() }
    // Set before anything is thrown, so that the descriptor is closed then.
    descriptor = number
    self.port = UInt16(bigEndian: address.sin_port)
    if let failure { throw failure }
  }

  deinit { _ = close(descriptor) }

  /// The next connection that waits; nil where none does.
  func accept() throws(SystemError) -> Int32? {
    while true {
      let number = Glibc.accept(descriptor, nil, nil)
      if number >= 0 {
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
        _ = fcntl(number, F_SETFL, O_NONBLOCK)
        var one: Int32 = 1
        _ = unsafe setsockopt(
          number, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        return number
      }
      let error = SystemError()
      switch error.code {
      case EAGAIN: return nil
      case EINTR, ECONNABORTED: continue
      default: throw error
      }
    }
  }
}
