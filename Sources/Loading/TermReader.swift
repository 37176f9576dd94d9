internal import AnalysisModel
internal import Yams

/// Reads lists of terms, each a text or a mapping.
struct TermReader {
  /// The list's name, which every id of its terms begins with, as in "osce-2004/en#OSCE-01.2".
  let list: String
  let target: Term.Target
  let defaultWeight: Term.Weight
  let groups: WordGroups

  func terms(_ key: String, in mapping: Node.Mapping, file: inout YAMLFile) -> [Term] {
    var terms: [Term] = []
    for (index, node) in file.nodes(key, in: mapping).enumerated() {
      guard let term = term(node, number: index + 1, file: &file) else { continue }
      terms.append(term)
    }
    return terms
  }

  private func term(_ node: Node, number: Int, file: inout YAMLFile) -> Term? {
    switch node {
    case .scalar(let scalar):
      noteLostQuotes(scalar, file: &file)
      file.lookAtSpelling(of: scalar)
      return Term(
        id: Term.ID(rawValue: "\(list)/\(number)"), target: target, notation: scalar.string,
        groups: groups.named(in: scalar.string), weight: defaultWeight,
        location: file.location(of: scalar))
    case .mapping(let mapping):
      file.expectKeys(
        ["term", "weight", "source", "verified"], in: mapping, owner: "a term of \(list)")
      guard case .scalar(let scalar) = mapping["term"] else {
        file.note(
          "a term of \(list) has no \"term\"; a text with a colon needs single quotes around it",
          at: mapping.mark)
        return nil
      }
      noteLostQuotes(scalar, file: &file)
      file.lookAtSpelling(of: scalar)
      var weight = defaultWeight
      if let name = file.optionalString("weight", in: mapping) {
        if let known = Term.Weight(rawValue: name) {
          weight = known
        } else {
          file.note(
            "a weight is defining, supporting, contextual or cell, not \"\(name)\"",
            at: mapping["weight"]?.mark)
        }
      }
      return Term(
        id: Term.ID(rawValue: "\(list)/\(number)"), target: target, notation: scalar.string,
        groups: groups.named(in: scalar.string), weight: weight,
        source: file.optionalString("source", in: mapping) ?? "",
        isVerified: file.boolean("verified", in: mapping), location: file.location(of: scalar))
    case .sequence, .alias:
      file.note("a term of \(list) must be a text or have the key \"term\"", at: node.mark)
      return nil
    }
  }

  /// Notes double quotes that YAML keeps for itself, where the author may have meant an exact form.
  private func noteLostQuotes(_ scalar: Node.Scalar, file: inout YAMLFile) {
    guard scalar.style == .doubleQuoted, !scalar.string.contains("\"") else { return }
    file.warn(
      "YAML takes these double quotes away, so the words match in any form; write '\"\(scalar.string)\"' for the exact form, or single quotes",
      at: scalar.mark)
  }
}
