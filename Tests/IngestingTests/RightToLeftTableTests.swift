internal import AnalysisModel
internal import Ingesting
internal import Testing

@Suite("Tables in Arabic, as a browser prints them")
struct RightToLeftTableTests {
  /// What the fixture's cells hold, by column; `make-fixtures.py` takes them from here and there in the same order.
  private static let cells = [
    [
      "حماية الضحايا وتقديم المساعدة لهم", "تعزيز الوقاية من الاتجار بالأشخاص",
      "ملاحقة الجناة أمام القضاء", "تطوير التعاون الدولي والإقليمي",
    ],
    [
      "افتتاح ثلاثة مراكز إيواء للنساء والأطفال في الأقاليم الشمالية",
      "تنظيم حملات توعية في المدارس والجامعات الحكومية",
      "تدريب 120 من القضاة على قانون مكافحة الاتجار",
      "مراجعة التشريعات الوطنية لمواءمتها مع بروتوكول باليرمو",
      "إنشاء خط ساخن يعمل على مدار الساعة",
    ],
    ["وزارة الشؤون الاجتماعية والعمل", "وزارة التربية والتعليم", "النيابة العامة"],
    ["المنظمة الدولية للهجرة (IOM)", "UNODC", "الهلال الأحمر، IOM", "منظمات المجتمع المدني"],
    ["2025-2027", "الربع الثالث 2026", "٣١/١٢/٢٠٢٧", "يحدد لاحقا", "مستمر"],
    ["150,000 دولار", "80% من الموازنة", "$75,000", "٥٠٬٠٠٠ دينار"],
  ]
  private static let headings = [
    "الهدف", "النشاط", "الجهة المسؤولة", "الشركاء", "الإطار الزمني", "الميزانية",
  ]

  private static func rows(_ count: Int) -> [[String]] {
    (0..<count).map { row in
      cells.enumerated().map { column, cells in cells[row * (column + 1) % cells.count] }
    }
  }

  @Test("Every cell of a table of two rows, and of one of eighteen, is read whole and in its row")
  func everyCell() throws {
    let document = try Fixture("right-to-left-tables.pdf").document(
      IngestOptions(recognition: .never))
    // The second table's headings may count as repeated.
    let rows = document.blocks.filter { $0.kind == .tableRow }
      .map { block in block.cells.map { String(document[$0.range]) } }
      .filter { $0 != Self.headings }
    let expected = Self.rows(2) + Self.rows(18)
    #expect(rows.count == expected.count)
    for (row, cells) in zip(rows, expected) { #expect(row == cells) }
    let columns = document.blocks.filter { $0.kind == .tableRow }
      .map { block in block.cells.map(\.column) }
    #expect(columns.allSatisfy { $0 == Self.headings })
    #expect(document.warnings.isEmpty)
  }

  @Test("Prose above such a table loses no word")
  func prose() throws {
    let document = try Fixture("right-to-left-tables.pdf").document(
      IngestOptions(recognition: .never))
    #expect(document.texts(.heading) == ["خطة العمل الوطنية", "خطة العمل الثانية"])
    #expect(
      document.texts(.paragraph) == [
        "تقدم الوزارة المأوى والرعاية الصحية خلال الفترة المقبلة بالتعاون مع المنظمة الدولية للهجرة."
      ])
  }

  @Test("The narrow cells of a table of two rows are kept apart by their borders")
  func shortTable() throws {
    let document = try Fixture("right-to-left-short-table.pdf").document(
      IngestOptions(recognition: .never))
    let rows = document.blocks.filter { $0.kind == .tableRow }
      .map { block in block.cells.map { String(document[$0.range]) } }
    #expect(
      rows.suffix(2) == [
        ["تدريب ضباط الشرطة", "وزارة الداخلية", "الشرطة", "2025-2027", "$75,000"],
        ["إنشاء مأوى للضحايا", "وزارة العدل", "", "2026", "80%"],
      ])
  }
}
