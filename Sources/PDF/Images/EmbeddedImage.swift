package import DocumentTree

extension Image {
  /// Reads the picture as `writePDF` will, so that one that no PDF can hold is known before anything is written.
  package func checkEmbedding() throws(ImageProblem) { _ = try EmbeddedImage(self) }
}

/// A picture as an image XObject holds it: ISO 32000-1, 8.9.5.
struct EmbeddedImage {
  enum ColourModel {
    case grey
    case rgb
    /// Four inks of a printer's file; inverted where 255 is none.
    case cmyk(isInverted: Bool)
    /// Three bytes a colour.
    case palette([UInt8])

    var channels: Int {
      switch self {
      case .grey, .palette: 1
      case .rgb: 3
      case .cmyk: 4
      }
    }
  }

  enum Coding {
    /// A whole JPEG file.
    case jpeg
    /// Deflated rows, each with its PNG filter.
    case filteredRows
    /// Samples alone.
    case samples
  }

  var width: Int
  var height: Int
  var colours: ColourModel
  var bitsPerComponent: Int
  var coding: Coding
  var data: [UInt8]
  /// Samples of the one colour that is not painted.
  var unpainted: [Int] = []
  /// One byte a pixel; empty where all is opaque.
  var opacity: [UInt8] = []

  init(
    width: Int, height: Int, colours: ColourModel, bitsPerComponent: Int, coding: Coding, data: [UInt8]
  ) {
    self.width = width
    self.height = height
    self.colours = colours
    self.bitsPerComponent = bitsPerComponent
    self.coding = coding
    self.data = data
  }

  /// Reads the picture's bytes, which are not trusted.
  init(_ image: Image) throws(ImageProblem) {
    switch image.format {
    case .png: self = try PNGReader.read(image.bytes)
    case .jpeg: self = try JPEGReader.read(image.bytes)
    }
  }

  func write(_ reference: Reference, _ file: inout FileWriter) {
    var mask: Reference?
    if !opacity.isEmpty {
      let made = file.allocate()
      mask = made
      file.writeStream(made, opacity) { writer in
        writeHead(&writer)
        writer.entry(.colorSpace, .deviceGray)
        writer.entry(.bitsPerComponent, 8)
      }
    }
    let compression: StreamCompression
    if case .samples = coding { compression = .deflate } else { compression = .none }
    file.writeStream(reference, data, compression) { writer in
      writeHead(&writer)
      writeColours(&writer)
      writer.entry(.bitsPerComponent, bitsPerComponent)
      switch coding {
      case .jpeg: writer.entry(.filter, .dctDecode)
      case .samples: break
      case .filteredRows:
        writer.entry(.filter, .flateDecode)
        writer.dictionary(.decodeParms) { parameters in
          parameters.entry(.predictor, 15)
          parameters.entry(.colors, colours.channels)
          parameters.entry(.bitsPerComponent, bitsPerComponent)
          parameters.entry(.columns, width)
        }
      }
      if let mask { writer.entry(.sMask, mask) }
      if !unpainted.isEmpty {
        writer.array(.mask) { ranges in
          for sample in unpainted {
            ranges.integer(sample)
            ranges.integer(sample)
          }
        }
      }
    }
  }

  private func writeHead(_ writer: inout SyntaxWriter) {
    writer.entry(.type, .xObject)
    writer.entry(.subtype, .image)
    writer.entry(.width, width)
    writer.entry(.height, height)
  }

  private func writeColours(_ writer: inout SyntaxWriter) {
    switch colours {
    case .grey: writer.entry(.colorSpace, .deviceGray)
    case .rgb: writer.entry(.colorSpace, .deviceRGB)
    case .cmyk(let isInverted):
      writer.entry(.colorSpace, .deviceCMYK)
      guard isInverted else { return }
      writer.array(.decode) { decode in
        for _ in 0..<colours.channels {
          decode.integer(1)
          decode.integer(0)
        }
      }
    case .palette(let palette):
      writer.array(.colorSpace) { space in
        space.name(.indexed)
        space.name(.deviceRGB)
        space.integer(palette.count / 3 - 1)
        space.hexadecimal(palette)
      }
    }
  }
}
