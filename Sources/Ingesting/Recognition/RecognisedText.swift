internal import AnalysisModel

extension PageText {
  /// The text of a recognised page, in the place of what the file holds.
  ///
  /// Words come with one box each; their characters share it evenly. Lines that fall or rise because the sheet lay askew
  /// are set level.
  mutating func replace(
    with page: RecognisedPage, type: RecognisedType, typeface: (Typeface) -> UInt16
  ) {
    scalars.removeAll()
    boxes.removeAll()
    typefaces.removeAll()
    let turn = PageTurn(
      rotation: page.turn.rotation, isMirrored: page.language.isRightToLeft)
    let slope = page.slope
    for line in page.lines {
      let size = type.size(of: line, on: page)
      let font = typeface(Typeface(size: size, isBold: false, isItalic: false, color: 0))
      let heights = line.map { $0.baseline - slope * ($0.box.middleX - page.width / 2) }.sorted()
      let baseline = heights[heights.count / 2] / page.pixelsPerPoint
      for word in line {
        // As high as the boxes of common fonts.
        let box = Rectangle(
          left: word.box.left / page.pixelsPerPoint, top: baseline - 0.85 * size,
          right: word.box.right / page.pixelsPerPoint, bottom: baseline + 0.25 * size)
        append(word, box: box, typeface: font, turn: page.turn)
      }
      if let last = boxes.last { add(0x0A, box: last, typeface: font) }
    }
    recognition = Recognition(confidence: page.confidence, turn: turn)
    drawing = nil
  }

  private mutating func append(
    _ word: RecognisedWord, box: Rectangle, typeface: UInt16, turn: PageTurn
  ) {
    let isReversed = word.scalars.contains(where: isRightToLeft)
    let step = box.width / Float(max(1, word.scalars.count))
    for (index, scalar) in word.scalars.enumerated() {
      let place = Float(isReversed ? word.scalars.count - 1 - index : index)
      let upright = Rectangle(
        left: box.left + place * step, top: box.top, right: box.left + (place + 1) * step,
        bottom: box.bottom)
      add(scalar, box: turn.undone(for: upright, width: width, height: height), typeface: typeface)
    }
    if let last = boxes.last { add(0x20, box: last, typeface: typeface) }
  }

  private mutating func add(_ scalar: UInt32, box: Rectangle, typeface: UInt16) {
    scalars.append(scalar)
    boxes.append(box)
    typefaces.append(typeface)
  }
}
