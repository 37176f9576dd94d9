internal import AnalysisModel
internal import ArgumentParser
internal import Foundation
internal import Loading
internal import Pipeline

/// Where frameworks and lexicons are, and which of them take part.
struct LexiconOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of frameworks and lexicons.",
      discussion:
        "Without it: $LACUNA_LEXICONS, ./Lexicons, or the one installed with the program.",
      valueName: "dir"))
  var lexicons: String?

  /// The folder that the option or the surroundings name.
  var directory: String {
    if let lexicons { return lexicons }
    if let named = ProcessInfo.processInfo.environment["LACUNA_LEXICONS"], !named.isEmpty {
      return named
    }
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    var candidates = ["Lexicons"]
    var folder = program.deletingLastPathComponent()
    candidates.append(folder.appending(path: "../share/lacuna/Lexicons").standardized.path)
    // A program built in its source folder stands some folders below it.
    for _ in 0..<4 {
      folder.deleteLastPathComponent()
      candidates.append(folder.appending(path: "Lexicons").path)
    }
    return candidates.first { FileManager.default.fileExists(atPath: "\($0)/common") }
      ?? "Lexicons"
  }

  func library(
    _ frameworks: [String] = [], subject: SubjectChoice = .measured
  ) throws -> LexiconLibrary {
    try namingWhatIsKnown {
      try AnalysisSettings(
        lexiconDirectory: directory, frameworks: frameworks.map(Framework.ID.init(rawValue:)),
        subject: subject
      ).library()
    }
  }

  /// The languages that there is a vocabulary for, from the names of the files alone.
  var languages: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(directory)/common")) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
      .filter(LanguageChoice.isLanguage).sorted()
  }
}
