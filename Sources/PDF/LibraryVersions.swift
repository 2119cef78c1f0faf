internal import CDeflate
package import SourceData

/// The library behind this module that Typography does not list; libdeflate tells its version only to the compiler.
package func pdfLibraries() -> [LibraryVersion] {
  [
    LibraryVersion(
      name: "libdeflate", version: LIBDEFLATE_VERSION_STRING,
      purpose: .init(thai: "บีบอัด PDF", english: "compresses the PDF"), package: "libdeflate0")
  ]
}
