internal import AnalysisModel

/// Finds the body that the wordings of a passage have do something.
struct StatedBody {
  private let passage: Passage
  private let text: String
  private let naming: BodyNaming

  init(_ passage: Passage, in scanned: ScannedDocument) {
    self.passage = passage
    text = scanned.document.text
    naming = BodyNaming(scanned.amounts)
  }

  /// The name in the first wording that names a body, or else the one beside the first that stands beside one.
  ///
  /// A wording without a name at it or beside it, as "entrusted with", names nobody.
  func name(_ hits: [Hit]) -> String? {
    guard !hits.isEmpty else { return nil }
    let named = hits.lazy.compactMap { hit -> String? in
      let range = withoutVerbs(hit)
      return naming.name(at: range, in: sentence(of: range), of: text, stops: stops(after: range))
    }
    return named.first
      ?? hits.lazy.compactMap {
        naming.name(beside: $0.range, in: sentence(of: $0.range), of: text)
      }
      .first
  }

  /// Where other wordings begin behind a name: the next body, a date, what must be done.
  private func stops(after range: TextRange) -> Set<TextOffset> {
    Set(
      passage.hits.filter { hit in
        guard hit.suppression == nil, hit.range.lowerBound >= range.upperBound else { return false }
        return switch hit.target {
        case .cue(.actor), .cue(.time), .cue(.strongModal), .cue(.weakModal): true
        default: false
        }
      }.map(\.range.lowerBound))
  }

  private func sentence(of range: TextRange) -> TextRange {
    passage.sentences.first { $0.contains(range.lowerBound) } ?? passage.range
  }

  /// The longest word that joins two verbs, with the spaces around it, in characters.
  private static let particle = 4

  /// A wording that has a body do something without the verbs and dates before and after the name.
  private func withoutVerbs(_ hit: Hit) -> TextRange {
    var (start, end) = (hit.range.lowerBound, hit.range.upperBound)
    let deeds = passage.hits.filter { next in
      guard next.suppression == nil else { return false }
      return switch next.target {
      case .cue(.strongModal), .cue(.weakModal), .cue(.action), .cue(.time): true
      default: false
      }
    }
    // Names have nouns that look like verbs, as "Ministry of Finance", but in capitals.
    for next in deeds
    where next.range.lowerBound > start && next.range.lowerBound < end
      && text[next.range].first?.isLowercase == true
    {
      end = next.range.lowerBound
    }
    // In scripts without capitals the verb comes first, as in the Arabic "it is for, that meets, the committee".
    while let next = deeds.lazy.compactMap({ verb -> TextOffset? in
      let begins = verb.range.lowerBound
      let isNext =
        begins <= start
        || start > hit.range.lowerBound && text.hasLength(of: start..<begins, upTo: Self.particle)
      guard isNext, text[verb.range].first?.isCased == false else { return nil }
      // A wording that takes in the body begins with its verb.
      let word = text[verb.range].prefix { !$0.isWhitespace }.utf8.count
      let takesBody = verb.range.upperBound >= end || namesBody(verb.range)
      let ends = takesBody ? begins.advanced(by: word) : verb.range.upperBound
      return ends > start && ends < end ? ends : nil
    }).first {
      start = next
    }
    return start..<end
  }

  /// Whether a verb's wording goes on with a noun that has the Arabic article: who does it.
  private func namesBody(_ verb: TextRange) -> Bool {
    text[verb].split(whereSeparator: \.isWhitespace).dropFirst().first?.hasPrefix("ال") ?? false
  }
}
