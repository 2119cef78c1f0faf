/// Names of images (ISO 32000-1, 8.9).
extension Name {
  /// Subtype: an image. PDF 1.0+. 8.9.5.
  static var image: Name { Name("Image") }
  /// Samples across. Required. PDF 1.0+. 8.9.5, table 89.
  static var width: Name { Name("Width") }
  /// Samples down. Required. PDF 1.0+. 8.9.5, table 89.
  static var height: Name { Name("Height") }
  /// Required. PDF 1.0+. 8.9.5, table 89.
  static var colorSpace: Name { Name("ColorSpace") }
  /// 1, 2, 4, 8, or from PDF 1.5 16. Required. PDF 1.0+. 8.9.5, table 89.
  static var bitsPerComponent: Name { Name("BitsPerComponent") }
  /// PDF 1.0+. 8.6.4.2.
  static var deviceGray: Name { Name("DeviceGray") }
  /// PDF 1.0+. 8.6.4.3.
  static var deviceRGB: Name { Name("DeviceRGB") }
  /// PDF 1.1+. 8.6.4.4.
  static var deviceCMYK: Name { Name("DeviceCMYK") }
  /// What the least and the greatest sample of each channel stand for. Optional. PDF 1.0+. 8.9.5.2.
  static var decode: Name { Name("Decode") }
  /// A palette. PDF 1.1+. 8.6.6.3.
  static var indexed: Name { Name("Indexed") }
  /// A range of colours that are not painted. Optional. PDF 1.3+. 8.9.6.4.
  static var mask: Name { Name("Mask") }
  /// The image's opacity. Optional. PDF 1.4+. 11.6.5.3.
  static var sMask: Name { Name("SMask") }
}
