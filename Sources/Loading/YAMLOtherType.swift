/// Tells which unquoted texts YAML takes for something other than a text.
enum YAMLOtherType {
  /// As in "a truth value", or nil where it is a text.
  static func of(_ text: String) -> String? {
    guard let first = text.unicodeScalars.first, text.utf8.count <= 12 else { return nil }
    switch text.lowercased() {
    case "yes", "no", "on", "off", "true", "false", "y", "n": return "a truth value"
    case "null", "~": return "nothing"
    default: break
    }
    guard ("0"..."9").contains(first) || "+-.".unicodeScalars.contains(first),
      text.unicodeScalars.contains(where: { ("0"..."9").contains($0) }),
      text.unicodeScalars.allSatisfy({
        ("0"..."9").contains($0) || "+-._:eE".unicodeScalars.contains($0)
      })
    else { return nil }
    // Two points make a text, as in 1.2.0.
    if text.count(where: { $0 == "." }) > 1 { return nil }
    return text.dropFirst().contains("-") ? "a date" : "a number"
  }
}
