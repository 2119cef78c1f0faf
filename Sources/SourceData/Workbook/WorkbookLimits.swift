/// How much of a workbook is read before it is refused.
package struct WorkbookLimits: Sendable, Hashable {
  /// Bytes of the file.
  package var bytes = 128 << 20
  /// Bytes of one part, unpacked. A made-up workbook of 8,300 agencies with their measures has a part of 55 MB; four million
  /// cells of 40 bytes are 160 MB.
  package var partBytes = 192 << 20
  /// Bytes of all parts that are read, unpacked.
  package var allBytes = 256 << 20
  /// How many times larger than packed a part may be; sheets of real texts reach some 50, and packed white space 1,000.
  package var ratio = 200
  /// Bytes of a part that are unpacked whatever their ratio: so little costs nothing.
  package var freeBytes = 8 << 20
  /// Bytes of a part without any tag that begins or ends: one long text, comment or attribute, or white space.
  package var quietBytes = 1 << 20
  /// Attributes of one element; ISO/IEC 29500-1 gives none as many.
  package var attributes = 256
  /// Bytes of one cell's text; programs allow 32,767 characters.
  package var valueBytes = 1 << 20
  /// Cells that hold something, and texts that they share.
  package var cells = 4_000_000
  /// Bytes of all texts together, each counted once.
  package var textBytes = 128 << 20
  package var merges = 5_000

  package init() {}
}
