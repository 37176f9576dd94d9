internal import Ingesting
internal import Testing

@Suite("Parts of the layout")
struct LayoutPartsTests {
  private static func scalars(_ text: String) -> ArraySlice<UInt32> {
    text.unicodeScalars.map(\.value)[...]
  }

  @Test(
    "List markers are told from words and years",
    arguments: [
      ("•", .bullet), ("\u{F0B7}", .bullet), ("–", .bullet), ("1.", .enumerator),
      ("2.3.", .enumerator), ("a)", .enumerator), ("(iv)", .enumerator), ("12)", .enumerator),
      ("2031.", nil), ("is)", nil), ("(the", nil), ("1", nil), ("A", nil), (")", nil), ("", nil),
    ] as [(String, ListMarker?)])
  func markers(_ text: String, _ expected: ListMarker?) {
    #expect(ListMarkers.marker(Self.scalars(text)) == expected)
  }

  @Test(
    "A heading's number tells its depth",
    arguments: [
      ("4", "Protection", 1), ("4.2", "Shelters", 2), ("4.2.1.", "Beds", 3), ("IV.", "Money", 1),
      ("Annex", "A", 1), ("Objective", "1:", 1), ("Chapter", "the", nil), ("2031", "Plan", nil),
      ("Protection", "first", nil),
    ] as [(String, String, Int?)])
  func numbers(_ first: String, _ second: String, _ depth: Int?) {
    let number = HeadingNumber(first: Self.scalars(first), second: Self.scalars(second))
    #expect(number?.depth == depth)
  }

  @Test(
    "Page numbers are Arabic or small Roman",
    arguments: [
      ("12", true), ("iv", true), ("-", false), ("2,000", false), ("12345", false), ("vii.", false),
    ])
  func pageNumbers(_ text: String, _ expected: Bool) {
    #expect(PageNumber.isNumber(Self.scalars(text)) == expected)
  }

  @Test(
    "Journals and laws number their pages with letters, brackets and slashes",
    arguments: [
      ("S84", true), ("249]", true), ("3/12", true), ("viii7", true), ("H986", true),
      ("17", true), ("A4-paper", false), ("2031/12/3", false), ("word", false), ("/", false),
      ("covid19", false),
    ])
  func pageLabels(_ text: String, _ expected: Bool) {
    #expect(PageNumber.isLabel(Self.scalars(text)) == expected)
  }

  @Test(
    "What publishers print is told from words",
    arguments: [
      ("www.review.example", true), ("https://review.example/3", true), ("doi:10.1000/3", true),
      ("office@review.example", true), ("\u{A9}2031", true), ("Vol.", true), ("ISSN", true),
      ("volunteers", false), ("httpd", false), ("@", false), ("2031", false), ("", false),
    ])
  func publicationMarks(_ text: String, _ expected: Bool) {
    #expect(PublicationMark.isMark(Self.scalars(text)) == expected)
  }

  @Test(
    "Dates in figures and years are dates",
    arguments: [
      ("2031", true), ("(1999)", true), ("14.12.2031", true), ("2031-05-03", true),
      ("5/3/31", true), ("1,999", false), ("14.12", false), ("3031", false), ("May", false),
    ])
  func dates(_ text: String, _ expected: Bool) {
    #expect(PublicationMark.isDate(Self.scalars(text)) == expected)
  }

  @Test(
    "Undoing a page's turn gives every box back",
    arguments: [PageTurn.Rotation.none, .clockwise, .counterclockwise, .halfway], [false, true])
  func turns(_ rotation: PageTurn.Rotation, isMirrored: Bool) {
    var turn = PageTurn.none
    turn.rotation = rotation
    turn.isMirrored = isMirrored
    let box = Rectangle(left: 10, top: 20, right: 110, bottom: 32)
    let turned = turn.applied(to: box, width: 595, height: 842)
    #expect(turned.left < turned.right && turned.top < turned.bottom)
    #expect(turn.undone(for: turned, width: 595, height: 842) == box)
  }
}
