internal import AnalysisModel

/// The words that titles lend to a short passage under them, as if they stood right before it.
struct TitleWords {
  struct Title {
    let lender: Hit.Lender
    let words: [TextWord]
    /// Whether cells under it may say what is done; those that say who or when lean on no title.
    let isForMeasures: Bool
    /// Elements with an exclusion in the title, to which it lends nothing.
    let excluded: Set<Element.ID>

    var isEmpty: Bool { words.isEmpty }
  }

  /// From the outermost to the one that stands next to the passage.
  let titles: [Title]

  var isEmpty: Bool { titles.isEmpty }

  init(_ titles: [Title]) { self.titles = titles.filter { !$0.isEmpty } }

  /// With the name of a column next to the passage.
  func followed(by title: Title) -> Self { Self(titles + [title]) }

  /// Replaces `line` with the titles' words and then those of a passage, in one row of places, so that windows reach
  /// from the ones to the others; returns how many words the titles have.
  func put(before passage: ArraySlice<TextWord>, in line: inout [TextWord]) -> Int {
    line.removeAll(keepingCapacity: true)
    for title in titles { line += title.words }
    let count = line.count
    for index in line.indices {
      line[index].place = Int32(index)
      line[index].sentence = passage.first?.sentence ?? 0
    }
    let shift = Int32(count) - (passage.first?.place ?? 0)
    for var word in passage {
      word.place += shift
      word.joins = word.joins && line.count > count
      line.append(word)
    }
    return count
  }

  /// The titles that words before the passage belong to, and the elements to which one of them lends nothing.
  func lenders(of spans: [WordSpan]) -> (lenders: [Hit.Lender], excluded: Set<Element.ID>) {
    var start: Int32 = 0
    var lenders: [Hit.Lender] = []
    var excluded: Set<Element.ID> = []
    for title in titles {
      let words = WordSpan(start: start, end: start + Int32(title.words.count))
      if spans.contains(where: { $0.overlaps(words) }) {
        lenders.append(title.lender)
        excluded.formUnion(title.excluded)
      }
      start = words.end
    }
    return (lenders, excluded)
  }
}
