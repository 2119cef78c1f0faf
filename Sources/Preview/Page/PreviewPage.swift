/// The page around the report, with its style and script: files of this folder, in the program itself.
package enum PreviewPage {
  package static var html: [UInt8] { PackageResources.preview_html }
  package static var css: [UInt8] { PackageResources.preview_css }
  package static var javaScript: [UInt8] { PackageResources.preview_js }

  /// The page that the report is put into by the script of the page around it; nothing in it runs.
  package static let frame = Array(
    """
    <!DOCTYPE html>
    <html lang="th">
    <head><meta charset="utf-8"><title>รายงาน</title></head>
    <body></body>
    </html>

    """.utf8)
}
