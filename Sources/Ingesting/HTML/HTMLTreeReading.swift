internal import AnalysisModel
internal import SharedLibraries

extension HTMLTree {
  /// How deep elements are told apart; real pages stay below 100, and what is nested deeper counts as part of its ancestor.
  private static let deepestLevel = 200

  /// Reads a page without comments and without the elements that readers never see.
  ///
  /// - Parameters:
  ///   - utf8: The page.
  ///   - path: Its file, for the failure.
  /// - Throws: Where there is no page in it.
  init(utf8: [UInt8], path: String) throws(IngestFailure) {
    self.init()
    do throws(LibXMLPage.Failure) {
      read(try LibXMLPage(utf8: utf8))
    } catch {
      let detail =
        switch error {
        case .tooLarge: "a page of more than 2 GB"
        case .outOfMemory: "no memory to read the page"
        case .noPage: "no web page in it"
        }
      throw IngestFailure(path: path, reason: .damaged(detail: detail))
    }
  }

  private mutating func read(_ page: borrowing LibXMLPage) {
    /// The open elements' indices, one a level, the outer index again where a level is not told apart.
    var open: [Int?] = []
    var next = page.root
    while let node = next {
      var child: LibXMLNode?
      switch node.kind {
      case .text:
        if let text = node.text { _ = append(.text(text), in: open.last ?? nil) }
      case .element:
        let name = node.name
        if HTMLElement.unreadNames.contains(name) {
          if let address = Self.embeddedDocument(in: node, named: name) {
            embeddedDocuments.append(address)
          }
          break
        }
        if open.count < Self.deepestLevel {
          let element = HTMLElement(
            name: name, attributes: node.attributes(where: HTMLElement.attributeNames.contains))
          open.append(append(.element(element), in: open.last ?? nil))
        } else {
          isFlattened = true
          let element = HTMLElement(name: name, attributes: [])
          // An empty element marks where a paragraph or the like begins after text.
          if !element.isInline, endsInText {
            _ = append(.element(element), in: open.last ?? nil)
          }
          open.append(open.last ?? nil)
        }
        child = node.firstChild
        if child == nil { closeLast(of: &open) }
      case .other: break
      }
      next = child ?? following(node, closing: &open)
    }
  }

  /// The node after a node and all its descendants.
  private mutating func following(
    _ node: LibXMLNode, closing open: inout [Int?]
  ) -> LibXMLNode? {
    var current = node
    while !open.isEmpty {
      if let next = current.next { return next }
      guard let parent = current.parent else { return nil }
      closeLast(of: &open)
      current = parent
    }
    // The root is closed: what stands beside it are comments and declarations.
    return nil
  }

  private mutating func closeLast(of open: inout [Int?]) {
    guard let index = open.removeLast() else { return }
    close(index)
  }

  /// The address of a document in a frame, where its name says that it is a document.
  private static func embeddedDocument(in node: LibXMLNode, named name: String) -> String? {
    guard ["iframe", "object", "embed"].contains(name) else { return nil }
    return node.attributes { $0 == "src" || $0 == "data" }.map(\.value).first { address in
      let lower = address.lowercased()
      return [".pdf", ".docx", ".doc"].contains(where: lower.contains)
    }
  }
}
