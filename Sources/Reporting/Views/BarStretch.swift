/// Where a part of a bar begins and how wide it is, as shares of the bar.
struct BarStretch {
  let start: Double
  let width: Double

  /// The parts of a bar one after another, given their shares.
  static func stacked(_ shares: [Double]) -> [BarStretch] {
    var start = 0.0
    return shares.map { share in
      defer { start += share }
      return BarStretch(start: start, width: share)
    }
  }

  /// The beginning and the width in per cent, as markup has them.
  var percents: (start: String, width: String) { (Self.percent(start), Self.percent(width)) }

  /// A share in per cent with two digits, which is finer than a screen draws.
  static func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let fraction = hundredths % 100
    return fraction == 0
      ? "\(hundredths / 100)" : "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
