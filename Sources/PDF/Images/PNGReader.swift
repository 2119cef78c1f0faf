/// Reads a PNG: ISO/IEC 15948.
///
/// Rows without opacity go into the PDF as the file has them, since PDF knows PNG's filters; with opacity they are decoded and
/// parted.
struct PNGReader {
  /// The most memory that decoding one picture may take, in bytes.
  private static let sizeLimit = 1 << 26

  private let bytes: [UInt8]
  private var width = 0
  private var height = 0
  private var depth = 0
  private var kind = ColourKind.grey
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
    guard bytes[start + 12] == 0 else { throw .interlaced }
    guard width <= 65535, height <= 65535, (rowLength + 1) * height <= Self.sizeLimit else { throw .tooLarge }
  }

  /// Bytes of a row without its filter.
  private var rowLength: Int { (width * kind.channels * depth + 7) / 8 }

  // MARK: The image

  private func image() throws(ImageProblem) -> EmbeddedImage {
    guard var samples = Inflater.inflate(rows, size: (rowLength + 1) * height) else { throw .damaged }
    for row in 0..<height where samples[row * (rowLength + 1)] > 4 { throw .damaged }
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
        unfilter(&samples)
        image.opacity = paletteOpacity(samples)
      }
    case .greyWithOpacity, .rgbWithOpacity:
      unfilter(&samples)
      part(samples, into: &image)
      return image
    }
    image.data = rows
    return image
  }

  /// The colour that `tRNS` names, one number a channel (11.3.2.1).
  private func unpainted() throws(ImageProblem) -> [Int] {
    guard !transparency.isEmpty else { return [] }
    guard transparency.count == 2 * kind.channels else { throw .damaged }
    let mask = (1 << depth) - 1
    return (0..<kind.channels).map { transparency.uint16(2 * $0) & mask }
  }

  /// Takes the filters back, each row in place after its filter byte (9.2).
  private func unfilter(_ samples: inout [UInt8]) {
    let stride = rowLength + 1
    let step = max(kind.channels * depth / 8, 1)
    for row in 0..<height {
      let start = row * stride + 1
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
