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
  /// Takes what a dictionary of parameters sets of what matters here.
  mutating func take(_ dictionary: QPDFFile.Object?, of file: borrowing QPDFFile) {
    guard let dictionary else { return }
    if let width = file.number(file.entry("/LW", of: dictionary)) { line.width = abs(width) }
    if let alpha = file.number(file.entry("/ca", of: dictionary)) { fillAlpha = alpha }
    if let alpha = file.number(file.entry("/CA", of: dictionary)) { strokeAlpha = alpha }
  }
}
