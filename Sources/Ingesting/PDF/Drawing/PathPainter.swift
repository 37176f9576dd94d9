/// Follows a content stream and paints its paths.
struct PathPainter {
  private var state: GraphicsState
  private var saved: [GraphicsState] = []
  private var path = DrawnPath()
  /// Whether the path is to clip what follows, and by which rule.
  private var clip: (isPending: Bool, evenOdd: Bool) = (false, false)
  private var depth = 0
  private var formCount = 0
  /// Where pictures stand, on the displayed page.
  private(set) var pictures: [Rectangle] = []
  /// Whether something shapes all that follows and is not known.
  private(set) var isLost = false

  /// Forms within forms; broken files have ones that hold themselves.
  private static let deepest = 12
  private static let mostForms = 5000
  private static let mostPictures = 2000
  /// In points; a picture that is as narrow is a line.
  private static let widestLine: Float = 4
  private static let mostSaved = 2000

  init(_ toPage: Transform) { state = GraphicsState(toPage: toPage) }

  mutating func paint(
    _ content: [UInt8], resources: QPDFFile.Object?, of file: borrowing QPDFFile,
    with pen: borrowing CairoPen
  ) {
    let bottom = saved.count
    var resources = ContentResources(resources)
    content.withUnsafeBufferPointer { bytes in
      var tokens = ContentTokens(bytes)
      while !isLost, let code = tokens.next() {
        guard let operation = ContentOperator(rawValue: code) else { continue }
        switch operation {
        case .save:
          guard saved.count < Self.mostSaved else {
            isLost = true
            return
          }
          saved.append(state)
          pen.save()
        case .restore:
          // A form gives back no more than it has saved.
          guard saved.count > bottom, let last = saved.popLast() else { continue }
          state = last
          pen.restore()
        case .stateDictionary:
          if let name = tokens.name {
            state.take(resources.change(tokens.string(name), of: file))
          }
        case .fillSpace:
          state.fillSpace =
            tokens.name.map { resources.space(tokens.string($0), of: file) } ?? .device
          state.fill = state.fillSpace.initialColor
        case .strokeSpace:
          state.strokeSpace =
            tokens.name.map { resources.space(tokens.string($0), of: file) } ?? .device
          state.stroke = state.strokeSpace.initialColor
        case .object:
          if let name = tokens.name {
            let object = resources.object(tokens.string(name), of: file)
            paint(object, resources.dictionary, of: file, with: pen)
          }
        default: paint(operation, tokens, with: pen)
        }
      }
    }
    while saved.count > bottom, let last = saved.popLast() {
      state = last
      pen.restore()
    }
  }

  // MARK: Operators

