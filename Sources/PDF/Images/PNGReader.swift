import Compression

/// Reads a PNG: ISO/IEC 15948.
///
/// Rows without opacity go into the PDF as the file has them, since PDF knows PNG's filters; with opacity, or interlaced, they
/// are decoded.
struct PNGReader {
  /// The most memory that decoding one picture may take, in bytes.
  private static let sizeLimit = 1 << 26

  private let bytes: [UInt8]
  private var width = 0
  private var height = 0
  private var depth = 0
  private var kind = ColourKind.grey
  private var isInterlaced = false
  private var palette: [UInt8] = []
  private var transparency: [UInt8] = []
  private var rows: [UInt8] = []

  /// The colour types of 11.2.2.
  private enum ColourKind: UInt8 {
    case grey = 0
    case rgb = 2
    case palette = 3
    case greyWithOpacity = 4
    case rgbWithOpacity = 6

    var channels: Int {
      switch self {
      case .grey, .palette: 1
      case .greyWithOpacity: 2
      case .rgb: 3
      case .rgbWithOpacity: 4
      }
    }

    func allows(depth: Int) -> Bool {
      switch self {
      case .grey: [1, 2, 4, 8, 16].contains(depth)
      case .palette: [1, 2, 4, 8].contains(depth)
      default: depth == 8 || depth == 16
      }
    }
  }

