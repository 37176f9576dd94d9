/// Tells the lines under pictures, which name who took them and what they show.
///
/// Captions with a number, as in "Figure 2", and those of tables belong to the content and are none.
enum HTMLPictureCaption {
  /// More text than this, in characters that are not blank, is rather a picture's content in words: about 100 words.
  private static let longest = 500

  /// Whether a figure or an element named as a caption only goes with a picture.
  static func isCaption(_ index: Int, in tree: HTMLTree, by measure: HTMLTextMeasure) -> Bool {
    guard let element = tree.element(index), measure.text[index] <= longest else { return false }
    switch element.name {
    case "figure", "figcaption": break
    case "caption", "table", "td", "th", "tr": return false
    default:
      guard HTMLBoilerplate(element) == .caption else { return false }
    }
    let box = element.name == "figcaption" ? tree.nodes[index].parent ?? index : index
    return !holdsContent(box, in: tree) && !standsByTable(index, in: tree)
      && !isNumbered(tree.plainText(of: captionNode(in: index, of: tree)))
  }

  private static func captionNode(in index: Int, of tree: HTMLTree) -> Int {
    tree.descendants(of: index).first { tree.element($0)?.name == "figcaption" } ?? index
  }

  private static let contentNames: Set<String> = [
    "table", "ul", "ol", "blockquote", "pre", "math",
  ]

  private static func holdsContent(_ index: Int, in tree: HTMLTree) -> Bool {
    tree.descendants(of: index).contains {
      tree.element($0).map { contentNames.contains($0.name) } == true
    }
  }

  /// Looking at all of a gallery's pictures from each of them would be quadratic.
  private static let mostSiblings = 40

  private static func standsByTable(_ index: Int, in tree: HTMLTree) -> Bool {
    guard let parent = tree.nodes[index].parent else { return false }
    return tree.children(of: parent).prefix(mostSiblings).contains {
      tree.element($0)?.name == "table"
    }
  }

  /// Whether a label and a number begin the text, as in "Figure 2" or "Graphique n° 3".
  private static func isNumbered(_ text: String) -> Bool {
    let words = text.split(separator: " ", maxSplits: 3)
    guard let first = words.first, first.first?.isLetter == true else { return false }
    return words.dropFirst().prefix(2).contains { word in
      word.first?.isNumber == true && word.count <= 4
    }
  }
}
