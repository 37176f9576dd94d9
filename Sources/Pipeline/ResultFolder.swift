package import AnalysisModel
internal import Foundation
package import Storing

/// The folder of a finished run, for commands that read what it found.
package struct ResultFolder: Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// Why the folder is of no use here, for a person.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// The lexicon files of the run, or nil where `run.json` does not say.
  package func lexicons() -> [Provenance.LexiconUse]? {
    struct Run: Decodable { let lexicons: [Provenance.LexiconUse] }
    return FileManager.default.contents(atPath: "\(path)/run.json")
      .flatMap { try? JSONDecoder().decode(Run.self, from: $0).lexicons }
  }

  /// The passages of every plan whose language is known.
  package func passages() throws -> [StoredPassage] {
    let database = "\(path)/lacuna.sqlite"
    guard FileManager.default.fileExists(atPath: database) else {
      throw Failure(
        description:
          "\(path) holds no lacuna.sqlite; run `lacuna analyze INPUT -o \(path)` first")
    }
    return try StoredPassages(path: database).all()
  }
}
