/// What poppler gives of a right-to-left page by one selection and not by another.
extension PageText {
  /// Adds the words of another reading of the same page that stand where this one has nothing, each on its own line.
  mutating func addWords(of other: PageText) {
    guard !other.boxes.isEmpty, boxes.count == scalars.count, typefaces.count == scalars.count
    else { return }
    var places = Set(boxes.map(Self.place))
    var start = 0
    for index in 0...other.scalars.count
    where index == other.scalars.count || isBlank(other.scalars[index]) {
      let word = start..<index
      start = index + 1
      guard !word.isEmpty, word.allSatisfy({ !places.contains(Self.place(other.boxes[$0])) }),
        let last = word.last
      else { continue }
      if let end = boxes.last, scalars.last != 0x0A {
        scalars.append(0x0A)
        boxes.append(end)
        typefaces.append(other.typefaces[last])
      }
      scalars += other.scalars[word]
      boxes += other.boxes[word]
      typefaces += other.typefaces[word]
      for offset in word { places.insert(Self.place(other.boxes[offset])) }
    }
  }

  /// Where a box lies, to half a point.
  private static func place(_ box: Rectangle) -> Int64 {
    Int64((box.middleX * 2).rounded()) << 32 | Int64((box.middleY * 2).rounded()) & 0xFFFF_FFFF
  }

  /// Adds the end of a page's text, which came without places, where this text lacks nothing else of it.
  ///
  /// What poppler cuts off is the end of the last line, whose words are set beneath the rest.
  ///
  /// - Returns: Whether this text now has all that the other has.
  mutating func addEnd(of whole: ContiguousArray<UInt32>) -> Bool {
    guard let last = boxes.max(by: { $0.bottom < $1.bottom }), boxes.count == scalars.count,
      typefaces.count == scalars.count, let typeface = typefaces.last
    else { return false }
    var lacking = Self.signCount(whole[...]) - Self.signCount(scalars[...])
    guard lacking > 0 else { return true }
    var start = whole.count
    while lacking > 0, start > 0 {
      start -= 1
      if Self.isSign(whole[start]) { lacking -= 1 }
    }
    // Anything but whole words means that something else is lacking.
    guard lacking == 0, start == 0 || isBlank(whole[start - 1]) else { return false }
    lacksPlaces = true
    let height = last.height
    var right = last.right
    for scalar in [0x0A] + whole[start...] {
      scalars.append(scalar)
      boxes.append(
        Rectangle(
          left: right - height / 2, top: last.bottom, right: right, bottom: last.bottom + height))
      typefaces.append(typeface)
      right -= height / 2
    }
    return true
  }

  private static func signCount(_ scalars: ArraySlice<UInt32>) -> Int {
    scalars.count(where: isSign)
  }

  private static func isSign(_ scalar: UInt32) -> Bool { isLetter(scalar) || isDigit(scalar) }
}
