internal import CZip

// This is the only file that imports libzip.

/// Makes a ZIP archive of files; the same files give the same bytes.
struct ZipArchive: ~Copyable {
  /// Nil once the archive is closed.
  private var archive: OpaquePointer?
  private let path: String

  /// The first day that a ZIP archive can name, in the format's own notation: when a file was written is nobody's matter.
  private static let date: UInt16 = 1 << 5 | 1

  init(creatingAt path: String) throws(ExportError) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
      var error = zip_error_t()
      zip_error_init_with_code(&error, code)
      defer { zip_error_fini(&error) }
      throw .unwritable(path: path, cause: String(cString: zip_error_strerror(&error)))
    }
    self.archive = archive
    self.path = path
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
  mutating func add(_ file: String, as name: String, isCompressed: Bool = true) throws(ExportError)
  {
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
  consuming func finish() throws(ExportError) {
    guard let open = archive else { return }
    guard zip_close(open) == 0 else { throw failure(open) }
    archive = nil
  }

  private func failure(_ archive: OpaquePointer) -> ExportError {
    .unwritable(path: path, cause: String(cString: zip_strerror(archive)))
  }
}
