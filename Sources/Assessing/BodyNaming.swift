internal import AnalysisModel

/// Reads the name of a body where a wording of the vocabulary stands that has one do something.
///
/// Such wordings often take in the verb or the preposition before a name ("run by", "by the Institute"), or end within it
/// ("Ministério da" of "Ministério da Educação"). What names nobody is no name.
struct BodyNaming {
  private let words: AmountWords

  init(_ words: AmountWords) { self.words = words }

  /// The name at a wording.
  ///
  /// - Parameters:
  ///   - range: The wording, or what is left of it without verbs.
  ///   - sentence: The sentence that it stands in; a name ends with it.
  ///   - text: The document's text.
  ///   - stops: Where other wordings begin that are no part of the name.
  /// - Returns: The name, or nil where the wording names nobody.
  func name(
    at range: TextRange, in sentence: TextRange, of text: String, stops: Set<TextOffset>
  ) -> String? {
    let all = wordsOf(sentence, in: text)
    guard let (first, last) = own(range, all, text) else { return nil }
    var (start, end) = (first, last)
    // Words before and behind that only frame a name are none of it.
    while start <= end, isFrame(all[start]) || isLink(all[start]) { start += 1 }
    guard start <= end else { return nil }
    if let cut = (start..<end).first(where: { divides(all, after: $0) }) {
      end = cut
    }
    if let year = (start...end).dropFirst().first(where: {
      text[all[$0].range].contains { $0.isNumber }
    }) {
      end = year - 1
      while end > start, isFrame(all[end]) { end -= 1 }
    }
    let dangles = end >= start && isLink(all[end]) && !all[end].isElided
    while end >= start, isLink(all[end]) || !all[end].isCased && isFrame(all[end]) { end -= 1 }
    guard start <= end else { return nil }
    extendBackward(&start, all)
    extendForward(&end, from: start, all, isWhole: !dangles, text: text, stops: stops)
    return joined(all[start...end], in: text)
  }

  /// The name beside a wording that names nobody itself, as before "presides" and behind "run by".
  func name(beside range: TextRange, in sentence: TextRange, of text: String) -> String? {
    let all = wordsOf(sentence, in: text)
    guard let (first, last) = own(range, all, text),
      (first...last).allSatisfy({ isFrame(all[$0]) || isLink(all[$0]) })
    else { return nil }
    var next = last + 1
    if !all[last].ends {
      while next < all.count, isLink(all[next]), !all[next].ends { next += 1 }
      if next < all.count, all[next].isCapital, !isFrame(all[next]) {
        var end = next
        extendForward(&end, from: next, all, isWhole: true, text: text, stops: [])
        return joined(all[next...end], in: text)
      }
    }
    var before = first - 1
    guard before >= 0, all[before].isCapital, !all[before].ends, !isFrame(all[before]) else {
      return nil
    }
    let end = before
    extendBackward(&before, all)
    return joined(all[before...end], in: text)
  }

  /// The names that a word for a kind of bodies introduces: "the NGO Open Door", "two NGOs, the Lantern Association and Open
  /// Door, …" and "Open Door (NGO)".
  ///
  /// A list counts where a mark closes it, since what follows a comma may also be about something else.
  func names(introducedBy range: TextRange, in sentence: TextRange, of text: String) -> [String] {
    let all = wordsOf(sentence, in: text)
    guard let (first, last) = own(range, all, text) else { return [] }
    if all[first].isOpened, first > 0, text[all[last].range].contains(")") {
      var start = first - 1
      guard all[start].isCapital, !all[start].ends, !isFrame(all[start]) else { return [] }
      extendBackward(&start, all)
      return [joined(all[start..<first], in: text)].compactMap(\.self)
    }
    let isList = all[last].ends || last + 1 < all.count && text[all[last + 1].range].first == "("
    var found: [String] = []
    var next = last + 1
    while next < all.count {
      while isList, next < all.count, isLink(all[next]), !all[next].ends { next += 1 }
      guard next < all.count, all[next].isCapital, all[next].isCased, !isFrame(all[next]) else {
        break
      }
      var end = next
      extendForward(&end, from: next, all, isWhole: true, text: text, stops: [])
      // A lone capital behind a comma begins anything.
      guard !isList || end > next || all[next].isOpened else { break }
      if let name = joined(all[next...end], in: text) {
        let marks = Set("()[]«»“”„\"'’")
        found.append(
          String(name.drop { marks.contains($0) }.dropLast { marks.contains($0) }))
      }
      guard isList else { return found }
      next = end + 1
      if next < all.count, words.conjunctions.contains(all[next].folded) {
        next += 1
      } else if !all[end].ends {
        return []
      }
    }
    return found
  }

