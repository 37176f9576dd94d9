package import AnalysisModel
internal import Foundation

/// Finds what to read under the paths that a user gives.
package struct InputDiscovery {
  /// In a fixed order: as given, and by path within a folder.
  package private(set) var inputs: [Input] = []
  /// Sentences about manifest rows that no input answers to.
  package private(set) var warnings: [String] = []

  /// The names of files that a folder is searched for; a file that is given is read whatever its name.
  private static let suffixes = [".pdf", ".html", ".htm", ".xhtml"]

  private let records: [String: PlanRecord]
  private var seen: Set<String> = []

  /// Searches the paths, folders recursively.
  ///
  /// - Parameters:
  ///   - paths: Files and folders.
  ///   - records: The manifest's rows; a row that names a folder makes its web pages one plan.
  ///   - foldersAreSites: Whether the web pages of each folder among the paths are one plan.
  package init(paths: [String], records: [PlanRecord] = [], foldersAreSites: Bool = false) {
    self.records = Dictionary(
      records.map { (Self.key($0.path), $0) }, uniquingKeysWith: { first, _ in first })
    for path in paths { add(path, folderIsSite: foldersAreSites) }
    for record in records where !seen.contains(Self.key(record.path)) {
      if FileManager.default.fileExists(atPath: record.path) {
        warnings.append("\(record.path) stands in the manifest but is not among the inputs")
      } else {
        inputs.append(Input(path: record.path, record: record, problem: .notFound))
      }
    }
  }

  private mutating func add(_ path: String, folderIsSite: Bool) {
    let clean = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: clean, isDirectory: &isDirectory) else {
      append(Input(path: clean, record: records[Self.key(clean)], problem: .notFound))
      return
    }
    if isDirectory.boolValue {
      addFolder(clean, isSite: folderIsSite)
    } else {
      if folderIsSite { warnings.append("\(path) is a file; --site concerns folders alone") }
      addFile(clean)
    }
  }

  private mutating func addFile(_ path: String) {
    append(Input(path: path, record: records[Self.key(path)]))
  }

  private mutating func addFolder(
    _ path: String, isSite: Bool = false, suffixes: [String] = Self.suffixes
  ) {
    let record = records[Self.key(path)]
    if isSite || record != nil {
      append(Input(path: path, isSite: true, record: record))
      // The web pages make one plan; each PDF file among them is one of its own.
      search(path, for: [".pdf"])
    } else {
      search(path, for: suffixes)
    }
  }

  private mutating func search(_ path: String, for suffixes: [String]) {
    // The reports of an earlier run are web pages, but no plans.
    if Self.holdsResults(path) {
      warnings.append("\(path) holds the results of a run and is not searched for plans")
      return
    }
    guard let listing = FolderListing(path) else {
      append(Input(path: path, problem: .folderNotPermitted))
      return
    }
    for entry in listing.entries where !entry.name.hasPrefix(".") {
      let child = path == "/" ? "/\(entry.name)" : "\(path)/\(entry.name)"
      let lower = entry.name.lowercased()
      let isWanted = suffixes.contains(where: lower.hasSuffix)
      guard entry.isNameValid else {
        if isWanted || entry.kind == .folder { append(Input(path: child, problem: .unnameable)) }
        continue
      }
      switch entry.kind {
      case .folder: addFolder(child, suffixes: suffixes)
      case .file where isWanted: addFile(child)
      case .other where isWanted:
        append(Input(path: child, problem: .special))
      case .file, .other: continue
      }
    }
  }

  /// Whether a run wrote into a folder, though what it keeps for the next one may have been deleted.
  private static func holdsResults(_ path: String) -> Bool {
    func has(_ name: String) -> Bool {
      FileManager.default.fileExists(atPath: "\(path)/\(name)")
    }
    return has(".lacuna") || has("run.json") && has("lacuna.sqlite")
  }

  private mutating func append(_ input: Input) {
    guard seen.insert(Self.key(input.path)).inserted else { return }
    inputs.append(input)
  }

  /// Two spellings of one path have one key.
  static func key(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }
}
