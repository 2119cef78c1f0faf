internal import CDeflate

/// Decompresses zlib data whose size is known. The C function is `libdeflate_zlib_decompress`.
package enum Inflater {
  /// - Returns: Exactly `size` bytes, or nil where `input` is damaged or holds more or less.
  package static func inflate(_ input: [UInt8], size: Int) -> [UInt8]? {
    guard let handle = unsafe libdeflate_alloc_decompressor() else { return nil }
    defer { unsafe libdeflate_free_decompressor(handle) }
    let output = unsafe [UInt8](unsafeUninitializedCapacity: size) { output, count in
      let result = unsafe input.withUnsafeBytes { source in
        unsafe libdeflate_zlib_decompress(
          handle, source.baseAddress, source.count, output.baseAddress, size, nil)
      }
      count = result == LIBDEFLATE_SUCCESS ? size : 0
    }
    return output.count == size ? output : nil
  }
}
