/// A path as a content stream describes it.
struct DrawnPath {
  private enum Step {
    case move(PathPoint)
    case line(PathPoint)
    case curve(PathPoint, PathPoint, PathPoint)
    case close
  }

  private var steps: [Step] = []
  private var start: PathPoint?
  private(set) var current: PathPoint?

  var isEmpty: Bool { steps.isEmpty }

  mutating func removeAll() {
    steps.removeAll(keepingCapacity: true)
    start = nil
    current = nil
  }

  mutating func move(_ point: PathPoint) {
    if case .move = steps.last { steps.removeLast() }
    steps.append(.move(point))
    start = point
    current = point
  }

  mutating func line(_ point: PathPoint) {
    guard current != nil else { return move(point) }
    beginAgain()
    steps.append(.line(point))
    current = point
  }

  mutating func curve(_ first: PathPoint, _ second: PathPoint, _ end: PathPoint) {
    guard current != nil else { return move(end) }
    beginAgain()
    steps.append(.curve(first, second, end))
    current = end
  }

  mutating func close() {
    guard let start, steps.last.map({ if case .close = $0 { false } else { true } }) ?? false
    else { return }
    steps.append(.close)
    current = start
  }

  /// After a path is closed, its beginning is where the next one begins.
  private mutating func beginAgain() {
    if case .close = steps.last, let start { steps.append(.move(start)) }
  }

  mutating func rectangle(x: Double, y: Double, width: Double, height: Double) {
    move(PathPoint(x: x, y: y))
    line(PathPoint(x: x + width, y: y))
    line(PathPoint(x: x + width, y: y + height))
    line(PathPoint(x: x, y: y + height))
    close()
  }

  /// Gives the path to a pen.
  ///
  /// - Parameters:
  ///   - pen: Where it goes.
  ///   - alignsLines: Whether upright and level lines are moved to the middle of a pixel, as poppler does with those that are
  ///     thinner than one: they are sharp then.
  func trace(with pen: borrowing CairoPen, alignsLines: Bool = false) {
    pen.beginPath()
    let aligned = alignsLines ? alignedSteps(pen) : steps
    for step in aligned {
      switch step {
      case .move(let point): pen.move(x: point.x, y: point.y)
      case .line(let point): pen.line(x: point.x, y: point.y)
      case .curve(let first, let second, let end): pen.curve(first, second, end)
      case .close: pen.close()
      }
    }
  }

  private func alignedSteps(_ pen: borrowing CairoPen) -> [Step] {
    var aligned = steps
    var start: PathPoint?
    var startIndex = 0
    var last: (index: Int, point: PathPoint)?
    func sharpen(_ index: Int) {
      switch aligned[index] {
      case .move(let point): aligned[index] = .move(Self.sharp(point, pen))
      case .line(let point): aligned[index] = .line(Self.sharp(point, pen))
      case .curve, .close: break
      }
    }
    // Points are sharpened once: a second time moves none, as the middle of a pixel is its own.
    for (index, step) in steps.enumerated() {
      switch step {
      case .move(let point):
        start = point
        startIndex = index
        last = (index, point)
      case .line(let point):
        if let last, Self.isStraight(last.point, point, pen) {
          sharpen(last.index)
          sharpen(index)
        }
        last = (index, point)
      case .curve(_, _, let end): last = (index, end)
      case .close:
        if let start, let last, Self.isStraight(last.point, start, pen) {
          sharpen(last.index)
          sharpen(startIndex)
        }
        if let start { last = (startIndex, start) }
      }
    }
    return aligned
  }

  /// Whether a line is level or upright to half a pixel.
  private static func isStraight(
    _ one: PathPoint, _ other: PathPoint, _ pen: borrowing CairoPen
  ) -> Bool {
    let step = pen.pixels(of: PathPoint(x: other.x - one.x, y: other.y - one.y))
    return abs(step.x) < 0.5 || abs(step.y) < 0.5
  }

  private static func sharp(_ point: PathPoint, _ pen: borrowing CairoPen) -> PathPoint {
    let pixel = pen.pixel(x: point.x, y: point.y)
    return pen.point(
      atPixel: PathPoint(x: pixel.x.rounded(.down) + 0.5, y: pixel.y.rounded(.down) + 0.5))
  }
}
