internal import AnalysisModel

/// What the note on a passage says: what it is evidence for, how far it goes, and which words say so.
struct EvidenceNote {
  let framework: Framework
  /// One framework's, of one passage.
  let evidence: [Evidence]

  var text: String {
    ([framework.title] + evidence.map(paragraph)).joined(separator: "\n\n")
  }

  private func paragraph(_ evidence: Evidence) -> String {
    let item = framework.items.first { $0.id == evidence.item }
    let element = item?.elements.first { $0.id == evidence.element }
    var lines = ["\(evidence.item) \(item?.name ?? "")"]
    lines.append("Element \(evidence.element): \(element?.name ?? "")")
    lines.append(
      evidence.level == .absent
        ? "This passage does not count as evidence for the element."
        : "Level of this passage: \(evidence.level). \(evidence.level.definition)")
    for flag in evidence.flags { lines.append("Reservation: \(flag.definition)") }
    let words = QuotePart.parts(of: evidence).filter(\.isMarked).map { "“\($0.text)”" }
    lines.append("Words found: \(words.joined(separator: " … "))")
    lines.append(
      "Term: \(evidence.terms.map(\.rawValue).joined(separator: ", ")); score \(Self.decimal(evidence.score)) of 1"
    )
    return lines.joined(separator: "\n")
  }

  /// A share with two digits.
  private static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
