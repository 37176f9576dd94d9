/// An entry of a PDF's outline, which viewers show as bookmarks.
package struct OutlineNode: Hashable, Sendable {
  package let title: String
  /// The page's number, from 1, or nil for an entry that leads nowhere.
  package let page: Int?
  /// In points from the top of the page as displayed.
  package let top: Double
  package let children: [OutlineNode]

  package init(title: String, page: Int? = nil, top: Double = 0, children: [OutlineNode] = []) {
    self.title = title
    self.page = page
    self.top = top
    self.children = children
  }
}
