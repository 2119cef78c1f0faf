/// A request as the preview's server takes it: no body, and a target in the origin form alone (RFC 9112, 3.2.1).
package struct Request: Sendable, Hashable {
  package enum Method: String, Sendable, Hashable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
  }

  package var method: Method
  /// As it was sent, undecoded: routes are compared with it byte by byte, so that no encoding leads anywhere else.
  package var path: String
  /// By their names, decoded; where a name comes twice, the last counts.
  package var query: [String: String]
  /// By their names in lower case.
  package var fields: [String: String]

  package init(
    method: Method = .get, path: String, query: [String: String] = [:], fields: [String: String] = [:]
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.fields = fields
  }
}

/// How much of a request is read before it is refused.
package struct RequestLimits: Sendable, Hashable {
  /// Bytes of the request line's target.
  package var target = 2_048
  /// Bytes of the whole head. Cookies of other programs on this machine come along, since cookies know no ports.
  package var head = 16_384
  /// Header fields.
  package var fields = 64

  package init() {}
}

/// Why a request is not answered, as a status code says it (RFC 9110, 15.5).
package enum RequestRefusal: Int, Error, Sendable, Hashable {
  case malformed = 400
  /// It comes from a page of another site, from another user, or for another host's name.
  case foreign = 403
  case unknownTarget = 404
  case methodNotAllowed = 405
  case timedOut = 408
  case hasBody = 413
  case targetTooLong = 414
  case headTooLarge = 431
  /// The report can't be made now.
  case unavailable = 503
  case unknownVersion = 505
}