  private mutating func paint(
    _ operation: ContentOperator, _ tokens: borrowing ContentTokens, with pen: borrowing CairoPen
  ) {
    let numbers = tokens.numbers
    let count = numbers.count
    switch operation {
    case .transform:
      guard let map = Transform(numbers), map.isRegular else { return }
      state.toPage = map.then(state.toPage)
      pen.transform(map)
    case .lineWidth: if count == 1 { state.line.width = abs(numbers[0]) }
    case .lineCap: if count == 1, (0...2).contains(numbers[0]) { state.line.cap = Int(numbers[0]) }
    case .lineJoin:
      if count == 1, (0...2).contains(numbers[0]) { state.line.join = Int(numbers[0]) }
    case .miterLimit: if count == 1 { state.line.miterLimit = max(numbers[0], 1) }
    case .dash: setDash(numbers)
    case .move: if count == 2 { path.move(Self.point(numbers, 0)) }
    case .line: if count == 2 { path.line(Self.point(numbers, 0)) }
    case .curve:
      if count == 6 {
        path.curve(Self.point(numbers, 0), Self.point(numbers, 2), Self.point(numbers, 4))
      }
    case .curveFromHere:
      if count == 4, let current = path.current {
        path.curve(current, Self.point(numbers, 0), Self.point(numbers, 2))
      }
    case .curveToEnd:
      if count == 4 {
        path.curve(Self.point(numbers, 0), Self.point(numbers, 2), Self.point(numbers, 2))
      }
    case .closePath: path.close()
    case .rectangle:
      if count == 4 {
        path.rectangle(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
      }
    case .stroke: finish(strokes: true, with: pen)
    case .closeAndStroke: finish(closes: true, strokes: true, with: pen)
    case .fill, .fillOld: finish(fills: true, with: pen)
    case .fillEvenOdd: finish(fills: true, evenOdd: true, with: pen)
    case .fillAndStroke: finish(fills: true, strokes: true, with: pen)
    case .fillEvenOddAndStroke: finish(fills: true, evenOdd: true, strokes: true, with: pen)
    case .closeFillAndStroke: finish(closes: true, fills: true, strokes: true, with: pen)
    case .closeFillEvenOddAndStroke:
      finish(closes: true, fills: true, evenOdd: true, strokes: true, with: pen)
    case .endPath: finish(with: pen)
    case .clip: clip = (true, false)
    case .clipEvenOdd: clip = (true, true)
    case .fillGray, .fillRGB, .fillInks:
      state.fillSpace = .device
      if let color = PaintColor(numbers) { state.fill = color }
    case .strokeGray, .strokeRGB, .strokeInks:
      state.strokeSpace = .device
      if let color = PaintColor(numbers) { state.stroke = color }
    case .fillColor, .fillColorOrPattern:
      state.fill = tokens.name == nil ? state.fillSpace.color(numbers) : nil
    case .strokeColor, .strokeColorOrPattern:
      state.stroke = tokens.name == nil ? state.strokeSpace.color(numbers) : nil
    case .shading: addPicture(pen.clipExtents, with: pen)
    case .beginInlineImage: addPicture([0, 0, 1, 1], with: pen)
    // Letters may clip what is painted next.
    case .textMode: if let mode = numbers.last, mode >= 4 { isLost = true }
    case .save, .restore, .stateDictionary, .fillSpace, .strokeSpace, .object: break
    }
  }

  private static func point(_ numbers: [Double], _ index: Int) -> PathPoint {
    PathPoint(x: numbers[index], y: numbers[index + 1])
  }

  private mutating func setDash(_ numbers: [Double]) {
    guard let offset = numbers.last else { return }
    let dashes = numbers.dropLast().map { max($0, 0) }
    // Dashes without length would never end.
    let isSolid = dashes.reduce(0, +) <= 0
    state.line.dashes = isSolid ? [] : dashes
    state.line.dashOffset = offset
  }

  /// Paints the path, makes it a clip where it is to be one, and begins anew.
  private mutating func finish(
    closes: Bool = false, fills: Bool = false, evenOdd: Bool = false, strokes: Bool = false,
    with pen: borrowing CairoPen
  ) {
    if closes { path.close() }
    defer {
      path.removeAll()
      clip.isPending = false
    }
    guard !path.isEmpty else { return }
    if fills {
      path.trace(with: pen)
      if let color = state.fill {
        pen.fill(color.with(alpha: state.fillAlpha), evenOdd: evenOdd)
      } else {
        addPicture(pen.pathExtents, with: pen)
      }
    }
    if strokes {
      let (line, isThin) = displayed(state.line, pen)
      path.trace(with: pen, alignsLines: isThin)
      pen.stroke((state.stroke ?? .unknown).with(alpha: state.strokeAlpha), line)
    }
    if clip.isPending {
      path.trace(with: pen)
      pen.clip(evenOdd: clip.evenOdd)
    }
  }

  /// A line's style as it is drawn, at least a pixel wide, and whether it is no wider.
  private func displayed(
    _ style: LineStyle, _ pen: borrowing CairoPen
  ) -> (LineStyle, isThin: Bool) {
    let pixels = pen.pixels(of: PathPoint(x: style.width, y: style.width))
    guard abs(pixels.x) <= 1, abs(pixels.y) <= 1 else { return (style, false) }
    let step = pen.step(ofPixels: PathPoint(x: 1, y: 1))
    var thin = style
    thin.width = min(abs(step.x), abs(step.y))
    return (thin, true)
  }

  /// Takes note of a rectangle that a picture or a course of colours fills; a narrow one is drawn as the line that it looks
  /// like.
  private mutating func addPicture(_ box: [Double], with pen: borrowing CairoPen) {
    let clip = state.toPage.bounds(ofRectangle: pen.clipExtents)
    let area = state.toPage.bounds(ofRectangle: box)
    let seen = Rectangle(
      left: max(area.left, clip.left), top: max(area.top, clip.top),
      right: min(area.right, clip.right), bottom: min(area.bottom, clip.bottom))
    guard seen.width > 0, seen.height > 0 else { return }
    if min(area.width, area.height) < Self.widestLine {
      var line = DrawnPath()
      line.rectangle(x: box[0], y: box[1], width: box[2] - box[0], height: box[3] - box[1])
      line.trace(with: pen)
      pen.fill(PaintColor.unknown.with(alpha: state.fillAlpha), evenOdd: false)
    } else if pictures.count < Self.mostPictures {
      pictures.append(seen)
    } else {
      isLost = true
    }
  }

  // MARK: Objects

  private mutating func paint(
    _ object: QPDFFile.Object?, _ resources: QPDFFile.Object?, of file: borrowing QPDFFile,
    with pen: borrowing CairoPen
  ) {
    guard let object else { return }
    guard file.name(file.entry("/Subtype", of: object)) == "/Form" else {
      return addPicture([0, 0, 1, 1], with: pen)
    }
    formCount += 1
    var content: [UInt8] = []
    guard depth < Self.deepest, formCount < Self.mostForms, file.isPlain(object),
      file.append(stream: object, to: &content)
    else {
      isLost = true
      return
    }
    saved.append(state)
    pen.save()
    depth += 1
    if let map = file.numbers(file.entry("/Matrix", of: object)).flatMap(Transform.init) {
      if map.isRegular {
        state.toPage = map.then(state.toPage)
        pen.transform(map)
      }
    }
    if let box = file.numbers(file.entry("/BBox", of: object)), box.count == 4 {
      path.removeAll()
      path.rectangle(x: box[0], y: box[1], width: box[2] - box[0], height: box[3] - box[1])
      clip = (true, false)
      finish(with: pen)
    }
    paint(
      content, resources: file.entry("/Resources", of: object) ?? resources, of: file, with: pen)
    depth -= 1
    pen.restore()
    if let last = saved.popLast() { state = last }
  }
}

extension PaintColor {
  fileprivate func with(alpha: Double) -> PaintColor {
    var color = self
    color.alpha = alpha
    return color
  }
}

extension Transform {
  /// Whether it can be undone, as cairo asks of maps.
  fileprivate var isRegular: Bool {
    let area = a * d - b * c
    return area.isFinite && area != 0 && e.isFinite && f.isFinite
  }
}
