internal import AnalysisModel
internal import Foundation
internal import Ingesting

/// Gives plans their ids: readable, stable, and no id twice.
struct PlanNames {
  private var taken: Set<String> = []

  /// The manifest's id, or a slug of the file name with the first digits of the content's digest.
  mutating func name(_ input: Input, sha256: String?) -> PlanRecord.ID {
    if let id = input.record?.id, !id.rawValue.isEmpty {
      taken.insert(id.rawValue)
      return id
    }
    let file = (input.path as NSString).lastPathComponent
    let stem = (file as NSString).deletingPathExtension
    let digits = (sha256 ?? digest(of: Array(input.path.utf8))).prefix(8)
    let base = "\(Self.slug(stem))-\(digits)"
    var name = base
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(base)-\(number)"
      number += 1
    }
    return PlanRecord.ID(rawValue: name)
  }

  /// Lower-case Latin letters, digits and single hyphens; "plan" where nothing is left.
  static func slug(_ text: String) -> String {
    let latin =
      text.applyingTransform(.toLatin, reverse: false)?
      .folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil) ?? text
    var slug = ""
    for scalar in latin.lowercased().unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, !slug.hasSuffix("-") {
        slug += "-"
      }
    }
    slug = String(slug.prefix(60))
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug.isEmpty ? "plan" : slug
  }
}
