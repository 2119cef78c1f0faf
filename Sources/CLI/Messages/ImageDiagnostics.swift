import DocumentTree
import PDF
import SourceData

extension Diagnostic.Code {
  static let wrongImage = Self("wrong-image")
}

extension Image {
  /// Reads a picture that the input names at `location`.
  ///
  /// What a PDF cannot hold is refused for every format: a report must not turn out unprintable once its page was fine.
  init(reading bytes: [UInt8], namedAt location: SourceLocation) throws(DiagnosticsError) {
    do throws(ImageError) {
      try self.init(reading: bytes)
    } catch {
      let message: Diagnostic.Message =
        switch error {
        case .notPNGOrJPEG: .init(thai: "ภาพต้องเป็น PNG หรือ JPEG", english: "a picture must be PNG or JPEG")
        case .damaged: .init(thai: "ไฟล์ภาพเสียหาย", english: "the picture is damaged")
        case .unsupported:
          .init(thai: "ไม่รองรับ JPEG ชนิดนี้", english: "this kind of JPEG is not supported")
        case .tooLarge: .init(thai: "ภาพมีขนาดใหญ่เกินไป", english: "the picture is too large")
        }
      throw DiagnosticsError([Diagnostic(.error, .wrongImage, at: location, message)])
    }
    do throws(ImageProblem) {
      try checkEmbedding()
    } catch {
      let message = Diagnostic.Message(
        thai: "ใช้ภาพนี้ใน PDF ไม่ได้: \(error.message.thai)",
        english: "the picture can't be used in a PDF: \(error.message.english)")
      throw DiagnosticsError([Diagnostic(.error, .wrongImage, at: location, message)])
    }
  }
}
