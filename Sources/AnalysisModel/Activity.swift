/// One row of a plan's own action table.
package struct Activity: Identifiable, Hashable, Sendable, Codable {
  package typealias ID = Identifier<Activity>

  package let id: ID
  package let page: Int?
  package let box: Box?
  package let section: [String]
  /// The cells by meaning, verbatim; a field that the table lacks is not there, an empty cell is "".
  package let fields: [ActivityField: String]
  /// The fields that the table has a column for and the row leaves empty, or fills with a dash or "to be determined".
  package let unfilled: [ActivityField]
  /// The row as it is quoted.
  package let text: String

  package init(
    id: ID, page: Int?, box: Box?, section: [String], fields: [ActivityField: String],
    unfilled: [ActivityField], text: String
  ) {
    self.id = id
    self.page = page
    self.box = box
    self.section = section
    self.fields = fields
    self.unfilled = unfilled
    self.text = text
  }

  /// The same row under another id.
  package func named(_ id: ID) -> Activity {
    Activity(
      id: id, page: page, box: box, section: section, fields: fields, unfilled: unfilled,
      text: text)
  }
}
