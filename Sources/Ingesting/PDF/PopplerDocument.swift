internal import AnalysisModel
internal import CPoppler

/// A PDF held open through poppler.
///
/// This is the only file that imports poppler. Pointers that poppler hands out are freed in the function that asked for
/// them, or in a `deinit` here; only values leave.
struct PopplerDocument: ~Copyable {
  private let handle: OpaquePointer
  /// The typefaces met so far, which the pages' characters name by position.
  private(set) var typefaces: [Typeface] = []
  private var typefaceIndex: [Typeface: UInt16] = [:]
  /// What the fonts' names say, by a hash of the name, as each is met thousands of times.
  private var slants: [UInt64: Slant] = [:]

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
    var width = 0.0
    var height = 0.0
    poppler_page_get_size(page, &width, &height)
    var text = PageText(
      number: index + 1, label: takenString(poppler_page_get_label(page)), width: Float(width),
      height: Float(height))
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
    var area = Self.selection(of: text)
    if let string = poppler_page_get_text_for_area(page, &area) {
      defer { g_free(string) }
      text.scalars = scalars(of: string)
    }
    // Poppler loses most text of right-to-left pages on this path, and finds it when asked for a selection of the whole.
    if text.scalars.isEmpty || text.scalars.contains(where: isRightToLeft) {
      var area = PopplerRectangle(
        x1: Double(text.width), y1: -1, x2: Double(text.width), y2: Double(text.height))
      if let string = poppler_page_get_selected_text(page, POPPLER_SELECTION_WORD, &area) {
        defer { g_free(string) }
        let selected = scalars(of: string, isSelection: true)
        if letterCount(selected) > letterCount(text.scalars) {
          text.scalars = selected
          return
        }
      }
    }
    guard !text.scalars.isEmpty else { return }
    readBoxes(of: page, into: &text)
    if !text.boxes.isEmpty { readTypefaces(of: page, into: &text) }
  }

  private func readBoxes(of page: OpaquePointer, into text: inout PageText) {
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    var area = Self.selection(of: text)
    guard poppler_page_get_text_layout_for_area(page, &area, &rectangles, &count) != 0,
      let rectangles
    else { return }
    defer { g_free(rectangles) }
    guard Int(count) == text.scalars.count else { return }
    text.boxes = ContiguousArray(unsafeUninitializedCapacity: Int(count)) { buffer, initialized in
      for index in 0..<Int(count) {
        let box = rectangles[index]
        buffer.initializeElement(
          at: index,
          to: Rectangle(
            left: finite(min(box.x1, box.x2)), top: finite(min(box.y1, box.y2)),
            right: finite(max(box.x1, box.x2)), bottom: finite(max(box.y1, box.y2))))
      }
      initialized = Int(count)
    }
  }

  private mutating func readTypefaces(of page: OpaquePointer, into text: inout PageText) {
    var area = Self.selection(of: text)
    let list = poppler_page_get_text_attributes_for_area(page, &area)
    defer { poppler_page_free_text_attributes(list) }
    text.typefaces = ContiguousArray(repeating: 0, count: text.scalars.count)
    var node = list
    while let current = node {
      node = current.pointee.next
      guard let data = current.pointee.data else { continue }
      let attributes = data.assumingMemoryBound(to: PopplerTextAttributes.self).pointee
      let typeface = index(of: Typeface(attributes, slant: slant(of: attributes.font_name)))
      let start = max(0, Int(attributes.start_index))
      let end = min(text.scalars.count, Int(attributes.end_index) + 1)
      guard start < end else { continue }
      for index in start..<end { text.typefaces[index] = typeface }
    }
  }

  private mutating func slant(of name: UnsafePointer<CChar>?) -> Slant {
    guard let name else { return Slant() }
    var hash = ScalarHash()
    var next = name
    while next.pointee != 0 {
      hash.add(UInt32(UInt8(bitPattern: next.pointee)))
      next += 1
    }
    if let slant = slants[hash.value] { return slant }
    let slant = Slant(name: String(cString: name))
    slants[hash.value] = slant
    return slant
  }

  private mutating func index(of typeface: Typeface) -> UInt16 {
    if let index = typefaceIndex[typeface] { return index }
    // More typefaces than a table of this size holds occur only in broken files.
    guard typefaces.count < Int(UInt16.max) else { return 0 }
    let index = UInt16(typefaces.count)
    typefaces.append(typeface)
    typefaceIndex[typeface] = index
    return index
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

/// What a font's name says of its look.
private struct Slant {
  var isBold = false
  var isItalic = false

  init() {}

  init(name: String) {
    let name = name.lowercased()
    isBold = ["bold", "black", "heavy", "-bd", "semibd", "demi"].contains { name.contains($0) }
    isItalic = ["italic", "oblique", "-it"].contains { name.contains($0) }
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

/// The scalars of poppler's text without its direction marks, which have no boxes.
///
/// In a selection of a right-to-left page each word stands between marks and the blank after it may be missing.
private func scalars(
  of utf8: UnsafePointer<CChar>, isSelection: Bool = false
) -> ContiguousArray<UInt32> {
  var result: ContiguousArray<UInt32> = []
  let count = Int(g_utf8_strlen(utf8, -1))
  result.reserveCapacity(count)
  var next = UnsafePointer(utf8)
  var afterWord = false
  while next.pointee != 0 {
    let byte = UInt8(bitPattern: next.pointee)
    let scalar = byte < 0x80 ? UInt32(byte) : g_utf8_get_char(next)
    next += byte < 0x80 ? 1 : Int(scalarLength(byte))
    switch scalar {
    case 0x202C: afterWord = true
    case 0x202A, 0x202B:
      if isSelection, afterWord, let last = result.last, last != 0x20, last != 0x0A {
        result.append(0x20)
      }
      afterWord = false
    case 0x202D, 0x202E: break
    default:
      afterWord = false
      result.append(scalar)
    }
  }
  return result
}

private func scalarLength(_ first: UInt8) -> UInt8 {
  first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
}

/// The SHA-256 digest of some bytes, in hexadecimal, from the GLib that poppler already brings.
package func digest(of bytes: [UInt8]) -> String {
  guard let sum = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count)) else {
    preconditionFailure("GLib always knows SHA-256")
  }
  defer { g_free(sum) }
  return String(cString: sum)
}

/// The text in Unicode's composed form (NFC).
///
/// - Precondition: `text` holds no U+0000, at which GLib would stop.
func canonicallyComposed(_ text: String) -> String {
  guard let composed = g_utf8_normalize(text, -1, G_NORMALIZE_NFC) else { return text }
  defer { g_free(composed) }
  return String(cString: composed)
}

/// The version of the poppler library in use.
package func popplerVersion() -> String { String(cString: poppler_get_version()) }
