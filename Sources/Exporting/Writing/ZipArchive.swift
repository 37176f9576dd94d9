internal import SharedLibraries

/// Makes a ZIP archive of files; the same files give the same bytes.
struct ZipArchive: ~Copyable {
  private var writer: ZipWriter
  private let path: String

  init(creatingAt path: String) throws(ExportError) {
    self.path = path
    do throws(ZipFailure) {
      writer = try ZipWriter(creatingAt: path)
    } catch {
      throw .unwritable(path: path, cause: error.cause)
    }
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
    do throws(ZipFailure) {
      try writer.add(file, as: name, isCompressed: isCompressed)
    } catch {
      throw .unwritable(path: path, cause: error.cause)
    }
  }

  /// Reads the files and writes the archive.
  consuming func finish() throws(ExportError) {
    let path = path
    do throws(ZipFailure) {
      try writer.finish()
    } catch {
      throw .unwritable(path: path, cause: error.cause)
    }
  }
}
