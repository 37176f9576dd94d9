package import AnalysisModel

/// Frameworks as rows of a codebook that Taguette imports: the columns `tag` and `description`.
///
/// A tag is an item or element; Taguette takes the dots of ids for levels of its tree, which is what they are.
package func taguetteCodebook(_ frameworks: [Framework]) -> [[TableValue]] {
  [[.text("tag"), .text("description")]]
    + frameworks.flatMap(\.items).flatMap { item -> [[TableValue]] in
      [row(item.id.rawValue, item.name, CodeTree.description(of: item))]
        + item.elements.map { element in
          row(element.id.rawValue, element.name, CodeTree.description(of: element))
        }
    }
}

private func row(_ id: String, _ name: String, _ description: String) -> [TableValue] {
  [TableValue(id), TableValue("\(name)\n\(description)")]
}
