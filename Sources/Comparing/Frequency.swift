internal import AnalysisModel

/// Reads how often something is done, as "every six months" and "twice a year".
struct Frequency {
  /// What a place of a text says.
  private enum Part {
    case unit(days: Int)
    case period(days: Int)
    case adverb(times: Int)
    case ordinal(Int)
  }

  /// Four weeks and a month are the same to a reader.
  private static let tolerance = 0.1

  private let spelled: SpelledNumbers
  private let fillers: PhraseList
  private let times: PhraseList
  private let every: PhraseList
  private let parts: [(phrase: PhraseList, part: Part)]

  init(_ words: FrequencyWords, _ spelled: SpelledNumbers) {
    self.spelled = spelled
    fillers = PhraseList(words.fillers)
    times = PhraseList(words.times)
    every = PhraseList(words.every)
    func parts(_ entries: [String: Int], _ part: (Int) -> Part) -> [(PhraseList, Part)] {
      entries.keys.sorted { ($1.count, $0) < ($0.count, $1) }
        .map { (PhraseList([$0]), part(entries[$0] ?? 1)) }
    }
    self.parts =
      parts(words.periods) { .period(days: $0) } + parts(words.adverbs) { .adverb(times: $0) }
      + parts(words.units) { .unit(days: $0) } + parts(words.ordinals) { .ordinal($0) }
  }

  /// Whether the later of two frequencies is the rarer one; nil where that cannot be told or they are the same.
  func direction(from earlier: String, to later: String) -> FigureChange.Direction? {
    guard let before = days(in: earlier), let after = days(in: later),
      abs(before - after) > Self.tolerance * max(before, after)
    else { return nil }
    return before < after ? .rarer : .oftener
  }

  /// The days from one time to the next; nil where a word stands in the text that is not known, and for a length, as "30 days".
  func days(in text: String) -> Double? {
    let words = TextWords(text).withoutSigns
    let numbers = spelled.all(in: words)
    var number: Int?
    var (times, days) = (1, Int?.none)
    var isFrequency = false
    var index = 0
    while index < words.count {
      if let (length, part) = part(in: words, at: index) {
        switch part {
        case .adverb(let own): (times, isFrequency) = (times * own, true)
        case .ordinal(let own): number = own
        case .unit(let own), .period(let own):
          guard days == nil else { return nil }
          if case .unit = part {
            days = own * (number ?? 1)
          } else {
            (days, isFrequency) = (own, true)
          }
          number = nil
        }
        index += length
      } else if let spelled = numbers.first(where: { $0.words.lowerBound == index }) {
        number = spelled.value
        index = spelled.words.upperBound
      } else if let digits = Int(words[index]) {
        number = digits
        index += 1
      } else if let place = self.times.place(in: words, at: index) {
        times *= number ?? 1
        (number, isFrequency) = (nil, true)
        index = place.upperBound
      } else if let place = every.place(in: words, at: index) {
        isFrequency = true
        index = place.upperBound
      } else if let place = fillers.place(in: words, at: index) {
        index = place.upperBound
      } else {
        return nil
      }
    }
    guard let days, isFrequency, number == nil, times > 0 else { return nil }
    return Double(days) / Double(times)
  }

  private func part(in words: [Substring], at index: Int) -> (length: Int, part: Part)? {
    for (phrase, part) in parts {
      if let place = phrase.place(in: words, at: index) { return (place.count, part) }
    }
    return nil
  }
}
