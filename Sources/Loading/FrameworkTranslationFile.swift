internal import AnalysisModel
internal import Yams

/// Reads `framework.<language>.yaml`: a framework's names and definitions in another language.
struct FrameworkTranslationFile {
  private var file: YAMLFile

  static func read(
    _ text: String, name: String, digest: String, problems: inout [LexiconProblem]
  ) -> FrameworkTranslation? {
    guard
      let (file, root) = YAMLFile.parse(text, name: name, digest: digest, problems: &problems)
    else { return nil }
    var reader = FrameworkTranslationFile(file: file)
    let translation = reader.translation(root)
    problems += reader.file.problems
    return translation
  }

  private mutating func translation(_ root: Node.Mapping) -> FrameworkTranslation {
    file.expectKeys(
      ["framework", "language", "title", "items", "elements"], in: root, owner: "the translation")
    return FrameworkTranslation(
      framework: Framework.ID(
        rawValue: file.string("framework", in: root, owner: "the translation")),
      language: LanguageTag(rawValue: file.string("language", in: root, owner: "the translation")),
      title: file.string("title", in: root, owner: "the translation"),
      items: texts("items", in: root, areElements: false),
      elements: texts("elements", in: root, areElements: true), digest: file.digest)
  }

  private mutating func texts<Subject>(
    _ key: String, in root: Node.Mapping, areElements: Bool
  ) -> [Identifier<Subject>: FrameworkTranslation.Texts] {
    guard let children = file.child(key, in: root) else { return [:] }
    var texts: [Identifier<Subject>: FrameworkTranslation.Texts] = [:]
    for (node, value) in children {
      guard let id = node.string, case .mapping(let child) = value else {
        file.note("every entry of \"\(key)\" must be an id with keys and values", at: node.mark)
        continue
      }
      file.expectKeys(
        areElements ? ["name", "definition", "starter"] : ["name", "definition", "source"],
        in: child,
        owner: id)
      texts[Identifier(rawValue: id)] = FrameworkTranslation.Texts(
        name: file.string("name", in: child, owner: id),
        definition: file.string("definition", in: child, owner: id),
        starter: areElements ? file.string("starter", in: child, owner: id) : nil,
        source: areElements ? nil : file.optionalString("source", in: child))
    }
    return texts
  }
}
