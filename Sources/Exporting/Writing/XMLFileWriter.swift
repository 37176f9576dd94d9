internal import AnalysisModel
internal import SharedLibraries

/// Writes an XML file, an element at a time.
///
/// What XML cannot hold is replaced by U+FFFD, one scalar by one.
struct XMLFileWriter: ~Copyable {
  private var writer: LibXMLWriter
  private let path: String

  /// Begins a file with the XML declaration.
  init(creatingAt path: String) throws(ExportError) {
    self.path = path
    do throws(LibXMLWriterFailure) {
      writer = try LibXMLWriter(creatingAt: path)
    } catch {
      throw .unwritable(path: path, cause: error.cause)
    }
  }

  /// Opens an element; attributes without a value are left out.
  mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    writer.startElement(name)
    for case (let name, let value?) in attributes { writer.attribute(name, value.scrubbed) }
  }

  /// Closes the element that was opened last.
  mutating func end() { writer.endElement() }

  /// Writes an element without children.
  mutating func leaf(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String = ""
  ) {
    start(name, attributes)
    if !text.isEmpty { writer.text(text.scrubbed) }
    end()
  }

  /// Closes what is open and writes the file out.
  consuming func finish() throws(ExportError) {
    writer.finish()
    if writer.hasFailed {
      throw .unwritable(path: path, cause: "it could not be written to its end")
    }
  }
}
