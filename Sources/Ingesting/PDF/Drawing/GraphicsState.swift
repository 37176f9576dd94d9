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

extension GraphicsState {
  mutating func take(_ change: StateChange) {
    if let width = change.lineWidth { line.width = width }
    if let alpha = change.fillAlpha { fillAlpha = alpha }
    if let alpha = change.strokeAlpha { strokeAlpha = alpha }
  }
}
