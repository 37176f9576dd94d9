internal import AnalysisModel

extension Flag {
  /// The flag as a reader sees it.
  var words: String {
    switch self {
    case .past: "reports the past"
    case .declaratory: "restates what exists"
    case .conditional: "conditional"
    case .external: "what others say"
    case .question: "asks"
    case .negated: "negated"
    case .contra: "contradicts the item"
    case .gapAdmitted: "admits a gap"
    case .lowText: "poor text"
    case .review: "needs review"
    }
  }
}

extension Gap.Kind {
  /// What is missing, within a sentence.
  var words: String {
    switch self {
    case .absent: "no passage found"
    case .declaratoryOnly: "named without a measure"
    case .noOwner: "no responsible body"
    case .noDeadline: "no deadline"
    case .noMoney: "no budget"
    case .noIndicator: "no indicator"
    case .contradicted: "contradicted by the text"
    case .notVerifiable: "not verifiable"
    }
  }
}

extension Double {
  /// As in "0.92".
  var twoDecimals: String {
    let hundredths = Int((self * 100).rounded())
    let fraction = hundredths.magnitude % 100
    let sign = hundredths < 0 ? "-" : ""
    return "\(sign)\(hundredths.magnitude / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}

extension Int {
  /// With a comma between thousands, as in "18,204".
  var grouped: String {
    let digits = String(magnitude)
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return self < 0 ? "-" + text : text
  }

  /// The count with the noun that fits it, as in "1 page" or "44 pages".
  func counting(_ singular: String, _ plural: String) -> String {
    "\(grouped) \(self == 1 ? singular : plural)"
  }
}

/// Ascending page numbers with runs drawn together, as in "3, 7–9".
func pageList(_ pages: [Int]) -> String {
  var runs: [ClosedRange<Int>] = []
  for page in pages {
    if let last = runs.last, last.upperBound + 1 == page {
      runs[runs.count - 1] = last.lowerBound...page
    } else {
      runs.append(page...page)
    }
  }
  return runs.map { run in
    run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)–\(run.upperBound)"
  }.joined(separator: ", ")
}
