import CLI

// raingan-bench typst-source RECORD     the report as Typst source, its agency's name in the first line
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
  default:
    print("raingan-bench typst-source RECORD | repeat COUNT RECORD")
    exitProcess(.usage)
  }
} catch {
  print("raingan-bench: \(error)")
  exitProcess(.wrongInput)
}
