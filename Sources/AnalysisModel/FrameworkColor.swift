/// The colours of frameworks, light enough to read black letters through and told apart by those who see few colours too.
package enum FrameworkColor {
  private static let colors: [(name: String, color: Highlight.Color)] = [
    ("yellow", Highlight.Color(red: 255, green: 221, blue: 64)),
    ("blue", Highlight.Color(red: 128, green: 204, blue: 255)),
    ("pink", Highlight.Color(red: 255, green: 168, blue: 200)),
    ("green", Highlight.Color(red: 128, green: 222, blue: 158)),
    ("orange", Highlight.Color(red: 255, green: 178, blue: 102)),
    ("violet", Highlight.Color(red: 200, green: 176, blue: 255)),
  ]

  /// The colour of the framework at a position; the seventh has the first one's again.
  package static func color(at index: Int) -> Highlight.Color { colors[index % colors.count].color }

  package static func name(at index: Int) -> String { colors[index % colors.count].name }
}
