internal import AnalysisModel
internal import Yams

// Looks at how texts are spelt, which YAML and its readers may take otherwise than their authors.
extension YAMLFile {
  /// Warns where YAML took something from a text, or where the text can hardly be what its author sees.
  mutating func lookAtSpelling(of scalar: Node.Scalar) {
    let start = location(of: scalar)
    if scalar.style == .plain, lines.indices.contains(start.line - 1),
      lines[start.line - 1].utf8.contains(UInt8(ascii: "#"))
    {
      let rest = lines[start.line - 1].dropFirst(start.column - 1 + scalar.string.count)
      let comment = rest.drop { $0 == " " || $0 == "\t" }
      // People who mean a comment set it off by two spaces or more, and write one after its sign.
      let isSetOff = rest.count - comment.count > 1
      if comment.count < rest.count, comment.first == "#",
        !isSetOff || comment.dropFirst().first.map({ !$0.isWhitespace && $0 != "#" }) ?? false
      {
        warn(
          "YAML takes \" \(comment)\" for a comment, so this ends at \"\(scalar.string)\"; put the whole text in single quotes, or two spaces before a comment",
          at: SourceLocation(
            file: name, line: start.line,
            column: start.column + scalar.string.count + rest.count - comment.count))
      }
    }
    warnOfOtherType(scalar)
    let foreign = isOfLanguage ? ForeignScript.words(in: scalar.string, of: baseName) : []
    for word in foreign {
      warn(
        "\"\(word.text)\" is in \(word.script) letters, which are not those of the language \"\(baseName)\"; move it to the file of its language",
        at: SourceLocation(file: name, line: start.line, column: start.column + word.offset))
    }
    for word in MixedScripts.words(in: scalar.string) {
      warn(
        "\"\(word.text)\" has letters of two scripts that look alike (\(word.scripts)), so it matches no ordinary text; type it anew",
        at: SourceLocation(file: name, line: start.line, column: start.column + word.offset))
    }
  }

  /// Warns of an unquoted text that other programs read as a truth value, a number or nothing.
  mutating func warnOfOtherType(_ scalar: Node.Scalar) {
    guard scalar.style == .plain, !Self.figures.contains(baseName),
      let type = YAMLOtherType.of(scalar.string)
    else { return }
    warn(
      "YAML takes \(scalar.string) without quotes for \(type); write '\(scalar.string)'",
      at: scalar.mark)
  }
}
