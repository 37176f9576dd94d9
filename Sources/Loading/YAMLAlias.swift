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
    var text = text
    let alias = text.withUTF8 { bytes -> Range<Int>? in
      guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: "*")) else { return nil }
      let marked = Set(
        Self.names(behind: UInt8(ascii: "&"), in: bytes).map { Array(bytes[$0]) })
      guard !marked.isEmpty else { return nil }
      return Self.names(behind: UInt8(ascii: "*"), in: bytes).first {
        marked.contains(Array(bytes[$0]))
      }
    }
    guard let alias else { return nil }
    let before = Array(text.utf8.prefix(alias.lowerBound))
    name = String(decoding: text.utf8.prefix(alias.upperBound).suffix(alias.count), as: UTF8.self)
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    column = before.count - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
  }

  /// Where letters, digits, hyphens and underscores stand behind a sign.
  private static func names(
    behind sign: UInt8, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var names: [Range<Int>] = []
    for place in bytes.indices where bytes[place] == sign {
      let end = bytes[(place + 1)...].firstIndex { !isOfName($0) } ?? bytes.endIndex
      if end > place + 1 { names.append(place + 1..<end) }
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
