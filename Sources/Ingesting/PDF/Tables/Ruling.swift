/// A straight border on a page: a drawn line, or the edge of a coloured area.
struct Ruling: Hashable, Sendable {
  /// Its height where it goes across the page, its distance from the left edge where it goes down.
  var place: Float
  var span: Interval

  func crosses(_ other: Ruling, within reach: Float) -> Bool {
    span.lower - reach <= other.place && other.place <= span.upper + reach
      && other.span.lower - reach <= place && place <= other.span.upper + reach
  }

  /// Whether another ruling lies on the same straight and touches this one.
  func continues(_ other: Ruling, within reach: Float) -> Bool {
    abs(place - other.place) <= reach && span.intersection(other.span).length >= -reach
  }
}

extension [Segment] {
  /// Whether rules run through more than a few of the texts, as the gridlines of charts do behind their labels.
  func areStruck(by rules: [Ruling]) -> Bool {
    let struck = count { text in
      rules.contains { rule in
        abs(rule.place - text.middle) < 0.3 * text.size
          && rule.span.intersection(Interval(lower: text.box.left, upper: text.box.right)).length
            > 0
      }
    }
    return struck * 10 > count
  }
}

/// The borders of one page, by direction.
struct Rulings: Sendable {
  var across: [Ruling] = []
  var down: [Ruling] = []

  /// Pages with more than this are maps and plots; the longest are kept.
  private static let mostPerDirection = 400

  /// The borders as they lie on the turned page.
  func turned(_ turn: PageTurn, width: Float, height: Float) -> Rulings {
    guard turn != .none else { return self }
    var result = Rulings()
    func add(_ box: Rectangle) {
      let box = turn.applied(to: box, width: width, height: height)
      if box.width > box.height {
        result.across.append(
          Ruling(place: box.top, span: Interval(lower: box.left, upper: box.right)))
      } else {
        result.down.append(
          Ruling(place: box.left, span: Interval(lower: box.top, upper: box.bottom)))
      }
    }
    for ruling in across {
      add(
        Rectangle(
          left: ruling.span.lower, top: ruling.place, right: ruling.span.upper,
          bottom: ruling.place))
    }
    for ruling in down {
      add(
        Rectangle(
          left: ruling.place, top: ruling.span.lower, right: ruling.place,
          bottom: ruling.span.upper))
    }
    return result
  }

  mutating func keepLongest() {
    across = Self.longest(across)
    down = Self.longest(down)
  }

  private static func longest(_ rulings: [Ruling]) -> [Ruling] {
    guard rulings.count > mostPerDirection else { return rulings }
    let longest = rulings.sorted {
      $0.span.length != $1.span.length ? $0.span.length > $1.span.length : $0.place < $1.place
    }
    return Array(longest.prefix(mostPerDirection))
  }
}
