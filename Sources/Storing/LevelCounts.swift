/// How many plans have each item and element at each level, counted once when the rows are there.
///
/// Thousands of plans have a million rows of elements, which no index makes short; the usual questions ask these counts.
enum LevelCounts {
  /// The element is null where the row counts an item.
  static let creation = """
    CREATE TABLE IF NOT EXISTS "level_counts" (
      "country" TEXT,
      "about_subject" INTEGER,
      "framework" TEXT NOT NULL,
      "item" TEXT NOT NULL,
      "element" TEXT,
      "is_core" INTEGER,
      "name" TEXT,
      "level" INTEGER,
      "plans" INTEGER NOT NULL,
      "comprehensiveness" REAL
    ) STRICT
    """

  /// Counts anew, in a fixed order.
  static let filling = """
    DELETE FROM level_counts;
    INSERT INTO level_counts
      SELECT p.country, p.about_subject, i.framework, i.item, NULL, NULL, i.name, i.level, count(*),
        sum(i.comprehensiveness)
      FROM items AS i JOIN plans AS p USING (plan_id)
      GROUP BY p.country, p.about_subject, i.framework, i.item, i.level
      ORDER BY p.country, p.about_subject, i.framework, i.item, i.level;
    INSERT INTO level_counts
      SELECT p.country, p.about_subject, e.framework, e.item, e.element, e.is_core, e.name, e.level, count(*), NULL
      FROM elements AS e JOIN plans AS p USING (plan_id)
      GROUP BY p.country, p.about_subject, e.framework, e.item, e.element, e.level
      ORDER BY p.country, p.about_subject, e.framework, e.item, e.element, e.level
    """
}
