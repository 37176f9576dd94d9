/// Finds columns by the places that no word of a table without borders stands over.
///
/// Between right-aligned figures and the text beside them there may be less room than between two words of a text, and
/// a text that fills its cell comes as close. So a gap is one of columns by how words stand at its sides: text begins at
/// one place on its right, or ends at one place on its left, time and again with more room than words have.
struct WordGaps {
  private let page: PageWords
  private let size: Float
  private let lines: [[Word]]
  /// Words with more room between them may be two texts.
  private let room: Float

  /// Relative to the type size.
  private static let narrowest: Float = 0.08
  /// Words of a text that is spread to full lines have less room between them.
  private static let widestWordSpace: Float = 0.55
  /// Words of a text have less room than what most have by this factor.
  private static let wideRoom: Float = 1.35
  /// Gaps that are wider all through the table need no text aligned at their sides.
  private static let wide: Float = 0.7
  /// Texts begin or end at one place within this.
  private static let slack: Float = 0.25
  /// The share of lines that hold one text alone and may run over a gap, as titles do.
  private static let mostCrossed = 8

  /// - Parameters:
  ///   - lines: The lines of a table with its headings.
  ///   - page: The page.
  ///   - size: The type size.
  init(of lines: [TextRow], on page: PageWords, size: Float) {
    self.page = page
    self.size = size
    self.lines = lines.map { line in
      line.segments.flatMap(\.words).map { page.words[Int($0)] }
        .sorted { $0.box.left < $1.box.left }
    }
    room = Self.room(in: self.lines, size: size)
  }

  /// What words have no more room than between them, or less where all of a text's have the same.
  private static func room(in lines: [[Word]], size: Float) -> Float {
    let widest = widestWordSpace * size
    let spaces = lines.flatMap { line in
      zip(line, line.dropFirst()).map { $1.box.left - $0.box.right }.filter {
        $0 > 0 && $0 < widest
      }
    }.sorted()
    guard spaces.count > 3 else { return widest }
    let usual = wideRoom * spaces[spaces.count / 2]
    return spaces[spaces.count * 3 / 4] < usual ? min(usual, widest) : widest
  }

  /// Where borders run in the gaps, from left to right: beside the text that begins at one place, which is the same on the
  /// next page, or else in the middle.
  var places: [Float] {
    var places = free.compactMap { border(passingLoneTexts($0)) }
    // A word of a heading is no column of its own.
    for place in places where isWithinHeading(place, among: places) {
      places.removeAll { $0 == place }
    }
    return places
  }

  /// Whether a border has next to it what stands in one line alone, as near to the text across the border as words are.
  private func isWithinHeading(_ place: Float, among places: [Float]) -> Bool {
    guard let index = places.firstIndex(of: place) else { return false }
    let left = Interval(lower: index > 0 ? places[index - 1] : -.infinity, upper: place)
    let right = Interval(
      lower: place, upper: index + 1 < places.count ? places[index + 1] : .infinity)
    return [left, right].contains { column in
      let own = lines.filter { line in line.contains { isIn(column, $0) } }
      guard own.count == 1, let line = own.first else { return false }
      return zip(line, line.dropFirst()).contains { word, next in
        next.box.left - word.box.right <= room && isIn(left, word) && isIn(right, next)
      }
    }
  }

  private func isIn(_ column: Interval, _ word: Word) -> Bool {
    word.box.middleX > column.lower && word.box.middleX < column.upper
  }

  /// The widest part of a gap that no line of one text alone runs over, or all of it where there is none.
  private func passingLoneTexts(_ gap: Interval) -> Interval {
    var parts = [gap]
    for word in lines.lazy.joined() where word.box.right > gap.lower && word.box.left < gap.upper {
      parts = parts.flatMap { part in
        [
          Interval(lower: part.lower, upper: min(part.upper, word.box.left)),
          Interval(lower: max(part.lower, word.box.right), upper: part.upper),
        ].filter { $0.length >= Self.narrowest * size }
      }
    }
    return parts.max { $0.length < $1.length } ?? gap
  }

