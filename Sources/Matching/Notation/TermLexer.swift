internal import AnalysisModel

/// Cuts a notation into tokens.
struct TermLexer {
  /// More words than a passage has, so a larger distance is a slip of the pen.
  static let largestDistance = 200
  /// How the message for a group that no file has begins.
  static let unknownGroup = "There is no word group"
  /// What a term may hold once its word groups are written out, ten times what the longest do.
  private static let mostTokens = 100_000
  /// The distance taken where the number is missing, so that reading can go on.
  private static let assumedDistance = 8

  /// The notation in UTF-8: lexicons have millions of letters, and no process starts before it has read them.
  private let bytes: [UInt8]
  private let groups: WordGroups
  /// What the groups' notations are; nil where a group's name stays a word of its own.
  private let groupReadings: GroupReadings?
  private var position = 0
  private(set) var tokens: [TermToken] = []
  /// How many tokens the word groups have that were named so far.
  private var groupTokenCount = 0
  /// What is wrong, with offsets in bytes.
  private(set) var errors: [TermSyntaxError] = []

  init(_ notation: String, groups: WordGroups, groupReadings: GroupReadings) {
    self.init(notation, groups, groupReadings)
  }

  /// Cuts a notation into its own tokens; `<name>` is an exact word of that spelling.
  init(ownTokensOf notation: String) { self.init(notation, WordGroups(), nil) }

  private init(_ notation: String, _ groups: WordGroups, _ groupReadings: GroupReadings?) {
    bytes = Array(notation.utf8)
    self.groups = groups
    self.groupReadings = groupReadings
    while position < bytes.count { readToken() }
  }

  private mutating func readToken() {
    switch bytes[position] {
    case UInt8(ascii: "("): readSymbol(.open)
    case UInt8(ascii: ")"): readSymbol(.close)
    case UInt8(ascii: "|"): readSymbol(.bar)
    case UInt8(ascii: "<"): readGroupName()
    default:
      let scalar = scalar(at: position)
      if Self.isQuotationMark(scalar) {
        readExactForm()
      } else if scalar.isSpace {
        position += UTF8.width(scalar)
      } else {
        readChunk()
      }
    }
  }

  /// The scalar whose first byte stands at a place.
  private func scalar(at index: Int) -> Unicode.Scalar {
    let byte = bytes[index]
    if byte < 0x80 { return Unicode.Scalar(byte) }
    return bytes[index...].withUnsafeBufferPointer { rest in
      var decoder = UTF8()
      var iterator = rest.makeIterator()
      if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
      return "\u{FFFD}"
    }
  }

