/// Where a word of a document's text stands on its page.
///
/// Kept only for those who mark words on pages; a reading needs no more than the boxes of blocks.
package struct PlacedWord: Hashable, Sendable {
  /// The word in the document's text.
  package let range: TextRange
  /// The page's number, from 1.
  package let page: Int
  /// Words with the same number stand side by side on one line.
  package let line: Int
  package let box: Box
  /// The boxes of its Unicode scalars in order; empty where only the whole word's box is known or means anything.
  package let letters: [Box]

  package init(range: TextRange, page: Int, line: Int, box: Box, letters: [Box] = []) {
    self.range = range
    self.page = page
    self.line = line
    self.box = box
    self.letters = letters
  }
}
