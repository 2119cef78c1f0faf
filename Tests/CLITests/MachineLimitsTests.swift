import Foundation
import TestSupport
import Testing

/// What the machine lacks is told as that, never as something wrong with the input.
@Suite("A machine that gives too little, by the program's exit code and words")
struct MachineLimitsTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let record = """
      agency: { name: เทศบาลตำบลตัวอย่าง }
      fiscalYear: 2568
      assessments: { 2568: { total: 87.15 } }

      """
    try scratch.write("a.yaml", record)
    try scratch.write("in/a.yaml", record)
  }

  /// Runs the program under a limit of the shell's `ulimit`, with all descriptors free but those of its three streams.
  private func run(limit: String, _ arguments: String...) throws -> Program.Outcome {
    try Program.run(
      URL(fileURLWithPath: "/bin/sh"),
      ["-c", "ulimit \(limit) && exec \"$0\" \"$@\" 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-", Program.binary.path]
        + arguments, in: scratch.folder)
  }

  /// Whether there is no room for what stands before the program, and it has no say: its libraries and Swift's runtime, which readies
  /// itself. Then it can't even help.
  private func hasNoStart(_ outcome: Program.Outcome, limit: String) throws -> Bool {
    try outcome.errors.contains("error while loading shared libraries")
      || outcome.errors.hasPrefix("Fatal glibc error")
      || (outcome.isSignalled && outcome.errors.isEmpty && run(limit: limit, "help").isSignalled)
  }

  @Test("threads take turns where one file alone may be open at a time", arguments: ["pdf", "html"])
  func turns(format: String) throws {
    let free = try Program.run(["render", "a.yaml", "-o", "-", "--format", format], in: scratch.folder)
    #expect(free.exitCode == 0)
    for _ in 0..<4 {
      let limited = try run(limit: "-n 4", "render", "a.yaml", "-o", "-", "--format", format)
      #expect(limited.exitCode == 0, "\(limited.errors)")
      #expect(limited.output == free.output)
    }
  }

  @Test("a run that keeps the only descriptor for its journal says that there are too few")
  func noDescriptors() throws {
    for _ in 0..<3 {
      let outcome = try run(limit: "-n 4", "batch", "in", "-o", "out", "--jobs", "2")
      #expect(outcome.exitCode == 3)
      #expect(outcome.errors.hasSuffix("annual: too many open files [machine]\n"), "\(outcome.errors)")
      #expect(!outcome.errors.contains("in/a.yaml"), "\(outcome.errors)")
    }
  }

  @Test("batch says so where the system starts no threads, and makes nothing")
  func threads() throws {
    // A thread's stack is as large as the limit for stacks, which here is more than there are addresses.
    let outcome = try run(limit: "-s 200000000000", "batch", "in", "-o", "out")
    #expect(outcome.exitCode == 3)
    #expect(
      outcome.errors
        == "raingan: error: can't begin with the reports: the system starts no more threads [machine]\n",
      "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    // One report needs none.
    #expect(try run(limit: "-s 200000000000", "render", "a.yaml", "-q").exitCode == 0)
  }

  @Test("a stack that no report fits in ends in words, not in a signal", arguments: ["64", "128", "256"])
  func stack(limit: String) throws {
    let outcome = try run(limit: "-s \(limit)", "render", "a.yaml")
    #expect(outcome.exitCode == 3 && !outcome.isSignalled)
    #expect(
      outcome.errors.contains("ulimit -s") && outcome.errors.hasSuffix("[machine]\n"), "\(outcome.errors)")
    #expect(try run(limit: "-s 512", "render", "a.yaml", "-q").exitCode == 0)
  }

  @Test("too little memory ends in words, not in a signal")
  func memory() throws {
    var codes: Set<Int32> = []
    // How much is enough depends on how the program was built: from where it is, down to where not even its libraries find room.
    for kilobytes in stride(from: 90_000, to: 10_000, by: -500) {
      let outcome = try run(limit: "-v \(kilobytes)", "render", "a.yaml", "-q", "-o", "a.pdf")
      if try hasNoStart(outcome, limit: "-v \(kilobytes)") { break }
      codes.insert(outcome.exitCode)
      if outcome.exitCode == 0 { continue }
      #expect(outcome.exitCode == 3 && !outcome.isSignalled, "\(kilobytes): \(outcome.errors)")
      #expect(outcome.errors.hasSuffix("[machine]\n"), "\(kilobytes): \(outcome.errors)")
      #expect(outcome.errors.contains("out of memory"), "\(kilobytes): \(outcome.errors)")
    }
    #expect(codes == [0, 3])
  }

  @Test("too little memory for a library to read a file in is nothing of the file")
  func memoryOfLibraries() throws {
    try scratch.write(
      "long.yaml", "agency: { name: \"" + String(repeating: "กขค ", count: 600_000) + "\" }\n")
    for kilobytes in stride(from: 90_000, to: 10_000, by: -1500) {
      let outcome = try run(limit: "-v \(kilobytes)", "check", "long.yaml")
      if try hasNoStart(outcome, limit: "-v \(kilobytes)") { break }
      #expect(
        outcome.exitCode == 3 && outcome.errors.hasSuffix("[machine]\n")
          || outcome.errors.contains("[text-too-long]"),
        "\(kilobytes): \(outcome.errors.prefix(500))")
    }
  }

  @Test("a library that is there and can't be loaded is told with the loader's words, by doctor, too")
  func libraries() throws {
    try scratch.write("lib/libzip.so.4", "no library")
    try scratch.write("lib/libxlsxwriter.so.4", "no library")
    try scratch.write("lib/libharfbuzz-subset.so.0", "no library")
    try scratch.write("a.xlsx", Data([0x50, 0x4B, 0x03, 0x04]))
    func run(_ arguments: String...) throws -> Program.Outcome {
      try Program.run(
        arguments, environment: ["LD_LIBRARY_PATH": scratch.file("lib").path], in: scratch.folder)
    }
    let path = scratch.file("lib").path
    for command in ["render", "check"] {
      let read = try run(command, "a.xlsx")
      #expect(read.exitCode == 3)
      #expect(
        read.errors.contains(
          "a.xlsx: workbooks can't be read: libzip4 can't be loaded (\(path)/libzip.so.4: file too short)"),
        "\(read.errors)")
    }
    let write = try run("new", "b.xlsx", "--year", "2568")
    #expect(write.exitCode == 3)
    #expect(write.errors.contains("libxlsxwriter4 can't be loaded (\(path)/"), "\(write.errors)")
    let page = try run("render", "a.yaml", "-q", "-o", "a.html")
    #expect(page.exitCode == 3)
    #expect(
      page.errors.contains(
        "the fonts of a page of HTML can't be subset: libharfbuzz-subset0 can't be loaded (\(path)/"),
      "\(page.errors)")
    #expect(!FileManager.default.fileExists(atPath: scratch.file("a.html").path))
    #expect(try run("render", "a.yaml", "-q", "-o", "a.pdf").exitCode == 0)
    let doctor = try run("doctor")
    #expect(doctor.exitCode == 3)
    #expect(doctor.text.contains("✗ libzip: libzip4 can't be loaded (\(path)/"), "\(doctor.text)")
    #expect(
      doctor.text.contains("✗ HarfBuzz Subset: libharfbuzz-subset0 can't be loaded (\(path)/"),
      "\(doctor.text)")
    #expect(
      doctor.text.contains("sudo apt install libzip4 libxlsxwriter4 libharfbuzz-subset0"), "\(doctor.text)")
  }

  @Test(
    "where the libraries of type can't be loaded, nothing is made and doctor tells it; what needs none goes on",
    arguments: [
      ("libharfbuzz.so.0", "libharfbuzz0b", "HarfBuzz"), ("libfreetype.so.6", "libfreetype6", "FreeType"),
    ])
  func typeLibraries(file: String, package: String, name: String) throws {
    try scratch.write("lib/\(file)", "no library")
    func run(_ arguments: String...) throws -> Program.Outcome {
      try Program.run(
        arguments, environment: ["LD_LIBRARY_PATH": scratch.file("lib").path], in: scratch.folder)
    }
    let check = try run("check", "a.yaml")
    // A build without the Makefile, which names its own, has the loader ask for them at the start.
    let isMade = ProcessInfo.processInfo.environment["RAINGAN_BINARY"] != nil
    guard isMade || !check.errors.contains("error while loading shared libraries") else { return }
    #expect(check.exitCode == 0)
    let refusal = "\(package) can't be loaded (\(scratch.file("lib").path)/"
    for output in ["a.pdf", "a.html"] {
      let render = try run("render", "a.yaml", "-q", "-o", output)
      #expect(render.exitCode == 3)
      #expect(render.errors.contains(refusal), "\(render.errors)")
      #expect(!FileManager.default.fileExists(atPath: scratch.file(output).path))
    }
    let doctor = try run("doctor")
    #expect(doctor.exitCode == 3)
    #expect(doctor.text.contains("✗ \(name): \(refusal)"), "\(doctor.text)")
  }

  @Test("a library that lacks a function ends the program in words, not in a signal")
  func partOfLibrary() throws {
    try scratch.write("lib/part.c", "void hb_shape(void) {}\n")
    let compiler = try Program.run(
      URL(fileURLWithPath: "/usr/bin/env"),
      ["clang", "-shared", "-fPIC", "-nostdlib", "-o", "lib/libharfbuzz.so.0", "lib/part.c"],
      environment: ProcessInfo.processInfo.environment, in: scratch.folder)
    try #require(compiler.exitCode == 0, "\(compiler.errors)")
    for arguments in [["render", "a.yaml", "-q", "-o", "a.pdf"], ["doctor"]] {
      let outcome = try Program.run(
        arguments, environment: ["LD_LIBRARY_PATH": scratch.file("lib").path], in: scratch.folder)
      #expect(outcome.exitCode == 3 && !outcome.isSignalled)
      #expect(outcome.errors.contains("undefined symbol: hb_"), "\(outcome.errors)")
      #expect(outcome.errors.hasSuffix("[machine]\n"), "\(outcome.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.file("a.pdf").path))
  }

  @Test(
    "a dictionary that can't be had is told for what it is, the same by render and batch, before any report is begun",
    arguments: [
      ("none.tri", "there is no dictionary of Thai words none.tri; install libthai-data or name one"),
      ("/dev/null", "/dev/null is no dictionary of Thai words; install libthai-data or name another"),
      ("in", "in is no dictionary of Thai words; install libthai-data or name another"),
      ("a.yaml", "a.yaml is no dictionary of Thai words; install libthai-data or name another"),
      (
        "/proc/self/mem",
        "the dictionary of Thai words /proc/self/mem can't be read: the storage can't be read or written"
      ),
    ])
  func dictionary(path: String, words: String) throws {
    let environment = ["RAINGAN_THBRK": path]
    let render = try Program.run(["render", "a.yaml", "-q"], environment: environment, in: scratch.folder)
    #expect(render.exitCode == 3)
    #expect(render.errors.hasPrefix("raingan: error: \(words)"), "\(render.errors)")
    let batch = try Program.run(["batch", "in", "-o", "out"], environment: environment, in: scratch.folder)
    #expect(batch.exitCode == 3)
    #expect(batch.errors == render.errors)
    #expect(scratch.names == ["a.yaml", "in"])
    let doctor = try Program.run(["doctor"], environment: environment, in: scratch.folder)
    #expect(doctor.exitCode == 3)
    #expect(doctor.text.contains("✗ \(path): "))
    #expect(doctor.text.contains("not found") == (path == "none.tri"), "\(doctor.text)")
  }
}
