internal import Glibc
import Preview

/// Tells which connections are of the preview's own user.
struct PeerOwner: ~Copyable {
  /// A socket to ask the system on; negative where it has none.
  private let descriptor: Int32
  private let user = geteuid()

  init() {
    let kind = SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue
    descriptor = socket(AF_NETLINK, Int32(kind), 4)  // NETLINK_SOCK_DIAG
  }

  deinit { if descriptor >= 0 { _ = close(descriptor) } }

  /// Whether another user's process is at the other end; the superuser's, who may read everything anyway, is none.
  ///
  /// The system tells this of every process that could read an answer. One that it knows nothing of is none of this machine's users',
  /// as of the machine around a virtual one; or it has left.
  func isForeign(_ connection: Int32) -> Bool {
    guard let here = unsafe Self.end(of: connection, getsockname),
      let there = unsafe Self.end(of: connection, getpeername),
      let user = user(of: there, connectedWith: here)
    else { return false }
    return user != self.user && user != 0
  }

  private func user(of end: SocketOwner.End, connectedWith other: SocketOwner.End) -> UInt32? {
    let question = SocketOwner.question(end, connectedWith: other)
    guard descriptor >= 0,
      unsafe question.withUnsafeBytes({ unsafe send(descriptor, $0.baseAddress, $0.count, 0) }) > 0
    else { return nil }
    // The answer is there when the question is sent.
    let answer = unsafe [UInt8](unsafeUninitializedCapacity: 1_024) { buffer, used in
      used = max(0, unsafe recv(descriptor, buffer.baseAddress, 1_024, 0))
    }
    return SocketOwner.user(in: answer, to: question)
  }

  private static func end(
    of connection: Int32,
    _ name: (Int32, UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32
  ) -> SocketOwner.End? {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isKnown = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe name(connection, $0, &size) == 0
      }
    }
    guard isKnown else { return nil }
    return SocketOwner.End(
      bits: UInt32(bigEndian: address.sin_addr.s_addr), port: UInt16(bigEndian: address.sin_port))
  }
}
