/// An affine map of the plane, as PDF writes it: x' = a x + c y + e, y' = b x + d y + f.
struct Transform: Hashable {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  /// Six numbers in PDF's order; nil for another number of them.
  init?(_ numbers: [Double]) {
    guard numbers.count == 6 else { return nil }
    self.init(
      a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], e: numbers[4], f: numbers[5])
  }

  init(a: Double, b: Double, c: Double, d: Double, e: Double, f: Double) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
    self.e = e
    self.f = f
  }

  /// This map, then another.
  func then(_ next: Transform) -> Transform {
    Transform(
      a: a * next.a + b * next.c, b: a * next.b + b * next.d,
      c: c * next.a + d * next.c, d: c * next.b + d * next.d,
      e: e * next.a + f * next.c + next.e, f: e * next.b + f * next.d + next.f)
  }

  @inline(__always)
  func applied(x: Double, y: Double) -> (x: Double, y: Double) {
    (a * x + c * y + e, b * x + d * y + f)
  }

  /// The upright rectangle around what a rectangle becomes.
  func bounds(ofRectangle box: [Double]) -> Rectangle {
    var bounds: Rectangle?
    for (x, y) in [(box[0], box[1]), (box[2], box[1]), (box[0], box[3]), (box[2], box[3])] {
      let point = applied(x: x, y: y)
      let (left, top) = (Float(point.x), Float(point.y))
      let corner = Rectangle(left: left, top: top, right: left, bottom: top)
      bounds = bounds?.union(corner) ?? corner
    }
    return bounds ?? Rectangle(left: 0, top: 0, right: 0, bottom: 0)
  }
}
