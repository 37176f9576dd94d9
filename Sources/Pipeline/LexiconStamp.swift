package import AnalysisModel
package import Loading
internal import SharedLibraries

/// Which lexicon files gave a result, in little enough space to stand on every line.
package struct LexiconStamp: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The first digits of a digest over the digests of the files.
  package let digest: String
  /// By file, named as in "osce-2004/en", its version.
  package let versions: [String: String]

  private static let digits = 16

  /// Takes the files of one language with those that all languages share, or every file.
  package init(_ library: LexiconLibrary, language: LanguageTag? = nil) {
    self.init(library.uses, language: language)
  }

  package init(_ all: [Provenance.LexiconUse], language: LanguageTag? = nil) {
    let uses = all.filter { use in
      language == nil || use.language == nil || use.language?.primary == language?.primary
    }
    let names = uses.map { use in use.id + (use.language.map { "/\($0)" } ?? "") }
    let lines = zip(names, uses).map { "\($0) \($1.digest)\n" }
    digest = String(SharedLibraries.digest(of: Array(lines.joined().utf8)).prefix(Self.digits))
    versions = Dictionary(
      zip(names, uses.map(\.version)), uniquingKeysWith: { first, _ in first })
  }

  /// The digest, then the versions, those that several languages share named once.
  package var description: String {
    var parts: [String: [String: [String]]] = [:]
    for (name, version) in versions {
      let pair = name.split(separator: "/", maxSplits: 1).map(String.init)
      let language = pair.count == 2 && pair[1] != "framework" ? pair[1] : ""
      let id = language.isEmpty ? name : pair[0]
      parts[id, default: [:]][version, default: []].append(language)
    }
    let words = parts.sorted { $0.key < $1.key }.map { id, versions in
      let told = versions.sorted { $0.key < $1.key }.map { version, languages in
        let named = languages.filter { !$0.isEmpty }.sorted().joined(separator: " ")
        return named.isEmpty ? version : "\(version) (\(named))"
      }
      return "\(id) \(told.joined(separator: ", "))"
    }
    return "lexicons \(digest): \(words.joined(separator: "; "))"
  }
}
