internal import AnalysisModel

/// A block in the list beside a page.
struct DrawnBlockView: TemplateView {
  private let drawing: ReadingDrawing
  private let part: DrawnPart
  private let block: Block

  init(_ part: DrawnPart, in drawing: ReadingDrawing) {
    self.drawing = drawing
    self.part = part
    block = drawing.document.blocks[part.block]
  }

  private var language: LanguageTag { block.language ?? drawing.document.language }

  /// Whether this is the block's beginning; what follows on later pages is shown there.
  private var isFirst: Bool { part.place == 0 }

  private var kindWords: String {
    guard let level = block.level else { return block.kind.words }
    return "\(block.kind.words), \(block.kind == .heading ? "level" : "depth") \(level)"
  }

  private var cells: [DrawnCellView] {
    guard isFirst else { return [] }
    return block.cells.map {
      DrawnCellView(
        column: $0.column, text: String(drawing.document[$0.range]), language: language)
    }
  }

  private var text: String {
    let range = isFirst ? block.range : block.places[part.place].range
    return String(drawing.document[range])
  }

  private var continuation: String {
    guard block.places.count > 1 else { return "" }
    if isFirst {
      let pages = block.places.dropFirst().map { String($0.page) }.joined(separator: ", ")
      return "goes on on page \(pages)"
    }
    return "goes on from page \(block.places.first?.page ?? 0)"
  }

  private var section: String {
    drawing.document.sectionPath(block.section).joined(separator: " › ")
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "style": block.kind.rawValue
    case "blockNumber": String(part.block + 1)
    case "blockAnchor": isFirst ? "b\(part.block + 1)" : "b\(part.block + 1)-on"
    case "boxTarget": isFirst ? "x\(part.block + 1)" : "x\(part.block + 1)-on"
    case "kindWords": kindWords
    case "role": drawing.roles[part.block].rawValue
    case "roleStyle": drawing.roles[part.block] == .body ? "plain" : "named"
    case "hasSection": block.section != nil && block.kind != .heading
    case "section": section
    case "continuation": continuation
    case "hasCells": !cells.isEmpty
    case "cells": cells
    case "blockText": text
    case "blockLanguage": language.rawValue
    case "blockDirection": language.isRightToLeft ? "rtl" : "ltr"
    case "otherLanguage": block.language?.rawValue ?? ""
    default: nil
    }
  }
}

/// A cell of a table row.
struct DrawnCellView: TemplateView {
  let column: String
  let text: String
  let language: LanguageTag

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "column": column.isEmpty ? "–" : column
    case "cellText": text.isEmpty ? "–" : text
    default: nil
    }
  }
}
