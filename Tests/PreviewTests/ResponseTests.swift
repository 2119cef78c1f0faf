import Testing

@testable import Preview

@Suite("Answers say what a browser must not do with them")
struct ResponseTests {
  private static func lines(_ response: Response) -> [String] {
    String(decoding: response.head, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test("an answer byte for byte")
  func bytes() {
    let response = Response(type: .pdf, policy: .pages, fileName: "ก b.pdf", body: Array("x".utf8))
    let expected = [
      "HTTP/1.1 200 OK", "Content-Type: application/pdf", "Content-Length: 1",
      "Content-Disposition: inline; filename*=UTF-8''%E0%B8%81%20b.pdf", "Cache-Control: no-store",
      "Connection: close", "Content-Security-Policy: frame-ancestors 'self'",
      "Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Resource-Policy: same-origin",
      "Referrer-Policy: no-referrer", "X-Content-Type-Options: nosniff", "",
    ]
    #expect(Self.lines(response) == expected + [""])
  }

  @Test("a name can't end its line")
  func fileName() {
    let response = Response(type: .pdf, fileName: "a\r\nX: y\"", body: [])
    #expect(Self.lines(response).contains("Content-Disposition: inline; filename*=UTF-8''a%0D%0AX%3A%20y%22"))
  }

  @Test("policies hold on one line each, and only the preview's own page runs a script")
  func policies() {
    for policy in [Response.Policy.page, .report, .pages, .nothing] {
      #expect(!policy.rawValue.contains("\n"))
      #expect(policy.rawValue.contains("script-src") == (policy == .page))
      #expect(!policy.rawValue.contains("http:") && !policy.rawValue.contains("*"))
    }
  }

  @Test("a stream tells no length; a method that is not allowed, those that are")
  func special() {
    #expect(!Self.lines(Response(type: .events, body: [])).contains { $0.hasPrefix("Content-Length") })
    #expect(Self.lines(Response(.methodNotAllowed)).contains("Allow: GET, HEAD"))
    #expect(Self.lines(Response(.foreign))[0] == "HTTP/1.1 403 Forbidden")
  }
}
