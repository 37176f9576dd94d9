internal import CCairo

/// Pixels in memory that cairo draws on.
///
/// This is the only file that imports cairo.
struct CairoSurface: ~Copyable {
  private let handle: OpaquePointer

  /// - Parameters:
  ///   - pixels: Row by row from the top; they must outlive the surface. Cairo keeps red, green and blue in the low 24 bits and
  ///     leaves the others undefined.
  ///   - width: Pixels in a row.
  ///   - height: Rows.
  init?(_ pixels: UnsafeMutableBufferPointer<UInt32>, width: Int, height: Int) {
    // Four bytes a pixel is cairo's own distance between the rows of this format.
    let bytes = UnsafeMutableRawPointer(pixels.baseAddress)?.assumingMemoryBound(to: UInt8.self)
    guard
      let handle = cairo_image_surface_create_for_data(
        bytes, CAIRO_FORMAT_RGB24, Int32(width), Int32(height), Int32(width) * 4)
    else { return nil }
    guard cairo_surface_status(handle) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(handle)
      return nil
    }
    self.handle = handle
  }

  deinit { cairo_surface_destroy(handle) }

  /// Calls `body` with a context whose unit is `scale` pixels; false where cairo has no memory for it.
  func draw(scale: Double, _ body: (_ context: OpaquePointer) -> Void) -> Bool {
    guard let context = cairo_create(handle) else { return false }
    defer { cairo_destroy(context) }
    cairo_scale(context, scale, scale)
    body(context)
    cairo_surface_flush(handle)
    return true
  }

  /// A PNG file's bytes.
  fileprivate func png() -> [UInt8]? {
    var bytes: [UInt8] = []
    let status = withUnsafeMutablePointer(to: &bytes) { bytes in
      cairo_surface_write_to_png_stream(
        handle,
        { context, data, length in
          context?.assumingMemoryBound(to: [UInt8].self).pointee.append(
            contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
          return CAIRO_STATUS_SUCCESS
        }, bytes)
    }
    return status == CAIRO_STATUS_SUCCESS ? bytes : nil
  }
}

extension PageImage {
  /// The picture as a PNG file's bytes.
  func png() -> [UInt8]? {
    var pixels = pixels
    return pixels.withUnsafeMutableBufferPointer { pixels in
      CairoSurface(pixels, width: width, height: height)?.png()
    }
  }
}
