internal import CZip

// This is the only file that imports libzip.

/// Makes a ZIP archive of files; the same files give the same bytes.
package struct ZipWriter: ~Copyable {
  /// Nil once the archive is closed.
  private var archive: OpaquePointer?

  /// The first day that a ZIP archive can name, in the format's own notation: when a file was written is nobody's matter.
  private static let date: UInt16 = 1 << 5 | 1

  package init(creatingAt path: String) throws(ZipFailure) {
    archive = try open(path, flags: ZIP_CREATE | ZIP_TRUNCATE)
  }

  deinit {
    if let archive { zip_discard(archive) }
  }

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - file: The file's path; it must stay in its place until the archive is finished.
  ///   - name: Its name in the archive.
  ///   - isCompressed: Whether it pays to compress it, which it does not where it is compressed itself.
  /// - Throws: Where the file cannot be read.
  package mutating func add(
    _ file: String, as name: String, isCompressed: Bool
  ) throws(ZipFailure) {
    guard let archive else { return }
    guard let source = zip_source_file(archive, file, 0, -1) else { throw failure(archive) }
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw failure(archive)
    }
    let entry = zip_uint64_t(index)
    let method = isCompressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE
    guard zip_set_file_compression(archive, entry, method, 0) == 0,
      zip_file_set_dostime(archive, entry, 0, Self.date, 0) == 0,
      // A regular file that its owner may write and all may read, in the upper half as Unix has it.
      zip_file_set_external_attributes(
        archive, entry, 0, zip_uint8_t(ZIP_OPSYS_UNIX), 0o100644 << 16) == 0
    else { throw failure(archive) }
  }

  /// Reads the files and writes the archive.
  package consuming func finish() throws(ZipFailure) {
    guard let open = archive else { return }
    guard zip_close(open) == 0 else { throw failure(open) }
    archive = nil
  }
}

/// Reads files of a ZIP archive that others made, within limits, and writes none of them anywhere.
package struct ZipReader: ~Copyable {
  private let archive: OpaquePointer
  /// The names of its files, by their place in the archive.
  package let names: [String]

  /// What a file of an archive may swell to at most: a project of five hundred plans has a fifth of it, and what is made of
  /// it on the way takes several times as much memory.
  package static let mostBytes = 1 << 27
  /// Of an archive; one with a plan's PDF and text each for five thousand plans has a tenth of it.
  private static let mostFiles = 100_000

  /// Opens an archive.
  ///
  /// - Throws: Where it is none, or is one that nobody makes for good.
  package init(contentsOf path: String) throws(ZipFailure) {
    let archive = try open(path, flags: ZIP_RDONLY)
    var names: [String] = []
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= Self.mostFiles else {
      zip_discard(archive)
      throw ZipFailure(cause: "it holds \(count) files, more than any such file has")
    }
    for index in 0..<count {
      guard let name = zip_get_name(archive, zip_uint64_t(index), 0) else { continue }
      names.append(String(cString: name))
    }
    if let name = names.first(where: Self.leadsOut) {
      zip_discard(archive)
      throw ZipFailure(
        cause: "it holds a file \"\(name)\", whose name leads out of the archive")
    }
    self.archive = archive
    self.names = names
  }

  deinit { zip_discard(archive) }

  /// The bytes of a file, nil where there is none of that name.
  ///
  /// - Throws: Where it is damaged or encrypted, or swells to more than is allowed.
  package func bytes(of name: String) throws(ZipFailure) -> [UInt8]? {
    let index = zip_name_locate(archive, name, 0)
    guard index >= 0 else { return nil }
    guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
      throw failure(archive)
    }
    defer { zip_fclose(file) }
    // What the archive says of the size may be a lie, so what comes out is counted.
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Int(zip_fread(file, &piece, zip_uint64_t(piece.count)))
      guard count >= 0 else {
        throw ZipFailure(cause: "\"\(name)\" in it is damaged")
      }
      if count == 0 { return bytes }
      guard bytes.count + count <= Self.mostBytes else {
        throw ZipFailure(
          cause: "\"\(name)\" in it swells to more than \(Self.mostBytes >> 20) MB")
      }
      bytes += piece[..<count]
    }
  }

  /// Whether a file of this name would land elsewhere, were it written.
  private static func leadsOut(_ name: String) -> Bool {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    return name.hasPrefix("/") || name.hasPrefix("\\") || parts.contains("..")
      || (parts.first.map { $0.count == 2 && $0.hasSuffix(":") } ?? false)
  }
}

/// Why an archive cannot be written or read, as part of a sentence.
package struct ZipFailure: Error {
  package let cause: String

  package init(cause: String) { self.cause = cause }
}

private func open(_ path: String, flags: Int32) throws(ZipFailure) -> OpaquePointer {
  var code: Int32 = 0
  if let archive = zip_open(path, flags, &code) { return archive }
  var error = zip_error_t()
  zip_error_init_with_code(&error, code)
  defer { zip_error_fini(&error) }
  throw ZipFailure(cause: String(cString: zip_error_strerror(&error)))
}

private func failure(_ archive: OpaquePointer) -> ZipFailure {
  ZipFailure(cause: String(cString: zip_strerror(archive)))
}
