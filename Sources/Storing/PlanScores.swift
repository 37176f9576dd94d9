internal import AnalysisModel

/// What the usual questions ask of each plan, counted once when the rows are there: its levels side by side, and its items by level.
struct PlanScores {
  /// The name of each item's column in the table of levels, and what it holds in SQL.
  let columns: [(name: String, level: String)]

  init(_ frameworks: [Framework]) {
    var taken: Set<String> = [
      "plan_id", "country", "title", "period_start", "language", "level", "item", "framework",
    ]
    let ids = frameworks.flatMap(\.items).map(\.id)
    let areItemsUnique = Set(ids).count == ids.count
    columns = frameworks.flatMap { framework in
      framework.items.map { item in
        // Frameworks of users may give two items one id, and SQL compares names without regard to case.
        var name = item.id.rawValue
        while !taken.insert(name.lowercased()).inserted { name = "\(framework.id):" + name }
        // Every condition costs time on every row.
        let place = areItemsUnique ? "" : "framework = \(framework.id.rawValue.literal) AND "
        let level = "max(level) FILTER (WHERE \(place)item = \(item.id.rawValue.literal))"
        return (name: name.quoted, level: level)
      }
    }
  }

  var creation: String {
    """
    CREATE TABLE IF NOT EXISTS "plan_levels" (
      "plan_id" TEXT PRIMARY KEY\(columns.map { ",\n  \($0.name) INTEGER" }.joined())
    ) STRICT;
    CREATE TABLE IF NOT EXISTS "plan_scores" (
      "plan_id" TEXT NOT NULL,
      "framework" TEXT NOT NULL,
      "items_assessed" INTEGER NOT NULL,
      "absent" INTEGER NOT NULL,
      "mentioned" INTEGER NOT NULL,
      "elaborated" INTEGER NOT NULL,
      "operationalised" INTEGER NOT NULL,
      "mean_comprehensiveness" REAL,
      PRIMARY KEY ("plan_id", "framework")
    ) STRICT
    """
  }

  /// Counts anew, in a fixed order.
  var filling: String {
    """
    DELETE FROM plan_levels;
    INSERT INTO plan_levels
      SELECT plan_id\(columns.map { ",\n    \($0.level)" }.joined())
      FROM items GROUP BY plan_id ORDER BY plan_id;
    DELETE FROM plan_scores;
    INSERT INTO plan_scores
      SELECT plan_id, framework, count(level), count(*) FILTER (WHERE level = 0),
        count(*) FILTER (WHERE level = 1), count(*) FILTER (WHERE level = 2),
        count(*) FILTER (WHERE level = 3), round(avg(comprehensiveness), 3)
      FROM items GROUP BY plan_id, framework ORDER BY plan_id, framework
    """
  }
}
