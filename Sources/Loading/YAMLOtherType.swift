/// Tells which unquoted texts YAML takes for something other than a text.
enum YAMLOtherType {
  /// As in "a truth value", or nil where it is a text.
  static func of(_ text: String) -> String? {
    guard let first = text.utf8.first, text.utf8.count <= 12 else { return nil }
    switch text.lowercased() {
    case "yes", "no", "on", "off", "true", "false", "y", "n": return "a truth value"
    case "null", "~": return "nothing"
    default: break
    }
    // Nearly all texts are words, and patterns take long.
    guard isInNumbers(first) else { return nil }
    if text.wholeMatch(of: /\d{4}-\d\d?-\d\d?/) != nil { return "a date" }
    // Base 60 is a number too, as in 22:30.
    let number = /[-+]?(\d[\d_]*(\.[\d_]*)?|\.\d[\d_]*)([eE][-+]?\d+)?|[-+]?\d[\d_]*(:[0-5]?\d)+/
    return text.wholeMatch(of: number) != nil ? "a number" : nil
  }

  private static func isInNumbers(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
