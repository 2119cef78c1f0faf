/// Whose a connection's other end is: what to ask the system (Linux, sock_diag(7)), and what its answer says.
///
/// A connection to 127.0.0.1 comes from a process of the same machine, of any of its users. The system knows whose that process is,
/// and nobody else can say so.
package enum SocketOwner {
  /// One end of a connection of IPv4.
  package struct End: Sendable, Hashable {
    package var address: (UInt8, UInt8, UInt8, UInt8) {
      (UInt8(bits >> 24), UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF))
    }
    /// The address as one number, 127.0.0.1 being 7F000001 in hexadecimal.
    package var bits: UInt32
    package var port: UInt16

    package init(bits: UInt32, port: UInt16) {
      self.bits = bits
      self.port = port
    }
  }

  private static let byFamily: UInt16 = 20  // SOCK_DIAG_BY_FAMILY
  private static let listening: UInt8 = 10  // TCP_LISTEN

  /// The question: an `nlmsghdr` and an `inet_diag_req_v2`.
  ///
  /// - Parameters:
  ///   - end: Of the socket that is asked about.
  ///   - other: The end it is connected with.
  package static func question(_ end: End, connectedWith other: End) -> [UInt8] {
    var body: [UInt8] = [2, 6, 0, 0]  // AF_INET, IPPROTO_TCP
    body += bytes(UInt32.max)  // in whatever state
    for port in [end.port, other.port] { body += [UInt8(port >> 8), UInt8(port & 0xFF)] }
    for address in [end.address, other.address] {
      body += [address.0, address.1, address.2, address.3] + [UInt8](repeating: 0, count: 12)
    }
    body += bytes(UInt32(0)) + bytes(UInt32.max) + bytes(UInt32.max)  // any interface, INET_DIAG_NOCOOKIE
    let head = bytes(UInt32(16 + body.count)) + bytes(byFamily) + bytes(UInt16(1)) + bytes(UInt32(1))
    return head + bytes(UInt32(0)) + body
  }

  /// The number of the user whose socket it is; nil where the system knows of none, or the answer is another's.
  package static func user(in answer: [UInt8], to question: [UInt8]) -> UInt32? {
    // An `nlmsghdr` and an `inet_diag_msg`, whose `idiag_uid` is the 64th byte and three more.
    guard answer.count >= 16 + 72, answer[4..<6].elementsEqual(bytes(byFamily)), answer[17] != listening,
      // The ports, which tell the connection.
      question.count >= 28, answer[20..<24] == question[24..<28]
    else { return nil }
    return answer[80..<84].reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// In the machine's own order, which is that of netlink(7); Swift runs on little-endian machines alone.
  private static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> Number($0 * 8)) }
  }
}
