extension PageWords {
  /// Stamps along the sides of pages stand within this share of the width from the edge.
  private static let stampShare: Float = 0.08

  /// Whether text that runs along the page's side says where the file came from: "Downloaded from", "arXiv:", an address.
  ///
  /// Other text that runs upwards is part of tables and figures, or of tabs that name the chapter.
  func isMarginStamp(_ segment: Segment) -> Bool {
    let breadth = turn.isSideways ? height : width
    let reach = Self.stampShare * breadth
    let isAtSide = segment.box.right < reach || segment.box.left > breadth - reach
    guard isAtSide else { return false }
    // Letters that stand above each other may come as words of their own.
    let begin = segment.words.prefix(60).flatMap { scalars(ofWord: $0) }.prefix(60)
    return PublicationMark.isMark(begin)
      || segment.words.contains { PublicationMark.isMark(scalars(ofWord: $0)) }
  }
}
