internal import AnalysisModel

extension Change {
  /// The change as a reader sees it.
  func words(_ words: ReportWords) -> String {
    switch self {
    case .added: words("added")
    case .strengthened: words("strengthened")
    case .weakened: words("weakened")
    case .dropped: words("dropped")
    case .contradicted: words("contradicted")
    case .unchanged: words("unchanged")
    case .notComparable: words("not comparable")
    }
  }

  /// A sign that tells changes apart without colour.
  var sign: String {
    switch self {
    case .added: "+"
    case .strengthened: "↑"
    case .weakened: "↓"
    case .dropped: "−"
    case .contradicted: "×"
    case .unchanged: "="
    case .notComparable: "?"
    }
  }
}

extension ElementChange.Ground {
  /// What lies behind a change, in a clause.
  func words(_ words: ReportWords) -> String {
    switch self {
    case .newText: words("by a passage without counterpart")
    case .textGone: words("its passage has no counterpart")
    case .reworded: words("its passage is worded otherwise")
    case .moved: words("its passage stands in another section")
    case .leadReworded:
      words("its passage is the same, and the line that opens its list is worded otherwise")
    case .surroundings: words("its passage is the same and counts otherwise where it stands")
    }
  }
}

extension PassagePair {
  /// How the two passages stand to each other.
  func words(_ words: ReportWords) -> String {
    let kind =
      switch kind {
      case .kept: words("same words, same section")
      case .moved: words("same words, another section")
      case .reworded: words("reworded")
      case .added: words("new passage")
      case .dropped: words("passage gone")
      case .unaligned: words("not aligned across languages")
      }
    guard self.kind == .reworded, let similarity else { return kind }
    return words(
      "{kind}, {share} % alike",
      ["kind": kind, "share": "\(Int((similarity * 100).rounded()))"])
  }
}

extension ActivityChange.Kind {
  func words(_ words: ReportWords) -> String {
    switch self {
    case .added: words("added|measure")
    case .changed: words("changed|measure")
    case .dropped: words("dropped|measure")
    case .unchanged: words("unchanged|measure")
    }
  }

  var sign: String {
    switch self {
    case .added: "+"
    case .changed: "~"
    case .dropped: "−"
    case .unchanged: "="
    }
  }
}

extension ActivityComparison.Obstacle {
  /// Why nothing is said of measures.
  func words(of comparison: PlanComparison, _ words: ReportWords) -> String {
    let ids = ["plan": comparison.earlier.id.rawValue]
    let laterID = ["plan": comparison.later.id.rawValue]
    return switch self {
    case .language:
      words("The plans are in different languages, so their measures are not aligned.")
    case .noneInEarlier:
      words(
        "In {plan} no activities were found; its measures may stand in prose, so nothing is called added.",
        ids)
    case .noneInLater:
      words(
        "In {plan} no activities were found; its measures may stand in prose, so nothing is called dropped.",
        laterID)
    case .noneInEither: words("In neither plan activities were found.")
    case .unread: words("One of the plans could not be read, so nothing is said of its measures.")
    }
  }
}

extension ActivityField {
  func words(_ words: ReportWords) -> String {
    switch self {
    case .number: words("number")
    case .objective: words("objective")
    case .activity: words("measure")
    case .responsible: words("responsible body")
    case .partners: words("partners")
    case .start: words("start")
    case .end: words("end")
    case .time: words("deadline")
    case .budget: words("budget")
    case .source: words("source of funds")
    case .indicator: words("indicator")
    case .output: words("output")
    case .status: words("state")
    case .remarks: words("remarks")
    }
  }
}

extension Status {
  /// The status as a reader sees it.
  func words(_ words: ReportWords) -> String {
    switch self {
    case .operationalised: words("operationalised")
    case .elaborated: words("elaborated")
    case .mentioned: words("mentioned")
    case .absent: words("absent")
    case .notAssessable: words("not assessable")
    }
  }

  /// The style of its level.
  var style: String {
    switch self {
    case .operationalised: "l3"
    case .elaborated: "l2"
    case .mentioned: "l1"
    case .absent: "l0"
    case .notAssessable: "lx"
    }
  }
}