  /// The stretches between words that next to no line has a word in.
  private var free: [Interval] {
    // A line of one text alone may be a title.
    let alone = lines.map { line in
      !zip(line, line.dropFirst()).contains { $1.box.left - $0.box.right > Self.wide * size }
    }
    let aloneMost = 1 + lines.count / Self.mostCrossed
    var changes: [(place: Float, told: Int, alone: Int)] = []
    for (line, isAlone) in zip(lines, alone) {
      if isAlone, let first = line.first, let last = line.map(\.box.right).max() {
        changes.append((first.box.left, 0, 1))
        changes.append((last, 0, -1))
        continue
      }
      for box in line.lazy.map(\.box) {
        changes.append((box.left, 1, 0))
        changes.append((box.right, -1, 0))
      }
    }
    changes.sort {
      $0.place != $1.place ? $0.place < $1.place : $0.told + $0.alone > $1.told + $1.alone
    }
    var result: [Interval] = []
    var told = 0
    var single = 0
    var start: Float?
    for change in changes {
      let wasFree = told == 0 && single <= aloneMost
      told += change.told
      single += change.alone
      let isFree = told == 0 && single <= aloneMost
      if isFree, !wasFree { start = change.place }
      if !isFree, wasFree, let lower = start, change.place - lower >= Self.narrowest * size {
        result.append(Interval(lower: lower, upper: change.place))
      }
    }
    return result
  }

  /// How words stand at the sides of a gap.
  private struct Sides {
    /// Lines with text on both sides.
    var both = 0
    /// Of lines with more room than words have, or with no text before: where the words end that begin at the gap.
    var begins: [Float] = []
    /// Of lines with more room than words have: where the words begin that end at the gap.
    var ends: [Float] = []
    /// Lines with words on both sides as near as those of one text.
    var close = 0
    /// Where figures that stand so beside words begin.
    var figures: [Float] = []
  }

  private func sides(of gap: Interval) -> Sides {
    var sides = Sides()
    for line in lines {
      guard let after = line.first(where: { $0.box.left >= gap.upper - 0.01 }) else { continue }
      let begins = after.box.left < gap.upper + Self.slack * size
      guard let before = line.last(where: { $0.box.right <= gap.lower + 0.01 }) else {
        // Beside the two lines of a cell the one of another may stand in their middle.
        if begins { sides.begins.append(after.box.right) }
        continue
      }
      sides.both += 1
      let ends = before.box.right > gap.lower - Self.slack * size
      if after.box.left - before.box.right > room {
        if begins { sides.begins.append(after.box.right) }
        if ends { sides.ends.append(before.box.left) }
      } else if begins, ends {
        sides.close += 1
        if isFigure(before), !isFigure(after) { sides.figures.append(before.box.left) }
      }
    }
    return sides
  }

  /// Where the border runs in a gap, or nil where it is one of words.
  private func border(_ gap: Interval) -> Float? {
    let sides = sides(of: gap)
    guard sides.both > 1 else { return nil }
    let middle = (gap.lower + gap.upper) / 2
    // One text that stands in several lines ends and begins at one place wherever its cell is aligned.
    let areEnds = isSpread(sides.ends) && sides.ends.count * 3 > sides.both
    let areBeginnings =
      isSpread(sides.begins) || sides.begins.count > 1 && !areEnds && gap.length < 2 * size
    if gap.length > Self.wide * size
      || areBeginnings && sides.begins.count * 3 >= sides.close
      || areEnds && sides.ends.count * 3 >= sides.close
    {
      if areBeginnings, !areEnds || sides.begins.count >= sides.ends.count {
        return max(middle, gap.upper - Self.slack * size)
      }
      return areEnds ? min(middle, gap.lower + Self.slack * size) : middle
    }
    // Figures that end at one place begin at several.
    let isBetween =
      sides.begins.count + sides.ends.count > 0 && isSpread(sides.figures + sides.ends)
      && sides.figures.count > 1 && sides.figures.count * 3 > sides.close * 2
    return isBetween ? middle : nil
  }

  private func isSpread(_ places: [Float]) -> Bool {
    guard let least = places.min(), let most = places.max() else { return false }
    return most - least > 0.4 * size
  }

  private func isFigure(_ word: Word) -> Bool {
    let scalars = page.scalars[Int(word.start)..<Int(word.end)]
    return scalars.contains(where: isDigit) && !scalars.contains(where: isLetter)
  }
}
