/// A name that leads to a place on the same page.
struct LinkView: TemplateView {
  let name: String
  let anchor: String

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "linkName": self.name
    case "linkAnchor": anchor
    default: nil
    }
  }
}
