/// Names in a text each of which stands for a word of the terms too, as "Open Door" for "NGO" where the plan says that it is one.
package struct StandingNames: Sendable {
  /// The names by their words, as they are written.
  private let names: [[[UInt8]]]
  /// The word that they stand for.
  let word: String

  /// - Parameters:
  ///   - names: Names of one word or several with a space between them.
  ///   - word: What each stands for.
  package init(_ names: Set<String>, standingFor word: String) {
    self.names = names.sorted().map { name in
      name.split(separator: " ").map { Array($0.utf8) }
    }
    self.word = word
  }

  /// Whether the first word of a name stands in a text, be it within another word.
  func mayOccur(in text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    names.contains { name in
      guard let first = name.first, let letter = first.first else { return false }
      return text.indices.contains { place in
        text[place] == letter && text[place...].starts(with: first)
      }
    }
  }

  /// Gives the first word of each name what the word that it stands for matches, and the whole name's extent.
  func mark(
    _ words: inout [TextWord], of text: UnsafeBufferPointer<UInt8>, reader: inout WordReader
  ) {
    for place in words.indices {
      for name in names where stands(name, at: place, in: words, of: text) {
        words[place].symbolSet = reader.symbolSet(words[place].symbolSet, with: word)
        words[place].end = words[place + name.count - 1].end
      }
    }
  }

  private func stands(
    _ name: [[UInt8]], at place: Int, in words: [TextWord], of text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard place + name.count <= words.count else { return false }
    return name.indices.allSatisfy { index in
      let word = words[place + index]
      return (index == 0 || word.joins) && text[word.start..<word.end].elementsEqual(name[index])
    }
  }
}
