internal import AnalysisModel
internal import CPoppler

/// A PDF held open through poppler.
///
/// This is the only file that imports poppler. Pointers that poppler hands out are freed in the function that asked for
/// them, or in a `deinit` here; only values leave.
struct PopplerDocument: ~Copyable {
  private let handle: OpaquePointer
  private var table = TypefaceTable()

  init(bytes: [UInt8], path: String, password: String?) throws(IngestFailure) {
    guard let buffer = g_bytes_new(bytes, gsize(bytes.count)) else {
      throw IngestFailure(path: path, reason: .empty)
    }
    defer { g_bytes_unref(buffer) }
    var error: UnsafeMutablePointer<GError>?
    if let handle = poppler_document_new_from_bytes(buffer, nil, &error) {
      self.handle = handle
      return
    }
    let reason = IngestFailure.Reason(error)
    g_clear_error(&error)
    guard let password, reason == .encrypted else {
      throw IngestFailure(path: path, reason: reason)
    }
    guard let handle = Self.unlocked(path, password: password) else {
      throw IngestFailure(path: path, reason: .wrongPassword)
    }
    self.handle = handle
  }

  /// The document of an encrypted file, or nil where the password does not open it.
  ///
  /// Reads the file again by its name: given bytes and a wrong password, poppler 22.12 uses what it has freed.
  private static func unlocked(_ path: String, password: String) -> OpaquePointer? {
    guard let absolute = g_canonicalize_filename(path, nil) else { return nil }
    defer { g_free(absolute) }
    guard let uri = g_filename_to_uri(absolute, nil, nil) else { return nil }
    defer { g_free(uri) }
    return poppler_document_new_from_file(uri, password, nil)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

  var pageCount: Int { Int(poppler_document_get_n_pages(handle)) }

  /// The text of the page at an index from 0, or nil where the file's page tree is broken there.
  mutating func pageText(at index: Int) -> PageText? {
    guard let page = poppler_document_get_page(handle, Int32(index)) else { return nil }
    defer { g_object_unref(UnsafeMutableRawPointer(page)) }
    // What stands in a form's fields is text only of a page that is drawn.
    if Self.hasFields(page) { _ = Self.image(of: page, pixelsPerPoint: Self.smallestScale) }
    return text(of: page, at: index)
  }

  /// The smallest picture is as good as any where only the text is wanted.
  private static let smallestScale = 0.1

  private static func hasFields(_ page: OpaquePointer) -> Bool {
    let fields = poppler_page_get_form_field_mapping(page)
    defer { poppler_page_free_form_field_mapping(fields) }
    return fields != nil
  }

  /// The text of a page and a picture of it, for little more than the picture alone: poppler collects the text of a page
  /// that it draws.
  mutating func pageTextAndImage(
    at index: Int, pixelsPerPoint scale: Double
  ) -> (text: PageText?, image: PageImage?) {
    guard let page = poppler_document_get_page(handle, Int32(index)) else { return (nil, nil) }
    defer { g_object_unref(UnsafeMutableRawPointer(page)) }
    let image = Self.image(of: page, pixelsPerPoint: scale)
    return (text(of: page, at: index), image)
  }

  private mutating func text(of page: OpaquePointer, at index: Int) -> PageText {
    let size = Self.size(of: page)
    var text = PageText(
      number: index + 1, label: takenString(poppler_page_get_label(page)),
      width: Float(size.width), height: Float(size.height))
    readScalars(of: page, into: &text)
    if letterCount(text.scalars) < PageQuality.fewestLetters {
      var extent = PopplerRectangle()
      text.drawing = poppler_page_get_bounding_box(page, &extent) != 0 ? .something : .nothing
    }
    return text
  }

  /// An area wider than the page.
  ///
  /// Text is read by selecting from the area's first corner to its last, and what poppler puts before or after those in
  /// reading order is left out; on some pages the page's own corners cut text off.
  private static func selection(of page: PageText) -> PopplerRectangle {
    let margin = 1000.0
    return PopplerRectangle(
      x1: -margin, y1: -margin, x2: Double(page.width) + margin, y2: Double(page.height) + margin)
  }

  private mutating func readScalars(of page: OpaquePointer, into text: inout PageText) {
    read(Self.selection(of: text), of: page, into: &text)
    guard text.scalars.isEmpty || text.scalars.contains(where: isRightToLeft) else { return }
    // Poppler cuts the first or last lines of right-to-left pages off, other ones of other areas.
    let width = Double(text.width)
    for end in [width, width / 2, -1] {
      var other = text
      let area = PopplerRectangle(x1: width, y1: -1, x2: end, y2: Double(text.height))
      read(area, of: page, into: &other)
      text.addWords(of: other)
    }
    var words = Self.words(
      of: page,
      in: PopplerRectangle(x1: width, y1: -1, x2: width, y2: Double(text.height)))
    RightToLeftText.mendArticles(of: &words)
    if text.addEnd(of: words) { return }
    if letterCount(words) > letterCount(text.scalars) {
      text.scalars = words
      text.boxes.removeAll()
      text.typefaces.removeAll()
    }
  }

  /// Reads what poppler selects by an area.
  private mutating func read(
    _ area: PopplerRectangle, of page: OpaquePointer, into text: inout PageText
  ) {
    let found = Self.scalars(of: page, in: area)
    text.scalars = found.scalars
    text.boxes.removeAll()
    text.typefaces.removeAll()
    guard !text.scalars.isEmpty else { return }
    readBoxes(of: page, in: area, into: &text)
    guard !text.boxes.isEmpty else { return }
    readTypefaces(of: page, in: area, into: &text)
    RightToLeftText.mend(&text, fragments: found.fragments, letters: compatibleLetters)
  }

  private static func scalars(of page: OpaquePointer, in area: PopplerRectangle) -> PopplerScalars {
    var area = area
    guard let string = poppler_page_get_text_for_area(page, &area) else {
      return PopplerScalars("")
    }
    defer { g_free(string) }
    return PopplerScalars(string)
  }

  /// The text of the words of a right-to-left page, which come without boxes.
  private static func words(
    of page: OpaquePointer, in area: PopplerRectangle
  ) -> ContiguousArray<UInt32> {
    var area = area
    guard let string = poppler_page_get_selected_text(page, POPPLER_SELECTION_WORD, &area) else {
      return []
    }
    defer { g_free(string) }
    return ContiguousArray(
      PopplerScalars(string, isSelection: true).scalars.flatMap {
        isPresentationForm($0) ? compatibleLetters($0) : [$0]
      })
  }

  private func readBoxes(
    of page: OpaquePointer, in area: PopplerRectangle, into text: inout PageText
  ) {
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    var area = area
    guard poppler_page_get_text_layout_for_area(page, &area, &rectangles, &count) != 0,
      let rectangles
    else { return }
    defer { g_free(rectangles) }
    guard Int(count) == text.scalars.count else { return }
    text.boxes = ContiguousArray(unsafeUninitializedCapacity: Int(count)) { buffer, initialized in
      for index in 0..<Int(count) {
        buffer.initializeElement(at: index, to: Rectangle(rectangles[index]))
      }
      initialized = Int(count)
    }
  }

  private mutating func readTypefaces(
    of page: OpaquePointer, in area: PopplerRectangle, into text: inout PageText
  ) {
    var area = area
    let list = poppler_page_get_text_attributes_for_area(page, &area)
    defer { poppler_page_free_text_attributes(list) }
    text.typefaces = ContiguousArray(repeating: 0, count: text.scalars.count)
    var node = list
    while let current = node {
      node = current.pointee.next
      guard let data = current.pointee.data else { continue }
      let attributes = data.assumingMemoryBound(to: PopplerTextAttributes.self).pointee
      let typeface = table.index(
        of: Typeface(attributes, slant: table.slant(ofFont: attributes.font_name)))
      let start = max(0, Int(attributes.start_index))
      let end = min(text.scalars.count, Int(attributes.end_index) + 1)
      guard start < end else { continue }
      for index in start..<end { text.typefaces[index] = typeface }
    }
  }

  /// The typefaces met so far, which the pages' characters name by position.
  var typefaces: [Typeface] { table.typefaces }

  /// The position of a typeface, which is added where it is new.
  mutating func index(of typeface: Typeface) -> UInt16 { table.index(of: typeface) }

  /// Where pictures stand on a page, which may be beyond its edges.
  func pictureAreas(ofPageAt index: Int) -> [Rectangle] {
    guard let page = poppler_document_get_page(handle, Int32(index)) else { return [] }
    defer { g_object_unref(UnsafeMutableRawPointer(page)) }
    let list = poppler_page_get_image_mapping(page)
    defer { poppler_page_free_image_mapping(list) }
    var areas: [Rectangle] = []
    var node = list
    while let current = node {
      node = current.pointee.next
      guard let data = current.pointee.data else { continue }
      areas.append(Rectangle(data.assumingMemoryBound(to: PopplerImageMapping.self).pointee.area))
    }
    return areas
  }

  /// A picture of a page, white where nothing is drawn; its axes are those of the character boxes.
  ///
  /// - Parameters:
  ///   - index: The page's position, from 0.
  ///   - scale: Pixels per point; 1 gives 72 dots an inch.
  /// - Returns: Nil where the page is broken or its picture would have more than `PageImage.mostPixels`.
  func image(ofPageAt index: Int, pixelsPerPoint scale: Double) -> PageImage? {
    guard let page = poppler_document_get_page(handle, Int32(index)) else { return nil }
    defer { g_object_unref(UnsafeMutableRawPointer(page)) }
    return Self.image(of: page, pixelsPerPoint: scale)
  }

  private static func image(of page: OpaquePointer, pixelsPerPoint scale: Double) -> PageImage? {
    let (width, height) = size(of: page)
    guard let size = PageImage.size(width: width * scale, height: height * scale) else {
      return nil
    }
    var isDrawn = false
    let image = PageImage(width: size.width, height: size.height, pixelsPerPoint: Float(scale)) {
      pixels in
      pixels.initialize(repeating: 0xFFFFFF)
      let surface = CairoSurface(pixels, width: size.width, height: size.height)
      isDrawn = surface?.draw(scale: scale) { poppler_page_render(page, $0) } ?? false
    }
    return isDrawn ? image : nil
  }

  /// In points, as displayed.
  private static func size(of page: OpaquePointer) -> (width: Double, height: Double) {
    var width = 0.0
    var height = 0.0
    poppler_page_get_size(page, &width, &height)
    return (width, height)
  }

  /// The file's statements about itself, and its outline.
  func facts() -> PDFFacts {
    var facts = PDFFacts()
    let values: [(String, String?)] = [
      ("Title", takenString(poppler_document_get_title(handle))),
      ("Author", takenString(poppler_document_get_author(handle))),
      ("Subject", takenString(poppler_document_get_subject(handle))),
      ("Keywords", takenString(poppler_document_get_keywords(handle))),
      ("Creator", takenString(poppler_document_get_creator(handle))),
      ("Producer", takenString(poppler_document_get_producer(handle))),
      ("CreationDate", date(poppler_document_get_creation_date_time(handle))),
      ("ModificationDate", date(poppler_document_get_modification_date_time(handle))),
    ]
    for (key, value) in values {
      if let value = value.map(normalized), !value.isEmpty { facts.metadata[key] = value }
    }
    if let iterator = poppler_index_iter_new(handle) {
      defer { poppler_index_iter_free(iterator) }
      readOutline(iterator, level: 1, into: &facts.outline)
    }
    return facts
  }

  /// Broken outlines point back to their own parents, so depth and number are limited.
  private func readOutline(
    _ iterator: OpaquePointer, level: Int, into outline: inout [OutlineEntry]
  ) {
    repeat {
      guard outline.count < 5000, let action = poppler_index_iter_get_action(iterator) else {
        return
      }
      defer { poppler_action_free(action) }
      if let title = action.pointee.any.title {
        outline.append(
          OutlineEntry(
            title: normalized(String(cString: title)), page: pageNumber(action.pointee),
            level: level))
      }
      if level < 8, let child = poppler_index_iter_get_child(iterator) {
        defer { poppler_index_iter_free(child) }
        readOutline(child, level: level + 1, into: &outline)
      }
    } while poppler_index_iter_next(iterator) != 0
  }

  private func pageNumber(_ action: PopplerAction) -> Int? {
    guard action.type == POPPLER_ACTION_GOTO_DEST, let destination = action.goto_dest.dest else {
      return nil
    }
    if destination.pointee.type == POPPLER_DEST_NAMED, let name = destination.pointee.named_dest {
      guard let found = poppler_document_find_dest(handle, name) else { return nil }
      defer { poppler_dest_free(found) }
      return found.pointee.page_num > 0 ? Int(found.pointee.page_num) : nil
    }
    return destination.pointee.page_num > 0 ? Int(destination.pointee.page_num) : nil
  }
}

// MARK: Highlights

extension PopplerDocument {
  /// Adds a highlight to its page; false where the file has no such page.
  func add(_ highlight: Highlight) -> Bool {
    guard let page = poppler_document_get_page(handle, Int32(highlight.page - 1)),
      let quads = g_array_sized_new(
        0, 0, guint(MemoryLayout<PopplerQuadrilateral>.size), guint(highlight.boxes.count))
    else { return false }
    defer {
      g_array_unref(quads)
      g_object_unref(UnsafeMutableRawPointer(page))
    }
    let height = Self.size(of: page).height
    guard var extent = highlight.boxes.first else { return false }
    for box in highlight.boxes {
      extent = extent.union(box)
      var quad = PopplerQuadrilateral(
        box, pageHeight: height, isSideways: highlight.isSideways)
      g_array_append_vals(quads, &quad, 1)
    }
    // Annotations are placed from the bottom of the page as displayed, characters from its top.
    var rectangle = PopplerRectangle(
      x1: extent.left, y1: height - extent.bottom, x2: extent.right, y2: height - extent.top)
    guard let note = poppler_annot_text_markup_new_highlight(handle, &rectangle, quads) else {
      return false
    }
    defer { g_object_unref(UnsafeMutableRawPointer(note)) }
    var color = PopplerColor(highlight.color)
    poppler_annot_set_color(note, &color)
    poppler_annot_set_contents(note, highlight.text)
    poppler_annot_markup_set_label(note, "Lacuna")
    poppler_annot_set_flags(note, POPPLER_ANNOT_FLAG_PRINT)
    poppler_page_add_annot(page, note)
    return true
  }

