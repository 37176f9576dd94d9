/// What a language says regardless of framework: markers, polarity, headings, column names, masks.
package struct Vocabulary: Hashable, Sendable, Codable {
  package let language: LanguageTag
  package let version: String
  /// The SHA-256 digest of the file.
  package let digest: String
  /// The groups that terms of every file of the language may name.
  package let groups: WordGroups
  /// The same as they are written.
  package let groupDefinitions: [WordGroupDefinition]
  /// Every term of the file, each with its target.
  package let terms: [Term]
  /// Abbreviations after which a full stop ends no sentence, without the stop.
  package let abbreviations: [String]
  /// Cell texts that say a table cell is empty, as in "n/a" or "to be determined".
  package let emptyCells: [String]
  /// How amounts of money and bodies are written in cells.
  package let amounts: AmountWords
  /// What may stand before a country's name where a sentence is set there or the country is its subject, in small letters.
  package let countryLeads: [String]
  /// How whole numbers are written in words.
  package let numbers: NumberWords
  /// What says how much is granted.
  package let grants: GrantWords

  package init(
    language: LanguageTag, version: String, digest: String, groups: WordGroups = WordGroups(),
    groupDefinitions: [WordGroupDefinition] = [], terms: [Term], abbreviations: [String],
    emptyCells: [String], amounts: AmountWords = AmountWords(), countryLeads: [String] = [],
    numbers: NumberWords = NumberWords(), grants: GrantWords = GrantWords()
  ) {
    self.language = language
    self.version = version
    self.digest = digest
    self.groups = groups
    self.groupDefinitions = groupDefinitions
    self.terms = terms
    self.abbreviations = abbreviations
    self.emptyCells = emptyCells
    self.amounts = amounts
    self.countryLeads = countryLeads
    self.numbers = numbers
    self.grants = grants
  }
}

/// A kind of cue of the common vocabulary.
package enum Cue: String, Hashable, Sendable, Codable, CaseIterable {
  /// Names of bodies that can be responsible, and wordings that make someone responsible.
  case actor
  /// Deadlines and frequencies.
  case time
  /// Money and where it comes from.
  case budget
  /// Money that is said to be found without saying where.
  case budgetUnspecified = "budget_unspecified"
  /// Indicators, targets, counted outputs.
  case indicator
  /// Who is no responsible body: kinds of people, every ministry; and wordings such as "with" or "at the request of", after
  /// which a body does not act.
  case noActor = "no_actor"
  /// What is no time for doing something: the date of a decree, how long a permit lasts.
  case noTime = "no_time"
  /// What only says how large a measure is, as in "with twenty beds".
  case noIndicator = "no_indicator"
  /// Wording that binds, as in "shall" or "undertakes to".
  case strongModal = "strong_modal"
  /// Verbs of doing, as in "establish" or "train".
  case action
  /// Wording that leaves the doing open.
  case weakModal = "weak_modal"
  /// Wording that leaves the doing of its whole sentence open wherever it stands, as in "as far as possible".
  case hedge
  /// Wording that denies.
  case negation
  /// Wording that admits that something is lacking.
  case lack
  /// Wording that leaves a thing out of the plan, before it or after it, as in "is not covered by this plan".
  case excluded
  /// Wording that takes back what stands before it, in its sentence or the one before: "this proposal was not accepted".
  case retraction
  /// Negated wordings that state a rule, as in "shall not be punished".
  case protectiveNegation = "protective_negation"
  /// The words before what somebody lacks or does not do, as in "victims without papers" and "who do not": they state no rule.
  case without
  case past
  /// What opens a list of deeds at the end of its first line, as in "Since 2022 the Ministry has:".
  case pastLead = "past_lead"
  /// What opens a list of what is only thought about, as in "We will consider:".
  case openLead = "open_lead"
  case declaratory
  /// Wording that states what a law, treaty or body in force says or is, as in "is a party to" or "the Act provides".
  case inForce = "in_force"
  case conditional
  /// Wording that reports what others recommend or say.
  case external
  /// A country, by the names of it and of its State: a term each, so that the term says which country it is.
  case country
  /// Other countries in general, as in "some neighbouring countries".
  case otherCountries = "other_countries"
  /// What in a sentence set in another country says that the plan's own State acts there, as in "embassy" or "our".
  case ownAbroad = "own_abroad"
  /// What says that a State undertakes something, as in "will": the plan's own, unless it is known to be another.
  case ownUndertaking = "own_undertaking"
  /// Wording that lists values without doing anything.
  case slogan
  /// Wording of surveys, studies and statistics, and of a document about itself, which says what is and not what is to be done.
  case finding
  /// A reference to a publication, which is no statement of the plan's own.
  case citation
  /// Wordings about another traffic, which are no evidence of anything.
  case globalExclusion = "global_exclusion"
  /// What the status of an activity says that was given up.
  case cancelled
  /// What the status of an activity says that was done.
  case completed
  /// Titles under which stands what is lacking.
  case lackTitle = "lack_title"
  /// Titles under which stands what was refused or is left out.
  case denialTitle = "denial_title"
  /// Titles under which stands what others say or ask for.
  case externalTitle = "external_title"
  /// Titles under which stands what is only thought about or put off.
  case openTitle = "open_title"
  /// Labels of telephone numbers and addresses, as on contact pages.
  case contactLabel = "contact_label"
  /// Labels of what is said of a document itself, as its version, authors and approval.
  case recordLabel = "record_label"
  /// What the explanation of a label says of it, as in "Responsible: the body that leads the measure".
  case labelMeaning = "label_meaning"
  /// Titles of treaties, laws and plans.
  case instrument
  /// Names of bodies.
  case body
  /// Words for bodies that are no part of the State, as "NGO": a name that a plan gives to one stands for the first of them.
  case organisation
  /// Kinds of instruments with their number, which is no date.
  case instrumentNumber = "instrument_number"
}

/// A field of an action-plan row.
package enum ActivityField: String, Hashable, Sendable, Codable, CaseIterable,
  CodingKeyRepresentable
{
  case number, objective, activity, responsible, partners, start, end, time, budget, source
  case indicator, output, status, remarks
}
