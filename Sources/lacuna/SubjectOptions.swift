internal import AnalysisModel
internal import ArgumentParser

/// What documents are taken to be about, as the commands that assess them offer it.
struct SubjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      What the documents are about: auto (by how often they name it), none, or a subject of \
      common/subjects.yaml such as trafficking, in whose plans every sentence counts.
      """, valueName: "id"))
  var subject = "auto"

  /// The choice; whether there is such a subject is for the lexicons to say.
  var choice: SubjectChoice {
    switch subject {
    case "auto": .measured
    case "none": .told(nil)
    default: .told(Subject.ID(rawValue: subject))
    }
  }
}