  /// The words that a range takes in, also in part.
  private func own(_ range: TextRange, _ all: SentenceWords, _ text: String) -> (Int, Int)? {
    let inside = all.places(of: text[range])
    guard let first = inside.first, let last = inside.last else { return nil }
    return (first, last)
  }

  /// Whether a mark behind a word ends the name: always a full stop or bracket, a comma where no name goes on behind it.
  private func divides(_ all: SentenceWords, after index: Int) -> Bool {
    all[index].ends && !(all[index + 1].isCapital && all[index + 1].isCased)
  }

  private func isFrame(_ word: SentenceWords.Word) -> Bool { words.frames.contains(word.folded) }
  private func isLink(_ word: SentenceWords.Word) -> Bool { words.links.contains(word.folded) }

  /// Takes the capitals directly before, as "Tourism" before "Board"; in Russian what stands before has the body do or have
  /// something, as in "the report of the Department".
  private func extendBackward(_ start: inout Int, _ all: SentenceWords) {
    guard all[start].isCapital, all[start].isLatin else { return }
    while start > 0 {
      let before = all[start - 1]
      guard before.isCapital, before.isLatin, !before.ends, !isFrame(before), !isLink(before) else {
        return
      }
      start -= 1
    }
  }

  /// How many joining words may stand between two parts of a name, as in "of the".
  private static let links = 3

  /// Takes what the name goes on with: capitals, and what joining words join to it.
  private func extendForward(
    _ end: inout Int, from start: Int, _ all: SentenceWords, isWhole: Bool, text: String,
    stops: Set<TextOffset>
  ) {
    func isStop(_ index: Int) -> Bool {
      let place = text.utf8.distance(from: text.startIndex, to: all[index].range.lowerBound)
      return stops.contains(TextOffset(utf8: place))
    }
    if !all[start].isCased {
      extendUncased(&end, all, text, isStop)
      return
    }
    let isName = all[start].isCapital
    // What a wording leaves open, as "Direction de la", takes two lower-case words that are joined to it.
    var open = isWhole ? 0 : 2
    while end + 1 < all.count, !all[end].ends {
      var next = end + 1
      while next < all.count, next - end <= Self.links, isLink(all[next]), !all[next].isElided,
        !all[next].ends
      {
        next += 1
      }
      guard next < all.count, !isFrame(all[next]), !isLink(all[next]) else { return }
      let isJoined = next > end + 1 || all[next].isElided
      let isAnd = words.conjunctions.contains(all[end + 1].folded)
      // A body may be part of another's name, as in "Office of the Coordinator".
      guard !isStop(next) || isJoined && !isAnd else { return }
      let goesOn = all[next].isCapital && (isName || isJoined)
      guard goesOn || open > 0 && isJoined || isPlural(all, from: end, to: next) else { return }
      // "and" joins parts of a name behind "of", and else two bodies.
      if isJoined, isAnd,
        !(start...end).contains(where: { isLink(all[$0]) || all[$0].isElided })
      {
        return
      }
      if !goesOn { open -= 1 }
      end = next
    }
  }

  /// Whether a lower-case word goes on with a plural, as "sociales" in "ministère des Affaires sociales".
  private func isPlural(_ all: SentenceWords, from end: Int, to next: Int) -> Bool {
    next == end + 1 && end > 0 && all[end].isCapital && isLink(all[end - 1])
      && all[end - 1].folded.hasSuffix("s") && all[end].folded.hasSuffix("s")
      && ["es", "as", "os"].contains { all[next].folded.hasSuffix($0) }
  }

  /// In Arabic a name without an article goes on with a noun that has one, and that with its adjectives.
  private func extendUncased(
    _ end: inout Int, _ all: SentenceWords, _ text: String, _ isStop: (Int) -> Bool
  ) {
    func isDefinite(_ index: Int) -> Bool { all[index].folded.hasPrefix("ال") }
    while end + 1 < all.count, !all[end].ends, isDefinite(end + 1), !isStop(end + 1),
      !all[end + 1].isOpened
    {
      let next = all[end + 1].folded
      guard !isDefinite(end) || next.hasSuffix("ية") || next.hasSuffix("ي") else { return }
      end += 1
    }
  }

  private func joined(_ name: Slice<SentenceWords>, in text: String) -> String? {
    guard let first = name.first, let last = name.last else { return nil }
    let whole = text[(first.isElided ? first.core : first.range.lowerBound)..<last.range.upperBound]
    let name = whole.drop { !$0.isLetter && !$0.isNumber && !"«“\"„".contains($0) }
      .dropLast { " ,;:.،؛".contains($0) }
    return name.contains(where: \.isLetter)
      ? String(name).split(whereSeparator: \.isWhitespace).joined(separator: " ") : nil
  }

  private func wordsOf(_ sentence: TextRange, in text: String) -> SentenceWords {
    SentenceWords(text[sentence], links: words.links)
  }
}
