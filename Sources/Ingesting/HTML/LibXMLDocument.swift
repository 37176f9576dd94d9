internal import AnalysisModel
internal import CLibXML

/// A web page held as a libxml2 tree.
///
/// This is the only file that imports libxml2; what leaves it is an `HTMLTree`.
struct LibXMLDocument: ~Copyable {
  private let handle: htmlDocPtr

  /// Libxml2 sets itself up at the first use, and two threads that do so at once can wait for each other for ever.
  private static let setUp: Void = xmlInitParser()

  /// Parses a page with the HTML parser, whatever the page calls itself.
  ///
  /// The HTML parser reads no document type declaration, so entities that a page declares are never expanded, and it opens nothing else.
  init(utf8: [UInt8], path: String) throws(IngestFailure) {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
      | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    guard let count = Int32(exactly: utf8.count) else {
      throw IngestFailure(path: path, reason: .damaged(detail: "a page of more than 2 GB"))
    }
    _ = Self.setUp
    guard let parser = htmlNewParserCtxt() else {
      throw IngestFailure(path: path, reason: .damaged(detail: "no memory to read the page"))
    }
    defer { htmlFreeParserCtxt(parser) }
    // Otherwise the parser drops all that follows the 256th level, and pages that leave elements open get that deep.
    parser.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
    let parsed = utf8.withUnsafeBytes { buffer in
      htmlCtxtReadMemory(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), count, nil, "UTF-8",
        Int32(options))
    }
    guard let parsed else {
      throw IngestFailure(path: path, reason: .damaged(detail: "no web page in it"))
    }
    handle = parsed
  }

  deinit { xmlFreeDoc(handle) }

  /// How deep elements are told apart; real pages stay below 100, and what is nested deeper counts as part of its ancestor.
  private static let deepestLevel = 200

  /// Copies the page without comments and without the elements that readers never see.
  func tree() -> HTMLTree {
    var tree = HTMLTree()
    /// The open elements' indices, one a level, the outer index again where a level is not told apart.
    var open: [Int?] = []
    var next = xmlDocGetRootElement(handle)
    while let node = next {
      var child: xmlNodePtr?
      switch node.pointee.type {
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = node.pointee.content {
          _ = tree.append(.text(String(cString: content)), in: open.last ?? nil)
        }
      case XML_ELEMENT_NODE:
        let name = Self.name(of: node)
        if HTMLElement.unreadNames.contains(name) {
          if let address = Self.embeddedDocument(in: node, named: name) {
            tree.embeddedDocuments.append(address)
          }
          break
        }
        if open.count < Self.deepestLevel {
          let element = HTMLElement(name: name, attributes: Self.attributes(of: node))
          open.append(tree.append(.element(element), in: open.last ?? nil))
        } else {
          tree.isFlattened = true
          let element = HTMLElement(name: name, attributes: [])
          // An empty element marks where a paragraph or the like begins after text.
          if !element.isInline, tree.endsInText {
            _ = tree.append(.element(element), in: open.last ?? nil)
          }
          open.append(open.last ?? nil)
        }
        child = node.pointee.children
        if child == nil { Self.close(&open, in: &tree) }
      default: break
      }
      next = child ?? Self.following(node, closing: &open, in: &tree)
    }
    return tree
  }

  /// The node after a node and all its descendants.
  private static func following(
    _ node: xmlNodePtr, closing open: inout [Int?], in tree: inout HTMLTree
  ) -> xmlNodePtr? {
    var current = node
    while !open.isEmpty {
      if let next = current.pointee.next { return next }
      guard let parent = current.pointee.parent else { return nil }
      close(&open, in: &tree)
      current = parent
    }
    // The root is closed: what stands beside it are comments and declarations.
    return nil
  }

  private static func close(_ open: inout [Int?], in tree: inout HTMLTree) {
    guard let index = open.removeLast() else { return }
    tree.close(index)
  }

  private static func name(of node: xmlNodePtr) -> String {
    guard let name = node.pointee.name else { return "" }
    return String(cString: name).lowercased()
  }

  /// The address of a document in a frame, where its name says that it is a document.
  private static func embeddedDocument(in node: xmlNodePtr, named name: String) -> String? {
    guard ["iframe", "object", "embed"].contains(name) else { return nil }
    var next = node.pointee.properties
    while let attribute = next {
      next = attribute.pointee.next
      guard let name = attribute.pointee.name.map({ String(cString: $0).lowercased() }),
        name == "src" || name == "data"
      else { continue }
      let address = value(of: attribute)
      let lower = address.lowercased()
      if [".pdf", ".docx", ".doc"].contains(where: lower.contains) { return address }
    }
    return nil
  }

  private static func attributes(of node: xmlNodePtr) -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    var next = node.pointee.properties
    while let attribute = next {
      next = attribute.pointee.next
      guard let name = attribute.pointee.name.map({ String(cString: $0).lowercased() }),
        HTMLElement.attributeNames.contains(name)
      else { continue }
      attributes.append((name, value(of: attribute)))
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

/// The version of the libxml2 library in use.
package func libXMLVersion() -> String { LIBXML_DOTTED_VERSION }
