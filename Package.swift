// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target of the package.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let swiftCSV = Target.Dependency.product(name: "SwiftCSV", package: "SwiftCSV")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

// The commit that `setup` builds from. SwiftPM's own `Context.gitInformation` is kept with the manifest, so that it names an old commit after the next.
let commit = Context.environment["LACUNA_COMMIT"] ?? ""

/// A test target that mirrors one module; `data` are folders that its tests read as files.
func tests(
  _ module: String, _ dependencies: [Target.Dependency] = [], data: [String] = []
) -> Target {
  .testTarget(
    name: "\(module)Tests",
    dependencies: [.target(name: module), "TestSupport"] + dependencies,
    exclude: data,
    swiftSettings: settings)
}

// Targets stand in the order in which a plan passes through them.
let package = Package(
  name: "lacuna",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
    .systemLibrary(name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
    .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "CGLibText", dependencies: ["CGLib"]),
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc")]),
    .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2")]),
    // Opened while the program runs, so only their headers are needed here.
    .target(name: "CTesseract", dependencies: ["COpening"]),
    .target(name: "CQPDF", dependencies: ["COpening"]),
    .target(name: "CLibpq", dependencies: ["COpening"]),
    .target(name: "CColors", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "CSurfaces", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "COpening", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "CProcess"),
    .target(name: "CBuild", cSettings: [.define("LACUNA_COMMIT", to: "\"\(commit)\"")]),
    .target(name: "CConfinement"),

    .target(name: "AnalysisModel", swiftSettings: settings),
    .target(
      name: "SharedLibraries", dependencies: ["CGLibText", "CLibXML", "CZip", "CZlib"],
      swiftSettings: settings),
    .target(
      name: "Loading", dependencies: ["AnalysisModel", "SharedLibraries", yams, swiftCSV],
      swiftSettings: settings),
    .target(
      name: "Ingesting",
      dependencies: [
        "AnalysisModel", "SharedLibraries", "CPoppler", "CColors", "CCairo", "CSurfaces", "CCLD2",
        "CTesseract",
        "CQPDF",
      ],
      resources: [.embedInCode("Resources")], swiftSettings: settings),
    .target(
      name: "Matching", dependencies: ["AnalysisModel", "CStemmer", "CICU"],
      swiftSettings: settings),
    .target(name: "Assessing", dependencies: ["AnalysisModel"], swiftSettings: settings),
    .target(name: "Comparing", dependencies: ["AnalysisModel"], swiftSettings: settings),
    .target(name: "Evaluating", dependencies: ["AnalysisModel"], swiftSettings: settings),
    .target(
      name: "Reporting", dependencies: ["AnalysisModel", mustache],
      resources: [.embedInCode("Templates"), .embedInCode("Strings")], swiftSettings: settings),
    .target(
      name: "Annotating", dependencies: ["AnalysisModel", "SharedLibraries"],
      swiftSettings: settings),
    .target(
      name: "Storing", dependencies: ["AnalysisModel", grdb, sqlite], swiftSettings: settings),
    .target(
      name: "Exporting",
      dependencies: ["AnalysisModel", "SharedLibraries", "CLibpq"],
      swiftSettings: settings),
    .target(
      name: "Spreadsheets", dependencies: ["AnalysisModel", "CXLSXWriter"], swiftSettings: settings),
    .target(
      name: "Pipeline",
      dependencies: [
        "AnalysisModel", "Loading", "Ingesting", "Matching", "Assessing", "Comparing", "Evaluating",
        "Reporting", "Annotating", "Spreadsheets", "Storing", "Exporting",
        "SharedLibraries", "CProcess", "CConfinement", subprocess,
        system,
      ], swiftSettings: settings),
    .executableTarget(
      name: "lacuna",
      dependencies: [
        "AnalysisModel", "Loading", "Ingesting", "Matching", "Assessing", "Evaluating", "Reporting",
        "Storing", "Exporting", "Pipeline", "CBuild", argumentParser, system,
      ],
      swiftSettings: settings + [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))],
      // Text from PDF files is millions of small allocations; this allocator takes a tenth less time.
      linkerSettings: [
        .linkedLibrary("jemalloc"),
        .unsafeFlags(["-static-stdlib"], .when(configuration: .release)),
      ]),

    // Times the search for terms; see Benchmarks/README.md.
    .executableTarget(
      name: "MatchingSpeed",
      dependencies: ["AnalysisModel", "Loading", "Matching", argumentParser],
      path: "Benchmarks/MatchingSpeed", swiftSettings: settings,
      linkerSettings: [.linkedLibrary("jemalloc")]),

    .target(
      name: "TestSupport", dependencies: ["AnalysisModel"], path: "Tests/TestSupport",
      swiftSettings: settings),
    // What a confined worker can still do, tried by a program of its own.
    .target(name: "CTriedCalls", path: "Tests/CTriedCalls"),
    .executableTarget(
      name: "ConfinedProgram", dependencies: ["Pipeline", "CTriedCalls"],
      path: "Tests/ConfinedProgram",
      swiftSettings: settings, linkerSettings: [.linkedLibrary("jemalloc")]),
    tests("AnalysisModel"),
    tests("SharedLibraries"),
    tests("Loading", ["AnalysisModel", "SharedLibraries"]),
    tests("Ingesting", ["AnalysisModel"], data: ["Fixtures", "Golden"]),
    tests("Matching", ["AnalysisModel"]),
    tests("Assessing", ["AnalysisModel"]),
    tests("Comparing", ["AnalysisModel"]),
    tests("Evaluating", ["AnalysisModel"]),
    tests("Reporting", ["AnalysisModel", "Ingesting", mustache], data: ["Golden"]),
    tests("Annotating", ["AnalysisModel"]),
    tests("Storing", ["AnalysisModel", grdb]),
    tests("Exporting", ["AnalysisModel"], data: ["Fixtures", "Golden"]),
    tests("Spreadsheets", ["AnalysisModel"]),
    tests(
      "Pipeline",
      [
        "AnalysisModel", "Assessing", "Comparing", "ConfinedProgram", "Evaluating", "Exporting",
        "Loading",
        "Storing", subprocess, system,
      ]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "AnalysisModel", "Loading", "SharedLibraries", "TestSupport", "lacuna", subprocess,
        swiftCSV,
        system, yams,
      ],
      exclude: [
        "Contradictions.jsonl", "Denials.jsonl", "EditionChanges.csv", "Findings.jsonl",
        "Flags.jsonl",
        "LabelledPages.json", "Markers.jsonl", "Weak.jsonl",
        "TitleDenials.jsonl", "TitleDenialsTables.json",
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// What reads others' files, fed with altered ones; see docs/fuzzing.md. The program is of use only where everything is built
// for libFuzzer, so `Tests/Fuzzing/run` alone builds it. The tests read what once was a
// finding.
let isFuzzing = Context.environment["LACUNA_FUZZING"] != nil
let fuzzed: [Target.Dependency] = [
  "AnalysisModel", "Ingesting", "Loading", "Matching", "Pipeline", "SharedLibraries",
]
let fuzzingData = ["Corpus", "Dictionaries", "Reproducers", "run", "seeds.py"]
package.targets.append(
  isFuzzing
    ? .executableTarget(
      name: "FuzzingProgram", dependencies: fuzzed, path: "Tests/Fuzzing",
      exclude: fuzzingData + ["Tests"],
      swiftSettings: settings)
    : .testTarget(
      name: "FuzzingTests", dependencies: fuzzed + ["TestSupport"], path: "Tests/Fuzzing",
      exclude: fuzzingData + ["Program"], swiftSettings: settings))
