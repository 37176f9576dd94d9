internal import AnalysisModel
internal import Foundation
internal import SharedLibraries

/// Gives plans their ids: readable, stable, and no id twice.
enum PlanNames {
  /// The manifest's id, or a slug of the file name with the first digits of the content's digest.
  ///
  /// Copies of one name and content are numbered by their paths, whatever the order of the inputs.
  static func names(_ inputs: [(input: Input, sha256: String?)]) -> [PlanRecord.ID] {
    var names = inputs.map { manifestID(of: $0.input) ?? "" }
    var taken = Set(names)
    let order = inputs.indices.sorted { left, right in
      (inputs[left].input.path, left) < (inputs[right].input.path, right)
    }
    for index in order where names[index].isEmpty {
      let base = base(of: inputs[index].input, sha256: inputs[index].sha256)
      var name = base
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(base)-\(number)"
        number += 1
      }
      names[index] = name
    }
    return names.map(PlanRecord.ID.init(rawValue:))
  }

  private static func manifestID(of input: Input) -> String? { input.record?.id.rawValue }

  private static func base(of input: Input, sha256: String?) -> String {
    let file = (input.path as NSString).lastPathComponent
    let stem = (file as NSString).deletingPathExtension
    let digits = (sha256 ?? digest(of: Array(input.path.utf8))).prefix(digestDigits)
    return "\(slug(stem))-\(digits)"
  }

  /// How many digits of a content's digest an id ends in.
  private static let digestDigits = 8

  /// What an id has from the file's name, where digits of the content stand behind it; nil for ids of a manifest.
  static func stem(of id: PlanRecord.ID) -> String? {
    let parts = id.rawValue.split(separator: "-")
    guard parts.count > 1, let last = parts.last, last.count == digestDigits,
      last.allSatisfy({ $0.isHexDigit && !$0.isUppercase })
    else { return nil }
    return parts.dropLast().joined(separator: "-")
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
