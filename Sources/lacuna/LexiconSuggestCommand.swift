internal import AnalysisModel
internal import ArgumentParser
internal import Evaluating
internal import Foundation
internal import Loading
internal import Pipeline
internal import Storing

/// Suggests wordings for an element.
struct LexiconSuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract:
      "Show words and phrases that distinguish the evidence of an element from other passages.",
    discussion: """
      Reads a results folder, where what counts for the element is its evidence, or labelled passages (.jsonl), where readers gave
      the item. Phrases that a term of the element matches already are left out, and so are those that begin or end with a \
      word of common/function-words.yaml or a figure; so what is shown is what the terms may miss. Each has its
      log-likelihood ratio: from 10.83 on, chance would bring it once in a thousand.

      EXAMPLES
        lacuna lexicon suggest Output --element OSCE-08.3
        lacuna lexicon suggest passages.jsonl --element OSCE-08 --language fr
      """)

  @Argument(help: "A results folder, or labelled passages as JSON Lines.")
  var source: String

  @Option(help: ArgumentHelp("An element or item.", valueName: "id"))
  var element: String

  @Option(help: ArgumentHelp("The language.", valueName: "code"))
  var language = "en"

  @Option(help: ArgumentHelp("How many to show.", valueName: "number"))
  var top = 30

  @Option(help: ArgumentHelp("In how many passages a phrase must stand.", valueName: "number"))
  var fewest = 2

  @OptionGroup var lexicons: LexiconOptions

  func validate() throws {
    guard top > 0, fewest > 0 else { throw ValidationError("--top and --fewest are above 0") }
  }

  func run() throws {
    let library = try lexicons.library()
    let items = library.frameworks.flatMap(\.items)
    guard
      let item = items.first(where: { item in
        item.id.rawValue == element || item.elements.contains { $0.id.rawValue == element }
      })
    else {
      throw unknown("element or item", element, known: items.map(\.id.rawValue))
    }
    let tag = LanguageTag(rawValue: language).primary
    guard library.languages.contains(tag) else {
      throw unknown(
        "lexicon in the language", language, known: library.languages.map(\.rawValue))
    }
    print(LexiconStamp(library, language: tag))
    var suggestions = try TermSuggestions(element, language: tag, library: library)
    var evidence = 0
    if source.hasSuffix(".jsonl") {
      for passage in try LabelledSet(path: source).passages where passage.language == tag {
        guard let items = passage.items,
          passage.disputed?.contains(item.id.rawValue) != true
        else { continue }
        let isEvidence = items[item.id.rawValue] != nil
        evidence += isEvidence ? 1 : 0
        suggestions.add(passage.text, isEvidence: isEvidence)
      }
    } else {
      let folder = ResultFolder(source)
      if let run = folder.lexicons(), LexiconStamp(run) != LexiconStamp(library) {
        Messages.say("the evidence of \(source) was found with other \(LexiconStamp(run))")
      }
      for passage in try folder.passages() where passage.language == tag {
        let isEvidence = passage.elements.contains { id in
          id.rawValue == element || id.rawValue.hasPrefix("\(element).")
        }
        evidence += isEvidence ? 1 : 0
        suggestions.add(passage.text, isEvidence: isEvidence)
      }
    }
    let found = suggestions.suggestions(most: top, fewest: fewest)
    for (phrase, example) in found {
      let ratio = (phrase.keyness * 10).rounded() / 10
      let covered =
        phrase.covered == 0 ? "" : ", in \(phrase.covered) of them within what a term matches"
      print(
        "\(phrase.text)  (\(phrase.inEvidence) of \(evidence) passages\(covered), \(phrase.elsewhere) elsewhere, ratio \(ratio))"
      )
      print("    \(Self.excerpt(example, around: phrase.text))")
    }
    if found.isEmpty {
      Messages.say("\(evidence) passages of \(element) in \(tag); no phrase stands out")
    }
  }

  /// Some words on both sides of a phrase.
  private static func excerpt(_ text: String, around phrase: String) -> String {
    let line = text.replacing("\n", with: " ")
    guard let range = line.range(of: phrase, options: [.caseInsensitive, .diacriticInsensitive])
    else { return String(line.prefix(160)) }
    let start = line.index(range.lowerBound, offsetBy: -70, limitedBy: line.startIndex)
    let end = line.index(range.upperBound, offsetBy: 70, limitedBy: line.endIndex)
    let (from, to) = (start ?? line.startIndex, end ?? line.endIndex)
    return (from > line.startIndex ? "…" : "") + line[from..<to] + (to < line.endIndex ? "…" : "")
  }
}
