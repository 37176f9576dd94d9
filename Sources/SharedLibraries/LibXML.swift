internal import CLibXML
internal import Glibc

// This is the only file that imports libxml2.

/// The version of the libxml2 library in use.
package func libXMLVersion() -> String { LIBXML_DOTTED_VERSION }

/// Libxml2 sets itself up at the first use, and two threads that do so at once can wait for each other for ever.
private let setUp: Void = xmlInitParser()

/// A web page held as a libxml2 tree.
package struct LibXMLPage: ~Copyable {
  private let handle: htmlDocPtr

  /// Why there is no tree of a page.
  package enum Failure: Error {
    /// The page has more than 2 GB.
    case tooLarge
    case outOfMemory
    /// Nothing in it is a web page.
    case noPage
  }

  /// Parses a page with the HTML parser, whatever the page calls itself.
  ///
  /// The HTML parser reads no document type declaration, so entities that a page declares are never expanded, and it opens nothing else.
  package init(utf8: [UInt8]) throws(Failure) {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
      | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    guard let count = Int32(exactly: utf8.count) else { throw .tooLarge }
    _ = setUp
    guard let parser = htmlNewParserCtxt() else { throw .outOfMemory }
    defer { htmlFreeParserCtxt(parser) }
    // Otherwise the parser drops all that follows the 256th level, and pages that leave elements open get that deep.
    parser.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
    let parsed = utf8.withUnsafeBytes { buffer in
      htmlCtxtReadMemory(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), count, nil, "UTF-8",
        Int32(options))
    }
    guard let parsed else { throw .noPage }
    handle = parsed
  }

  deinit { xmlFreeDoc(handle) }

  package var root: LibXMLNode? { LibXMLNode(xmlDocGetRootElement(handle)) }
}

/// A node of a page, which must not outlive it.
package struct LibXMLNode {
  package enum Kind {
    case text, element
    /// A comment or a declaration.
    case other
  }

  private let handle: xmlNodePtr

  fileprivate init?(_ handle: xmlNodePtr?) {
    guard let handle else { return nil }
    self.handle = handle
  }

  package var kind: Kind {
    switch handle.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text
    case XML_ELEMENT_NODE: .element
    default: .other
    }
  }

  /// What a text node holds.
  package var text: String? { handle.pointee.content.map { String(cString: $0) } }
  /// In small letters.
  package var name: String {
    handle.pointee.name.map { String(cString: $0).lowercased() } ?? ""
  }
  package var firstChild: LibXMLNode? { LibXMLNode(handle.pointee.children) }
  package var next: LibXMLNode? { LibXMLNode(handle.pointee.next) }
  package var parent: LibXMLNode? { LibXMLNode(handle.pointee.parent) }

  /// The attributes of an element with some names, in small letters, in their order.
  package func attributes(
    where isWanted: (_ name: String) -> Bool
  ) -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    var next = handle.pointee.properties
    while let attribute = next {
      next = attribute.pointee.next
      guard let name = attribute.pointee.name.map({ String(cString: $0).lowercased() }),
        isWanted(name)
      else { continue }
      attributes.append((name, Self.value(of: attribute)))
    }
    return attributes
  }

  private static func value(of attribute: xmlAttrPtr) -> String {
    var value = ""
    var next = attribute.pointee.children
    while let part = next {
      if let content = part.pointee.content { value += String(cString: content) }
      next = part.pointee.next
    }
    return value
  }
}

