package import AnalysisModel

/// A question that researchers usually ask, answered by a view of the database.
package struct StoreView: Hashable, Sendable {
  /// In words joined by hyphens, as it is asked for.
  package let name: String
  /// What the answer holds, in a sentence.
  package let description: String
  /// The question in SQL.
  package let sql: String

  /// The name of the view, which SQL can write without quotes.
  package var viewName: String { name.replacing("-", with: "_") }

  /// How the view is made.
  var creation: String { "CREATE VIEW \(viewName.quoted) AS\n\(sql)" }
}

extension StoreView {
  /// The questions over the items of frameworks.
  ///
  /// Counts leave out plans of which it was measured that they are about something else: that such a document lacks an
  /// item says nothing. Columns are named with their table, since the manifest may give plans columns of any name.
  package static func all(of frameworks: [Framework]) -> [StoreView] {
    [
      gapsByCountry, weakestItems, weakestElements, matrix(of: frameworks), scoresByPlan,
      actors, contradictedItems, notAssessable, unreadPages, plansByCountry,
    ]
  }

  private static let gapsByCountry = StoreView(
    name: "gaps-by-country",
    description:
      "For each country and item: in how many of its plans the item is absent, only mentioned, and at each higher level.",
    sql: """
      SELECT country, framework, item, name, sum(plans) AS plans,
        coalesce(sum(plans) FILTER (WHERE level = 0), 0) AS absent,
        coalesce(sum(plans) FILTER (WHERE level = 1), 0) AS mentioned,
        coalesce(sum(plans) FILTER (WHERE level = 2), 0) AS elaborated,
        coalesce(sum(plans) FILTER (WHERE level = 3), 0) AS operationalised,
        coalesce(sum(plans) FILTER (WHERE level IS NULL), 0) AS not_assessable
      FROM level_counts
      WHERE element IS NULL AND about_subject IS NOT 0
      GROUP BY country, framework, item
      ORDER BY country, absent DESC, mentioned DESC, framework, item
      """)

  private static let weakestItems = StoreView(
    name: "weakest-items",
    description: "The items of all frameworks, those that plans neglect most first.",
    sql: """
      SELECT framework, item, name, coalesce(sum(plans) FILTER (WHERE level IS NOT NULL), 0) AS plans_assessed,
        round(sum(level * plans) * 1.0 / sum(plans) FILTER (WHERE level IS NOT NULL), 3) AS mean_level,
        coalesce(sum(plans) FILTER (WHERE level = 0), 0) AS absent,
        coalesce(sum(plans) FILTER (WHERE level = 3), 0) AS operationalised,
        round(sum(comprehensiveness) / sum(plans) FILTER (WHERE level IS NOT NULL), 3) AS mean_comprehensiveness
      FROM level_counts
      WHERE element IS NULL AND about_subject IS NOT 0
      GROUP BY framework, item
      ORDER BY mean_level, absent DESC, framework, item
      """)

  private static let weakestElements = StoreView(
    name: "weakest-elements",
    description: "The core elements of items, those that most plans lack first.",
    sql: """
      SELECT framework, item, element, name, coalesce(sum(plans) FILTER (WHERE level IS NOT NULL), 0) AS plans_assessed,
        round(sum(level * plans) * 1.0 / sum(plans) FILTER (WHERE level IS NOT NULL), 3) AS mean_level,
        coalesce(sum(plans) FILTER (WHERE level = 0), 0) AS absent
      FROM level_counts
      WHERE is_core = 1 AND about_subject IS NOT 0
      GROUP BY framework, item, element
      ORDER BY mean_level, absent DESC, framework, element
      """)

  /// A row per plan and a column per item.
  private static func matrix(of frameworks: [Framework]) -> StoreView {
    let names = PlanScores(frameworks).columns.map { ", m.\($0.name) AS \($0.name)" }.joined()
    return StoreView(
      name: "plan-item-matrix",
      description:
        "A row for each plan and a column for each item, with the level; empty: not assessable.",
      sql: """
        SELECT p.plan_id AS plan_id, p.country AS country, p.title AS title, p.period_start AS period_start,
          p.language AS language\(names)
        FROM plans AS p LEFT JOIN plan_levels AS m ON p.plan_id = m.plan_id
        ORDER BY p.plan_id
        """)
  }

  private static let scoresByPlan = StoreView(
    name: "scores-by-plan",
    description:
      "For each plan and framework: items at each level, and the mean share of elements that are there.",
    sql: """
      SELECT p.plan_id AS plan_id, p.country AS country, p.title AS title, p.about_subject AS about_subject,
        s.framework AS framework, s.items_assessed AS items_assessed, s.absent AS absent, s.mentioned AS mentioned,
        s.elaborated AS elaborated, s.operationalised AS operationalised,
        s.mean_comprehensiveness AS mean_comprehensiveness
      FROM plan_scores AS s JOIN plans AS p ON p.plan_id = s.plan_id
      ORDER BY s.plan_id, s.framework
      """)

  private static let actors = StoreView(
    name: "actors",
    description:
      "The bodies that answer for the plans' own activities, the busiest first.",
    sql: """
      SELECT audit.name AS actor, count(DISTINCT plan_id) AS plans, CAST(sum(value) AS INTEGER) AS activities
      FROM audit
      WHERE measure = 'responsible'
      GROUP BY audit.name
      ORDER BY activities DESC, plans DESC, actor
      """)

  private static let contradictedItems = StoreView(
    name: "contradicted-items",
    description:
      "Items that a passage of the plan denies or contradicts, or of which it admits a gap.",
    sql: """
      SELECT p.plan_id AS plan_id, p.country AS country, p.title AS title, i.framework AS framework, i.item AS item,
        i.name AS name, i.level AS level, i.flags AS flags
      FROM items AS i JOIN plans AS p USING (plan_id)
      WHERE i.flags <> ''
        AND (i.flags LIKE '%contra%' OR i.flags LIKE '%negated%' OR i.flags LIKE '%gap_admitted%')
      ORDER BY p.plan_id, i.framework, i.item
      """)

  private static let notAssessable = StoreView(
    name: "not-assessable",
    description:
      "Plans of which nothing or not everything could be judged, with the reason and how many items that leaves open.",
    sql: """
      SELECT p.plan_id AS plan_id, p.country AS country, p.title AS title, p.path AS path, p.status AS status,
        p.reason AS reason, p.pages AS pages, p.pages_unreadable AS pages_unreadable, count(*) AS items_open
      FROM items AS i JOIN plans AS p USING (plan_id)
      WHERE i.status = 'not_assessable'
      GROUP BY p.plan_id
      ORDER BY p.plan_id
      """)

  private static let unreadPages = StoreView(
    name: "unread-pages",
    description: "Pages whose print could not be read as text, so that nothing is said about them.",
    sql: """
      SELECT p.plan_id AS plan_id, p.country AS country, p.title AS title, g.page AS page, g.label AS label,
        g.text_quality AS text_quality
      FROM pages AS g JOIN plans AS p USING (plan_id)
      WHERE g.state = 'unreadable'
      ORDER BY p.plan_id, g.page
      """)

  private static let plansByCountry = StoreView(
    name: "plans-by-country",
    description:
      "For each country: its plans, how many could be read whole, and the years that they cover.",
    sql: """
      SELECT country, count(*) AS plans, count(*) FILTER (WHERE status = 'ok') AS read_whole,
        min(substr(period_start, 1, 4)) AS first_year, max(substr(period_end, 1, 4)) AS last_year,
        sum(evidence_count) AS evidence
      FROM plans
      GROUP BY country
      ORDER BY country
      """)
}
