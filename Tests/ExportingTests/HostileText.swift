/// Texts that break formats, as plans contain them.
enum HostileText {
  static let all = [
    "plain", "", "\u{0}nul\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}",
    "]]> & <b a=\"1\">'\"</b> <!-- -- &amp; &#0;",
    "quotes \" and '\" and \\ \\u0000 \\n", "lines\nand\r\nand\rand\u{85}and\u{2028}and\u{2029}end",
    "\u{FEFF}mark", "astral \u{1F600}\u{1F1E6}\u{1F1E7} 𝔘 \u{10FFFF}",
    "\u{202E}bidi\u{2066}iso\u{2069}\u{202C}",
    "\u{FFFE}\u{FFFF} non-characters", "\u{301}lone mark, e\u{301} apart, \u{64E}",
    "تنشأ لجنة وطنية لمكافحة الاتجار بالأشخاص", "=cmd()|' /C calc'!A0", "a,b;c\td|e",
    "%41 <> {} ^ ` \u{A0} \u{200B}", "\"\"\"@en . <urn:x> a <urn:y>",
  ]

  /// Far longer than any buffer on the way.
  static let long = String(repeating: "long € \u{1F600} <&\"> line\n", count: 45_000)
}
