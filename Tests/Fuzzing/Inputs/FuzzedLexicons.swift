internal import AnalysisModel
internal import Foundation
internal import Loading
internal import Matching

/// A folder of lexicons in one input, each file behind a line with its name, as in `=== water/en.yaml`.
struct FuzzedLexicons {
  private static let marker = Array("=== ".utf8)
  /// The files that an input may have; what stands under another name is left out.
  private static let names = [
    "water/framework.yaml", "water/framework.fr.yaml", "water/en.yaml", "common/en.yaml",
    "common/subjects.yaml", "common/function-words.yaml", "scoring.yaml", "measures.yaml",
    "judgements.yaml",
  ]

  private var files: [String: [UInt8]] = [:]

  init(_ bytes: [UInt8]) {
    var name = ""
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: Self.marker) {
        name = String(decoding: line.dropFirst(Self.marker.count), as: UTF8.self)
        files[name] = []
      } else {
        files[name]?.append(contentsOf: line)
        files[name]?.append(UInt8(ascii: "\n"))
      }
    }
  }

  /// Loads the folder, and where that can be done checks and compiles it.
  func read(in folder: FuzzFolder) {
    let root = "\(folder.path)/lexicons"
    for name in ["water", "common"] {
      try? FileManager.default.createDirectory(
        atPath: "\(root)/\(name)", withIntermediateDirectories: true)
    }
    for name in Self.names {
      if let file = files[name] {
        _ = folder.write(file, to: "lexicons/\(name)")
      } else {
        unlink("\(root)/\(name)")
      }
    }
    guard let library = try? LexiconLibrary(directory: root, digest: { "\($0.count)" }) else {
      return
    }
    for language in library.languages {
      let lexicons = library.lexicons.filter { $0.language == language }
      let vocabulary = library.vocabularies.first { $0.language == language }
      _ = LexiconLint.problems(in: lexicons, of: language, with: vocabulary, wantsNotes: true)
      let automaton = try? TermAutomaton(
        terms: library.terms(in: language), language: language,
        abbreviations: vocabulary?.abbreviations ?? [])
      guard let automaton else { continue }
      var scanner = PassageScanner(automaton: automaton)
      for lexicon in lexicons {
        _ = LexiconTesting.failures(of: lexicon, about: nil, using: &scanner)
      }
    }
  }
}
