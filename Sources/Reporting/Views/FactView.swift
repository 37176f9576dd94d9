/// A name and what it is, as in "Pages" and "44, all read".
struct FactView: TemplateView {
  let name: String
  let value: String
  let address: String?

  init(_ name: String, _ value: String, address: String? = nil) {
    self.name = name
    self.value = value
    self.address = address
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "factName": self.name
    case "factValue": value
    case "hasFactAddress": address != nil
    case "factAddress": address
    default: nil
    }
  }
}
