internal import AnalysisModel
internal import CLibXML
internal import Glibc

// This is the only file of the module that imports libxml2.

/// Writes an XML file through libxml2, an element at a time.
///
/// What XML cannot hold is replaced by U+FFFD, one scalar by one.
struct XMLFileWriter: ~Copyable {
  private let writer: OpaquePointer
  private let file: Int32
  private let path: String
  private var hasFailed = false

  /// Begins a file with the XML declaration.
  init(creatingAt path: String) throws(ExportError) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      throw .unwritable(path: path, cause: String(cString: strerror(errno)))
    }
    guard let buffer = xmlOutputBufferCreateFd(file, nil) else {
      close(file)
      throw .unwritable(path: path, cause: "memory is exhausted")
    }
    guard let writer = xmlNewTextWriter(buffer) else {
      xmlOutputBufferClose(buffer)
      close(file)
      throw .unwritable(path: path, cause: "memory is exhausted")
    }
    self.file = file
    self.path = path
    self.writer = writer
    note(xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil))
    note(xmlTextWriterSetIndent(writer, 1))
    note(xmlTextWriterSetIndentString(writer, " "))
  }

  deinit {
    xmlFreeTextWriter(writer)
    close(file)
  }

  /// Opens an element; attributes without a value are left out.
  mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    note(xmlTextWriterStartElement(writer, name))
    for case (let name, let value?) in attributes {
      note(xmlTextWriterWriteAttribute(writer, name, value.scrubbed))
    }
  }

  /// Closes the element that was opened last.
  mutating func end() { note(xmlTextWriterEndElement(writer)) }

  /// Writes an element without children.
  mutating func leaf(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String = ""
  ) {
    start(name, attributes)
    if !text.isEmpty { note(xmlTextWriterWriteString(writer, text.scrubbed)) }
    end()
  }

  /// Closes what is open and writes the file out.
  consuming func finish() throws(ExportError) {
    note(xmlTextWriterEndDocument(writer))
    note(xmlTextWriterFlush(writer))
    if hasFailed {
      throw .unwritable(path: path, cause: "it could not be written to its end")
    }
  }

  private mutating func note(_ result: Int32) {
    if result < 0 { hasFailed = true }
  }
}