  static func read(_ bytes: [UInt8]) throws(ImageProblem) -> EmbeddedImage {
    var reader = PNGReader(bytes)
    try reader.readChunks()
    return try reader.image()
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  // MARK: Chunks (5.3)

  private mutating func readChunks() throws(ImageProblem) {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { throw .unknownFormat }
    var index = 8
    var isFirst = true
    while index + 12 <= bytes.count {
      let length = bytes.uint32(index)
      guard length <= bytes.count - index - 12 else { throw .damaged }
      let content = index + 8..<index + 8 + length
      let type = bytes.uint32(index + 4)
      guard isFirst == (type == 0x4948_4452) else { throw .damaged }
      isFirst = false
      switch type {
      case 0x4948_4452: try readHeader(content)
      case 0x504C_5445: palette = Array(bytes[content])
      case 0x7452_4E53: transparency = Array(bytes[content])
      case 0x4944_4154: rows += bytes[content]
      case 0x4945_4E44: return
      default: break
      }
      index += 12 + length
    }
    throw .damaged
  }

  private mutating func readHeader(_ content: Range<Int>) throws(ImageProblem) {
    guard content.count == 13 else { throw .damaged }
    let start = content.lowerBound
    width = bytes.uint32(start)
    height = bytes.uint32(start + 4)
    depth = Int(bytes[start + 8])
    guard let kind = ColourKind(rawValue: bytes[start + 9]), kind.allows(depth: depth), width > 0, height > 0,
      bytes[start + 10] == 0, bytes[start + 11] == 0, bytes[start + 12] <= 1
    else { throw .damaged }
    self.kind = kind
    isInterlaced = bytes[start + 12] == 1
    guard width <= 65535, height <= 65535, (rowLength + 1) * height <= Self.sizeLimit else { throw .tooLarge }
  }

  /// Bits of a pixel.
  private var pixelBits: Int { kind.channels * depth }

  /// Bytes of a row without its filter.
  private var rowLength: Int { rowLength(of: width) }

  private func rowLength(of columns: Int) -> Int { (columns * pixelBits + 7) / 8 }

  // MARK: The image

  private func image() throws(ImageProblem) -> EmbeddedImage {
    var samples = try isInterlaced ? deinterlaced() : filteredRows()
    var image = EmbeddedImage(
      width: width, height: height, colours: .grey, bitsPerComponent: depth, coding: .filteredRows, data: [])
    switch kind {
    case .grey:
      image.unpainted = try unpainted()
    case .rgb:
      image.colours = .rgb
      image.unpainted = try unpainted()
    case .palette:
      guard !palette.isEmpty, palette.count % 3 == 0, palette.count <= 768 else { throw .damaged }
      image.colours = .palette(palette)
      if transparency.contains(where: { $0 < 255 }) {
        if !isInterlaced { unfilter(&samples) }
        image.opacity = paletteOpacity(samples)
      }
    case .greyWithOpacity, .rgbWithOpacity:
      if !isInterlaced { unfilter(&samples) }
      part(samples, into: &image)
      return image
    }
    if isInterlaced {
      image.coding = .samples
      image.data = (0..<height).flatMap { row in
        samples[row * (rowLength + 1) + 1..<(row + 1) * (rowLength + 1)]
      }
    } else {
      image.data = rows
    }
    return image
  }

  /// The rows as they are in the file, each with its filter before it.
  private func filteredRows() throws(ImageProblem) -> [UInt8] {
    guard let samples = Inflater.inflate(rows, size: (rowLength + 1) * height) else { throw .damaged }
    for row in 0..<height where samples[row * (rowLength + 1)] > 4 { throw .damaged }
    return samples
  }

  // MARK: Interlacing (8.2)

  /// Where each of Adam7's passes begins and how far apart its pixels lie.
  private static let passes: [(x: Int, y: Int, stepX: Int, stepY: Int)] = [
    (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
  ]

  /// The rows as they would be without interlacing, nothing filtered.
  private func deinterlaced() throws(ImageProblem) -> [UInt8] {
    let passes = Self.passes.map { pass in
      (
        pass: pass, columns: max(0, (width - pass.x + pass.stepX - 1) / pass.stepX),
        rows: max(0, (height - pass.y + pass.stepY - 1) / pass.stepY)
      )
    }.filter { $0.columns > 0 && $0.rows > 0 }
    let size = passes.reduce(0) { $0 + (rowLength(of: $1.columns) + 1) * $1.rows }
    guard var samples = Inflater.inflate(rows, size: size) else { throw .damaged }
    var result = [UInt8](repeating: 0, count: (rowLength + 1) * height)
    var start = 0
    for (pass, columns, count) in passes {
      let length = rowLength(of: columns) + 1
      for row in 0..<count where samples[start + row * length] > 4 { throw .damaged }
      unfilter(&samples, from: start, rowLength: length - 1, height: count)
      for row in 0..<count {
        let source = start + row * length + 1
        let target = (pass.y + row * pass.stepY) * (rowLength + 1) + 1
        for column in 0..<columns {
          copyPixel(
            column, of: samples, at: source, to: pass.x + column * pass.stepX, of: &result, at: target)
        }
      }
      start += length * count
    }
    return result
  }

  private func copyPixel(
    _ from: Int, of samples: [UInt8], at source: Int, to column: Int, of result: inout [UInt8], at target: Int
  ) {
    if pixelBits >= 8 {
      let size = pixelBits / 8
      for byte in 0..<size { result[target + column * size + byte] = samples[source + from * size + byte] }
    } else {
      let bit = from * pixelBits
      let mask = UInt8(truncatingIfNeeded: (1 << pixelBits) - 1)
      let pixel = samples[source + bit / 8] >> UInt8(8 - pixelBits - bit % 8) & mask
      let place = column * pixelBits
      result[target + place / 8] |= pixel << UInt8(8 - pixelBits - place % 8)
    }
  }

  /// The colour that `tRNS` names, one number a channel (11.3.2.1).
  private func unpainted() throws(ImageProblem) -> [Int] {
    guard !transparency.isEmpty else { return [] }
    guard transparency.count == 2 * kind.channels else { throw .damaged }
    let mask = (1 << depth) - 1
    return (0..<kind.channels).map { transparency.uint16(2 * $0) & mask }
  }

  private func unfilter(_ samples: inout [UInt8]) {
    unfilter(&samples, from: 0, rowLength: rowLength, height: height)
  }

  /// Takes the filters back, each row in place after its filter byte (9.2).
  private func unfilter(_ samples: inout [UInt8], from offset: Int, rowLength: Int, height: Int) {
    let stride = rowLength + 1
    let step = max(pixelBits / 8, 1)
    for row in 0..<height {
      let start = offset + row * stride + 1
      let filter = samples[start - 1]
      guard filter != 0 else { continue }
      for index in 0..<rowLength {
        let left = index >= step ? Int(samples[start + index - step]) : 0
        let up = row > 0 ? Int(samples[start + index - stride]) : 0
        let corner = row > 0 && index >= step ? Int(samples[start + index - stride - step]) : 0
        let predicted: Int
        switch filter {
        case 1: predicted = left
        case 2: predicted = up
        case 3: predicted = (left + up) / 2
        default: predicted = Self.paeth(left, up, corner)
        }
        samples[start + index] &+= UInt8(truncatingIfNeeded: predicted)
      }
    }
  }

  private static func paeth(_ left: Int, _ up: Int, _ corner: Int) -> Int {
    let toLeft = abs(up - corner)
    let toUp = abs(left - corner)
    let toCorner = abs(left + up - 2 * corner)
    if toLeft <= toUp, toLeft <= toCorner { return left }
    return toUp <= toCorner ? up : corner
  }

  private func paletteOpacity(_ samples: [UInt8]) -> [UInt8] {
    var opacity: [UInt8] = []
    opacity.reserveCapacity(width * height)
    let mask = UInt8(truncatingIfNeeded: (1 << depth) - 1)
    for row in 0..<height {
      let start = row * (rowLength + 1) + 1
      for column in 0..<width {
        let bit = column * depth
        let colour = samples[start + bit / 8] >> UInt8(8 - depth - bit % 8) & mask
        opacity.append(Int(colour) < transparency.count ? transparency[Int(colour)] : 255)
      }
    }
    return opacity
  }

  /// Parts colours from opacity; of samples of 16 bits the upper 8 are kept.
  private func part(_ samples: [UInt8], into image: inout EmbeddedImage) {
    let colourChannels = kind.channels - 1
    let sampleBytes = depth / 8
    var colours: [UInt8] = []
    colours.reserveCapacity(width * height * colourChannels)
    var opacity: [UInt8] = []
    opacity.reserveCapacity(width * height)
    var isOpaque = true
    for row in 0..<height {
      var index = row * (rowLength + 1) + 1
      for _ in 0..<width {
        for _ in 0..<colourChannels {
          colours.append(samples[index])
          index += sampleBytes
        }
        if samples[index] < 255 { isOpaque = false }
        opacity.append(samples[index])
        index += sampleBytes
      }
    }
    image.colours = colourChannels == 1 ? .grey : .rgb
    image.bitsPerComponent = 8
    image.coding = .samples
    image.data = colours
    image.opacity = isOpaque ? [] : opacity
  }
}
