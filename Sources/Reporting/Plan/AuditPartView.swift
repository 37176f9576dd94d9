/// A part of the audit.
struct AuditPartView: TemplateView {
  private let title: String
  private let lead: String
  private let tables: [AuditTableView]
  private let lists: [AuditRowsView]

  init(
    _ title: String, lead: String = "", tables: [AuditTableView] = [], lists: [AuditRowsView] = []
  ) {
    self.title = title
    self.lead = lead
    self.tables = tables
    self.lists = lists
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "partTitle": title
    case "hasPartLead": !lead.isEmpty
    case "partLead": lead
    case "partTables": tables
    case "partLists": lists
    default: nil
    }
  }
}
