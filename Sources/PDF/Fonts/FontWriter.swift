/// What is embedded of a font, as bytes.
struct FontFiles {
  /// The subset: a TrueType file.
  var program: [UInt8]
  /// The CMap from codes to text.
  var toUnicode: [UInt8]

  init(of slot: FontUse.Slot) throws(PDFError) {
    do throws(FontProblem) {
      program = try FontSubset.make(slot.entries, codes: slot.codes, from: slot.program)
    } catch {
      throw .font(file: slot.file, error)
    }
    toUnicode = ToUnicode.make(slot.entries.map(\.character), codes: slot.codes)
  }
}

/// Writes a font of TrueType outlines: a simple one where codes are one byte long (ISO 32000-1, 9.6.3), a composite one where
/// they are two (9.7).
///
/// Codes of two bytes are the CIDs and the glyphs of the embedded file alike, so that no reader needs a map that another
/// ignores. A simple font is symbolic, its codes being its own, and has one `cmap` and no `Encoding` (9.6.6.4; ISO 19005-3,
/// 6.2.11.6). Either way the widths here and in the font file are the same numbers.
struct FontWriter {
  let slot: FontUse.Slot

  func write(_ files: FontFiles, _ file: inout FileWriter) {
    let name = Self.tag(files.program, files.toUnicode) + slot.name
    let descriptor = file.allocate()
    let fontFileReference = file.allocate()
    let toUnicodeReference = file.allocate()
    if slot.codes.isShort {
      file.write(slot.reference) { writer in
        writeSimple(&writer, name: name, descriptor: descriptor, toUnicode: toUnicodeReference)
      }
    } else {
      let descendant = file.allocate()
      file.write(slot.reference) { writer in
        writeComposite(&writer, name: name, descendant: descendant, toUnicode: toUnicodeReference)
      }
      file.write(descendant) { writer in
        writeDescendant(&writer, name: name, descriptor: descriptor)
      }
    }
    file.write(descriptor) { writer in
      writeDescriptor(&writer, name: name, fontFile: fontFileReference)
    }
    file.writeStream(fontFileReference, files.program) { writer in
      writer.entry(.length1, files.program.count)
    }
    file.writeStream(toUnicodeReference, files.toUnicode) { _ in }
  }

  private func writeSimple(
    _ writer: inout SyntaxWriter, name: String, descriptor: Reference, toUnicode: Reference
  ) {
    var widths = [Int](repeating: 0, count: 256)
    var first = 255
    var last = 0
    for (index, entry) in slot.entries.enumerated() {
      let code = Int(slot.codes[index])
      widths[code] = entry.advance
      first = min(first, code)
      last = max(last, code)
    }
    writer.dictionary { font in
      font.entry(.type, .font)
      font.entry(.subtype, .trueType)
      font.key(.baseFont)
      font.name(escaping: name)
      font.entry(.firstChar, first)
      font.entry(.lastChar, last)
      font.array(.widths) { list in
        for code in first...max(first, last) { list.real(thousandths(widths[code]), decimals: 3) }
      }
      font.entry(.fontDescriptor, descriptor)
      font.entry(.toUnicode, toUnicode)
    }
  }

  private func writeComposite(
    _ writer: inout SyntaxWriter, name: String, descendant: Reference, toUnicode: Reference
  ) {
    writer.dictionary { font in
      font.entry(.type, .font)
      font.entry(.subtype, .type0)
      font.key(.baseFont)
      font.name(escaping: name)
      font.entry(.encoding, .identityH)
      font.array(.descendantFonts) { $0.reference(descendant) }
      font.entry(.toUnicode, toUnicode)
    }
  }

  private func writeDescendant(_ writer: inout SyntaxWriter, name: String, descriptor: Reference) {
    writer.dictionary { font in
      font.entry(.type, .font)
      font.entry(.subtype, .cidFontType2)
      font.key(.baseFont)
      font.name(escaping: name)
      font.dictionary(.cidSystemInfo) { info in
        info.entry(.registry, text: "Adobe")
        info.entry(.ordering, text: "Identity")
        info.entry(.supplement, 0)
      }
      font.entry(.fontDescriptor, descriptor)
      font.entry(.cidToGIDMap, .identity)
      font.array(.w) { widths in
        widths.integer(0)
        widths.array { list in
          list.real(thousandths(slot.program.advance(0)), decimals: 3)
          for entry in slot.entries { list.real(thousandths(entry.advance), decimals: 3) }
        }
      }
    }
  }

  private func writeDescriptor(_ writer: inout SyntaxWriter, name: String, fontFile: Reference) {
    let description = slot.program.description
    let box = GlyphBox(slot.program.bytes, at: slot.program.head.lowerBound + 34)
    writer.dictionary { descriptor in
      descriptor.entry(.type, .fontDescriptor)
      descriptor.key(.fontName)
      descriptor.name(escaping: name)
      descriptor.entry(.flags, description.flags)
      descriptor.key(.fontBBox)
      descriptor.reals([box.xMin, box.yMin, box.xMax, box.yMax].map(thousandths), decimals: 0)
      descriptor.key(.italicAngle)
      descriptor.real(description.italicAngle)
      descriptor.key(.ascent)
      descriptor.real(thousandths(description.ascent), decimals: 0)
      descriptor.key(.descent)
      descriptor.real(thousandths(description.descent), decimals: 0)
      descriptor.key(.capHeight)
      descriptor.real(thousandths(description.capHeight), decimals: 0)
      descriptor.entry(.stemV, description.stemV)
      descriptor.entry(.fontFile2, fontFile)
    }
  }

  private func thousandths(_ units: Int) -> Double {
    Double(units) * 1000 / Double(slot.program.unitsPerEm)
  }

  /// Six letters and a plus sign that mark a subset (9.6.4); they follow from its content, so that two subsets of the same
  /// font differ and the same has the same.
  private static func tag(_ fontFile: [UInt8], _ toUnicode: [UInt8]) -> String {
    var hash = ContentHash()
    hash.add(fontFile.span)
    hash.add(toUnicode.span)
    var rest = hash.value
    var tag = ""
    for _ in 0..<6 {
      tag.unicodeScalars.append(Unicode.Scalar(UInt8(0x41 + rest % 26)))
      rest /= 26
    }
    return tag + "+"
  }
}