extension VerdictChange {
  /// As in "1 mentioned → 3 operationalised", or what markers came and went.
  func words(_ words: ReportWords) -> String {
    guard basis == .markers else {
      return "\(Self.name(earlier, words)) → \(Self.name(later, words))"
    }
    let marks =
      gained.map { "+" + Self.marker($0, words) } + lost.map { "−" + Self.marker($0, words) }
    return "\(Self.name(later, words)): \(words.list(marks))"
  }

  /// That the weaker plan may be as strong, or nil.
  func reserve(_ words: ReportWords) -> String? {
    isReserved
      ? words("pages of the weaker plan could not be read, so it may say more than was found") : nil
  }

  private static func name(_ standing: Standing?, _ words: ReportWords) -> String {
    let view = LevelView(standing?.level, status: standing?.status, words)
    return "\(view.digit) \(view.word)"
  }

  private static func marker(_ letter: String, _ words: ReportWords) -> String {
    switch letter {
    case "A": words("actor")
    case "T": words("deadline")
    case "B": words("budget")
    default: words("indicator")
    }
  }
}

extension ComparedPlan {
  /// As in "National Plan 2019 (XAE, adopted 2019-03-14, en, 12 pages)".
  func words(_ words: ReportWords) -> String {
    let details = [
      country, adopted.map { words("adopted {date}", ["date": $0]) }, language?.rawValue,
      pages > 0 ? words.count(pages, "page", "pages") : nil,
    ].compactMap(\.self)
    return (title ?? id.rawValue) + (details.isEmpty ? "" : " (\(words.list(details)))")
  }

  /// What its status rests on, in the report's language.
  func reasonWords(_ words: ReportWords) -> String {
    ProgramSentence(words)(reason, language: language)
  }

  /// What must be known of the plan before its verdicts are compared.
  func notes(_ words: ReportWords) -> [String] {
    var notes: [String] = []
    let plan = ["plan": id.rawValue, "reason": reasonWords(words)]
    switch status {
    case .failed:
      notes.append(
        words("{plan} could not be read: {reason}. Nothing counts as dropped or added.", plan))
    case .notAssessable:
      notes.append(
        words("{plan} could not be assessed: {reason}. Nothing counts as dropped or added.", plan))
    case .partial:
      notes.append(
        words(
          "{plan} was read in part: {reason}. What is not found there may stand in what could not be read.",
          plan))
    case .ok: break
    }
    if isAssessable, !isAboutSubject {
      notes.append(
        words("{plan} is not about the frameworks' subject, so its silence says little.", plan))
    }
    return notes
  }
}

extension PlanComparison {
  /// What must be known before the changes are read.
  func notes(_ words: ReportWords) -> [String] {
    var notes = earlier.notes(words) + later.notes(words)
    if !isAligned, earlier.isAssessable, later.isAssessable {
      notes.append(
        words(
          "The plans are in different languages: verdicts are compared, passages are not aligned."))
    }
    return notes
  }
}

extension ComparedPassage {
  /// Where the passage stands: its page and section.
  func place(_ words: ReportWords) -> String {
    let name = pageName ?? page.map { words("p. {number}", ["number": "\($0)"]) }
    return [name, section.isEmpty ? nil : section.joined(separator: " › ")].compactMap(\.self)
      .joined(separator: " · ")
  }

  /// What the passage earns.
  func standing(_ words: ReportWords) -> String {
    guard let level else { return words("no evidence here") }
    return level == .absent
      ? words("does not count") : "\(level.rawValue) \(words("\(level)"))"
  }
}

extension ActivityChange {
  /// What is to be done, and where it says so.
  func deed(_ words: ReportWords) -> String {
    let activity = later ?? earlier
    let text = activity?.fields[.activity] ?? ""
    return text.isEmpty ? activity?.text ?? "" : text
  }

  /// The pages of both.
  func pages(_ words: ReportWords) -> String {
    [earlier?.page, later?.page].compactMap { page in
      page.map { words("p. {number}", ["number": "\($0)"]) }
    }.joined(separator: " → ")
  }
}
