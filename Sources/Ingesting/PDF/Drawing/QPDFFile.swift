internal import CQPDF
internal import Glibc

/// A PDF held open through qpdf, which gives what pages are drawn with and draws nothing.
///
/// This is the only file that imports qpdf. Its objects are good until `releaseObjects` is called.
struct QPDFFile: ~Copyable {
  private let handle: OpaquePointer

  /// An object of the file.
  struct Object: Hashable {
    fileprivate let handle: lacuna_pdf_object
  }

  /// Opens a file's bytes, which must outlive it; nil where qpdf does not take the file as it is.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let handle = lacuna_pdf_open(bytes.baseAddress, bytes.count) else { return nil }
    self.handle = handle
  }

  deinit { lacuna_pdf_close(handle) }

  var pageCount: Int { Int(lacuna_pdf_page_count(handle)) }

  func page(at index: Int) -> Object? { Self.object(lacuna_pdf_page(handle, Int32(index))) }

  var root: Object? { Self.object(lacuna_pdf_root(handle)) }

  func releaseObjects() { lacuna_pdf_release_objects(handle) }

  /// What a dictionary has under a name that begins with a slash.
  func entry(_ name: String, of object: Object?) -> Object? {
    object.flatMap { Self.object(lacuna_pdf_entry(handle, $0.handle, name)) }
  }

  /// The elements of an array; nil where the object is none.
  func elements(of object: Object?) -> [Object]? {
    guard let object else { return nil }
    let count = lacuna_pdf_array_count(handle, object.handle)
    guard count >= 0 else { return nil }
    return (0..<count).map { Object(handle: lacuna_pdf_element(handle, object.handle, $0)) }
  }

  func number(_ object: Object?) -> Double? {
    var value = 0.0
    guard let object, lacuna_pdf_number(handle, object.handle, &value) else { return nil }
    return value
  }

  /// An array of numbers; nil where the object is anything else.
  func numbers(_ object: Object?) -> [Double]? {
    guard let elements = elements(of: object) else { return nil }
    let numbers = elements.compactMap { number($0) }
    return numbers.count == elements.count ? numbers : nil
  }

  /// A name with its slash.
  func name(_ object: Object?) -> String? {
    object.flatMap { lacuna_pdf_name(handle, $0.handle) }.map { String(cString: $0) }
  }

  func isStream(_ object: Object) -> Bool { lacuna_pdf_is_stream(handle, object.handle) }

  /// Adds the decoded bytes of a stream to others; false where it cannot be decoded.
  func append(stream: Object, to bytes: inout [UInt8]) -> Bool {
    var count = 0
    guard let found = lacuna_pdf_stream_bytes(handle, stream.handle, &count) else { return false }
    defer { free(found) }
    bytes.append(contentsOf: UnsafeBufferPointer(start: found, count: count))
    return true
  }

  private static func object(_ handle: lacuna_pdf_object) -> Object? {
    handle == 0 ? nil : Object(handle: handle)
  }
}

/// The version of qpdf; nil where it is not installed.
package func qpdfVersion() -> String? { lacuna_pdf_version().map { String(cString: $0) } }
