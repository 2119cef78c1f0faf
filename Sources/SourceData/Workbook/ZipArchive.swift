internal import CZip

/// What is wrong with an archive or one of its entries.
enum ZipError: Error, Hashable {
  /// It is no archive, or is damaged.
  case damaged
  case encrypted
  /// More than this reader takes, whatever the archive says of itself.
  case tooLarge
  case noMemory
  /// libzip is not there, or can't be loaded.
  case noLibrary(LibraryRefusal)
}

/// Why libzip can't be had; nil where it can. Asked before any other of its functions.
func libzipRefusal() -> LibraryRefusal? {
  guard let reason = unsafe lazy_zip_refusal() else { return nil }
  return LibraryRefusal(
    file: "libzip.so.4", package: "libzip4", loader: unsafe String(cString: reason))
}

/// The owner of an archive in memory, read by libzip. Names in it are never taken for paths of the machine.
@safe struct ZipArchive: ~Copyable {
  private let handle: OpaquePointer
  /// libzip reads from it as long as the archive is open.
  private let storage: UnsafeMutableRawBufferPointer
  private let limits: WorkbookLimits
  private let budget: Budget

  /// What may still be unpacked of all entries together.
  private final class Budget {
    var bytes: Int

    init(_ bytes: Int) { self.bytes = bytes }
  }

  /// - Parameter limits: How much is unpacked, of one entry and of all, before it is refused.
  init(_ bytes: [UInt8], limits: WorkbookLimits) throws(ZipError) {
    if let refusal = libzipRefusal() { throw .noLibrary(refusal) }
    let storage = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
    unsafe storage.copyBytes(from: bytes)
    var error = unsafe zip_error_t()
    unsafe lazy_zip_error_init(&error)
    defer { unsafe lazy_zip_error_fini(&error) }
    guard
      let source = unsafe lazy_zip_source_buffer_create(
        storage.baseAddress, zip_uint64_t(bytes.count), 0, &error)
    else {
      unsafe storage.deallocate()
      throw .noMemory
    }
    guard let handle = unsafe lazy_zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe lazy_zip_source_free(source)
      unsafe storage.deallocate()
      throw unsafe lazy_zip_error_code_zip(&error) == ZIP_ER_MEMORY ? .noMemory : .damaged
    }
    unsafe self.handle = handle
    unsafe self.storage = unsafe storage
    self.limits = limits
    budget = Budget(limits.allBytes)
  }

  deinit {
    unsafe lazy_zip_discard(handle)
    unsafe storage.deallocate()
  }

  /// Whether it has an entry of that name; letters' case is not told apart (ISO/IEC 29500-2, 6.2.2.3).
  func has(_ name: String) -> Bool { index(of: name) != nil }

  private func index(of name: String) -> zip_uint64_t? {
    let index = unsafe lazy_zip_name_locate(handle, name, zip_flags_t(ZIP_FL_NOCASE))
    return index < 0 ? nil : zip_uint64_t(index)
  }

  /// How much of an entry is unpacked. libzip doesn't hold an entry to the size that it declares, so it is counted, too.
  ///
  /// - Throws: `ZipError.tooLarge` where what it declares is too much already.
  private func mostBytes(of index: zip_uint64_t) throws(ZipError) -> Int {
    var status = unsafe zip_stat_t()
    guard unsafe lazy_zip_stat_index(handle, index, 0, &status) == 0 else { throw .damaged }
    // No entry has more packed bytes than the file.
    let packed = unsafe min(Int(clamping: status.comp_size), storage.count)
    let (unpacked, isOver) = packed.multipliedReportingOverflow(by: limits.ratio)
    let most = min(isOver ? .max : max(unpacked, limits.freeBytes), limits.partBytes)
    guard unsafe Int(clamping: status.size) <= most else { throw .tooLarge }
    return most
  }

  /// Runs over an entry in pieces.
  ///
  /// - Parameter take: Takes a piece and whether it is the last; answers whether to go on.
  /// - Returns: False where there is no such entry.
  func read(
    _ name: String, _ take: (UnsafeRawBufferPointer, _ isLast: Bool) -> Bool
  ) throws(ZipError) -> Bool {
    guard let index = index(of: name) else { return false }
    let most = try mostBytes(of: index)
    guard let file = unsafe lazy_zip_fopen_index(handle, index, 0) else {
      let code = unsafe lazy_zip_error_code_zip(lazy_zip_get_error(handle))
      if code == ZIP_ER_MEMORY { throw .noMemory }
      throw code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD ? .encrypted : .damaged
    }
    defer { _ = unsafe lazy_zip_fclose(file) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { unsafe piece.deallocate() }
    var total = 0
    while true {
      let count = Int(unsafe lazy_zip_fread(file, piece.baseAddress, zip_uint64_t(piece.count)))
      guard count >= 0 else {
        let code = unsafe lazy_zip_error_code_zip(lazy_zip_file_get_error(file))
        throw code == ZIP_ER_MEMORY ? .noMemory : .damaged
      }
      total += count
      budget.bytes -= count
      guard total <= most, budget.bytes >= 0 else { throw .tooLarge }
      guard unsafe take(UnsafeRawBufferPointer(rebasing: piece[..<count]), count == 0) else { return true }
      if count == 0 { return true }
    }
  }
}
