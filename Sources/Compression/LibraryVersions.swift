internal import CDeflate
package import SourceData

/// The library behind this module; libdeflate tells its version only to the compiler.
package func compressionLibraries() -> [LibraryVersion] {
  [
    LibraryVersion(
      name: "libdeflate", version: LIBDEFLATE_VERSION_STRING,
      purpose: .init(
        thai: "บีบอัด PDF และแบบอักษรของหน้า HTML", english: "compresses the PDF, and the fonts of a page of HTML"
      ), package: "libdeflate0")
  ]
}
