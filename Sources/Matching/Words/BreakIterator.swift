internal import AnalysisModel
internal import CICU

// The only file that sees ICU.

/// A finder of word or sentence boundaries in UTF-8 text.
struct BreakIterator: ~Copyable {
  enum Kind {
    case word
    case sentence
  }

  private let handle: OpaquePointer

  /// Opens ICU's rules for a language.
  init(_ kind: Kind, language: LanguageTag) {
    let code = kind == .word ? LACUNA_BREAK_WORD : LACUNA_BREAK_SENTENCE
    guard let handle = lacuna_break_open(CInt(code), language.rawValue) else {
      preconditionFailure("ICU has rules for every locale unless its data file is missing")
    }
    self.handle = handle
  }

  deinit { lacuna_break_close(handle) }

  /// Calls `body` with the end of every segment, in UTF-8 bytes from the start of `text`, and
  /// whether the segment is a word; sentences are never words.
  mutating func forEachSegment(
    in text: UnsafeBufferPointer<UInt8>, _ body: (_ end: Int, _ isWord: Bool) -> Void
  ) {
    guard let base = text.baseAddress, !text.isEmpty else { return }
    base.withMemoryRebound(to: CChar.self, capacity: text.count) { characters in
      guard lacuna_break_set_text(handle, characters, Int64(text.count)) != 0 else { return }
      while true {
        let end = lacuna_break_next(handle)
        if end < 0 { return }
        body(Int(end), lacuna_break_is_word(handle) != 0)
      }
    }
  }
}

extension Unicode.Scalar {
  /// The scalars of the canonical decomposition, the scalar itself where it has none.
  var canonicalDecomposition: [Unicode.Scalar] {
    // No scalar decomposes into more than four.
    var values: [UInt32] = [0, 0, 0, 0, 0, 0, 0, 0]
    let count = Int(lacuna_decompose(value, &values, CInt(values.count)))
    return count == 0 ? [self] : values[..<count].compactMap(Unicode.Scalar.init)
  }
}
