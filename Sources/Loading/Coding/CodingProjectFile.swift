internal import SharedLibraries

/// A project of the REFI-QDA standard (.qdpx) that a program for qualitative coding wrote.
package struct CodingProjectFile: ~Copyable {
  /// A stretch of a source's text with what it was coded with.
  package struct Selection: Hashable, Sendable {
    package let guid: String
    /// Places as the file says them, which programs count in different ways.
    package let start: Int
    package let end: Int
    /// The quote or its beginning, as most programs write it.
    package let name: String
    /// The people's guids, where the file says them.
    package let creator: String?
    package let modifier: String?
    package internal(set) var description = ""
    package internal(set) var codings: [Coding] = []
    /// The notes that hang on it.
    package internal(set) var notes: [String] = []
  }

  package struct Coding: Hashable, Sendable {
    package let guid: String
    package let creator: String?
    /// The guid of the code.
    package internal(set) var code = ""
    package internal(set) var notes: [String] = []
  }

  /// A document of the project.
  package struct Source: Hashable, Sendable {
    /// Its own, and that of its text.
    package internal(set) var guids: [String]
    package internal(set) var names: [String]
    package internal(set) var description = ""
    package internal(set) var selections: [Selection] = []
    var textPath: String?
    var content: String?
  }

  /// Names of people, by guid.
  package let users: [String: String]
  /// Names of codes, by guid.
  package let codes: [String: String]
  /// Texts of notes that stand in the project itself, by guid.
  package let notes: [String: String]
  package let sources: [Source]

  private let archive: ZipReader

  /// Why a file is no project that can be read, for a person.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  package init(contentsOf path: String) throws(Failure) {
    let archive = try Self.opened(path)
    // The standard leaves the name open, and programs differ.
    let entry = archive.names.first { $0.lowercased().hasSuffix(".qde") && !$0.contains("/") }
    var parser = CodingProjectParser()
    do throws(LibXMLReaderFailure) {
      try parser.read(try Self.content(of: entry, in: archive))
    } catch {
      throw Failure(description: "\(path) is no project that can be read: \(error.cause)")
    }
    users = parser.users
    codes = parser.codes
    notes = parser.notes
    sources = parser.sources
    self.archive = archive
  }

  private static func opened(_ path: String) throws(Failure) -> ZipReader {
    do throws(ZipFailure) {
      return try ZipReader(contentsOf: path)
    } catch {
      throw Failure(description: "\(path) is no project that can be read: \(error.cause)")
    }
  }

  private static func content(
    of entry: String?, in archive: borrowing ZipReader
  ) throws(LibXMLReaderFailure) -> [UInt8] {
    do throws(ZipFailure) {
      if let entry, let bytes = try archive.bytes(of: entry) { return bytes }
    } catch {
      throw LibXMLReaderFailure(cause: error.cause)
    }
    throw LibXMLReaderFailure(cause: "it holds no file that ends in .qde")
  }

  /// A source's text with LF at line ends and no byte order mark; nil where it is not in the archive.
  package func text(of source: Source) throws(Failure) -> String? {
    if let content = source.content { return Self.plain(content) }
    guard let path = source.textPath, path.hasPrefix("internal://") else { return nil }
    let wanted = "sources/" + path.dropFirst("internal://".count).drop { $0 == "/" }
    guard let name = archive.names.first(where: { $0.lowercased() == wanted.lowercased() }) else {
      return nil
    }
    do throws(ZipFailure) {
      return try archive.bytes(of: name).map { Self.plain(String(decoding: $0, as: UTF8.self)) }
    } catch {
      throw Failure(description: "the text of \(source.names.first ?? "a source"): \(error.cause)")
    }
  }

  private static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n", result.last == "\r" { result.removeLast() }
      if scalar == "\u{FEFF}", result.isEmpty { continue }
      result.append(scalar)
    }
    return String(result)
  }
}
