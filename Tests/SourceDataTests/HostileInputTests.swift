import SourceData
import TestSupport
import Testing

/// Whatever the bytes are, a reader ends in values or in diagnostics with a place; it never crashes or hangs.
@Suite struct HostileInputTests {
  @Test("a library that is not there is told from one that another library keeps from being loaded")
  func libraries() {
    func refusal(_ loader: String) -> LibraryRefusal {
      LibraryRefusal(file: "libzip.so.4", package: "libzip4", loader: loader)
    }
    func words(_ loader: String) -> String { refusal(loader).message.english }
    let end = ".so.4: cannot open shared object file: No such file or directory"
    #expect(words("libzip\(end)") == "libzip4 is not installed")
    #expect(words("libcrypto\(end)") == "libzip4 can't be loaded (libcrypto\(end))")
    #expect(refusal("libzip\(end)").packageMayHelp && refusal("libcrypto\(end)").packageMayHelp)
    let memory = "libm.so.6: cannot map zero-fill pages: Cannot allocate memory"
    #expect(words(memory) == "out of memory for libzip4 (\(memory))")
    let room = "libm.so.6: failed to map segment from shared object"
    #expect(
      words(room) == "out of memory for libzip4, or it is in a folder that nothing may be run from (\(room))")
    #expect(!refusal(memory).packageMayHelp && !refusal(room).packageMayHelp)
  }

  let tokens = [
    "{", "}", "[", "]", ":", ",", "- ", "? ", "&a ", "*a", "!!str ", "<<: ", "|\n", ">\n", "\"", "'", "\\u",
    "\\ud800",
    "\n", "\r\n", "\t", "---\n", "...\n", "%YAML 1.2\n", "#", "\u{FEFF}", "\u{0}", "\u{85}", "\u{2028}",
    "\u{E48}",
    "1e999999999", "-0", "0x", ".inf", "null", "true", "<a>", "</a>", "<a", "/>", "<!--", "-->", "<![CDATA[",
    "]]>", "&amp;",
    "&#x110000;", "&#0;", "&lt", "<!DOCTYPE a [<!ENTITY b \"c\">]>",
    "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
    "xmlns:x=\"\"", "กำ", "๑", "😀",
  ]

  /// Reads, and says whether it went well; what goes wrong has at least one error, each with its place in the file.
  func isRead(_ read: () throws(DiagnosticsError) -> Void) -> Bool {
    do throws(DiagnosticsError) {
      try read()
      return true
    } catch {
      #expect(error.diagnostics.contains { $0.severity == .error })
      for diagnostic in error.diagnostics {
        #expect(diagnostic.location?.file == "t")
        if case .text(let line, let column) = diagnostic.location?.position {
          #expect(line >= 1 && column >= 1)
        }
        #expect(!diagnostic.message.thai.isEmpty && !diagnostic.message.english.isEmpty)
      }
      return false
    }
  }

  /// Both outcomes must occur often, or the test would say nothing.
  func fuzz(_ seed: String, cases: Int, _ read: ([UInt8]) throws(DiagnosticsError) -> Void) {
    var mutator = Mutator(seed: 2568)
    let bytes = Array(seed.utf8)
    #expect(isRead { () throws(DiagnosticsError) in try read(bytes) })
    var accepted = 0
    for _ in 0..<cases {
      let wrong = mutator.damaged(bytes, tokens: tokens, changes: 1...4)
      if isRead({ () throws(DiagnosticsError) in try read(wrong) }) { accepted += 1 }
    }
    for _ in 0..<cases / 10 {
      let noise = mutator.noise()
      _ = isRead { () throws(DiagnosticsError) in try read(noise) }
    }
    for end in bytes.indices {
      _ = isRead { () throws(DiagnosticsError) in try read(Array(bytes[..<end])) }
    }
    #expect(accepted > cases / 100 && accepted < cases * 99 / 100, "\(accepted) of \(cases)")
  }

  @Test("YAML")
  func yaml() {
    fuzz(
      "agency: {name: เทศบาล, units: [ก, 'ข', \"ค\\n\"]}\n# หมายเหตุ\nyears:\n  2568:\n    total: 87.15\n    ok: true\n  \"2567\": ~\n"
        + "text: |\n  ย่อหน้า\n\n  - ข้อ\nfolded: >-\n  a\n  b\nlist:\n- - 1\n  - 2\n- x: y\n",
      cases: 4000
    ) { bytes throws(DiagnosticsError) in _ = try readYAML(bytes, file: "t") }
  }

  @Test("JSON")
  func json() {
    fuzz(
      #"{"agency": {"name": "เทศบาล\n\u0e01\ud83d\ude00", "units": ["ก", []]}, "years": {"2568": {"total": 87.15e0, "ok": true}, "x": null}}"#,
      cases: 4000
    ) { bytes throws(DiagnosticsError) in _ = try readJSON(bytes, file: "t") }
  }

  @Test("XML, each character of its texts included")
  func xml() {
    fuzz(
      "<?xml version=\"1.0\"?>\n<report a='1' ข=\"&amp;{{x}}\n\">\n<!-- ค -->กำ &lt;<p/>&#3588;<![CDATA[<&]]>\r\n{{#a}}<b>ง</b>{{/a}}</report>\n",
      cases: 4000
    ) { bytes throws(DiagnosticsError) in
      var outline = XMLOutline()
      try readXML(bytes, file: "t", into: &outline)
      for text in outline.texts + outline.attributes.map(\.value) {
        var walker = XMLTextWalker(text)
        for offset in 0...text.string.utf8.count { _ = walker.location(atUTF8: offset) }
      }
    }
  }

  @Test("Deep and huge inputs end at a limit")
  func extremes() {
    let deep = 300_000
    for (opening, closing) in [
      ("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", ""), ("{\"a\":", "}"), ("<a>", "</a>"),
    ] {
      let text = String(repeating: opening, count: deep) + String(repeating: closing, count: deep)
      let bytes = Array(text.utf8)
      #expect(
        !isRead { () throws(DiagnosticsError) in _ = try readYAML(bytes, file: "t") } || opening == "<a>")
      #expect(!isRead { () throws(DiagnosticsError) in _ = try readJSON(bytes, file: "t") })
      #expect(
        !isRead { () throws(DiagnosticsError) in
          var outline = XMLOutline()
          try readXML(bytes, file: "t", into: &outline)
        })
    }
    let huge = String(repeating: "กำ", count: 500_000)
    #expect(isRead { () throws(DiagnosticsError) in _ = try readYAML(Array("a: \(huge)".utf8), file: "t") })
    #expect(
      isRead { () throws(DiagnosticsError) in _ = try readYAML(Array("a: |\n \(huge)".utf8), file: "t") })
    #expect(
      isRead { () throws(DiagnosticsError) in _ = try readJSON(Array("[\"\(huge)\"]".utf8), file: "t") })
    #expect(
      isRead { () throws(DiagnosticsError) in
        var outline = XMLOutline()
        try readXML(Array("<a b='\(huge)'>\(huge)</a>".utf8), file: "t", into: &outline)
      })
    let tooLarge = [UInt8](repeating: 0x20, count: InputLimits().bytes + 1)
    #expect(!isRead { () throws(DiagnosticsError) in _ = try readYAML(tooLarge, file: "t") })
    #expect(!isRead { () throws(DiagnosticsError) in _ = try readJSON(tooLarge, file: "t") })
    #expect(
      !isRead { () throws(DiagnosticsError) in
        var outline = XMLOutline()
        try readXML(tooLarge, file: "t", into: &outline)
      })
  }
}
