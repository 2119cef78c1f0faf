// swift-tools-version: 6.2
import PackageDescription

// Every module is held to the same rules: warnings are errors, unsafe code is marked as such,
// existential types are spelled out, and each file imports what it uses.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

// The program's own modules do without Swift's module for regular expressions, which is imported unseen: a `contains` of a string
// in a string, or a `replacing`, would link it, and its tables be readied at every start.
let withoutStringProcessing = ["-Xfrontend", "-disable-implicit-string-processing-module-import"]

// A type such as an array of lines is made known to Swift's runtime when it is first used. By default it is asked for by name, to
// keep the program small: the runtime reads the name and looks for each conformance in it, a twentieth of the time of a report.
let typesWithoutNames = [
  "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors",
  "-Xfrontend", "-disable-generic-metadata-prespecialization",
]

let lean =
  strict + [
    .unsafeFlags(withoutStringProcessing), .unsafeFlags(typesWithoutNames, .when(configuration: .release)),
  ]

/// One module of the line, with its tests. A module may depend only on modules named before it.
func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: lean)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], _ resources: [Resource] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude, resources: resources,
    swiftSettings: strict)
}

let package = Package(
  name: "Raingan",
  products: [.executable(name: "raingan", targets: ["raingan"])],
  targets: [
    // C libraries, each a Debian package.
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CHarfBuzz", pkgConfig: "harfbuzz", providers: [.apt(["libharfbuzz-dev"])]),
    // Of HarfBuzz as of the one above, since its other library is loaded only when it is needed.
    .systemLibrary(name: "CHarfBuzzSubset", pkgConfig: "harfbuzz", providers: [.apt(["libharfbuzz-dev"])]),
    .systemLibrary(name: "CFreeType", pkgConfig: "freetype2", providers: [.apt(["libfreetype-dev"])]),
    .systemLibrary(name: "CThai", pkgConfig: "libthai", providers: [.apt(["libthai-dev"])]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),

    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    // A call of Linux that Swift's Glibc lacks.
    .systemLibrary(name: "CLinux"),

    // The way of the data.
    module("Parallelism", []),
    module("ThaiFormat", []),
    module("SourceData", ["CYAML", "CExpat", "CZip"]),
    module("Assessment", ["SourceData", "ThaiFormat"]),
    module("Spreadsheet", ["SourceData", "CXLSXWriter"]),
    module("DocumentTree", ["SourceData", "ThaiFormat"]),
    module("Reporting", ["Assessment", "DocumentTree", "SourceData", "ThaiFormat"]),
    module("Compression", ["SourceData", "CDeflate"]),
    module("Typography", ["SourceData", "CHarfBuzz", "CHarfBuzzSubset", "CFreeType"]),
    module("Layout", ["DocumentTree", "Parallelism", "SourceData", "ThaiFormat", "Typography"]),
    module("PDF", ["Compression", "DocumentTree", "Layout", "Parallelism", "SourceData", "Typography"]),
    module("HTML", ["Compression", "DocumentTree", "SourceData", "ThaiFormat", "Typography"]),
    .target(
      name: "Preview", dependencies: ["SourceData"],
      resources: [
        .embedInCode("Page/preview.html"), .embedInCode("Page/preview.css"), .embedInCode("Page/preview.js"),
      ],
      swiftSettings: lean),
    .target(
      name: "CLI",
      dependencies: [
        "Assessment", "Compression", "DocumentTree", "HTML", "Layout", "PDF", "Parallelism", "Preview",
        "Reporting",
        "SourceData", "Spreadsheet", "ThaiFormat", "Typography", "CLinux",
      ],
      swiftSettings: lean),
    .executableTarget(name: "raingan", dependencies: ["CLI", "Parallelism"], swiftSettings: lean),
    // Only `make bench` needs it.
    .executableTarget(
      name: "raingan-bench",
      dependencies: ["Assessment", "CLI", "DocumentTree", "Layout", "PDF", "SourceData", "ThaiFormat"],
      path: "Benchmarks/raingan-bench", swiftSettings: strict),

    // What the tests of several modules need; knows none of them.
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: strict),
    tests("ParallelismTests", ["Parallelism"]),
    tests("ThaiFormatTests", ["ThaiFormat"]),
    tests("SourceDataTests", ["Compression", "SourceData"]),
    tests(
      "AssessmentTests", ["Assessment", "SourceData", "ThaiFormat"], exclude: ["Contradictions", "Planted"]),
    tests("DocumentTreeTests", ["DocumentTree", "SourceData", "ThaiFormat"]),
    tests(
      "ReportingTests", ["Reporting", "Assessment", "DocumentTree", "SourceData", "ThaiFormat"],
      exclude: ["Golden"]),
    tests(
      "TypographyTests", ["Typography", "SourceData", "CThai", "CHarfBuzz"], exclude: ["Sentences"]),
    tests(
      "LayoutTests", ["Layout", "DocumentTree", "SourceData", "ThaiFormat", "Typography"], exclude: ["Golden"]
    ),
    tests(
      "PDFTests", ["PDF", "Layout", "DocumentTree", "Typography", "SourceData", "ThaiFormat"],
      exclude: ["readers.py", "pdfjs-text.mjs", "Golden"]),
    tests(
      "HTMLTests", ["HTML", "Compression", "DocumentTree", "SourceData", "ThaiFormat", "Typography"],
      exclude: ["Golden", "browser.py", "markup.py"]),
    tests("PreviewTests", ["Preview"]),
    tests(
      "CLITests",
      [
        "CLI", "Assessment", "DocumentTree", "Layout", "PDF", "Parallelism", "Reporting", "SourceData",
        "ThaiFormat", "Typography",
      ],
      exclude: ["html-texts.py", "preview.py"]),
  ]
)
