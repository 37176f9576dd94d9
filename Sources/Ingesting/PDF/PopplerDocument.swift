internal import AnalysisModel
internal import CColors
internal import CPoppler

/// A PDF held open through poppler.
///
/// This is the only file that imports poppler and what keeps its colours. Pointers that poppler hands out are freed in the function that asked for
/// them, or in a `deinit` here; only values leave.
struct PopplerDocument: ~Copyable {
  private let handle: OpaquePointer
  /// The typefaces met so far.
  var table = TypefaceTable()
  /// The numbers of the pages of which text was lost when they were read.
  var damagedPages: Set<Int> = []

  init(bytes: [UInt8], path: String, password: String?) throws(IngestFailure) {
    lacuna_keep_color_transforms()
    LostText.watch()
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

  /// The page at an index from 0, or nil where the file's page tree is broken there.
  func page(at index: Int) -> PopplerPage? {
    poppler_document_get_page(handle, Int32(index)).map { PopplerPage($0, of: handle) }
  }

  /// The beginning of the file's structure tree; nil where it has none.
  func structure() -> PopplerStructure? {
    poppler_structure_element_iter_new(handle).map { PopplerStructure($0) }
  }

  /// What the file says of itself, under the names that PDF gives; nil or empty where it says nothing.
  var metadata: [(name: String, value: String?)] {
    [
      ("Title", takenString(poppler_document_get_title(handle))),
      ("Author", takenString(poppler_document_get_author(handle))),
      ("Subject", takenString(poppler_document_get_subject(handle))),
      ("Keywords", takenString(poppler_document_get_keywords(handle))),
      ("Creator", takenString(poppler_document_get_creator(handle))),
      ("Producer", takenString(poppler_document_get_producer(handle))),
      ("CreationDate", date(poppler_document_get_creation_date_time(handle))),
      ("ModificationDate", date(poppler_document_get_modification_date_time(handle))),
    ]
  }

  /// The beginning of the file's outline; nil where it has none.
  func outline() -> PopplerOutline? {
    poppler_index_iter_new(handle).map { PopplerOutline($0, of: handle) }
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

// MARK: Pages

/// A page of an open PDF.
struct PopplerPage: ~Copyable {
  private let handle: OpaquePointer
  /// Kept alive by the page.
  private let document: OpaquePointer

  fileprivate init(_ handle: OpaquePointer, of document: OpaquePointer) {
    self.handle = handle
    self.document = document
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

  /// In points, as displayed.
  var size: (width: Double, height: Double) {
    var width = 0.0
    var height = 0.0
    poppler_page_get_size(handle, &width, &height)
    return (width, height)
  }

  var label: String? { takenString(poppler_page_get_label(handle)) }

  /// Whether anything is drawn on the page, or is left out for want of memory.
  var isDrawnOn: Bool {
    let shortages = LostText.shortageCount
    var extent = PopplerRectangle()
    return poppler_page_get_bounding_box(handle, &extent) != 0 || LostText.shortageCount > shortages
  }

  /// Whether the page has a form's fields.
  var hasFields: Bool {
    let fields = poppler_page_get_form_field_mapping(handle)
    defer { poppler_page_free_form_field_mapping(fields) }
    return fields != nil
  }

  /// The characters that an area selects.
  func scalars(in area: SelectionArea) -> PopplerScalars {
    var area = PopplerRectangle(area)
    guard let string = poppler_page_get_text_for_area(handle, &area) else {
      return PopplerScalars("")
    }
    defer { g_free(string) }
    return PopplerScalars(string)
  }

  /// The words that an area selects, which come without boxes; poppler finds other ones on right-to-left pages than it
  /// does by characters.
  func words(in area: SelectionArea) -> PopplerScalars {
    var area = PopplerRectangle(area)
    guard let string = poppler_page_get_selected_text(handle, POPPLER_SELECTION_WORD, &area) else {
      return PopplerScalars("")
    }
    defer { g_free(string) }
    return PopplerScalars(string, isSelection: true)
  }

  /// Where the lines stand that an area selects by words and not by characters, as one rectangle; nil where there are none.
  func linesCutOff(in area: SelectionArea) -> Rectangle? {
    var area = PopplerRectangle(area)
    let words = poppler_page_get_selected_region(
      handle, Self.regionScale, POPPLER_SELECTION_WORD, &area)
    let characters = poppler_page_get_selected_region(
      handle, Self.regionScale, POPPLER_SELECTION_GLYPH, &area)
    defer {
      cairo_region_destroy(words)
      cairo_region_destroy(characters)
    }
    // A region that there is no memory for counts as empty.
    _ = cairo_region_subtract(words, characters)
    guard cairo_region_is_empty(words) == 0 else { return nil }
    var extent = cairo_rectangle_int_t()
    cairo_region_get_extents(words, &extent)
    func points(_ length: Int32) -> Float { Float(length) / Float(Self.regionScale) }
    return Rectangle(
      left: points(extent.x), top: points(extent.y), right: points(extent.x + extent.width),
      bottom: points(extent.y + extent.height))
  }

  /// Regions are told in whole numbers; these are fine enough to tell a line from its neighbour.
  private static let regionScale = 8.0

  /// The boxes of the `count` characters that an area selects; none where poppler has another number of them.
  func boxes(in area: SelectionArea, count: Int) -> ContiguousArray<Rectangle> {
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var found: guint = 0
    var area = PopplerRectangle(area)
    guard poppler_page_get_text_layout_for_area(handle, &area, &rectangles, &found) != 0,
      let rectangles
    else { return [] }
    defer { g_free(rectangles) }
    guard Int(found) == count else { return [] }
    return ContiguousArray(unsafeUninitializedCapacity: count) { buffer, initialized in
      for index in 0..<count {
        buffer.initializeElement(at: index, to: Rectangle(rectangles[index]))
      }
      initialized = count
    }
  }

  /// For each of the `count` characters that an area selects its typeface in a table, which gains those that are new.
  func typefaces(
    in area: SelectionArea, count: Int, table: inout TypefaceTable
  ) -> ContiguousArray<UInt16> {
    var area = PopplerRectangle(area)
    let list = poppler_page_get_text_attributes_for_area(handle, &area)
    defer { poppler_page_free_text_attributes(list) }
    var typefaces = ContiguousArray<UInt16>(repeating: 0, count: count)
    var node = list
    while let current = node {
      node = current.pointee.next
      guard let data = current.pointee.data else { continue }
      let attributes = data.assumingMemoryBound(to: PopplerTextAttributes.self).pointee
      let typeface = table.index(
        of: Typeface(attributes, slant: table.slant(ofFont: attributes.font_name)))
      let start = max(0, Int(attributes.start_index))
      let end = min(count, Int(attributes.end_index) + 1)
      guard start < end else { continue }
      for index in start..<end { typefaces[index] = typeface }
    }
    return typefaces
  }

  /// Where pictures stand on the page, which may be beyond its edges.
  var pictureAreas: [Rectangle] {
    let list = poppler_page_get_image_mapping(handle)
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

  /// A picture of the page, white where nothing is drawn; its axes are those of the character boxes.
  ///
  /// - Parameter scale: Pixels per point; 1 gives 72 dots an inch.
  /// - Returns: Nil where the page is broken, its picture would have more than `PageImage.mostPixels`, or there is no memory for it.
  func image(pixelsPerPoint scale: Double) -> PageImage? {
    let (width, height) = size
    guard let size = PageImage.size(width: width * scale, height: height * scale) else {
      return nil
    }
    let shortages = LostText.shortageCount
    var isDrawn = false
    let image = PageImage(width: size.width, height: size.height, pixelsPerPoint: Float(scale)) {
      [handle] pixels in
      pixels.initialize(repeating: 0xFFFFFF)
      let surface = CairoSurface(pixels, width: size.width, height: size.height)
      isDrawn = surface?.draw(scale: scale) { poppler_page_render(handle, $0) } ?? false
    }
    return isDrawn && LostText.shortageCount == shortages ? image : nil
  }

  /// Adds a highlight; false where poppler cannot.
  func add(_ shape: HighlightShape, color: Highlight.Color, text: String) -> Bool {
    guard
      let quads = g_array_sized_new(
        0, 0, guint(MemoryLayout<PopplerQuadrilateral>.size), guint(shape.words.count))
    else { return false }
    defer { g_array_unref(quads) }
    for corners in shape.words {
      var quad = PopplerQuadrilateral(corners)
      g_array_append_vals(quads, &quad, 1)
    }
    var rectangle = PopplerRectangle(
      x1: shape.left, y1: shape.bottom, x2: shape.right, y2: shape.top)
    guard let note = poppler_annot_text_markup_new_highlight(document, &rectangle, quads) else {
      return false
    }
    defer { g_object_unref(UnsafeMutableRawPointer(note)) }
    var color = PopplerColor(color)
    poppler_annot_set_color(note, &color)
    poppler_annot_set_contents(note, text)
    poppler_annot_markup_set_label(note, "Lacuna")
    poppler_annot_set_flags(note, POPPLER_ANNOT_FLAG_PRINT)
    poppler_page_add_annot(handle, note)
    return true
  }
}

// MARK: Outline

/// A place in a PDF's outline, which must not outlive its document.
struct PopplerOutline: ~Copyable {
  private let iterator: OpaquePointer
  private let document: OpaquePointer

  fileprivate init(_ iterator: OpaquePointer, of document: OpaquePointer) {
    self.iterator = iterator
    self.document = document
  }

  deinit { poppler_index_iter_free(iterator) }

  /// The title at the place, if it has one, and the page that it leads to, from 1; nil where the outline is broken there.
  func entry() -> (title: String?, page: Int?)? {
    guard let action = poppler_index_iter_get_action(iterator) else { return nil }
    defer { poppler_action_free(action) }
    return (action.pointee.any.title.map { String(cString: $0) }, pageNumber(action.pointee))
  }

  /// The place of the first entry below; nil where there is none.
  func child() -> PopplerOutline? {
    poppler_index_iter_get_child(iterator).map { PopplerOutline($0, of: document) }
  }

  /// Goes on to the next entry of the level; false where there is none.
  mutating func moveOn() -> Bool { poppler_index_iter_next(iterator) != 0 }

  private func pageNumber(_ action: PopplerAction) -> Int? {
    guard action.type == POPPLER_ACTION_GOTO_DEST, let destination = action.goto_dest.dest else {
      return nil
    }
    if destination.pointee.type == POPPLER_DEST_NAMED, let name = destination.pointee.named_dest {
      guard let found = poppler_document_find_dest(document, name) else { return nil }
      defer { poppler_dest_free(found) }
      return found.pointee.page_num > 0 ? Int(found.pointee.page_num) : nil
    }
    return destination.pointee.page_num > 0 ? Int(destination.pointee.page_num) : nil
  }
}

// MARK: Structure tree

/// A place in a PDF's structure tree.
struct PopplerStructure: ~Copyable {
  private let iterator: OpaquePointer

  fileprivate init(_ iterator: OpaquePointer) { self.iterator = iterator }

  deinit { poppler_structure_element_iter_free(iterator) }

  /// The element at the place; nil where the tree is broken there.
  func element() -> PopplerStructureElement? {
    poppler_structure_element_iter_get_element(iterator).map { PopplerStructureElement($0) }
  }

  /// The place of the element's first child; nil where it has none.
  func child() -> PopplerStructure? {
    poppler_structure_element_iter_get_child(iterator).map { PopplerStructure($0) }
  }

  /// Goes on to the next element beside this one; false where there is none.
  mutating func moveOn() -> Bool { poppler_structure_element_iter_next(iterator) != 0 }
}

/// An element of a PDF's structure tree.
struct PopplerStructureElement: ~Copyable {
  private let handle: OpaquePointer

  fileprivate init(_ handle: OpaquePointer) { self.handle = handle }

  deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

  /// The page on which it stands, from 1, or 0 where the file does not say.
  var page: Int { Int(poppler_structure_element_get_page(handle)) + 1 }

  /// Its words, for which poppler reads its whole page again, which costs as much as reading the page's text does.
  var words: String {
    takenString(poppler_structure_element_get_text(handle, POPPLER_STRUCTURE_GET_TEXT_RECURSIVE))
      ?? ""
  }

  /// The level of a heading, from 1 to 6; nil where it is something else.
  var headingLevel: Int? {
    let kind = poppler_structure_element_get_kind(handle).rawValue
    let first = POPPLER_STRUCTURE_ELEMENT_HEADING_1.rawValue
    let last = POPPLER_STRUCTURE_ELEMENT_HEADING_6.rawValue
    return (first...last).contains(kind) ? Int(kind - first) + 1 : nil
  }

  /// Whether it groups others; word processors put numbered headings into lists.
  var mayHoldHeadings: Bool {
    switch poppler_structure_element_get_kind(handle) {
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

// MARK: Poppler's values

extension PopplerRectangle {
  fileprivate init(_ area: SelectionArea) {
    self.init(x1: area.start.x, y1: area.start.y, x2: area.end.x, y2: area.end.y)
  }
}

extension PopplerQuadrilateral {
  fileprivate init(_ corners: HighlightShape.Corners) {
    self.init(
      p1: PopplerPoint(corners.upperLeft), p2: PopplerPoint(corners.upperRight),
      p3: PopplerPoint(corners.lowerLeft), p4: PopplerPoint(corners.lowerRight))
  }
}

extension PopplerPoint {
  fileprivate init(_ point: PagePoint) { self.init(x: point.x, y: point.y) }
}

extension PopplerColor {
  fileprivate init(_ color: Highlight.Color) {
    // From 8 bits to 16.
    self.init(
      red: UInt16(color.red) * 257, green: UInt16(color.green) * 257,
      blue: UInt16(color.blue) * 257)
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
