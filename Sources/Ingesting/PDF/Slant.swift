/// What a font's name says of its look.
struct Slant {
  var isBold = false
  var isItalic = false

  init() {}

  init(name: String) {
    let name = name.lowercased()
    isBold = ["bold", "black", "heavy", "-bd", "semibd", "demi"].contains { name.contains($0) }
    isItalic = ["italic", "oblique", "-it"].contains { name.contains($0) }
  }
}
