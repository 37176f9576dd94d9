import Foundation
import Testing

@testable import Pipeline

@Suite("Lines with a limit")
struct BoundedLinesTests {
  struct Case: Sendable {
    let text: String
    /// A line a text; nil for one that is too long.
    let lines: [String?]
  }

  static let cases = [
    Case(text: "", lines: []),
    Case(text: "a\nbc\n", lines: ["a", "bc"]),
    Case(text: "a\n\nlast", lines: ["a", "", "last"]),
    Case(text: "12345678\n123456789\nnext\n", lines: ["12345678", nil, "next"]),
    Case(text: String(repeating: "x", count: 200_000) + "\nnext", lines: [nil, "next"]),
    Case(text: "a\n" + String(repeating: "x", count: 100_000), lines: ["a", nil]),
  ]

  @Test("A line is kept whole or is too long, and the next one is there", arguments: cases)
  func lines(_ given: Case) throws {
    let pipe = Pipe()
    let input = pipe.fileHandleForWriting
    Thread.detachNewThread {
      try? input.write(contentsOf: Data(given.text.utf8))
      try? input.close()
    }
    var lines = BoundedLines(
      descriptor: pipe.fileHandleForReading.fileDescriptor, limit: 8)
    var found: [String?] = []
    while let line = lines.next() {
      if case .text(let bytes) = line {
        found.append(String(decoding: bytes, as: UTF8.self))
      } else {
        found.append(nil)
      }
    }
    #expect(found == given.lines)
  }
}
