/// An answer, whole before its first byte is sent.
package struct Response: Sendable, Hashable {
  package enum ContentType: String, Sendable, Hashable {
    case html = "text/html; charset=utf-8"
    case css = "text/css; charset=utf-8"
    case javaScript = "text/javascript; charset=utf-8"
    case pdf = "application/pdf"
    case text = "text/plain; charset=utf-8"
    /// Server-Sent Events (HTML Living Standard, 9.2).
    case events = "text/event-stream"
  }

  /// What a page may load and run (Content Security Policy 3).
  package enum Policy: String, Sendable, Hashable {
    /// The preview's page: its own style and script, and nothing from anywhere else.
    case page = """
      default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; font-src data:; connect-src 'self'; \
      frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'
      """
    /// The report: nothing in it ever runs.
    case report = """
      default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; \
      form-action 'none'; frame-ancestors 'self'
      """
    /// The browser's viewer of PDF brings its own style and script; it stands in no foreign frame.
    case pages = "frame-ancestors 'self'"
    case nothing = "default-src 'none'; frame-ancestors 'none'"
  }

  package var status: Int
  package var type: ContentType
  package var policy: Policy
  /// The name under which a browser keeps what it shows.
  package var fileName: String?
  /// Which of a page's revisions it is (RFC 9110, 8.8.3).
  package var entityTag: String?
  package var body: [UInt8]

  package init(
    status: Int = 200, type: ContentType, policy: Policy = .nothing, fileName: String? = nil,
    entityTag: String? = nil, body: [UInt8]
  ) {
    self.status = status
    self.type = type
    self.policy = policy
    self.fileName = fileName
    self.entityTag = entityTag
    self.body = body
  }

  package init(_ refusal: RequestRefusal) {
    self.init(status: refusal.rawValue, type: .text, body: Array((refusal.text + "\n").utf8))
  }

  /// What is sent before the body, whose length it tells; of events, which have no end, it does not. The body is not copied
  /// after it: however many read one page, it is in memory once.
  package var head: [UInt8] {
    var head = "HTTP/1.1 \(status) \(reason)\r\nContent-Type: \(type.rawValue)\r\n"
    if type != .events { head += "Content-Length: \(body.count)\r\n" }
    if status == RequestRefusal.methodNotAllowed.rawValue {
      head += "Allow: \(Request.Method.allCases.map(\.rawValue).joined(separator: ", "))\r\n"
    }
    if let fileName {
      head += "Content-Disposition: inline; filename*=UTF-8''\(percentEncoded(fileName))\r\n"
    }
    if let entityTag { head += "ETag: \"\(entityTag)\"\r\n" }
    head += """
      Cache-Control: no-store\r
      Connection: close\r
      Content-Security-Policy: \(policy.rawValue)\r
      Cross-Origin-Opener-Policy: same-origin\r
      Cross-Origin-Resource-Policy: same-origin\r
      Referrer-Policy: no-referrer\r
      X-Content-Type-Options: nosniff\r
      \r

      """
    return Array(head.utf8)
  }

  private var reason: String {
    guard let refusal = RequestRefusal(rawValue: status) else { return "OK" }
    return switch refusal {
    case .malformed: "Bad Request"
    case .foreign: "Forbidden"
    case .unknownTarget: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .timedOut: "Request Timeout"
    case .hasBody: "Content Too Large"
    case .targetTooLong: "URI Too Long"
    case .headTooLarge: "Request Header Fields Too Large"
    case .unavailable: "Service Unavailable"
    case .unknownVersion: "HTTP Version Not Supported"
    }
  }
}

extension RequestRefusal {
  /// For whoever opens the address by hand.
  fileprivate var text: String {
    switch self {
    case .foreign: "ไม่อนุญาต: เปิดหน้านี้ได้เฉพาะบัญชีผู้ใช้ที่เริ่มโปรแกรม ด้วยที่อยู่ที่โปรแกรมแจ้งเท่านั้น"
    case .unknownTarget: "ไม่พบหน้าที่ขอ"
    case .unavailable: "ยังสร้างรายงานไม่ได้ โปรดดูข้อผิดพลาดในหน้าตัวอย่าง"
    default: "คำขอไม่ถูกต้อง"
    }
  }
}

/// One event of a stream (HTML Living Standard, 9.2.6).
///
/// - Parameter data: On one line.
package func serverSentEvent(_ data: String) -> [UInt8] {
  Array("data: \(data)\n\n".utf8)
}

/// What keeps a stream from looking dead, and finds out whether its reader is.
package let serverSentHeartbeat: [UInt8] = Array(":\n\n".utf8)
