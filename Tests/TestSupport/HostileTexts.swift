/// Texts that have broken files, databases or spreadsheets somewhere.
package enum HostileTexts {
  package static let all: [String] = [
    "", " ", "  both ends  ", "'", "\"", "\"\"", "a,b;c\td", "line\nfeed", "carriage\r\nreturn\r",
    "\\", "\\N", "\\.", "back\\\\slash\\t", "\u{0}", "a\u{0}b\u{1}\u{1F}\u{7F}\u{85}", "NULL",
    "null", "NA", "-", "0", "1e5", "true",
    "=cmd|'/c calc'!A1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1",
    "=\u{301}1",
    "'; DROP TABLE plans; --", "$$;$1 %s {0}", "<script>alert(1)</script>]]>&amp;",
    "\u{202E}gnp.exe\u{202C}", "\u{2066}a\u{2069}", "خطة العمل",
    "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "\u{10FFFD}",
    "\u{301}alone", "\"\u{301}", "e\u{301}", "\u{FFFE}\u{FFFF}", "\u{FEFF}mark", "\u{2028}\u{2029}",
    String(repeating: "long \"quoted\", ", count: 70_000),
  ]
}
