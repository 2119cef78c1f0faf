/// All that the server has: a fixed list, and never a path to a file.
package enum Route: String, Sendable, Hashable, CaseIterable {
  /// The page around the report.
  case page = "/"
  case styleSheet = "/preview.css"
  case script = "/preview.js"
  /// The empty page that the report is put into.
  case frame = "/frame"
  /// What there is now, and every change of it (Server-Sent Events).
  case events = "/events"
  case report = "/report.html"
  case pages = "/report.pdf"

  /// The route of a request that may be answered.
  ///
  /// - Parameter port: The server's own.
  package init(_ request: Request, port: UInt16) throws(RequestRefusal) {
    guard let route = Self(rawValue: request.path) else {
      try checkSender(of: request, port: port, isOpeningPage: false)
      throw .unknownTarget
    }
    try checkSender(of: request, port: port, isOpeningPage: route == .page)
    self = route
  }
}

/// Whether a request is the preview's own.
///
/// A foreign page that has its own name point at this machine (DNS rebinding) gives itself away by `Host`; one that only asks,
/// by `Origin` and `Sec-Fetch-Site` (Fetch Metadata Request Headers, 2). Only the page as such may be opened from elsewhere, as
/// by a link in a message: it shows the opener nothing.
private func checkSender(of request: Request, port: UInt16, isOpeningPage: Bool) throws(RequestRefusal) {
  guard let host = request.fields["host"] else { throw .malformed }
  let hosts = ["127.0.0.1:\(port)", "localhost:\(port)"] + (port == 80 ? ["127.0.0.1", "localhost"] : [])
  guard hosts.contains(host.lowercased()) else { throw .foreign }
  if let origin = request.fields["origin"], !hosts.contains(where: { "http://\($0)" == origin }) {
    throw .foreign
  }
  guard let site = request.fields["sec-fetch-site"], site != "same-origin", site != "none" else { return }
  guard isOpeningPage, request.fields["sec-fetch-mode"] == "navigate",
    request.fields["sec-fetch-dest"] == "document"
  else { throw .foreign }
}
