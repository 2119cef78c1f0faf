import TestSupport
import Testing

@testable import Preview

@Suite("The head of a request is read strictly")
struct RequestParserTests {
  private static let browser = """
    GET /report.html?kind=annual&v=12 HTTP/1.1\r
    Host: 127.0.0.1:8640\r
    User-Agent: Mozilla/5.0\r
    Accept: text/html\r
    Sec-Fetch-Site: same-origin\r
    \r

    """

  private static func read(_ text: String) throws(RequestRefusal) -> Request? {
    var parser = RequestParser()
    return try parser.read(Array(text.utf8))
  }

  private static func refusal(_ text: String) -> RequestRefusal? {
    do throws(RequestRefusal) {
      _ = try read(text)
      return nil
    } catch {
      return error
    }
  }

  @Test("a browser's request, whole and byte by byte")
  func browser() throws {
    let expected = Request(
      path: "/report.html", query: ["kind": "annual", "v": "12"],
      fields: [
        "host": "127.0.0.1:8640", "user-agent": "Mozilla/5.0", "accept": "text/html",
        "sec-fetch-site": "same-origin",
      ])
    #expect(try Self.read(Self.browser) == expected)
    var parser = RequestParser()
    let bytes = Array(Self.browser.utf8)
    for byte in bytes.dropLast() { #expect(try parser.read([byte]) == nil) }
    #expect(try parser.read([bytes[bytes.count - 1]]) == expected)
  }

  @Test("values of a query are decoded, its path never is")
  func decoding() throws {
    let request = try Self.read("GET /%2e%2e/x?kind=%E0%B8%81+b HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(request?.path == "/%2e%2e/x")
    #expect(request?.query == ["kind": "ก b"])
  }

  @Test(
    "what no browser sends is refused",
    arguments: [
      ("GET / HTTP/1.1\nHost: a\n\n", RequestRefusal.malformed),
      ("GET  / HTTP/1.1\r\n\r\n", .malformed),
      (" / HTTP/1.1\r\n\r\n", .malformed),
      ("GET http://127.0.0.1/ HTTP/1.1\r\nHost: a\r\n\r\n", .malformed),
      ("GET * HTTP/1.1\r\nHost: a\r\n\r\n", .malformed),
      ("GET /\u{0} HTTP/1.1\r\nHost: a\r\n\r\n", .malformed),
      ("GET /ก HTTP/1.1\r\nHost: a\r\n\r\n", .malformed),
      ("GET /?a=%zz HTTP/1.1\r\nHost: a\r\n\r\n", .malformed),
      ("GET /?a=%ff HTTP/1.1\r\nHost: a\r\n\r\n", .malformed),
      ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", .malformed),
      ("GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", .malformed),
      ("GET / HTTP/1.1\r\nHost: a\u{1}\r\n\r\n", .malformed),
      ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", .malformed),
      ("GET / HTTP/1.0\r\nHost: a\r\n\r\n", .unknownVersion),
      ("GET / HTTP/2.0\r\nHost: a\r\n\r\n", .unknownVersion),
      ("GET / FTP/1.1\r\nHost: a\r\n\r\n", .malformed),
      ("POST / HTTP/1.1\r\nHost: a\r\n\r\n", .methodNotAllowed),
      ("DELETE / HTTP/1.1\r\nHost: a\r\n\r\n", .methodNotAllowed),
      ("get / HTTP/1.1\r\nHost: a\r\n\r\n", .methodNotAllowed),
      ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", .hasBody),
      ("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", .hasBody),
      ("GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n", .hasBody),
    ])
  func refused(text: String, refusal: RequestRefusal) {
    #expect(Self.refusal(text) == refusal, "\(text)")
  }

  @Test("a target, a head and a number of fields have their limits, and nothing is kept beyond them")
  func limits() {
    let target = String(repeating: "a", count: 2_047)
    #expect(Self.refusal("GET /\(target) HTTP/1.1\r\nHost: a\r\n\r\n") == nil)
    #expect(Self.refusal("GET /\(target)a HTTP/1.1\r\nHost: a\r\n\r\n") == .targetTooLong)
    let fields = { String(repeating: "A: b\r\n", count: $0) }
    #expect(Self.refusal("GET / HTTP/1.1\r\n\(fields(64))\r\n") == nil)
    #expect(Self.refusal("GET / HTTP/1.1\r\n\(fields(65))\r\n") == .headTooLarge)
    // 16,384 bytes in all, of which 37 are no value.
    let value = String(repeating: "v", count: 16_347)
    #expect(Self.refusal("GET / HTTP/1.1\r\nHost: a\r\nCookie: \(value)\r\n\r\n") == nil)
    #expect(Self.refusal("GET / HTTP/1.1\r\nHost: a\r\nCookie: \(value)v\r\n\r\n") == .headTooLarge)
  }

  @Test("no bytes make it fail otherwise than by a refusal, and what it takes is what it says")
  func fuzz() {
    var mutator = Mutator(seed: 2_568)
    let tokens = [
      "\r\n", "\r\n\r\n", "Host: ", " HTTP/1.1", "%", "?", "/../", "\0", "Transfer-Encoding: chunked\r\n",
    ]
    var taken = 0
    for _ in 0..<20_000 {
      var parser = RequestParser()
      let bytes = mutator.mutated(Array(Self.browser.utf8), tokens: tokens)
      guard let request = try? parser.read(bytes) else { continue }
      taken += 1
      #expect(request.path.hasPrefix("/"))
      #expect(request.path.utf8.allSatisfy { (0x21...0x7E).contains($0) })
      #expect(request.fields.keys.allSatisfy { $0 == $0.lowercased() && !$0.isEmpty })
    }
    // Otherwise it would have looked at refusals alone.
    #expect(taken > 1_000)
  }
}
