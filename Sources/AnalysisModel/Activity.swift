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
  /// The row in the document's text, in Unicode scalars from its start, as places of evidence are counted.
  package let start: Int
  package let end: Int

  package init(
    id: ID, page: Int?, box: Box?, section: [String], fields: [ActivityField: String],
    unfilled: [ActivityField], text: String, start: Int = 0, end: Int = 0
  ) {
    self.id = id
    self.page = page
    self.box = box
    self.section = section
    self.fields = fields
    self.unfilled = unfilled
    self.text = text
    self.start = start
    self.end = end
  }

  /// The same row under another id.
  package func named(_ id: ID) -> Activity {
    Activity(
      id: id, page: page, box: box, section: section, fields: fields, unfilled: unfilled,
      text: text, start: start, end: end)
  }
}

extension Activity {
  /// Rows that were kept before their places were have none.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try values.decode(ID.self, forKey: .id),
      page: try values.decodeIfPresent(Int.self, forKey: .page),
      box: try values.decodeIfPresent(Box.self, forKey: .box),
      section: try values.decode([String].self, forKey: .section),
      fields: try values.decode([ActivityField: String].self, forKey: .fields),
      unfilled: try values.decode([ActivityField].self, forKey: .unfilled),
      text: try values.decode(String.self, forKey: .text),
      start: try values.decodeIfPresent(Int.self, forKey: .start) ?? 0,
      end: try values.decodeIfPresent(Int.self, forKey: .end) ?? 0)
  }
}
