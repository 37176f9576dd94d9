import AnalysisModel
import Reporting
import TestSupport
import Testing

@Suite("Writing CSV")
struct CSVWriterTests {
  @Test("For programs every text stands byte for byte", arguments: HostileTexts.all)
  func programs(text: String) {
    let bytes = CSVWriter().bytes([[.text(text), .null]])
    let inner = text.utf8.count { $0 == UInt8(ascii: "\"") }
    #expect(bytes.count == text.utf8.count + 2 || bytes.count == text.utf8.count + inner + 4)
    #expect(parsed(bytes).map { Array($0.utf8) } == [Array(text.utf8), []])
  }

  @Test("For spreadsheets no text begins as a formula", arguments: HostileTexts.all)
  func spreadsheets(text: String) {
    let found = parsed(CSVWriter(for: .spreadsheet).bytes([[.text(text), .null]]))
    let first = text.unicodeScalars.first
    let isFormula = first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
    #expect(found.first.map { Array($0.utf8) } == Array(((isFormula ? "'" : "") + text).utf8))
  }

  @Test("Numbers stay numbers for spreadsheets too")
  func numbers() {
    let bytes = CSVWriter(for: .spreadsheet).bytes([[.integer(-1), .real(-0.5), .boolean(true)]])
    #expect(String(decoding: bytes, as: UTF8.self) == "-1,-0.5,true\n")
  }

  @Test("Only files for spreadsheets begin with a byte order mark")
  func mark() throws {
    let table = try #require(
      ResearchTables(frameworks: [], provenance: SamplePlans.provenance).all.first)
    let plain = CSVWriter().beginning(of: table)
    #expect(plain.starts(with: "plan_id,".utf8))
    #expect(CSVWriter(for: .spreadsheet).beginning(of: table) == [0xEF, 0xBB, 0xBF] + plain)
  }

  /// The fields of one record, by RFC 4180 alone.
  private func parsed(_ bytes: [UInt8]) -> [String] {
    let quote = UInt8(ascii: "\"")
    var fields: [[UInt8]] = [[]]
    var isQuoted = false
    var place = 0
    let end = bytes.count - 1
    while place < end {
      let byte = bytes[place]
      if byte == quote, isQuoted, place + 1 < end, bytes[place + 1] == quote {
        fields[fields.count - 1].append(quote)
        place += 1
      } else if byte == quote {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ","), !isQuoted {
        fields.append([])
      } else {
        fields[fields.count - 1].append(byte)
      }
      place += 1
    }
    return fields.map { String(decoding: $0, as: UTF8.self) }
  }
}
