internal import Layout

/// Writes a link annotation: ISO 32000-1, 12.5.6.5.
struct LinkWriter {
  let link: LinkArea
  let pageHeight: Double
  /// Its key in the parent tree.
  let structureKey: Int
  let document: LaidOutDocument
  let pages: [Reference]

  func write(_ reference: Reference, _ file: inout FileWriter) throws(PDFError) {
    if case .place(let page, _) = link.target, !pages.indices.contains(page) { throw .unknownPage(page) }
    file.write(reference) { writer in
      writer.dictionary { annotation in
        annotation.entry(.type, .annot)
        annotation.entry(.subtype, .link)
        annotation.key(.rect)
        annotation.reals([
          link.x, pageHeight - link.y - link.height, link.x + link.width, pageHeight - link.y,
        ])
        annotation.key(.border)
        annotation.reals([0, 0, 0])
        // Flag Print, as PDF/A asks (ISO 19005-3, 6.3.2).
        annotation.entry(.f, 4)
        annotation.entry(.structParent, structureKey)
        if !link.contents.isEmpty { annotation.entry(.contents, text: link.contents) }
        switch link.target {
        case .place(let page, let y):
          annotation.key(.dest)
          annotation.destination(pages[page], y: document.pages[page].height - y)
        case .address(let address):
          annotation.dictionary(.a) { action in
            action.entry(.s, .uri)
            action.key(.uri)
            action.string(Self.ascii(address))
          }
        }
      }
    }
  }

  /// The address with everything but visible ASCII percent-encoded, as a URI is (RFC 3986, 2.1; 12.6.4.7).
  private static func ascii(_ address: String) -> [UInt8] {
    var result: [UInt8] = []
    for byte in address.utf8 {
      if byte > 0x20, byte < 0x7F {
        result.append(byte)
      } else {
        result.append(0x25)
        result.appendHex(byte)
      }
    }
    return result
  }
}
