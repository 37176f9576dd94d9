package import AnalysisModel
internal import CCLD2

/// How much text a language can be told from, in UTF-8 bytes; on fewer, CLD2 takes names and headings for other languages.
private let shortestText = 200

/// How many bytes of a document are looked at; more never changed the answer for a plan in one main language.
private let sampleSize = 60_000

/// The language of a text, or nil where there is too little text or too much doubt.
///
/// - Parameters:
///   - text: The text; of a long one, samples are looked at.
///   - percent: How much of the text must be in the language.
/// - Returns: The language.
package func detectLanguage(of text: String, percent: Int = 0) -> LanguageTag? {
  var text = text
  guard let answer = text.withUTF8(detectLanguage), answer.percent >= percent else { return nil }
  return answer.tag
}

/// How usual a text is for its language: what CLD2 counts for the letters in a row of a thousand bytes of it.
///
/// Ordinary text has 500 to 1,500, by its language and subject; it falls where letters are misread.
func usualness(of text: String) -> (language: LanguageTag, score: Double)? {
  var text = text
  return text.withUTF8(language).map { ($0.tag, $0.score) }
}

private func detectLanguage(
  of utf8: UnsafeBufferPointer<UInt8>
) -> LanguageAnswer? {
  guard utf8.count >= 40 else { return nil }
  guard utf8.count > sampleSize else { return language(of: utf8) }
  // Evenly spread samples, so that a foreword in another language does not speak for the plan.
  let sampleCount = 6
  var sample: [UInt8] = []
  sample.reserveCapacity(sampleSize + sampleCount)
  for index in 0..<sampleCount {
    let length = sampleSize / sampleCount
    let start = scalarBoundary((utf8.count - length) / (sampleCount - 1) * index, in: utf8)
    let end = scalarBoundary(min(start + length, utf8.count), in: utf8)
    sample += utf8[start..<end]
    sample.append(UInt8(ascii: " "))
  }
  return sample.withUnsafeBufferPointer(language)
}

/// The blocks, those in another language than the document's marked with it.
///
/// Text is asked about in stretches of several blocks first, and block by block only where a stretch is mixed.
func markingLanguages(
  of blocks: [Block], in text: String, besides document: LanguageTag
) -> [Block] {
  var text = text
  return text.withUTF8 { utf8 in
    var marked = blocks
    var start = 0
    while start < blocks.count {
      let end = stretchEnd(from: start, in: blocks)
      let whole = blocks[start].range.lowerBound.utf8..<blocks[end - 1].range.upperBound.utf8
      let answer = language(of: UnsafeBufferPointer(rebasing: utf8[whole]))
      let isPlain = answer.map { $0.tag.primary == document.primary && $0.percent >= 95 } ?? false
      if !isPlain {
        for index in start..<end where blocks[index].language == nil {
          marked[index] = marking(blocks[index], in: utf8, besides: document)
        }
      }
      start = end
    }
    return marked
  }
}

/// The end of a stretch of blocks that has enough text for one question.
private func stretchEnd(from start: Int, in blocks: [Block]) -> Int {
  var end = start + 1
  let first = blocks[start].range.lowerBound
  while end < blocks.count, first.distance(to: blocks[end].range.upperBound) < 4000 { end += 1 }
  return end
}

private func marking(
  _ block: Block, in utf8: UnsafeBufferPointer<UInt8>, besides document: LanguageTag
) -> Block {
  let range = block.range.lowerBound.utf8..<block.range.upperBound.utf8
  guard range.count >= shortestText,
    let answer = language(of: UnsafeBufferPointer(rebasing: utf8[range])),
    answer.percent >= 80, answer.tag.primary != document.primary
  else { return block }
  return Block(
    kind: block.kind, level: block.level, range: block.range, places: block.places,
    section: block.section, language: answer.tag, cells: block.cells, anchor: block.anchor)
}

/// The nearest place at or before `offset` where a scalar begins.
private func scalarBoundary(_ offset: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
  var offset = offset
  while offset > 0, offset < utf8.count, utf8[offset] & 0xC0 == 0x80 { offset -= 1 }
  return offset
}

/// What CLD2 says of a text, where it trusts its answer.
private struct LanguageAnswer {
  let tag: LanguageTag
  let percent: Int
  let score: Double
}

private func language(
  of utf8: UnsafeBufferPointer<UInt8>
) -> LanguageAnswer? {
  guard let base = utf8.baseAddress, utf8.count <= Int(Int32.max) else { return nil }
  let answer = base.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
    lacuna_detect_language($0, Int32(utf8.count))
  }
  guard answer.reliable != 0 else { return nil }
  let code = withUnsafeBytes(of: answer.code) {
    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
  }
  guard code != "un", !code.isEmpty else { return nil }
  return LanguageAnswer(
    tag: LanguageTag(rawValue: currentCode(code)), percent: Int(answer.percent), score: answer.score
  )
}

/// The code in use today for one that CLD2 still knows by its withdrawn name.
private func currentCode(_ code: String) -> String {
  switch code {
  case "iw": "he"
  case "jw": "jv"
  case "mo": "ro"
  default: code
  }
}
