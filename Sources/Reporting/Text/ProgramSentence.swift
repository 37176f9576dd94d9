package import AnalysisModel

/// A sentence of the parts of the program that read, in the language of a report.
///
/// Reasons and warnings are kept as sentences, in English as `run.json` has them. Their patterns are known, so that reports can say
/// them in other languages; what follows none of these patterns is said as it is.
package struct ProgramSentence {
  private let words: ReportWords

  /// - Parameter words: The language to say sentences in; in English they are said as they are.
  package init(_ words: ReportWords) { self.words = words }

  /// The sentence, with the plan's language called as the report's language calls it.
  package func callAsFunction(_ sentence: String, language: LanguageTag? = nil) -> String {
    guard words.language != .english else { return sentence }
    for pattern in Self.patterns {
      guard var values = Self.values(of: sentence, in: pattern) else { continue }
      for name in ["first", "found"] {
        values[name] = values[name].map { callAsFunction($0, language: language) }
      }
      if values["language"] != nil, let language {
        values["language"] = words.name(of: language.rawValue)
      }
      return words(pattern, values)
    }
    return sentence
  }

  /// What stands in a sentence in the places of a pattern's braces; nil where it is another sentence.
  static func values(of sentence: String, in pattern: String) -> [String: String]? {
    var values: [String: String] = [:]
    var rest = Substring(sentence)
    var name: Substring?
    // Literal text and names by turns, since no brace stands at another's side.
    for (place, piece) in pattern.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "{" || $0 == "}" }
    ).enumerated() {
      guard place.isMultiple(of: 2) else {
        name = piece
        continue
      }
      guard let open = name else {
        guard rest.hasPrefix(piece) else { return nil }
        rest = rest.dropFirst(piece.count)
        continue
      }
      name = nil
      let range: Range<Substring.Index>? =
        piece.isEmpty ? rest.endIndex..<rest.endIndex : rest.firstRange(of: piece)
      guard let range, range.lowerBound > rest.startIndex else { return nil }
      let value = rest[..<range.lowerBound]
      if numeric.contains(String(open)), !value.allSatisfy(\.isNumber) { return nil }
      values[String(open)] = String(value)
      rest = rest[range.upperBound...]
    }
    return rest.isEmpty ? values : nil
  }

  /// The names of what is a number.
  private static let numeric: Set<String> = ["count", "all", "page", "number"]

  /// The sentences, those that hold others first.
  package static let patterns = [
    "{first}; to have it recognised: {command}",
    "{first}, but there is no {language} lexicon of {frameworks}",
    "its one page was read",
    "all {count} pages read",
    "{count} of 1 page could not be read: {list}",
    "{count} of {all} pages could not be read: {list}",
    "the file has no pages",
    "no page has text that can be read (1 page); it is probably a scan",
    "no page has text that can be read ({count} pages); it is probably a scan",
    "no page has text that can be read; the file is probably a scan",
    "page {page} has no text that can be read; it is probably a scan",
    "page {page} has text that makes no words; its fonts probably hide what it says",
    "page {page} has words whose places are not known; cells of its tables may lack them",
    "page {page} cannot be opened; the file is damaged there",
    "page {page} is damaged: nothing of its text could be read; fetch the file again",
    "page {page} is damaged: a part of its text is lost; fetch the file again",
    "page {page} was recognised without the data for its language; to have it read better: {command}",
    "page {page} was not recognised, as the time for recognition was used up; raise --ocr-timeout",
    "page {page} was not looked at, as there is too little memory for its picture; raise --memory",
    "page {page} was not looked at, as its picture took too long; raise --timeout",
    "page {page} was not looked at, as its picture took too long; raise --cpu-seconds",
    "page {page} was not looked at, as readers were lost on the pictures of other pages; split the file",
    "page {page} was not looked at, as the reader crashed on its picture; save the file anew from a PDF viewer and try again",
    "the language could not be told from the little text that was found; name it with --language",
    "it was read, but there is no lexicon for its language ({language}), so nothing is said of what it lacks",
    "elements are nested too deep to tell apart; their text is kept",
    "the page shows a document in a frame that was not read: {address}; give it as a file of its own",
    "the page has no text of its own; it may be made of pictures or filled by scripts",
    "the page says its encoding is {name}, but its bytes are not; read as {other}",
    "the page does not say its encoding; read as {name} by the frequency of its letters",
    "{name} says nothing that {other} does not say and is not counted twice",
    "there is no such file; check the path",
    "the file may not be read; change its permissions or run as its owner",
    "the folder may not be read; change its permissions or run as its owner",
    "this is a pipe or device, not a file; copy its content into a file",
    "the file is empty; fetch it again from its source",
    "the content is {found}, not PDF or HTML; unpack it and try again",
    "the content is {found}, not PDF or HTML; convert it to PDF and try again",
    "the file is encrypted; give its password with --password",
    "the password does not open the file; check it and try again",
    "the file is damaged ({detail}); fetch it again or save it anew from a PDF viewer",
    "the reader was ended from outside (signal {number}); run again to read this file",
    "the reader crashed on this file (signal {number}); save it anew from a PDF viewer and try again",
    "the reader stopped on this file (exit code {number}); save it anew from a PDF viewer and try again",
    "reading took longer than {number} s; raise --timeout or split the file",
    "reading took longer than {number} s, most of which it waited for a busy machine; run again, or raise --timeout",
    "reading needed more than {number} s of CPU time; raise --cpu-seconds or split the file",
    "the file is larger than {number} MB; raise --file-size or split the file",
    "reading needed more than {number} MB; raise --memory or split the file",
    "the run was interrupted before this file; run again to go on",
    "the file was changed or moved while it was read; run again to read it as it is now",
    "it was not read: {cause}",
    "the file's name is not valid UTF-8; rename the file and try again",
    "a Word document", "an Excel workbook", "a PowerPoint presentation",
    "an old Microsoft Office file", "an OpenDocument text", "an OpenDocument spreadsheet",
    "an OpenDocument presentation", "an RTF document", "a PostScript file", "a DjVu document",
    "an EPUB book", "a PNG image", "a JPEG image", "a GIF image", "a TIFF image",
    "an SQLite database", "a program", "plain text", "binary data",
    "a ZIP archive", "a gzip archive", "a RAR archive", "a 7z archive",
    "a folder", "a folder without web pages",
  ]
}
