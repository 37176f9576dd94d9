package import AnalysisModel

/// The rules that turn passages into levels, as data in one place.
package struct Rubric: Sendable {
  /// The highest level that a passage in a section of a role can earn; roles not named have no cap.
  package var caps: [SectionRole: Level]
  /// Caps that hold where the passage binds with a modal such as "shall"; in definitions, where the sentence also defines
  /// nothing.
  package var bindingCaps: [SectionRole: Level]
  /// The highest level of a passage with a flag; flags not named have no cap.
  package var flagCaps: [Flag: Level]
  /// The highest level of a passage in a block of a kind.
  package var kindCaps: [Block.Kind: Level]
  /// The highest level of words that stand in an action table's cells beside the activity.
  package var besideMeasureCap: Level
  /// The highest level of lines that explain labels, and of those of contact pages, imprints and document control.
  package var formCap: Level
  /// How many of deadline, budget and indicator an operationalised measure states, beside its actor.
  package var markersBesideActor: Int
  /// The share of core elements that carries an item to a level.
  package var coreShare: Double
  /// A document is about the subject from so many of the subject's names per thousand words.
  package var subjectPerThousandWords: Double
  /// The same for a document whose title names the subject.
  package var subjectPerThousandWordsWithTitle: Double
  /// A document with fewer occurrences of the subject's names is not about it.
  package var subjectMinimum: Int
  /// The same for a document whose title names the subject: the title, and once more.
  package var subjectMinimumWithTitle: Int
  /// How often in a thousand words a section names the subject that it is about, where its heading does not.
  package var subjectPerThousandWordsOfSection: Double
  /// In a document about something else, a wording belongs to the subject that is named within so many
  /// characters of it: about fifteen words.
  package var subjectReach: Int
  /// How sure a passage is evidence for an item, and from which score on it counts.
  package var scoring: ScoringModel
  /// What is left of the score where no hit stands without the words of a title.
  package var lentShare: Double
  /// Marks that end a question, and the one that opens it.
  package var questionEnds: Set<Character>
  package var questionStart: Character
  /// What can stand after the mark that ends a sentence.
  package var closingMarks: Set<Character>
  /// Evidence on pages whose text is worse than this is flagged.
  package var lowTextQuality: Double
  /// A negation or lack counts against a hit within so many characters of it, in one sentence.
  package var polarityReach: Int
  /// Marks that no negation reaches across.
  package var clauseEnds: [String]
  /// A weak wording weakens a binding modal that it follows within so many characters: a word or two.
  package var weakReach: Int
  /// A verb of doing lifts a hit within so many characters of it, in one sentence.
  package var verbReach: Int
  /// A first sentence of at most so many characters is a heading run into the paragraph.
  package var runInHeading: Int
  /// A document of at least so many words can be told to be an account.
  package var accountWords: Int
  /// An account has less than this share of its words in parts that set out measures.
  package var accountMeasureShare: Double
  /// An account binds less often than this in a thousand words.
  package var accountBindingPerThousandWords: Double
  /// How many words a list item may have for a title of lack or refusal to speak for it.
  package var governedItemWords: Int
  /// The same for a paragraph of one sentence.
  package var governedParagraphWords: Int

  /// The rules with another way of scoring.
  package func scoring(with model: ScoringModel) -> Rubric {
    var rubric = self
    rubric.scoring = model
    return rubric
  }

  /// The scale of levels 0 to 3, with the section caps and flags that go with it.
  package static let standard = Rubric(
    caps: [
      .title: .absent, .contents: .absent, .acronyms: .absent, .bibliography: .absent,
      .foreword: .mentioned, .definitions: .mentioned, .legal: .mentioned, .context: .mentioned,
      .evaluation: .mentioned, .principles: .mentioned, .objectives: .elaborated,
    ],
    bindingCaps: [.legal: .elaborated, .principles: .elaborated, .definitions: .elaborated],
    flagCaps: [
      .gapAdmitted: .absent, .negated: .absent, .contra: .absent, .past: .mentioned,
      .external: .mentioned, .question: .mentioned, .declaratory: .elaborated,
    ],
    kindCaps: [
      .heading: .mentioned, .caption: .absent, .footnote: .mentioned, .runningHeader: .absent,
      .contentsEntry: .absent,
    ],
    besideMeasureCap: .mentioned,
    formCap: .mentioned,
    markersBesideActor: 2,
    coreShare: 0.5,
    // Plans against trafficking name it 5 to 25 times per thousand words, plans on other subjects
    // under once, and texts on neighbouring subjects about twice.
    subjectPerThousandWords: 3,
    subjectPerThousandWordsWithTitle: 0.5,
    subjectMinimum: 5,
    subjectMinimumWithTitle: 1,
    subjectPerThousandWordsOfSection: 10,
    subjectReach: 100,
    scoring: .uncalibrated,
    lentShare: 0.8,
    questionEnds: ["?", "؟", "？"], questionStart: "¿",
    closingMarks: ["\"", "'", "”", "’", "»", ")", "]", "|"],
    lowTextQuality: 0.6,
    polarityReach: 90,
    clauseEnds: [";", "؛", "|", ": ", " (", " – ", " — "],
    weakReach: 16,
    verbReach: 80,
    runInHeading: 45,
    // Plans, and strategies on other subjects, have 23 to 73 % of their words in such parts, or bind more than five times in a
    // thousand words, as rules do; studies have 0 to 9 % and bind at most twice and a half.
    accountWords: 2000, accountMeasureShare: 0.1, accountBindingPerThousandWords: 4,
    governedItemWords: 30, governedParagraphWords: 20)
}
