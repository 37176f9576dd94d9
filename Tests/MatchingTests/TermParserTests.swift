import AnalysisModel
import Matching
import Testing

@Suite("Reading the term notation") struct TermParserTests {
  struct Printed {
    let notation: String
    let description: String

    static let all = [
      Printed(notation: "victim", description: "victim"),
      Printed(notation: "  safe   house ", description: "safe house"),
      Printed(notation: "anti-trafficking", description: "anti trafficking"),
      Printed(notation: "and/or", description: "and or"),
      Printed(notation: "near the border", description: "near the border"),
      Printed(notation: "pre-trial PRESS", description: "pre trial PRESS"),
      Printed(notation: "\"CARE\" package", description: "\"CARE\" package"),
      Printed(notation: "“CARE”", description: "\"CARE\""),
      Printed(notation: "(a1|(b1|c1))", description: "(a1|(b1|c1))"),
      Printed(notation: "(safe house)", description: "safe house"),
      Printed(notation: "(national|state) budget", description: "(national|state) budget"),
      Printed(notation: "a1 NEAR/8 b1 PRE/2 c1", description: "a1 NEAR/8 b1 PRE/2 c1"),
      Printed(notation: "a1 NEAR/8 (b1 PRE/2 c1)", description: "a1 NEAR/8 (b1 PRE/2 c1)"),
      Printed(notation: "a1 OR b1 AND c1 NOT d1", description: "a1 OR b1 AND c1 NOT d1"),
      Printed(notation: "(a1 OR b1) AND c1", description: "(a1 OR b1) AND c1"),
      Printed(notation: "a1 AND (b1 AND c1)", description: "a1 AND (b1 AND c1)"),
      Printed(notation: "a1 SAME (b1 NEAR/1 c1)", description: "a1 SAME b1 NEAR/1 c1"),
    ]
  }

  @Test("An expression is printed in one form", arguments: Printed.all)
  func printing(_ example: Printed) throws {
    let expression = try TermExpression(parsing: example.notation)
    #expect(expression.description == example.description)
    let again = try TermExpression(parsing: expression.description)
    #expect(again == expression)
  }

  @Test("NEAR binds before SAME, SAME before NOT, NOT before AND, AND before OR")
  func precedence() throws {
    let loose = try TermExpression(parsing: "a1 OR b1 AND c1 NOT d1 SAME e1 NEAR/3 f1")
    let grouped = try TermExpression(parsing: "a1 OR (b1 AND (c1 NOT (d1 SAME (e1 NEAR/3 f1))))")
    #expect(loose == grouped)
  }

  @Test("Equal operators are read from the left")
  func fromTheLeft() throws {
    let plain = try TermExpression(parsing: "a1 NOT b1 NOT c1")
    #expect(try plain == TermExpression(parsing: "(a1 NOT b1) NOT c1"))
    #expect(try plain != TermExpression(parsing: "a1 NOT (b1 NOT c1)"))
  }

  @Test("Two spellings of one expression have one canonical form")
  func canonical() throws {
    let first = try TermExpression(parsing: "Safe-house NEAR/3 (Réfugié|shelter|SHELTER)")
    let second = try TermExpression(parsing: "safe house NEAR/3 (shelter|refugie)")
    #expect(first.canonical == second.canonical)
    let nested = try TermExpression(parsing: "((c1|b1)|((a1)|b1))")
    #expect(try nested.canonical == TermExpression(parsing: "(a1|b1|c1)").canonical)
    let exact = try TermExpression(parsing: "\"CARE\"")
    #expect(try exact.canonical != TermExpression(parsing: "\"care\"").canonical)
  }

