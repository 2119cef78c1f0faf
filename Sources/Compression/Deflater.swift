internal import CDeflate

/// A compressor for streams; one owner, one task. The corresponding C type is `libdeflate_compressor`.
@safe package struct Deflater: ~Copyable {
  private let handle: OpaquePointer

  /// - Parameter level: 1 to 12; of text, the levels from 7 on take twice the time of 6 for the last hundredth.
  /// - Returns: nil where there is no memory.
  package init?(level: Int32) {
    guard let handle = unsafe libdeflate_alloc_compressor(level) else { return nil }
    unsafe self.handle = handle
  }

  deinit { unsafe libdeflate_free_compressor(handle) }

  /// `input` in the zlib format, which PDF's `FlateDecode` and WOFF expect. The C function is `libdeflate_zlib_compress`.
  package borrowing func compress(_ input: [UInt8]) -> [UInt8] {
    let bound = unsafe libdeflate_zlib_compress_bound(handle, input.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      unsafe input.withUnsafeBytes { source in
        unsafe count = libdeflate_zlib_compress(
          handle, source.baseAddress, source.count, output.baseAddress, bound)
      }
    }
  }
}
