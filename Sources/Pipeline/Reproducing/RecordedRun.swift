package import AnalysisModel
internal import Foundation

/// A run as its `run.json` tells it, to be made again.
package struct RecordedRun: Sendable, Decodable {
  /// An input with what it was then.
  package struct Document: Sendable, Decodable {
    package let path: String
    package let sha256: String?
    package let planID: String
    package let status: ReadingStatus

    private enum CodingKeys: String, CodingKey {
      case path, sha256, status
      case planID = "plan_id"
    }
  }

  package let version: String
  /// The commit that the program was built from, where it knew.
  package let commit: String?
  package let lexicons: [Provenance.LexiconUse]
  package let settings: [String: String]
  package let documents: [Document]

  /// Reads a `run.json`.
  ///
  /// - Throws: In a sentence, why it tells no run.
  package init(contentsOf path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ResultFolder.Failure(
        description: "\(path) cannot be read; name the run.json of a results folder")
    }
    do {
      self = try JSONDecoder().decode(Self.self, from: data)
    } catch {
      throw ResultFolder.Failure(
        description: "\(path) is no run.json that lacuna analyze wrote, or it is damaged")
    }
  }

  /// The manifest that said what plans the files are.
  package var manifest: String? { settings["manifest"] }

  /// The settings of the run, with the lexicons of a folder.
  ///
  /// - Parameters:
  ///   - directory: Where the lexicons are now.
  ///   - jobs: How many documents to read at the same time, on which results do not depend.
  /// - Returns: What `analyze` goes by.
  package func analysisSettings(lexicons directory: String, jobs: Int) -> AnalysisSettings {
    func value(_ name: String) -> String? {
      settings[name].flatMap { $0 == "auto" ? nil : $0 }
    }
    // The recogniser's name and languages stand behind the choice.
    let recognition = settings["ocr"]?.split(separator: " ").first.map(String.init) ?? ""
    return AnalysisSettings(
      lexiconDirectory: directory,
      frameworks: (settings["frameworks"] ?? "").split(separator: " ").map {
        Framework.ID(rawValue: String($0))
      }, language: value("language").map(LanguageTag.init(rawValue:)),
      subject: value("subject").map {
        .told($0 == "none" ? nil : Subject.ID(rawValue: $0))
      } ?? .measured, recognition: TextRecognition(rawValue: recognition) ?? .auto,
      limits: ReadingLimits(named: settings), jobs: jobs)
  }

  /// What the later run was made of that the earlier one was not, a sentence each.
  package func differences(from later: RecordedRun) -> [String] {
    var lines: [String] = []
    if version != later.version { lines.append("program: \(version) then, \(later.version) now") }
    if let commit, let now = later.commit, commit != now {
      lines.append("program: built from commit \(commit) then, from \(now) now")
    }
    func name(_ use: Provenance.LexiconUse) -> String {
      use.id + (use.language.map { "/\($0)" } ?? "")
    }
    let now = Dictionary(
      later.lexicons.map { (name($0), $0) }, uniquingKeysWith: { first, _ in first })
    let then = Set(lexicons.map(name))
    for use in lexicons where now[name(use)]?.digest != use.digest {
      lines.append(
        now[name(use)] == nil
          ? "lexicons: \(name(use)) is missing"
          : "lexicons: \(name(use)) has changed (\(use.digest.prefix(12)) then, \(now[name(use)]?.digest.prefix(12) ?? "") now)"
      )
    }
    for use in later.lexicons where !then.contains(name(use)) {
      lines.append("lexicons: \(name(use)) is new")
    }
    for key in Set(settings.keys).union(later.settings.keys).sorted()
    where settings[key] != later.settings[key] {
      lines.append(
        "settings: \(key) was \(settings[key] ?? "not given"), is \(later.settings[key] ?? "not given")"
      )
    }
    let documents = Dictionary(
      later.documents.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for document in self.documents {
      guard let found = documents[document.path] else {
        lines.append("documents: \(document.path) is missing")
        continue
      }
      if found.sha256 != document.sha256 {
        lines.append(
          found.sha256 == nil
            ? "documents: \(document.path) cannot be read now"
            : "documents: \(document.path) has other content")
      }
      if found.planID != document.planID {
        lines.append("documents: \(document.path) was \(document.planID), is \(found.planID)")
      }
    }
    return lines
  }
}