  @Test("A word group stands for its alternatives wherever its name stands")
  func wordGroups() throws {
    var groups = WordGroups()
    #expect(groups.add("person", members: ["person", "people"]).isEmpty)
    #expect(groups.add("victim", members: ["victim", "trafficked <person>"]).isEmpty)
    for (named, spelled) in [
      ("<victim>", "(victim|trafficked (person|people))"),
      (
        "help <person> NEAR/3 (<victim>|witness)",
        "help (person|people) NEAR/3 (victim|trafficked (person|people)|witness)"
      ),
    ] {
      #expect(
        try TermExpression(parsing: named, groups: groups).canonical
          == TermExpression(parsing: spelled).canonical)
    }
    #expect(groups.add("witness", members: ["<expert> witness"]) == ["expert"])
    var broken = WordGroups()
    _ = broken.add("b1", members: ["\""])
    let errors = TermExpression.syntaxErrors(in: "a1 <b1>", groups: broken)
    #expect(errors.first?.offset == 3)
  }

  struct Faulty {
    let notation: String
    /// Offset and the beginning of the message of each error.
    let errors: [(Int, String)]

    static let all = [
      Faulty(notation: "", errors: [(0, "The term is empty")]),
      Faulty(notation: "a1 NEAR b1", errors: [(3, "NEAR needs a number")]),
      Faulty(notation: "a1 NEAR/x b1", errors: [(3, "NEAR needs a number")]),
      Faulty(notation: "a1 PRE b1", errors: [(3, "PRE needs a number")]),
      Faulty(notation: "a1 near/8 b1", errors: [(3, "Operators are written in capital")]),
      Faulty(notation: "a1 NEAR/900 b1", errors: [(8, "The number after NEAR/")]),
      Faulty(notation: "e\u{301}te\u{301} NEAR b1", errors: [(4, "NEAR needs a number")]),
      Faulty(notation: "a1 <b1> c1", errors: [(3, "There is no word group <b1>")]),
      Faulty(notation: "a1 <b1", errors: [(3, "The name of a word group ends with")]),
      Faulty(notation: "(a1|b1", errors: [(0, "This parenthesis is not closed")]),
      Faulty(notation: "a1) b1", errors: [(2, "This parenthesis was not opened")]),
      Faulty(notation: "a1|b1", errors: [(2, "Alternatives stand in parentheses")]),
      Faulty(notation: "(a1|)", errors: [(4, "An alternative is empty")]),
      Faulty(notation: "(|a1)", errors: [(1, "An alternative is empty")]),
      Faulty(notation: "a1 ()", errors: [(3, "Nothing stands between these")]),
      Faulty(notation: "\"a1", errors: [(0, "This quotation mark is not closed")]),
      Faulty(notation: "a1 \"\"", errors: [(3, "Nothing that could match")]),
      Faulty(notation: "a1 AND", errors: [(3, "AND needs something on its right")]),
      Faulty(notation: "OR a1", errors: [(0, "OR needs something on its left")]),
      Faulty(notation: "a1 & b1", errors: [(3, "\"&\" has no letter")]),
      Faulty(notation: "(a1 AND b1) NEAR/3 c1", errors: [(12, "NEAR/3 stands between words")]),
      Faulty(notation: "a1 (b1 AND c1)", errors: [(3, "An expression with operators")]),
      Faulty(notation: "(a1|b1 PRE/2 c1)", errors: [(0, "An alternative is a word or phrase")]),
      Faulty(notation: "a1 NOT a1", errors: [(0, "This can never match")]),
      Faulty(notation: "*", errors: [(0, "This matches every text")]),
      Faulty(notation: "a1 NEAR/4 (b1|*)", errors: [(0, "This matches every text")]),
      Faulty(
        notation: "a1 NEAR b1 (c1|) \"d1",
        errors: [
          (3, "NEAR needs a number"), (15, "An alternative is empty"),
          (17, "This quotation mark is not closed"),
        ]),
    ]
  }

  @Test("Every error is named at its place", arguments: Faulty.all)
  func errors(_ example: Faulty) {
    let errors = TermExpression.syntaxErrors(in: example.notation)
    #expect(errors.map(\.offset) == example.errors.map(\.0), "\(errors)")
    for (error, expected) in zip(errors, example.errors) {
      #expect(error.message.hasPrefix(expected.1), "\(error)")
      #expect(error.message.hasSuffix("."))
    }
  }

  @Test("The first error is thrown")
  func thrown() {
    #expect(throws: TermSyntaxError(offset: 2, message: "This parenthesis was not opened.")) {
      try TermExpression(parsing: "a1) b1)")
    }
  }
}
