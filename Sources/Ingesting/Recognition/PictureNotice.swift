/// What a reader is told of the pictures of pages, and what it tells of them before it looks.
package struct PictureNotice {
  /// What is about to be done to the picture of a page.
  package enum Look: Sendable {
    case drawing
    /// Takes seconds where all else takes milliseconds.
    case recognising
    /// Nothing more: what follows is about no picture.
    case over
  }

  /// The pages whose pictures are left alone.
  private let lostPages: [PageLoss]
  private let willLook: (_ page: Int, _ look: Look) -> Void

  /// - Parameters:
  ///   - lostPages: The pages whose pictures are left alone.
  ///   - willLook: Called with the number of a page before something is done to its picture, and when that is over.
  package init(
    lostPages: [PageLoss] = [],
    willLook: @escaping (_ page: Int, _ look: Look) -> Void = { _, _ in }
  ) {
    self.lostPages = lostPages
    self.willLook = willLook
  }

  /// What `look` gives, which tells first that it looks at a page's picture; nil too where that picture is left alone.
  func looking<Result>(
    at page: Int, _ kind: Look = .drawing, _ look: () -> Result?
  ) -> Result? {
    guard cause(ofLoss: page) == nil else { return nil }
    willLook(page, kind)
    defer { willLook(page, .over) }
    return look()
  }

  /// Why the picture of a page is not to be looked at; nil where it is.
  func cause(ofLoss page: Int) -> PageLoss.Cause? {
    if let loss = lostPages.first(where: { $0.page == page }) { return loss.cause }
    return lostPages.contains { $0.isLast && $0.page < page } ? .earlierPages : nil
  }
}
