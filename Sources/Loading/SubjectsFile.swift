internal import AnalysisModel
internal import Yams

/// Reads `common/subjects.yaml`.
struct SubjectsFile {
  private var file: YAMLFile

  static func read(
    _ text: String, name: String, digest: String, problems: inout [LexiconProblem]
  ) -> (subjects: [Subject], version: String?) {
    guard
      let (file, root) = YAMLFile.parse(text, name: name, digest: digest, problems: &problems)
    else { return ([], nil) }
    var reader = SubjectsFile(file: file)
    let subjects = reader.subjects(root)
    let version = reader.file.optionalString("version", in: root)
    problems += reader.file.problems
    return (subjects, version)
  }

  private mutating func subjects(_ root: Node.Mapping) -> [Subject] {
    file.expectKeys(["version", "subjects"], in: root, owner: "the file of subjects")
    var subjects: [Subject] = []
    for mapping in file.mappings("subjects", in: root) {
      let id = file.string("id", in: mapping, owner: "a subject")
      file.expectKeys(["id", "name", "plan", "displaces", "namesakes"], in: mapping, owner: id)
      if subjects.contains(where: { $0.id.rawValue == id }) {
        file.note("the subject \(id) stands here twice", at: mapping.mark)
      }
      subjects.append(
        Subject(
          id: Subject.ID(rawValue: id), name: file.string("name", in: mapping, owner: id),
          planName: file.string("plan", in: mapping, owner: id),
          displaced: file.scalars("displaces", in: mapping).map { Subject.ID(rawValue: $0.string) },
          namesakes: file.scalars("namesakes", in: mapping).map { Subject.ID(rawValue: $0.string) })
      )
    }
    return subjects
  }
}
