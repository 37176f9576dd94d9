/// Something a reader must know before the verdicts.
struct NoteView: TemplateView {
  let heading: String
  let text: String

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "noteHeading": heading
    case "noteText": text
    default: nil
    }
  }
}
