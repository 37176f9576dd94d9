extension PageWords {
  /// How far apart, relative to the type size, two drawings of the same word are one word with its shadow.
  private static let shadowOffset: Float = 0.5

  /// Drops text that is drawn again over or beside itself to look bold or shaded.
  mutating func dropOverprints() {
    guard hasGeometry else { return }
    let order = segments.indices.sorted { segments[$0].middle < segments[$1].middle }
    var isDropped = [Bool](repeating: false, count: segments.count)
    for (position, index) in order.enumerated() where !isDropped[index] {
      let reach = Self.shadowOffset * segments[index].size
      for other in order[(position + 1)...] {
        if segments[other].middle - segments[index].middle > reach { break }
        guard !isDropped[other], overlap(segments[index], segments[other]) else { continue }
        if isShadow(segments[other], of: segments[index]) {
          isDropped[other] = true
        } else if isShadow(segments[index], of: segments[other]) {
          isDropped[index] = true
          break
        }
      }
    }
    guard isDropped.contains(true) else { return }
    var kept: ContiguousArray<Segment> = []
    for index in segments.indices where !isDropped[index] { kept.append(segments[index]) }
    segments = kept
  }

  /// Whether two segments stand on each other for more than half of the shorter one, as ordinary text never does.
  private func overlap(_ left: Segment, _ right: Segment) -> Bool {
    let width = min(left.box.right, right.box.right) - max(left.box.left, right.box.left)
    return width > 0.5 * min(left.box.width, right.box.width)
  }

  /// Whether every word of a segment is drawn in another one too, at almost the same place.
  private func isShadow(_ shadow: Segment, of segment: Segment) -> Bool {
    let reach = Self.shadowOffset * segment.size
    return shadow.words.allSatisfy { index in
      let word = words[Int(index)]
      let text = scalars[Int(word.start)..<Int(word.end)]
      return segment.words.contains { index in
        let other = words[Int(index)]
        return abs(other.box.left - word.box.left) < reach
          && abs(other.box.middleY - word.box.middleY) < reach
          && scalars[Int(other.start)..<Int(other.end)] == text
      }
    }
  }
}
