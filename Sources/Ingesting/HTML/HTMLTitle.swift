/// The title of a web page, without the name of the site around it.
struct HTMLTitle {
  /// The page's first top-level heading and the text of it, where it has one.
  let heading: (index: Int, text: String)?
  /// The title, or nil where the page has none.
  let text: String?

  init(_ tree: HTMLTree, isHidden: (Int) -> Bool) {
    var title = ""
    var siteName = ""
    var heading: (index: Int, text: String)?
    for index in tree.nodes.indices {
      guard let element = tree.element(index) else { continue }
      switch element.name {
      case "title" where title.isEmpty: title = tree.plainText(of: index)
      case "meta" where element["property"] == "og:site_name":
        siteName = normalized(element["content"] ?? "")
      case "h1" where heading == nil && !isHidden(index):
        let text = tree.plainText(of: index)
        if !text.isEmpty { heading = (index, text) }
      default: break
      }
    }
    self.heading = heading
    text = Self.title(title, siteName: siteName, heading: heading?.text ?? "")
  }

  private static func title(_ title: String, siteName: String, heading: String) -> String? {
    if title.isEmpty { return heading.isEmpty ? nil : heading }
    let parts = parts(of: title)
    if parts.count > 1 {
      if !siteName.isEmpty, parts[parts.count - 1] == siteName {
        return joined(parts.dropLast(), in: title)
      }
      if !siteName.isEmpty, parts[0] == siteName { return joined(parts.dropFirst(), in: title) }
      if !heading.isEmpty, title.hasPrefix(heading) || title.hasSuffix(heading) { return heading }
      let rest = joined(parts.dropLast(), in: title)
      // A name at the end that is longer than what it follows is rather the title itself.
      if let last = parts.last, rest.count >= last.count { return rest }
    }
    return title
  }

  /// The parts between marks that sites put between a page's title and their own name.
  private static func parts(of title: String) -> [Substring] {
    var parts: [Substring] = []
    var start = title.startIndex
    var index = start
    while index < title.endIndex {
      let rest = title[index...]
      if let mark = marks.first(where: rest.hasPrefix) {
        parts.append(title[start..<index])
        start = title.index(index, offsetBy: mark.count)
        index = start
      } else {
        index = title.index(after: index)
      }
    }
    parts.append(title[start...])
    return parts.filter { !$0.isEmpty }
  }

  private static let marks = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • "]

  /// The title from the first of the parts to the last, with the marks between them.
  private static func joined(_ parts: ArraySlice<Substring>, in title: String) -> String {
    guard let first = parts.first, let last = parts.last else { return title }
    return String(title[first.startIndex..<last.endIndex])
  }
}
