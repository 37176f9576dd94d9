internal import AnalysisModel
internal import CXLSXWriter
internal import Glibc

/// An XLSX file that is being made.
struct WorkbookFile: ~Copyable {
  private let handle: UnsafeMutablePointer<lxw_workbook>
  private let path: String
  private var formats: [Look: UnsafeMutablePointer<lxw_format>] = [:]
  private var isClosed = false
  /// Whether the plan's own words run from right to left, even where they begin with a number.
  private var isRightToLeft = false

  /// Rows under the last one that offer the same choices, for those who add rows.
  private static let spareRows = 200
  /// 1 January 2000, so that the same sheets make the same bytes.
  private static let date: time_t = 946_684_800
  /// What a list of choices may take in the file.
  private static let choicesLimit = 255
  private static let paperA3: UInt8 = 8
  private static let paperA4: UInt8 = 9

  init(_ path: String) throws(SpreadsheetError) {
    // The library would only find this out at the end, and say so on standard error.
    guard let file = fopen(path, "wb") else {
      throw SpreadsheetError(
        description: "\(path) cannot be written: \(String(cString: strerror(errno)))")
    }
    fclose(file)
    guard let handle = workbook_new(path) else {
      throw SpreadsheetError(description: "\(path) cannot be made; free some memory and try again")
    }
    self.handle = handle
    self.path = path
  }

  deinit { if !isClosed { lxw_workbook_free(handle) } }

  /// Sets the file's properties.
  func describe(_ workbook: Workbook) {
    headerText(workbook.title, limit: 255).withMutableCString { title in
      workbook.maker.withMutableCString { maker in
        var properties = lxw_doc_properties()
        properties.title = title
        properties.author = maker
        properties.created = Self.date
        _ = workbook_set_properties(handle, &properties)
      }
    }
  }

  mutating func add(_ sheet: WorkbookSheet, of workbook: Workbook) throws(SpreadsheetError) {
    let name = sheetName(sheet.name)
    guard let page = workbook_add_worksheet(handle, name) else {
      throw SpreadsheetError(description: "\(path) cannot have a sheet \"\(name)\"")
    }
    isRightToLeft = workbook.isRightToLeft
    if isRightToLeft { worksheet_right_to_left(page) }
    setUpPrint(page, sheet, of: workbook)
    for (index, column) in sheet.columns.enumerated() {
      worksheet_set_column(page, UInt16(index), UInt16(index), Double(column.width), nil)
    }
    var row: UInt32 = 0
    if !sheet.isText {
      let headings = sheet.columns.map { WorkbookCell.text($0.heading) }
      // Buttons of the filter take some of the width.
      let widths = sheet.columns.map { $0.width - 3 }
      worksheet_set_row(page, 0, RowHeight(headings, widths: widths).points, nil)
      for (index, column) in sheet.columns.enumerated() {
        try check(
          worksheet_write_string(
            page, 0, UInt16(index), CellText(column.heading).text, headingFormat()))
      }
      worksheet_freeze_panes(page, 1, UInt16(sheet.heldColumns))
      row = 1
    }
    let widths = sheet.columns.map(\.width)
    for cells in sheet.rows {
      worksheet_set_row(page, row, RowHeight(cells, widths: widths).points, nil)
      for (index, cell) in cells.enumerated() {
        try write(cell, to: page, row, UInt16(index), isText: sheet.isText)
      }
      row += 1
    }
    guard !sheet.isText, !sheet.columns.isEmpty else { return }
    let lastColumn = UInt16(sheet.columns.count - 1)
    try check(worksheet_autofilter(page, 0, 0, max(row, 2) - 1, lastColumn))
    for (index, column) in sheet.columns.enumerated() where !column.choices.isEmpty {
      offer(
        column.choices, on: page, column: UInt16(index), through: row + UInt32(Self.spareRows))
    }
  }

  /// Writes the file and gives the handle up.
  mutating func close() throws(SpreadsheetError) {
    isClosed = true
    try check(workbook_close(handle))
  }

  private func setUpPrint(
    _ page: UnsafeMutablePointer<lxw_worksheet>, _ sheet: WorkbookSheet, of workbook: Workbook
  ) {
    worksheet_set_landscape(page)
    worksheet_set_paper(page, sheet.isText ? Self.paperA4 : Self.paperA3)
    worksheet_set_margins(page, 0.4, 0.4, 0.7, 0.6)
    worksheet_fit_to_pages(page, UInt16(sheet.pagesAcross), 0)
    if !sheet.isText { worksheet_repeat_rows(page, 0, 0) }
    if sheet.pagesAcross > 1 { worksheet_repeat_columns(page, 0, UInt16(sheet.heldColumns - 1)) }
    let header =
      "&L\(headerText(workbook.title, limit: 150))&R\(headerText(sheet.name, limit: 60))"
    worksheet_set_header(page, header)
    worksheet_set_footer(page, "&L\(headerText(workbook.footer, limit: 180))&R&P / &N")
  }

