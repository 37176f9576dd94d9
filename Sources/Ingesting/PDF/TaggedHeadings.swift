/// Finds what a tagged file's structure tree tells of headings that typography, outline and contents do not.
///
/// The words of a tag cost as much as a page's text, so only few are asked for: where more headings are marked on a page than
/// were found, and where nothing but looks tells a heading's level. They decide whether the tree is believed.
struct TaggedHeadings {
  /// Trees with fewer headings are those of files in which nobody used heading styles.
  static let fewestTags = 3
  /// One tag's words are asked for so many pages, which keeps the cost below an eighth of reading the text.
  private static let pagesPerWords = 8
  /// Short files may ask for as many as this.
  private static let fewestWords = 6
  /// What of the words must be found on their pages, in tenths; the rest are words that poppler puts together otherwise.
  private static let fewestFound = 8
  private static let longestHeading = 180

  let tags: [HeadingTag]
  private let pages: [PageWords]
  /// The lines of each page's running text, in reading order.
  private var lines: [Int: [(key: [UInt32], size: Float)]] = [:]
  private var found: [Int: Int] = [:]
  private var untold: Set<Int> = []

  init(_ tags: [HeadingTag], blocks: [LayoutBlock], pages: [PageWords]) {
    self.tags = tags
    self.pages = pages
    guard isUsed else { return }
    let marked = Set(tags.map(\.page))
    for block in blocks {
      guard let part = block.parts.first, marked.contains(pages[part.page].number),
        [.heading, .paragraph, .listItem].contains(block.kind)
      else { continue }
      let number = pages[part.page].number
      for part in block.parts where pages[part.page].number == number {
        lines[number, default: []] += part.lines.map { ($0.key(on: pages[part.page]), $0.size) }
      }
      guard block.kind == .heading else { continue }
      found[number, default: 0] += 1
      if block.level == nil, HeadingNumber(block, on: pages[part.page]) == nil {
        untold.insert(number)
      }
    }
  }

  private var isUsed: Bool { tags.count >= Self.fewestTags }

  // MARK: Asking

  /// The positions of the tags whose words are worth their cost.
  var questions: Set<Int> {
    guard isUsed else { return [] }
    var marked: [Int: Int] = [:]
    for tag in tags { marked[tag.page, default: 0] += 1 }
    var lost: [Int] = []
    var unranked: [Int] = []
    for (position, tag) in tags.enumerated() {
      if marked[tag.page] ?? 0 > found[tag.page] ?? 0 {
        lost.append(position)
      } else if untold.contains(tag.page) {
        unranked.append(position)
      }
    }
    let most = max(Self.fewestWords, pages.count / Self.pagesPerWords)
    let first = Self.spread(lost, over: most)
    return Set(first + Self.spread(unranked, over: most - first.count))
  }

  /// As many of the values as there is room for, evenly apart.
  private static func spread(_ values: [Int], over room: Int) -> [Int] {
    guard values.count > room else { return values }
    return (0..<max(room, 0)).map { values[$0 * values.count / room] }
  }

  // MARK: Believing

  /// What the answers say, as entries of an outline; none where the tree is not believed.
  func entries(_ answers: [Int: String]) -> [OutlineEntry] {
    var known: [(entry: OutlineEntry, size: Float, depth: Int?)] = []
    var asked = 0
    var keys: Set<[UInt32]> = []
    for position in answers.keys.sorted() where tags.indices.contains(position) {
      let text = normalized(answers[position] ?? "")
      let key = headingKey(text.unicodeScalars.lazy.map(\.value))
      // Empty paragraphs keep the style of the heading before them.
      guard !key.isEmpty else { continue }
      asked += 1
      let tag = tags[position]
      guard key.count <= Self.longestHeading, let size = size(of: key, onPage: tag.page) else {
        continue
      }
      keys.insert(key)
      known.append(
        (
          OutlineEntry(title: text, page: tag.page, level: tag.level), size,
          Self.depth(of: text)
        ))
    }
    guard known.count >= Self.fewestTags, known.count * 10 >= asked * Self.fewestFound,
      keys.count * 2 > known.count
    else { return [] }
    let ranks = isRanked(known) ? ranks : [:]
    return known.map { known in
      var entry = known.entry
      entry.level = entry.level.flatMap { ranks[$0] }
      return entry
    }
  }

  /// The size of the line that a heading's words begin, or nil where none does.
  private func size(of key: [UInt32], onPage number: Int) -> Float? {
    let lines = lines[number] ?? []
    for index in lines.indices where !lines[index].key.isEmpty && key.starts(with: lines[index].key)
    {
      var rest = key.dropFirst(lines[index].key.count)
      for next in lines[(index + 1)...].prefix(4) where !rest.isEmpty {
        guard rest.starts(with: next.key) else { break }
        rest = rest.dropFirst(next.key.count)
      }
      if rest.isEmpty { return lines[index].size }
    }
    return nil
  }

  /// The levels in use, closed up: some files use the first and third only.
  private var ranks: [Int: Int] {
    let levels = Set(tags.map(\.level)).sorted()
    return Dictionary(uniqueKeysWithValues: zip(levels, 1...))
  }

  /// Whether deeper levels are set no larger than higher ones, and numbers say the same as levels.
  private func isRanked(
    _ known: [(entry: OutlineEntry, size: Float, depth: Int?)]
  ) -> Bool {
    var sizes: [Int: [Float]] = [:]
    for known in known { sizes[known.entry.level ?? 1, default: []].append(known.size) }
    let usual = sizes.sorted { $0.key < $1.key }.map { $0.value.sorted()[$0.value.count / 2] }
    guard zip(usual, usual.dropFirst()).allSatisfy({ $0 > 0.95 * $1 }) else { return false }
    let ranks = ranks
    var shifts: [Int: Int] = [:]
    for known in known {
      if let depth = known.depth, let rank = known.entry.level.flatMap({ ranks[$0] }) {
        shifts[rank - depth, default: 0] += 1
      }
    }
    let numbered = shifts.values.reduce(0, +)
    return numbered == 0 || (shifts.values.max() ?? 0) * 10 >= numbered * Self.fewestFound
  }

  private static func depth(of text: String) -> Int? {
    let words = text.split(separator: " ", maxSplits: 2).prefix(2).map {
      $0.unicodeScalars.map(\.value)[...]
    }
    guard words.count == 2, let number = HeadingNumber(first: words[0], second: words[1]),
      !number.isNamed
    else { return nil }
    return number.depth
  }
}
