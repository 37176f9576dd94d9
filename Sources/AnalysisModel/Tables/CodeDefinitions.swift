extension Level {
  /// When a passage, element or item has the level, in a sentence.
  package var definition: String {
    switch self {
    case .absent: "No passage of the pages read was accepted as evidence."
    case .mentioned: "Named or endorsed, without a concrete measure."
    case .elaborated: "A concrete measure, rule, standard or entitlement in directive wording."
    case .operationalised:
      "A concrete measure with a responsible body and two of deadline, budget and indicator."
    }
  }
}

extension Flag {
  /// What the reservation says, in a sentence.
  package var definition: String {
    switch self {
    case .past: "The passage reports what was done."
    case .declaratory: "The passage restates a measure that exists already."
    case .conditional: "The measure depends on a condition, such as available funds."
    case .external:
      "The passage reports what others recommend or say, or what another country does."
    case .question: "The passage asks; it says nothing of what is or will be."
    case .negated: "The passage denies what the term names."
    case .contra: "The passage contradicts the item."
    case .gapAdmitted: "The plan itself says that this is lacking."
    case .lowText: "The text of the page is poor, so silence proves little."
    case .review: "The machine is unsure; a person should look."
    }
  }
}

extension Gap.Kind {
  /// What is missing, in a sentence.
  package var definition: String {
    switch self {
    case .absent: "No passage was found for the element."
    case .declaratoryOnly: "The element is named without a measure."
    case .noOwner: "No responsible body is named."
    case .noDeadline: "No deadline or frequency is named."
    case .noMoney: "No money and source are named."
    case .noIndicator: "No indicator, target or output is named."
    case .contradicted: "A passage contradicts the element."
    case .refused: "The plan denies or refuses the element, and nothing in it grants it."
    case .notVerifiable:
      "Text that could hold the evidence could not be read, or its language has no lexicon."
    }
  }
}
