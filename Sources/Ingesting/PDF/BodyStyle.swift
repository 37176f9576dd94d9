extension TextStyle {
  /// What most of a document's characters are set in, which all else is measured against.
  static func body(of pages: [PageWords], typefaces: [Typeface]) -> TextStyle {
    var lengths = [Int](repeating: 0, count: typefaces.count)
    for page in pages {
      for word in page.words where Int(word.typeface) < lengths.count {
        lengths[Int(word.typeface)] += Int(word.end - word.start)
      }
    }
    // Sizes within half a point are one, as scaling in the file varies them.
    var sizes: [Int: Int] = [:]
    for (typeface, length) in zip(typefaces, lengths) {
      sizes[Int((typeface.size * 2).rounded()), default: 0] += length
    }
    let size = sizes.max { left, right in
      left.value != right.value ? left.value < right.value : left.key > right.key
    }?.key
    guard let size,
      let best = zip(typefaces, lengths).filter({ Int(($0.0.size * 2).rounded()) == size })
        .max(by: { $0.1 < $1.1 })?.0
    else { return TextStyle(size: 10, isBold: false, isItalic: false, isCapitals: false, color: 0) }
    return TextStyle(
      size: best.size, isBold: best.isBold, isItalic: best.isItalic, isCapitals: false,
      color: best.color)
  }
}
