internal import AnalysisModel
internal import Foundation
internal import Ingesting

/// A PDF beside these tests.
struct Fixture {
  let path: String

  init(_ name: String, filePath: String = #filePath) {
    path =
      URL(filePath: filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)").path
  }

  func document(_ options: IngestOptions = IngestOptions()) throws -> Document {
    try ingest(path: path, options: options)
  }
}

extension Document {
  /// The texts of the blocks of a kind, in order.
  func texts(_ kind: Block.Kind) -> [String] {
    blocks.filter { $0.kind == kind }.map { String(self[$0.range]) }
  }

  /// One line a block: pages, kind, level and text, for whole-document comparisons.
  var outline: String {
    blocks.map { block in
      let pages = block.places.map { "\($0.page)" }.joined(separator: ",")
      let level = block.level.map { " \($0)" } ?? ""
      let cells = block.cells.map { "[\($0.column): \(self[$0.range])]" }.joined()
      return
        "p\(pages) \(block.kind)\(level): \(cells.isEmpty ? String(self[block.range]) : cells)\n"
    }.joined()
  }
}