  private static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "“" || scalar == "”"
  }

  /// What the notation takes for a space inside a phrase.
  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "/" || scalar == "\u{2010}" || scalar == "\u{2011}"
  }

  private static func isDelimiter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == ")" || scalar == "|" || scalar == "<" || scalar.isSpace
      || isQuotationMark(scalar)
  }

  /// Whether a scalar that this byte begins may be a sign of the notation beyond ASCII: all of them begin with four bytes,
  /// with which no letter of Cyrillic or Arabic does.
  private static func mayBeginSign(_ byte: UInt8) -> Bool {
    byte == 0xC2 || (0xE1...0xE3).contains(byte)
  }

  /// The first place in a range where a scalar is one of those that `isWanted` names, with the scalar's length; the range's
  /// end and 0 where none is.
  private func first(
    in range: Range<Int>, where isWanted: (Unicode.Scalar) -> Bool
  ) -> (place: Int, length: Int) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        if isWanted(Unicode.Scalar(byte)) { return (index, 1) }
      } else if Self.mayBeginSign(byte) {
        let scalar = scalar(at: index)
        if isWanted(scalar) { return (index, UTF8.width(scalar)) }
      }
      index += 1
    }
    return (range.upperBound, 0)
  }

  private mutating func report(_ message: String, at offset: Int) {
    errors.append(TermSyntaxError(offset: offset, message: message))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private mutating func readSymbol(_ kind: TermToken.Kind) {
    tokens.append(TermToken(kind: kind, offset: position))
    position += 1
  }

  /// Reads `<name>` as the alternatives that it stands for, all of them at the name's place.
  private mutating func readGroupName() {
    let start = position
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else {
      report("The name of a word group ends with \">\", as in <victim>.", at: start)
      position += 1
      return
    }
    position = end + 1
    let name = text((start + 1)..<end)
    guard let groupReadings else {
      let word = TermExpression.Word(text: "<\(name)>", form: .exact)
      tokens.append(TermToken(kind: .word(word), offset: start))
      return
    }
    guard let notation = groups.notation(of: name) else {
      report("\(Self.unknownGroup) <\(name)>; groups stand under \"groups\".", at: start)
      return
    }
    let inner = groupReadings.reading(of: name, notation)
    groupTokenCount += inner.tokens.count
    guard tokens.count + groupTokenCount <= Self.mostTokens else {
      report(
        "With its word groups written out the term has more than \(Self.mostTokens) words and signs.",
        at: start)
      position = bytes.count
      return
    }
    if let node = inner.node {
      tokens.append(TermToken(kind: .group(node), offset: start))
      return
    }
    tokens += inner.tokens.map { TermToken(kind: $0.kind, offset: start) }
    if let message = inner.firstError {
      report("The word group <\(name)> cannot be read: \(message)", at: start)
    }
  }

  private mutating func readExactForm() {
    let start = position
    let inside = (start + UTF8.width(scalar(at: start)))..<bytes.count
    let (end, length) = first(in: inside, where: Self.isQuotationMark)
    if length == 0 { report("This quotation mark is not closed.", at: start) }
    appendWord(inside.lowerBound..<end, form: .exact, offset: start)
    position = end + length
  }

  /// Reads to the next space, parenthesis, bar or quotation mark: an operator, or words.
  private mutating func readChunk() {
    let start = position
    position = first(in: start..<bytes.count, where: Self.isDelimiter).place
    if !appendOperator(start..<position) { appendWords(start..<position) }
  }

  /// Adds the operator that a chunk is; returns whether it is one.
  private mutating func appendOperator(_ range: Range<Int>) -> Bool {
    // No operator begins with another letter; most words are told apart here.
    switch bytes[range.lowerBound] | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "n"), UInt8(ascii: "o"), UInt8(ascii: "p"),
      UInt8(ascii: "s"):
      break
    default: return false
    }
    let chunk = text(range)
    if let combinator = TermExpression.Combinator.allCases.first(where: { $0.keyword == chunk }) {
      tokens.append(TermToken(kind: .combinator(combinator), offset: range.lowerBound))
      return true
    }
    let upper = chunk.uppercased()
    for (keyword, isOrdered) in [("NEAR", false), ("PRE", true)] where upper.hasPrefix(keyword) {
      let rest = chunk.dropFirst(keyword.count)
      // "pre-trial" and "near" are words; "near/8" and "NEAR8" are operators gone wrong.
      if chunk == keyword || rest.hasPrefix("/") || (!rest.isEmpty && rest.allSatisfy(\.isNumber)) {
        appendProximity(chunk, keyword, isOrdered: isOrdered, offset: range.lowerBound)
        return true
      }
    }
    return false
  }

  private mutating func appendProximity(
    _ chunk: String, _ keyword: String, isOrdered: Bool, offset: Int
  ) {
    let rest = chunk.dropFirst(keyword.count)
    let number = rest.hasPrefix("/") ? Int(rest.dropFirst()) : nil
    let distance = min(max(number ?? Self.assumedDistance, 0), Self.largestDistance)
    if !chunk.hasPrefix(keyword) {
      report("Operators are written in capital letters, as in \(keyword)/8.", at: offset)
    } else if number == nil {
      report("\(keyword) needs a number after the slash, as in \(keyword)/8.", at: offset)
    } else if number != distance {
      report(
        "The number after \(keyword)/ is from 0 to \(Self.largestDistance).",
        at: offset + keyword.count + 1)
    }
    tokens.append(
      TermToken(kind: .proximity(within: distance, isOrdered: isOrdered), offset: offset))
  }

  /// Adds the words between hyphens and slashes.
  private mutating func appendWords(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let (end, length) = first(in: start..<range.upperBound, where: Self.isJoint)
      if end > start {
        let isWildcard = bytes[start..<end].contains {
          $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?")
        }
        appendWord(start..<end, form: isWildcard ? .wildcard : .stem, offset: start)
      }
      start = end + length
    }
  }

  private mutating func appendWord(
    _ range: Range<Int>, form: TermExpression.Word.Form, offset: Int
  ) {
    let text = text(range)
    if !text.unicodeScalars.contains(where: { Self.canMatch($0, form) }) {
      report(
        form == .exact
          ? "Nothing that could match stands between the quotation marks."
          : "\"\(text)\" has no letter or digit, so it can never match.", at: offset)
    }
    tokens.append(
      TermToken(kind: .word(TermExpression.Word(text: text, form: form)), offset: offset))
  }

  private static func canMatch(
    _ scalar: Unicode.Scalar, _ form: TermExpression.Word.Form
  ) -> Bool {
    scalar.isASCII
      && ((0x61...0x7A).contains(scalar.value | 0x20) || (0x30...0x39).contains(scalar.value))
      || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || WordSegmenter.isSymbolWord(scalar)
      || (form == .wildcard && (scalar == "*" || scalar == "?"))
  }
}
