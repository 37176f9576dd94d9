package import AnalysisModel
internal import GRDB

/// A passage of the database, with the items that it counts for.
package struct StoredPassage: Hashable, Sendable {
  /// The passage's row.
  package let number: Int
  package let plan: String
  package let language: LanguageTag
  /// Whether the plan is about the subject.
  package let isAboutSubject: Bool
  package let page: Int?
  package let role: SectionRole
  package let section: String?
  package let text: String
  /// The elements that the passage counts for at a level above absent.
  package let elements: Set<Element.ID>

  package init(
    number: Int, plan: String, language: LanguageTag, isAboutSubject: Bool, page: Int?,
    role: SectionRole, section: String?, text: String, elements: Set<Element.ID>
  ) {
    self.number = number
    self.plan = plan
    self.language = language
    self.isAboutSubject = isAboutSubject
    self.page = page
    self.role = role
    self.section = section
    self.text = text
    self.elements = elements
  }
}

/// Reads passages back from the database of a run.
package struct StoredPassages: Sendable {
  private let path: String
  private let queue: DatabaseQueue

  /// Opens the database of a results folder, which it does not change.
  package init(path: String) throws(StoreError) {
    self.path = path
    var configuration = Configuration()
    configuration.readonly = true
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw StoreError(
        path: path, operation: "open the database",
        cause: "\((error as? DatabaseError)?.message ?? "\(error)")")
    }
  }

  /// Every passage of plans whose language is known, in the order of the plans.
  package func all() throws(StoreError) -> [StoredPassage] {
    do {
      return try queue.read { database in
        var elements: [Key: Set<Element.ID>] = [:]
        let evidence = try Row.fetchCursor(
          database, sql: "SELECT plan_id, page, quote, element FROM evidence WHERE level > 0")
        while let row = try evidence.next() {
          elements[Key(plan: row[0], page: row[1], text: row[2]), default: []]
            .insert(Element.ID(rawValue: row[3]))
        }
        let rows = try Row.fetchAll(
          database,
          sql: """
            SELECT passage_id, passages.plan_id, language, about_subject, page, role, section, text
            FROM passages JOIN plans USING (plan_id) WHERE language IS NOT NULL ORDER BY passage_id
            """)
        return rows.map { row in
          StoredPassage(
            number: row[0], plan: row[1], language: LanguageTag(rawValue: row[2]).primary,
            isAboutSubject: row[3] ?? false, page: row[4],
            role: SectionRole(rawValue: row[5]) ?? .body, section: row[6], text: row[7],
            elements: elements[Key(plan: row[1], page: row[4], text: row[7])] ?? [])
        }
      }
    } catch {
      throw StoreError(
        path: path, operation: "read the passages",
        cause: "\((error as? DatabaseError)?.message ?? "\(error)")")
    }
  }

  private struct Key: Hashable {
    let plan: String
    let page: Int?
    let text: String
  }
}
