/// A place of a YAML file that stands for another one: `*name`, where that is marked with `&name`.
///
/// Lists of such places that stand for lists of such places make a file of a few lines swell without end, so they are
/// refused before anything is parsed.
struct YAMLAlias {
  let name: String
  /// From 1, as `column`, which counts bytes.
  let line: Int
  let column: Int

  /// The first in a text; nil where there is none.
  ///
  /// A star before a word is none by itself: terms have them.
  init?(in text: String) {
    let bytes = text.utf8
    guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: "*")) else { return nil }
    let marked = Set(Self.names(behind: UInt8(ascii: "&"), in: bytes))
    guard !marked.isEmpty else { return nil }
    let stars = Self.names(behind: UInt8(ascii: "*"), in: bytes)
    guard let alias = stars.first(where: marked.contains) else { return nil }
    let before = text[..<alias.startIndex].utf8
    name = String(alias)
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    column =
      before.count
      - (before.lastIndex(of: UInt8(ascii: "\n")).map {
        before.distance(from: before.startIndex, to: $0) + 1
      } ?? 0)
  }

  /// The letters, digits, hyphens and underscores behind each sign.
  private static func names(behind sign: UInt8, in bytes: String.UTF8View) -> [Substring] {
    var names: [Substring] = []
    var rest = bytes[...]
    while let place = rest.firstIndex(of: sign) {
      rest = rest[bytes.index(after: place)...]
      let end = rest.firstIndex { !isOfName($0) } ?? rest.endIndex
      if end > rest.startIndex { names.append(Substring(rest[..<end])) }
    }
    return names
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