  /// Saves the file with what was added to it, which stands behind the file's own bytes.
  ///
  /// - Precondition: `path` is not the file that was opened, which would be lost.
  /// - Returns: What kept it from being saved, or nil.
  func save(to path: String) -> String? {
    guard let absolute = g_canonicalize_filename(path, nil) else { return "the path is too long" }
    defer { g_free(absolute) }
    guard let uri = g_filename_to_uri(absolute, nil, nil) else { return "the path is no file name" }
    defer { g_free(uri) }
    var error: UnsafeMutablePointer<GError>?
    if poppler_document_save(handle, uri, &error) != 0 { return nil }
    defer { g_clear_error(&error) }
    return error.map { String(cString: $0.pointee.message) } ?? "poppler gave no reason"
  }
}

extension PopplerQuadrilateral {
  /// The corners in the order that viewers expect, as one who reads the words sees them: upper left, upper right, lower left,
  /// lower right.
  fileprivate init(_ box: Box, pageHeight: Double, isSideways: Bool) {
    let top = pageHeight - box.top
    let bottom = pageHeight - box.bottom
    let (upperRight, lowerLeft) = (
      PopplerPoint(x: box.right, y: top), PopplerPoint(x: box.left, y: bottom)
    )
    // Words that run down begin at the upper right; those that run up are drawn alike.
    self.init(
      p1: isSideways ? upperRight : PopplerPoint(x: box.left, y: top),
      p2: isSideways ? PopplerPoint(x: box.right, y: bottom) : upperRight,
      p3: isSideways ? PopplerPoint(x: box.left, y: top) : lowerLeft,
      p4: isSideways ? lowerLeft : PopplerPoint(x: box.right, y: bottom))
  }
}

extension PopplerColor {
  fileprivate init(_ color: Highlight.Color) {
    // From 8 bits to 16.
    self.init(
      red: UInt16(color.red) * 257, green: UInt16(color.green) * 257,
      blue: UInt16(color.blue) * 257)
  }
}

// MARK: Structure tree

extension PopplerDocument {
  /// Deeper or larger trees than these occur only in broken files.
  private static let deepestTag = 40
  private static let mostHeadingTags = 5000

