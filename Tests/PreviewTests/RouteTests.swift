import Testing

@testable import Preview

@Suite("Only the preview's own requests are answered")
struct RouteTests {
  private static func refusal(
    _ path: String = "/report.html", host: String? = "127.0.0.1:8640", _ fields: [String: String] = [:],
    port: UInt16 = 8_640
  ) -> RequestRefusal? {
    var fields = fields
    fields["host"] = host
    do throws(RequestRefusal) {
      _ = try Route(Request(path: path, fields: fields), port: port)
      return nil
    } catch {
      return error
    }
  }

  @Test("each route by its own path, and no other", arguments: Route.allCases)
  func paths(route: Route) throws {
    let request = Request(path: route.rawValue, fields: ["host": "localhost:8640"])
    #expect(try Route(request, port: 8_640) == route)
  }

  @Test(
    "no path leads to a file",
    arguments: [
      "/..", "/../etc/passwd", "/%2e%2e/etc/passwd", "//etc/passwd", "/report.html/", "/./report.html",
      "/Report.html", "/etc/passwd", "/frame/../report.html", "/report.html%00", "/events/",
    ])
  func unknown(path: String) { #expect(Self.refusal(path) == .unknownTarget) }

  @Test(
    "another host's name is refused, for any path",
    arguments: [
      "evil.example", "evil.example:8640", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:8641", "localhost",
      "localhost:8640.evil.example", "127.0.0.1:8640@evil.example", "", "[::1]:8640", "0.0.0.0:8640",
    ])
  func hosts(host: String) {
    #expect(Self.refusal(host: host) == .foreign)
    #expect(Self.refusal("/", host: host) == .foreign)
    #expect(Self.refusal("/none", host: host) == .foreign)
  }

  @Test("without a host there is no answer")
  func noHost() { #expect(Self.refusal(host: nil) == .malformed) }

  @Test("names of hosts know no case, and on port 80 need none")
  func hostForms() {
    #expect(Self.refusal(host: "LocalHost:8640") == nil)
    #expect(Self.refusal(host: "localhost", port: 80) == nil)
  }

  @Test("a foreign page's request is refused; the page itself may be opened by a link from anywhere")
  func foreign() {
    #expect(Self.refusal("/", ["origin": "https://evil.example"]) == .foreign)
    #expect(Self.refusal("/", ["origin": "null"]) == .foreign)
    #expect(Self.refusal(["origin": "http://127.0.0.1:8640"]) == nil)
    #expect(Self.refusal(["sec-fetch-site": "same-origin"]) == nil)
    #expect(Self.refusal(["sec-fetch-site": "none"]) == nil)
    for site in ["cross-site", "same-site"] {
      let link = ["sec-fetch-site": site, "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"]
      #expect(Self.refusal(link) == .foreign)
      #expect(Self.refusal("/events", link) == .foreign)
      #expect(Self.refusal("/", link) == nil)
      #expect(Self.refusal("/", link.merging(["sec-fetch-dest": "iframe"]) { $1 }) == .foreign)
      #expect(Self.refusal("/", link.merging(["sec-fetch-mode": "no-cors"]) { $1 }) == .foreign)
    }
  }

  private static func refusal(_ fields: [String: String]) -> RequestRefusal? {
    refusal("/report.html", host: "127.0.0.1:8640", fields)
  }

  private static func refusal(_ path: String, _ fields: [String: String]) -> RequestRefusal? {
    refusal(path, host: "127.0.0.1:8640", fields)
  }
}
