/// What a dictionary of parameters sets of the graphics state, of what matters for paths; nil where it leaves it as it is.
struct StateChange {
  var lineWidth: Double?
  var fillAlpha: Double?
  var strokeAlpha: Double?

  init(_ dictionary: QPDFFile.Object?, of file: borrowing QPDFFile) {
    guard let dictionary else { return }
    lineWidth = file.number(file.entry("/LW", of: dictionary)).map { abs($0) }
    fillAlpha = file.number(file.entry("/ca", of: dictionary))
    strokeAlpha = file.number(file.entry("/CA", of: dictionary))
  }
}
