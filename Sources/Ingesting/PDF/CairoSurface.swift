internal import CCairo
internal import CSurfaces

/// Pixels in memory that cairo draws on.
///
/// This is the only file that imports cairo and what counts the surfaces that it refuses.
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

  /// Calls `body` with a context whose unit is `scale` pixels; false where cairo has no memory for it, or for a part of what is
  /// drawn, which would be left out without a word.
  func draw(scale: Double, _ body: (_ context: OpaquePointer) -> Void) -> Bool {
    guard let context = cairo_create(handle) else { return false }
    defer { cairo_destroy(context) }
    cairo_scale(context, scale, scale)
    let refused = lacuna_refused_surfaces()
    body(context)
    cairo_surface_flush(handle)
    return lacuna_refused_surfaces() == refused && cairo_status(context) != CAIRO_STATUS_NO_MEMORY
  }

  /// Calls `body` with what draws paths, whose unit is `scale` pixels; false where cairo has no memory for it.
  func drawPaths(scale: Double, _ body: (_ pen: borrowing CairoPen) -> Void) -> Bool {
    draw(scale: scale) { body(CairoPen($0)) }
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

/// Has pictures refused with which this process would come near a limit of memory, so that the page that shows one counts as
/// not seen and the document is read.
package func boundPictures(toMegabytes limit: Int) {
  // What drawing takes beside the pixels of a picture needs room too.
  lacuna_bound_surfaces(UInt(max(0, limit) / 8 * 7) << 20)
}

/// Draws paths on a surface; coordinates are those of the current matrix.
struct CairoPen: ~Copyable {
  private let context: OpaquePointer

  fileprivate init(_ context: OpaquePointer) { self.context = context }

  /// Keeps the matrix and the clip until `restore`.
  func save() { cairo_save(context) }
  func restore() { cairo_restore(context) }

  /// Puts a map before the current one.
  func transform(_ map: Transform) {
    var matrix = cairo_matrix_t(xx: map.a, yx: map.b, xy: map.c, yy: map.d, x0: map.e, y0: map.f)
    cairo_transform(context, &matrix)
  }

  /// Begins a new path.
  func beginPath() { cairo_new_path(context) }
  func move(x: Double, y: Double) { cairo_move_to(context, x, y) }
  func line(x: Double, y: Double) { cairo_line_to(context, x, y) }
  func curve(_ first: PathPoint, _ second: PathPoint, _ end: PathPoint) {
    cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
  }
  func close() { cairo_close_path(context) }

  func fill(_ color: PaintColor, evenOdd: Bool) {
    set(color)
    cairo_set_fill_rule(context, evenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
    cairo_fill_preserve(context)
  }

  func stroke(_ color: PaintColor, _ line: LineStyle) {
    set(color)
    cairo_set_line_width(context, line.width)
    cairo_set_line_cap(
      context, [CAIRO_LINE_CAP_BUTT, CAIRO_LINE_CAP_ROUND, CAIRO_LINE_CAP_SQUARE][line.cap])
    cairo_set_line_join(
      context, [CAIRO_LINE_JOIN_MITER, CAIRO_LINE_JOIN_ROUND, CAIRO_LINE_JOIN_BEVEL][line.join])
    cairo_set_miter_limit(context, line.miterLimit)
    cairo_set_dash(context, line.dashes, Int32(line.dashes.count), line.dashOffset)
    cairo_stroke_preserve(context)
  }

  func clip(evenOdd: Bool) {
    cairo_set_fill_rule(context, evenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
    cairo_clip_preserve(context)
  }

  /// A point in pixels.
  func pixel(x: Double, y: Double) -> PathPoint {
    var (x, y) = (x, y)
    cairo_user_to_device(context, &x, &y)
    return PathPoint(x: x, y: y)
  }

  /// The point at some pixels.
  func point(atPixel pixel: PathPoint) -> PathPoint {
    var (x, y) = (pixel.x, pixel.y)
    cairo_device_to_user(context, &x, &y)
    return PathPoint(x: x, y: y)
  }

  /// How many pixels a step has.
  func pixels(of step: PathPoint) -> PathPoint {
    var (x, y) = (step.x, step.y)
    cairo_user_to_device_distance(context, &x, &y)
    return PathPoint(x: x, y: y)
  }

  /// The step that has some pixels.
  func step(ofPixels pixels: PathPoint) -> PathPoint {
    var (x, y) = (pixels.x, pixels.y)
    cairo_device_to_user_distance(context, &x, &y)
    return PathPoint(x: x, y: y)
  }

  /// What the clip leaves, as left, bottom, right and top.
  var clipExtents: [Double] {
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    cairo_clip_extents(context, &left, &top, &right, &bottom)
    return [left, top, right, bottom]
  }

  /// The rectangle around the path as it would be filled.
  var pathExtents: [Double] {
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    cairo_path_extents(context, &left, &top, &right, &bottom)
    return [left, top, right, bottom]
  }

  private func set(_ color: PaintColor) {
    cairo_set_source_rgba(context, color.red, color.green, color.blue, color.alpha)
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
