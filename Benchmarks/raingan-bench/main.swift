import CLI
import PDF
import SourceData

// raingan-bench typst-source RECORD     the report as Typst source, its agency's name in the first line
// raingan-bench results JSON FOLDER      what a benchmark found, as pages and as a web page
// raingan-bench repeat COUNT RECORD     seconds that each of COUNT reports takes in one process

prepareProcess()
do {
  let arguments = Array(CommandLine.arguments.dropFirst())
  switch (arguments.first, arguments.count) {
  case ("typst-source", 2):
    let workshop = try Workshop()
    let report = try workshop.report(of: Record(path: arguments[1]))
    print(TypstWriter.source(of: report.document, style: workshop.typeCase.style))
  case ("repeat", 3):
    guard let count = Int(arguments[1]), count > 0 else { exitProcess(.usage) }
    print(try Workshop().seconds(each: count, of: Record(path: arguments[2])))
  case ("results", 3):
    let document = try ResultsDocument.document(of: readSource(readFile(arguments[1]), file: arguments[1]))
    let workshop = try Workshop()
    let report = Report(document: document, warnings: [])
    try writeFiles([
      (
        joinedPath(arguments[2], "results.pdf"),
        makePDF(report, typeCase: workshop.typeCase, options: PDFOptions())
      ),
      (joinedPath(arguments[2], "results.html"), makeHTML(report, typeCase: workshop.typeCase)),
    ])
  default:
    print("raingan-bench typst-source RECORD | results JSON FOLDER | repeat COUNT RECORD")
    exitProcess(.usage)
  }
} catch {
  print("raingan-bench: \(error)")
  exitProcess(.wrongInput)
}