/// An XML file that others wrote, read from its start to its end; nothing that it declares or refers to is expanded or opened.
package struct LibXMLReader: ~Copyable {
  package enum Event: Hashable, Sendable {
    /// The element's name, without a prefix.
    case start(String)
    case text(String)
    case end(String)
  }

  private let reader: xmlTextReaderPtr
  /// What the reader reads from while it is there.
  private let bytes: UnsafeMutableBufferPointer<CChar>
  /// Whether the element that was named last has no end of its own.
  private var endsAtOnce = false

  package init(_ content: [UInt8]) throws(LibXMLReaderFailure) {
    _ = setUp
    guard let count = Int32(exactly: content.count) else {
      throw LibXMLReaderFailure(cause: "it has more than 2 GB")
    }
    let bytes = UnsafeMutableBufferPointer<CChar>.allocate(capacity: content.count)
    _ = bytes.initialize(from: content.lazy.map { CChar(bitPattern: $0) })
    // The reader reads ahead and would write entities out before it names the declaration.
    guard !Self.declaresType(bytes.baseAddress, count) else {
      bytes.deallocate()
      throw Self.declaredType
    }
    // Without limits on length, since one is set where files are unpacked.
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_HUGE.rawValue
    guard
      let reader = xmlReaderForMemory(bytes.baseAddress, count, nil, nil, Int32(options))
    else {
      bytes.deallocate()
      throw LibXMLReaderFailure(cause: "memory is exhausted")
    }
    self.reader = reader
    self.bytes = bytes
  }

  deinit {
    xmlFreeTextReader(reader)
    bytes.deallocate()
  }

  private static var declaredType: LibXMLReaderFailure {
    LibXMLReaderFailure(cause: "it declares a document type, which is not read")
  }

  /// Whether a document type is declared before the first element, told by a parser that stops at either.
  private static func declaresType(_ start: UnsafePointer<CChar>?, _ count: Int32) -> Bool {
    guard let parser = xmlNewParserCtxt() else { return false }
    defer { xmlFreeParserCtxt(parser) }
    // What is stopped leaves a document or an error behind; a mark of the parser's own tells why.
    parser.pointee.sax.pointee.internalSubset = { context, _, _, _ in
      guard let context else { return }
      let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
      parser.pointee._private = context
      xmlStopParser(parser)
    }
    parser.pointee.sax.pointee.startElementNs = { context, _, _, _, _, _, _, _, _ in
      xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
    }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_HUGE.rawValue
    xmlFreeDoc(xmlCtxtReadMemory(parser, start, count, nil, nil, Int32(options)))
    return parser.pointee._private != nil
  }

  /// What comes next, nil at the end.
  ///
  /// - Throws: Where the file is not well-formed, or declares a document type: no file of the kinds that are read here does, and entities of one can
  ///   make a small file large or name other files.
  package mutating func next() throws(LibXMLReaderFailure) -> Event? {
    if endsAtOnce {
      endsAtOnce = false
      return .end(name)
    }
    while true {
      switch xmlTextReaderRead(reader) {
      case 0: return nil
      case 1: break
      default:
        throw LibXMLReaderFailure(
          cause: "it is no well-formed XML (line \(xmlTextReaderGetParserLineNumber(reader)))")
      }
      switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        endsAtOnce = xmlTextReaderIsEmptyElement(reader) == 1
        return .start(name)
      case XML_READER_TYPE_END_ELEMENT.rawValue: return .end(name)
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
        XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
        return .text(xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? "")
      case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
        throw Self.declaredType
      default: break
      }
    }
  }

  /// An attribute of the element that was named last; of a name without a prefix.
  package func attribute(_ name: String) -> String? {
    guard let value = xmlTextReaderGetAttribute(reader, name) else { return nil }
    defer { lacuna_xml_free(value) }
    return String(cString: value)
  }

  /// An attribute of that element which has some prefix, whichever the file chose.
  package func prefixedAttribute(_ name: String) -> String? {
    defer { xmlTextReaderMoveToElement(reader) }
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      if xmlTextReaderConstPrefix(reader) != nil, self.name == name {
        return xmlTextReaderConstValue(reader).map { String(cString: $0) }
      }
    }
    return nil
  }

  private var name: String {
    xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? ""
  }
}

/// Why an XML file cannot be read, as part of a sentence.
package struct LibXMLReaderFailure: Error {
  package let cause: String

  package init(cause: String) { self.cause = cause }
}

/// An XML file that is being written, with a blank a level before each element.
///
/// Texts must be free of what XML cannot hold.
package struct LibXMLWriter: ~Copyable {
  private let writer: OpaquePointer
  private let file: Int32
  /// Whether anything could not be written.
  package private(set) var hasFailed = false

  /// Begins a file with the XML declaration.
  ///
  /// - Throws: What the system says.
  package init(creatingAt path: String) throws(LibXMLWriterFailure) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      throw LibXMLWriterFailure(cause: String(cString: strerror(errno)))
    }
    guard let buffer = xmlOutputBufferCreateFd(file, nil) else {
      close(file)
      throw LibXMLWriterFailure(cause: "memory is exhausted")
    }
    guard let writer = xmlNewTextWriter(buffer) else {
      xmlOutputBufferClose(buffer)
      close(file)
      throw LibXMLWriterFailure(cause: "memory is exhausted")
    }
    self.file = file
    self.writer = writer
    note(xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil))
    note(xmlTextWriterSetIndent(writer, 1))
    note(xmlTextWriterSetIndentString(writer, " "))
  }

  deinit {
    xmlFreeTextWriter(writer)
    close(file)
  }

  package mutating func startElement(_ name: String) {
    note(xmlTextWriterStartElement(writer, name))
  }

  package mutating func attribute(_ name: String, _ value: String) {
    note(xmlTextWriterWriteAttribute(writer, name, value))
  }

  package mutating func text(_ text: String) { note(xmlTextWriterWriteString(writer, text)) }

  /// Closes the element that was opened last.
  package mutating func endElement() { note(xmlTextWriterEndElement(writer)) }

  /// Closes what is open and writes the file out.
  package mutating func finish() {
    note(xmlTextWriterEndDocument(writer))
    note(xmlTextWriterFlush(writer))
  }

  private mutating func note(_ result: Int32) {
    if result < 0 { hasFailed = true }
  }
}

/// Why an XML file could not be begun.
package struct LibXMLWriterFailure: Error {
  package let cause: String
}