  private mutating func write(
    _ cell: WorkbookCell, to page: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
    _ column: UInt16, isText: Bool
  ) throws(SpreadsheetError) {
    let isNumber = if case .number = cell.content { true } else { false }
    let format = format(of: cell.style, isText: isText, isCentred: isNumber)
    switch cell.content {
    case .empty:
      if !isText || cell.style != .plain {
        try check(worksheet_write_blank(page, row, column, format))
      }
    case .number(let number):
      try check(worksheet_write_number(page, row, column, Double(number), format))
    case .text(let text), .choice(_, word: let text):
      try check(worksheet_write_string(page, row, column, CellText(text).text, format))
    }
  }

  /// Offers choices in a column, and warns of other words without forbidding them.
  private func offer(
    _ choices: [String], on page: UnsafeMutablePointer<lxw_worksheet>, column: UInt16,
    through last: UInt32
  ) {
    // A comma parts two choices.
    let words = choices.map { $0.replacing(",", with: " ") }
    guard words.joined(separator: ",").utf16.count <= Self.choicesLimit else { return }
    var list = words.map { strdup($0) } + [nil]
    defer { for word in list { free(word) } }
    list.withUnsafeMutableBufferPointer { list in
      var validation = lxw_data_validation()
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
      validation.value_list = list.baseAddress
      _ = worksheet_data_validation_range(page, 1, column, last, column, &validation)
    }
  }

  private func check(_ code: lxw_error) throws(SpreadsheetError) {
    guard code != LXW_NO_ERROR else { return }
    throw SpreadsheetError(
      description:
        "\(path) cannot be written: \(String(cString: lxw_strerror(code))); see that there is room and that the folder can be written"
    )
  }
}

/// How cells look.
extension WorkbookFile {
  private mutating func headingFormat() -> UnsafeMutablePointer<lxw_format>? {
    format(of: .title, isText: false)
  }

  /// The format of a style, made when it is first needed, since a file has to hold each only once.
  private mutating func format(
    of style: WorkbookCell.Style, isText: Bool, isCentred: Bool = false
  ) -> UnsafeMutablePointer<lxw_format>? {
    let look = Look(style, hasBorder: !isText, isCentred: isCentred)
    if let known = formats[look] { return known }
    guard let format = workbook_add_format(handle) else { return nil }
    format_set_text_wrap(format)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_font_size(format, 10)
    if look.hasBorder {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0xBFC5CC)
    }
    if let fill = look.fill { format_set_bg_color(format, fill) }
    if let ink = look.ink { format_set_font_color(format, ink) }
    if look.isCentred { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
    if isRightToLeft, [.quote, .picked].contains(style) { format_set_reading_order(format, 2) }
    if look.isBold { format_set_bold(format) }
    if look.isItalic { format_set_italic(format) }
    formats[look] = format
    return format
  }
}

/// The looks of a style: colours dark enough on light enough to be read, and never the only sign.
private struct Look: Hashable {
  let hasBorder: Bool
  let isCentred: Bool
  var fill: UInt32?
  var ink: UInt32?
  var isBold = false
  var isItalic = false

  init(_ style: WorkbookCell.Style, hasBorder: Bool, isCentred: Bool) {
    self.hasBorder = hasBorder
    self.isCentred = isCentred
    isBold = [.unsaid, .alert, .title].contains(style)
    isItalic = [.hint, .picked].contains(style)
    (fill, ink) =
      switch style {
      case .plain: (nil, nil)
      case .quote, .picked: (nil, 0x1F3A5F)
      case .hint: (nil, 0x595959)
      case .unsaid: (0xFFE8B3, 0x6B4700)
      case .open: (0xFFFBE0, nil)
      case .alert: (0xFBD9D3, 0x8A1C0C)
      case .title: (0x24405C, 0xFFFFFF)
      case .level(nil): (0xE4E4E4, 0x333333)
      case .level(.absent): (0xF6CFC6, 0x5C1507)
      case .level(.mentioned): (0xFBE5B6, 0x4F3A00)
      case .level(.elaborated): (0xD3E6F5, 0x0D3A5C)
      case .level(.operationalised): (0xCBE8CF, 0x10421A)
      }
  }
}

extension String {
  /// Does some work with the text's bytes where C does not say that it leaves them as they are.
  fileprivate func withMutableCString(_ work: (UnsafeMutablePointer<CChar>) -> Void) {
    var bytes = Array(utf8CString)
    bytes.withUnsafeMutableBufferPointer { buffer in
      if let start = buffer.baseAddress { work(start) }
    }
  }
}
