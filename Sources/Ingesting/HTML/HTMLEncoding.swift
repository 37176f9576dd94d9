/// The character encoding of a web page's bytes, and how it was found.
struct HTMLEncoding: Hashable, Sendable {
  /// The name that the converter knows it by, as in "CP1252".
  let name: String
  /// Why the encoding is not certain, as a sentence, or nil where the page declares it or leaves no doubt.
  var doubt: String?

  static let utf8Name = "UTF-8"

  /// Finds the encoding: a byte order mark, then the declarations, then the bytes themselves.
  init(sniffing bytes: [UInt8]) {
    if let name = Self.byteOrderMark(bytes) ?? Self.wideMarkup(bytes) {
      self.init(name: name)
      return
    }
    let declared = Self.declaredLabel(in: bytes)
    let known = declared.flatMap(Self.converterName)
    let form = UTF8Form(bytes)
    switch known {
    case Self.utf8Name? where form.isMostlyUTF8:
      self.init(name: Self.utf8Name)
    case let name? where name != Self.utf8Name && !form.isSurelyUTF8:
      self.init(name: name)
    default:
      let name = form.isMostlyUTF8 ? Self.utf8Name : HTMLEncodingGuess(bytes).name
      var doubt: String?
      if let declared, name != known {
        doubt =
          "the page says its encoding is \(declared.prefix(40)), but its bytes are not; read as \(name)"
      } else if !form.isMostlyUTF8 {
        doubt =
          "the page does not say its encoding; read as \(name) by the frequency of its letters"
      }
      self.init(name: name, doubt: doubt)
    }
  }

  init(name: String, doubt: String? = nil) {
    self.name = name
    self.doubt = doubt
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8Name }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return "UTF-32LE" }
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    return nil
  }

  /// UTF-16 without a mark shows by the zero beside the first angle bracket.
  private static func wideMarkup(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x3C, 0]), bytes.count > 3, bytes[2] != 0, bytes[3] == 0 {
      return "UTF-16LE"
    }
    if bytes.starts(with: [0, 0x3C, 0]) { return "UTF-16BE" }
    return nil
  }

  /// The label in the XML declaration or in a `meta` element, in lower case.
  private static func declaredLabel(in bytes: [UInt8]) -> String? {
    // Browsers look for `meta` in the first 1024 bytes and take one that the parser meets later too.
    let head = asciiText(bytes.prefix(1024))
    if let declaration = head.firstRange(of: "<?xml"),
      head[..<declaration.lowerBound].allSatisfy(\.isWhitespace),
      let close = head[declaration.upperBound...].firstIndex(of: ">"),
      let label = value(of: "encoding", in: head[declaration.upperBound..<close])
    {
      return label
    }
    return metaLabel(in: head) ?? metaLabel(in: asciiText(bytes.prefix(1 << 14)))
  }

  private static func metaLabel(in head: String) -> String? {
    var rest = head[...]
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        guard let close = rest.firstRange(of: "-->") else { return nil }
        rest = rest[close.upperBound...]
      } else if rest.hasPrefix("<meta") {
        let tag = rest.prefix { $0 != ">" }
        if let label = value(of: "charset", in: tag) { return label }
        rest = rest.dropFirst(5)
      } else {
        rest = rest.dropFirst()
      }
    }
    return nil
  }

  /// What stands after `key` and an equals sign, with or without quotes.
  private static func value(of key: String, in tag: Substring) -> String? {
    guard let found = tag.firstRange(of: key) else { return nil }
    var rest = tag[found.upperBound...].drop { $0.isWhitespace }
    guard rest.first == "=" else { return nil }
    rest = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
    let label = rest.prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
    return label.isEmpty ? nil : String(label)
  }

  /// The bytes in lower case, all that are not ASCII as spaces.
  private static func asciiText(_ bytes: ArraySlice<UInt8>) -> String {
    let ascii = bytes.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
      case 0x21...0x7E: byte
      default: 0x20
      }
    }
    return String(decoding: ascii, as: UTF8.self)
  }

  /// The converter's name for a label that pages use, or nil for labels that no browser accepts.
  ///
  /// As browsers do, ISO 8859-1 and ASCII are read as windows-1252, and the national sets as their supersets.
  static func converterName(_ label: String) -> String? {
    switch label {
    // A page whose `meta` could be read as ASCII is not UTF-16.
    case "utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be": utf8Name
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "ascii", "us-ascii", "ansi",
      "cp1252", "x-cp1252", "windows-1252", "x-user-defined", "iso-8859-1:1987":
      "CP1252"
    case "iso-8859-9", "latin5", "windows-1254": "CP1254"
    case "gb2312", "gbk", "x-gbk", "gb_2312-80", "gb18030": "GB18030"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j": "CP932"
    case "euc-kr", "ks_c_5601-1987", "korean": "CP949"
    case "big5", "big5-hkscs", "x-x-big5": "BIG5-HKSCS"
    case "iso-8859-11", "tis-620", "windows-874": "CP874"
    case "macintosh", "x-mac-roman": "MACINTOSH"
    case "euc-jp", "x-euc-jp": "EUC-JP"
    case "koi8-r", "koi": "KOI8-R"
    case "koi8-u": "KOI8-U"
    case "ibm866", "cp866": "CP866"
    case "iso-8859-6", "arabic": "ISO-8859-6"
    case "iso-8859-8-i", "iso-8859-8": "ISO-8859-8"
    default:
      if let page = windowsPage(label) {
        "CP\(page)"
      } else if let part = isoPart(label) {
        "ISO-8859-\(part)"
      } else {
        nil
      }
    }
  }

  private static func windowsPage(_ label: String) -> Int? {
    for prefix in ["windows-", "cp", "x-cp"] where label.hasPrefix(prefix) {
      return Int(label.dropFirst(prefix.count)).flatMap { (1250...1258).contains($0) ? $0 : nil }
    }
    return nil
  }

  private static func isoPart(_ label: String) -> Int? {
    for prefix in ["iso-8859-", "iso8859-", "iso_8859-"] where label.hasPrefix(prefix) {
      return Int(label.dropFirst(prefix.count)).flatMap { (2...16).contains($0) ? $0 : nil }
    }
    return nil
  }
}