  /// The headings that the file's structure tree marks, in its order; none where it has no tree.
  func headingTags() -> [HeadingTag] {
    var tags: [HeadingTag] = []
    visitHeadings { tag, _ in
      tags.append(tag)
      return tags.count < Self.mostHeadingTags
    }
    return tags
  }

  /// The words of some of the headings in `headingTags()`, by their positions there.
  ///
  /// For each one poppler reads its whole page again, which costs as much as reading the page's text does.
  func words(ofHeadingTags positions: Set<Int>) -> [Int: String] {
    var words: [Int: String] = [:]
    var position = 0
    visitHeadings { _, element in
      if positions.contains(position) {
        words[position] =
          takenString(
            poppler_structure_element_get_text(element, POPPLER_STRUCTURE_GET_TEXT_RECURSIVE)) ?? ""
      }
      position += 1
      return words.count < positions.count && position < Self.mostHeadingTags
    }
    return words
  }

  private func visitHeadings(_ visit: (HeadingTag, OpaquePointer) -> Bool) {
    guard let iterator = poppler_structure_element_iter_new(handle) else { return }
    defer { poppler_structure_element_iter_free(iterator) }
    _ = Self.visitHeadings(from: iterator, depth: 0, visit)
  }

  private static func visitHeadings(
    from iterator: OpaquePointer, depth: Int, _ visit: (HeadingTag, OpaquePointer) -> Bool
  ) -> Bool {
    repeat {
      guard let element = poppler_structure_element_iter_get_element(iterator) else { continue }
      defer { g_object_unref(UnsafeMutableRawPointer(element)) }
      let kind = poppler_structure_element_get_kind(element)
      if let level = headingLevel(of: kind) {
        let page = Int(poppler_structure_element_get_page(element)) + 1
        // Without a page poppler would look for the words on all of them.
        if page > 0, !visit(HeadingTag(level: level, page: page), element) { return false }
      } else if mayHoldHeadings(kind), depth < deepestTag,
        let child = poppler_structure_element_iter_get_child(iterator)
      {
        defer { poppler_structure_element_iter_free(child) }
        if !visitHeadings(from: child, depth: depth + 1, visit) { return false }
      }
    } while poppler_structure_element_iter_next(iterator) != 0
    return true
  }

