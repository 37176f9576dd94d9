/// What was made of lists of alternatives, by the storage that they share: a word group is read once and stands in hundreds of
/// terms, and comparing its words each time takes as long as compiling them.
struct KnownAlternatives {
  /// What one list has become.
  struct Compiled {
    /// Held, so that no other list gets its storage.
    fileprivate let phrases: [TermExpression.Phrase]
    var sequences: SymbolSequences?
    /// With one symbol for all the words that stand alone.
    var grouped: SymbolSequences?
    /// The numbers of their wordings.
    var wordings: [Int32]?
    var atom: Int?
  }

  private struct Storage: Hashable {
    let address: UnsafePointer<TermExpression.Phrase>?

    init(of phrases: [TermExpression.Phrase]) {
      address = phrases.withUnsafeBufferPointer(\.baseAddress)
    }
  }

  private var compiled: [Storage: Compiled] = [:]

  subscript(phrases: [TermExpression.Phrase]) -> Compiled {
    get { compiled[Storage(of: phrases)] ?? Compiled(phrases: phrases) }
    set { compiled[Storage(of: phrases)] = newValue }
  }
}
