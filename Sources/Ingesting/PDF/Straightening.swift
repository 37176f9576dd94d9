extension PageWords {
  /// Moves the lines of a sheet that was scanned askew so that the edges of columns are upright.
  ///
  /// Half a degree moves the foot of a column by as much as the gutter is wide, so that no gap runs down the page. What was typeset
  /// has upright edges, and is left as it is.
  mutating func straighten() {
    guard hasGeometry, let lean = lean else { return }
    let middle = turnedHeight / 2
    let moved = { (box: Rectangle) in
      let shift = lean * (middle - box.middleY)
      return Rectangle(
        left: box.left + shift, top: box.top, right: box.right + shift, bottom: box.bottom)
    }
    for index in words.indices { words[index].box = moved(words[index].box) }
    for index in segments.indices { segments[index].box = moved(segments[index].box) }
  }

  /// Lines so far apart in the order of the text are compared: the eighth beneath shows what the next one hides in its jitter.
  private static let step = 8
  /// Scans lean by up to two degrees; indents look as if they leant by more.
  private static let mostLean: Float = 0.035
  /// Less than this moves no column by more than its gutter is wide.
  private static let leastLean: Float = 0.003
  private static let fewestLines = 20
  private static let shortestLine: Int32 = 15

  /// How far the edges of columns move to the right from line to line, relative to the distance, or nil where they are upright.
  private var lean: Float? {
    let lines = segments.filter { $0.length >= Self.shortestLine }
    guard lines.count >= Self.fewestLines + Self.step else { return nil }
    var leans: [Float] = []
    for (upper, lower) in zip(lines, lines.dropFirst(Self.step)) {
      let distance = lower.middle - upper.middle
      guard distance > 4 * upper.size, distance < 25 * upper.size else { continue }
      let lean = (lower.box.left - upper.box.left) / distance
      if abs(lean) < Self.mostLean { leans.append(lean) }
    }
    guard leans.count >= Self.fewestLines else { return nil }
    leans.sort()
    let lean = leans[leans.count / 2]
    // Edges that are ragged lean every way.
    let agreeing = leans.count { abs($0 - lean) < 2 * Self.leastLean }
    return abs(lean) > Self.leastLean && agreeing * 10 >= leans.count * 6 ? lean : nil
  }
}
