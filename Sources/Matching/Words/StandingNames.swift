/// Names in a text each of which stands for a word of the terms too, as "Open Door" for "NGO" where the plan says that it is one.
package struct StandingNames: Sendable {
  /// The names by their first words, each as its words are written.
  private let names: [[UInt8]: [[[UInt8]]]]
  /// The word that they stand for.
  let word: String

  /// - Parameters:
  ///   - names: Names of one word or several with a space between them.
  ///   - word: What each stands for.
  package init(_ names: Set<String>, standingFor word: String) {
    let split = names.sorted().map { $0.split(separator: " ").map { Array($0.utf8) } }
    self.names = Dictionary(grouping: split.filter { !$0.isEmpty }) { $0[0] }
    self.word = word
  }

  /// Where the first words of names stand in a text, as bytes; parts of longer words are among them.
  func places(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    var begins = [Bool](repeating: false, count: 256)
    for word in names.keys { begins[Int(word[0])] = true }
    return text.indices.filter { place in
      begins[Int(text[place])]
        && names.keys.contains { word in
          place + word.count <= text.count
            && text[place..<(place + word.count)].elementsEqual(word)
        }
    }
  }

  /// Gives the first word of each name what the word that it stands for matches, and the whole name's extent.
  func mark(
    _ words: inout [TextWord], of text: UnsafeBufferPointer<UInt8>, reader: inout WordReader
  ) {
    for place in words.indices {
      let first = Array(text[words[place].start..<words[place].end])
      for name in names[first] ?? [] where stands(name, at: place, in: words, of: text) {
        words[place].symbolSet = reader.symbolSet(words[place].symbolSet, with: word)
        words[place].end = words[place + name.count - 1].end
        break
      }
    }
  }

  private func stands(
    _ name: [[UInt8]], at place: Int, in words: [TextWord], of text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard place + name.count <= words.count else { return false }
    return name.indices.dropFirst().allSatisfy { index in
      let word = words[place + index]
      return word.joins && text[word.start..<word.end].elementsEqual(name[index])
    }
  }
}
