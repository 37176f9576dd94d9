/// A point of a path.
struct PathPoint: Hashable {
  var x: Double
  var y: Double
}

/// A colour to paint with; all parts from 0 to 1.
struct PaintColor: Hashable {
  var red = 0.0
  var green = 0.0
  var blue = 0.0
  var alpha = 1.0

  /// The colour that PDF names by one, three or four numbers: grey, red, green and blue, or four inks.
  init?(_ numbers: [Double]) {
    let parts = numbers.map { min(max($0, 0), 1) }
    switch parts.count {
    case 1: (red, green, blue) = (parts[0], parts[0], parts[0])
    case 3: (red, green, blue) = (parts[0], parts[1], parts[2])
    case 4:
      let light = 1 - parts[3]
      (red, green, blue) = (
        (1 - parts[0]) * light, (1 - parts[1]) * light, (1 - parts[2]) * light
      )
    default: return nil
    }
  }

  static let black = PaintColor(gray: 0)
  /// Stands for one that is not looked up: it differs from most others.
  static let unknown = PaintColor(gray: 0.7)

  init(gray: Double) { (red, green, blue) = (gray, gray, gray) }
}

/// How lines are drawn; caps and joins as PDF numbers them.
struct LineStyle: Hashable {
  var width = 1.0
  var cap = 0
  var join = 0
  var miterLimit = 10.0
  var dashes: [Double] = []
  var dashOffset = 0.0
}

/// How the numbers that name a colour are meant.
enum PaintSpace: Hashable {
  /// Grey, red, green and blue, or inks, by how many numbers there are.
  case device
  /// Amounts of inks with names, of which none is white.
  case tints
  /// Lightness up to 100 and two axes of colour.
  case lab
  /// Places in a table of colours.
  case indexed
  /// Not a colour, but a drawing or a course of colours.
  case pattern

  /// The colour that numbers name; nil where they name none.
  func color(_ numbers: [Double]) -> PaintColor? {
    switch self {
    case .device: return PaintColor(numbers)
    case .tints:
      let light = numbers.reduce(1) { $0 * (1 - min(max($1, 0), 1)) }
      return PaintColor(gray: light)
    case .lab:
      guard numbers.count == 3 else { return nil }
      // Near enough to tell colours apart.
      let light = numbers[0] / 100
      return PaintColor([
        light + numbers[1] / 250, light - numbers[1] / 500, light - numbers[2] / 250,
      ])
    case .indexed: return .unknown
    case .pattern: return nil
    }
  }

  /// The colour that is set together with the space.
  var initialColor: PaintColor? {
    switch self {
    case .device, .lab, .tints: .black
    case .indexed: .unknown
    case .pattern: nil
    }
  }
}

extension PaintSpace {
  /// The space that a file names, with its slash; nil where the name is a resource's.
  init?(_ name: String) {
    switch name {
    case "/DeviceGray", "/DeviceRGB", "/DeviceCMYK", "/ICCBased", "/CalRGB", "/CalGray":
      self = .device
    case "/Separation", "/DeviceN": self = .tints
    case "/Lab": self = .lab
    case "/Indexed": self = .indexed
    case "/Pattern": self = .pattern
    default: return nil
    }
  }
}