  private static func headingLevel(of kind: PopplerStructureElementKind) -> Int? {
    let first = POPPLER_STRUCTURE_ELEMENT_HEADING_1.rawValue
    let last = POPPLER_STRUCTURE_ELEMENT_HEADING_6.rawValue
    return (first...last).contains(kind.rawValue) ? Int(kind.rawValue - first) + 1 : nil
  }

  /// Whether elements of a kind group others; word processors put numbered headings into lists.
  private static func mayHoldHeadings(_ kind: PopplerStructureElementKind) -> Bool {
    switch kind {
    case POPPLER_STRUCTURE_ELEMENT_DOCUMENT, POPPLER_STRUCTURE_ELEMENT_PART,
      POPPLER_STRUCTURE_ELEMENT_ARTICLE, POPPLER_STRUCTURE_ELEMENT_SECTION,
      POPPLER_STRUCTURE_ELEMENT_DIV, POPPLER_STRUCTURE_ELEMENT_NONSTRUCT,
      POPPLER_STRUCTURE_ELEMENT_LIST, POPPLER_STRUCTURE_ELEMENT_LIST_ITEM,
      POPPLER_STRUCTURE_ELEMENT_LIST_BODY:
      true
    default: false
    }
  }
}

extension Rectangle {
  fileprivate init(_ box: PopplerRectangle) {
    self.init(
      left: finite(min(box.x1, box.x2)), top: finite(min(box.y1, box.y2)),
      right: finite(max(box.x1, box.x2)), bottom: finite(max(box.y1, box.y2)))
  }
}

extension Typeface {
  fileprivate init(_ attributes: PopplerTextAttributes, slant: Slant) {
    let color = attributes.color
    self.init(
      size: max(1, (finite(attributes.font_size) * 10).rounded() / 10), isBold: slant.isBold,
      isItalic: slant.isItalic,
      color: UInt32(color.red >> 8) << 16 | UInt32(color.green >> 8) << 8 | UInt32(color.blue >> 8))
  }
}

extension IngestFailure.Reason {
  fileprivate init(_ error: UnsafePointer<GError>?) {
    guard let error else {
      self = .damaged(detail: "the reader gave no reason")
      return
    }
    if error.pointee.domain == poppler_error_quark(),
      error.pointee.code == gint(POPPLER_ERROR_ENCRYPTED.rawValue)
    {
      self = .encrypted
    } else {
      self = .damaged(detail: String(cString: error.pointee.message))
    }
  }
}

/// A number of a size that later sums and conversions cannot overflow; broken files hold infinities and worse.
private func finite(_ value: Double) -> Float {
  value.isFinite ? Float(min(max(value, -1e6), 1e6)) : 0
}

private func takenString(_ pointer: UnsafeMutablePointer<CChar>?) -> String? {
  guard let pointer else { return nil }
  defer { g_free(pointer) }
  return String(cString: pointer)
}

private func date(_ time: OpaquePointer?) -> String? {
  guard let time else { return nil }
  defer { g_date_time_unref(time) }
  return takenString(g_date_time_format_iso8601(time))
}

/// The version of the poppler library in use.
package func popplerVersion() -> String { String(cString: poppler_get_version()) }
