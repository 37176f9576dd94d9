/// What a content stream has set for the painting that follows.
struct GraphicsState {
  var line = LineStyle()
  /// Nil where it is no colour, but a pattern.
  var fill: PaintColor? = .black
  var stroke: PaintColor? = .black
  var fillSpace = PaintSpace.device
  var strokeSpace = PaintSpace.device
  var fillAlpha = 1.0
  var strokeAlpha = 1.0
  /// From the space of the content to the displayed page.
  var toPage: Transform
}
