import Testing

@testable import Preview

@Suite("The system is asked whose a connection is")
struct SocketOwnerTests {
  @Test("the question, byte by byte, as sock_diag(7) has it")
  func question() {
    let bytes = SocketOwner.question(
      .init(bits: 0x7F00_0001, port: 0x1234), connectedWith: .init(bits: 0x7F00_0005, port: 8_640))
    let none = [UInt8](repeating: 0, count: 12)
    let ends: [UInt8] = [0x12, 0x34, 0x21, 0xC0] + [127, 0, 0, 1] + none + [127, 0, 0, 5] + none
    let any = [UInt8](repeating: 0xFF, count: 8)
    #expect(
      bytes == [72, 0, 0, 0, 20, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0] + [2, 6, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF]
        + ends
        + [0, 0, 0, 0] + any)
  }

  @Test(
    "the user in the answer; none in an error, of a socket that listens, to another question, or in what is cut off"
  )
  func user() {
    var answer = [UInt8](repeating: 0, count: 88)
    answer.replaceSubrange(0..<8, with: [88, 0, 0, 0, 20, 0, 0, 0])
    answer[17] = 1
    let question = SocketOwner.question(
      .init(bits: 0x7F00_0001, port: 0x1234), connectedWith: .init(bits: 0x7F00_0001, port: 8_640))
    answer.replaceSubrange(20..<24, with: [0x12, 0x34, 0x21, 0xC0])
    answer.replaceSubrange(80..<84, with: [0xE8, 3, 0, 0])
    #expect(SocketOwner.user(in: answer, to: question) == 1_000)
    for count in 0..<88 { #expect(SocketOwner.user(in: Array(answer.prefix(count)), to: question) == nil) }
    var other = answer
    other[17] = 10
    #expect(SocketOwner.user(in: other, to: question) == nil)
    other = answer
    other[4] = 2
    #expect(SocketOwner.user(in: other, to: question) == nil)
    other = answer
    other[21] = 0x35
    #expect(SocketOwner.user(in: other, to: question) == nil)
  }
}
