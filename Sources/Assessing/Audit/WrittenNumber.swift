/// A number as a cell writes it, with the marks between its digits.
struct WrittenNumber: Equatable {
  /// The digits without marks, as a number.
  let digits: Int
  /// How many of the digits stand after the decimal mark.
  let decimals: Int
  /// The mark before three digits that may group them or begin decimals, as in "1.234".
  let openMark: Character?
  /// Whether digits are grouped for sure.
  let isGrouped: Bool
  /// How many digits are written.
  let length: Int

  /// Whether it can be a year.
  var isYear: Bool {
    length == 4 && decimals == 0 && openMark == nil && !isGrouped && (1990...2100).contains(digits)
  }

  /// The power of ten that it is and nothing else, as "1,000" in "in 1,000 euro".
  var power: Int? {
    if digits == 0, length == 3 { return 3 }
    return [1_000: 3, 1_000_000: 6][digits].flatMap { decimals == 0 ? $0 : nil }
  }

  /// The number times a power of ten, in hundredths; nil where that is not a whole number of them, or not sure.
  ///
  /// The decimal mark is the language's, or nil where its countries differ.
  func hundredths(times power: Int?, decimalMark: String?) -> Int? {
    var decimals = decimals
    if let openMark, power ?? 0 > 0 {
      guard let decimalMark else { return nil }
      if String(openMark) == decimalMark { decimals = 3 }
    }
    var value = digits
    for _ in 0..<max(0, (power ?? 0) + 2 - decimals) {
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      guard !overflows else { return nil }
      value = product
    }
    for _ in 0..<max(0, decimals - (power ?? 0) - 2) {
      guard value.isMultiple(of: 10) else { return nil }
      value /= 10
    }
    return value
  }

  /// Reads the digits and the marks between them; nil where they make no number.
  ///
  /// - Parameters:
  ///   - groups: The runs of digits.
  ///   - marks: What stands between them.
  init?(groups: [String], marks: [Character]) {
    guard let digits = Int(groups.joined()), let first = groups.first, let last = groups.last else {
      return nil
    }
    self.digits = digits
    length = groups.reduce(0) { $0 + $1.count }
    let isThrees = groups.dropFirst().allSatisfy { $0.count == 3 }
    // As in "12,34,567" too.
    let isGrouping =
      first.count <= 3 && last.count == 3
      && groups.dropFirst().allSatisfy { (2...3).contains($0.count) }
    let points = marks.filter { $0 == "." || $0 == "," }
    var decimals = 0
    var openMark: Character?
    var isGrouped = false
    if marks.isEmpty {
    } else if marks.last == Self.arabicPoint {
      guard groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 }) else { return nil }
      decimals = last.count
    } else if points.isEmpty {
      guard isThrees else { return nil }
      isGrouped = true
    } else if let point = marks.last, points.count == 1 || Set(points).count == 2,
      points.filter({ $0 == point }).count == 1
    {
      let others = groups.dropFirst().dropLast()
      guard others.allSatisfy({ $0.count == 3 }), others.isEmpty || first.count <= 3 else {
        return nil
      }
      isGrouped = !others.isEmpty
      if last.count == 3, !isGrouped, first.count <= 3, first != "0" {
        openMark = point
      } else {
        decimals = last.count
      }
    } else {
      guard isGrouping, Set(marks).count == 1 else { return nil }
      isGrouped = true
    }
    self.decimals = decimals
    self.openMark = openMark
    self.isGrouped = isGrouped
  }

  /// The mark that begins decimals and does nothing else.
  static let arabicPoint: Character = "\u{66B}"
}
