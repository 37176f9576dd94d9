/// A table as a grid: every row as wide as the table, cells repeated wherever they span.
struct HTMLTableGrid {
  struct Slot {
    var text: String
    /// The element that the text comes from, so that repeats can be told from equal texts; -1 where there is none.
    var origin: Int
    var isHeading: Bool
  }

  struct Row {
    var cells: [Slot]
    var anchor: String?
    /// Whether all cells are headings of columns.
    var isHeading: Bool
    /// Whether all text is bold, as headings are in tables that have no heading cells.
    var isBold: Bool
    /// Whether one cell spans the table, as a heading between rows does.
    var isOneCell: Bool { cells.count > 1 && cells.allSatisfy { $0.origin == cells[0].origin } }
  }

  private(set) var rows: [Row] = []
  private(set) var caption = ""
  private(set) var width = 0
  private var hasHeadings = false
  private var headRowCount = 0
  private var isPresentation = false
  private var holdsPageParts = false
  private var isOverfull = false
  private var longestCell = 0
  /// Cells of upper rows that go on below: by column, how many rows remain.
  private var carried: [(slot: Slot, rowsLeft: Int)?] = []

  /// A table may be no larger, so that spans in a hostile page cannot fill the memory.
  private static let mostSlots = 200_000
  /// The limit of HTML for columns that one cell spans, and more rows than a page shows.
  private static let widestSpan = 1000
  private static let tallestSpan = 5000
  private static let widestRow = 2000

  init(_ tree: HTMLTree, at index: Int, except isLeftOut: [Bool]) {
    let role = tree.element(index)?["role"]
    isPresentation = role == "presentation" || role == "none"
    read(tree, at: index, except: isLeftOut)
    for row in rows.indices {
      while rows[row].cells.count < width {
        rows[row].cells.append(Slot(text: "", origin: -1, isHeading: false))
      }
    }
  }

  private mutating func read(_ tree: HTMLTree, at index: Int, except isLeftOut: [Bool]) {
    var parts = Array(tree.children(of: index))
    var next = 0
    while next < parts.count {
      defer { next += 1 }
      let part = parts[next]
      guard !isLeftOut[part], let element = tree.element(part) else { continue }
      switch element.name {
      case "caption": caption = tree.plainText(of: part, except: isLeftOut)
      case "thead", "tbody", "tfoot":
        let inner = Array(tree.children(of: part))
        if element.name == "thead" {
          headRowCount += inner.count { tree.element($0)?.name == "tr" }
        }
        parts.insert(contentsOf: inner, at: next + 1)
      case "tr": readRow(tree, at: part, except: isLeftOut)
      default: break
      }
      isOverfull = isOverfull || rows.count * width > Self.mostSlots
      if isOverfull { return }
    }
  }

  private mutating func readRow(_ tree: HTMLTree, at index: Int, except isLeftOut: [Bool]) {
    var slots: [Slot] = []
    for child in tree.children(of: index) where !isLeftOut[child] {
      guard let element = tree.element(child), ["td", "th"].contains(element.name) else { continue }
      takeCarried(into: &slots)
      note(element, at: child, in: tree)
      let text = tree.plainText(of: child, except: isLeftOut)
      longestCell = max(longestCell, text.utf8.count)
      let slot = Slot(
        text: text, origin: child, isHeading: element.name == "th" && element["scope"] != "row")
      let columns = Self.span(element["colspan"], upTo: Self.widestSpan)
      let rowsBelow = Self.span(element["rowspan"], upTo: Self.tallestSpan) - 1
      if slots.count + columns > Self.widestRow {
        isOverfull = true
        return
      }
      for _ in 0..<columns {
        while carried.count <= slots.count { carried.append(nil) }
        if rowsBelow > 0 { carried[slots.count] = (slot, rowsBelow) }
        slots.append(slot)
      }
    }
    takeCarried(into: &slots)
    guard !slots.isEmpty else { return }
    width = max(width, slots.count)
    let filled = slots.filter { !$0.text.isEmpty }
    rows.append(
      Row(
        cells: slots, anchor: tree.element(index)?.anchor,
        isHeading: !filled.isEmpty && filled.allSatisfy(\.isHeading),
        isBold: !filled.isEmpty && Self.isBold(index, in: tree)))
  }

  /// Adds the cells of upper rows that stand at the next columns.
  private mutating func takeCarried(into slots: inout [Slot]) {
    while slots.count < carried.count, let cell = carried[slots.count] {
      carried[slots.count] = cell.rowsLeft > 1 ? (cell.slot, cell.rowsLeft - 1) : nil
      slots.append(cell.slot)
    }
  }

  private mutating func note(_ cell: HTMLElement, at index: Int, in tree: HTMLTree) {
    if cell.name == "th" || cell["scope"] != nil { hasHeadings = true }
    guard !holdsPageParts else { return }
    holdsPageParts = tree.descendants(of: index).contains { inner in
      guard let element = tree.element(inner) else { return false }
      return element.name == "table" || element.headingLevel.map { $0 < 4 } == true
        || ["article", "section", "main", "form"].contains(element.name)
    }
  }

  private static func isBold(_ row: Int, in tree: HTMLTree) -> Bool {
    tree.descendants(of: row).allSatisfy { index in
      guard let text = tree.text(index), text.utf8.contains(where: { $0 > 0x20 }) else {
        return true
      }
      return tree.ancestors(of: index).prefix { $0 > row }.contains { ancestor in
        tree.element(ancestor).map { $0.name == "b" || $0.name == "strong" } == true
      }
    }
  }

  private static func span(_ value: String?, upTo limit: Int) -> Int {
    guard let value, let count = Int(value.filter(\.isNumber)) else { return 1 }
    return min(max(count, 1), limit)
  }

  /// More rows than this that look like headings are a table that marks everything as a heading.
  private static let mostHeadings = 4

  /// How many of the first rows are headings of columns.
  var headingCount: Int {
    let leading = rows.prefix { $0.isHeading && !$0.isOneCell }.count
    let count = min(max(leading, headRowCount), Self.mostHeadings)
    if count == 0, rows.count > 1, rows[0].isBold, !rows[0].isOneCell, !rows[1].isBold { return 1 }
    return count < rows.count ? count : 0
  }

  /// A cell with more text than this is a part of the page rather than a field: about 600 words.
  private static let longestField = 4000

  /// A name or a figure is no longer than this, in bytes.
  private static let longestFigure = 100

  /// Whether the table states data; pages lay themselves out in tables too.
  var isData: Bool {
    if isPresentation || isOverfull || holdsPageParts || width < 2 || rows.count < 2 {
      return false
    }
    if hasHeadings || headRowCount > 0 || !caption.isEmpty { return true }
    if rows.count > 2 { return longestCell <= Self.longestField }
    // Two rows are often a page's head over its body, unless they read as names over figures.
    return longestCell <= Self.longestField && rows[0].isBold && !rows[1].isBold
      || longestCell <= Self.longestFigure && width > 2
        && rows.allSatisfy { $0.cells.allSatisfy { !$0.text.isEmpty } }
  }
}
