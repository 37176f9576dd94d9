package import AnalysisModel
internal import Assessing
internal import Foundation
internal import Ingesting
internal import Loading

/// A passage on a line of its own, as `match --passages` takes it.
package struct PassageInput: Decodable, Sendable {
  package let id: String?
  package let text: String
  package let lang: String?
  package let role: SectionRole?
  package let section: [String]?

  /// What is wrong with a line, for a person.
  package struct Problem: Error, CustomStringConvertible {
    package let description: String
  }

  package init(
    text: String, language: String?, role: SectionRole?, section: [String]? = nil
  ) {
    id = nil
    self.text = text
    lang = language
    self.role = role
    self.section = section
  }

  package init(line: String) throws(Problem) {
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(line.utf8))
    } catch DecodingError.keyNotFound(let key, _) {
      throw Problem(description: "the line has no \"\(key.stringValue)\"")
    } catch let DecodingError.dataCorrupted(context) where !context.codingPath.isEmpty {
      let key = context.codingPath.map(\.stringValue).joined(separator: ".")
      let roles = SectionRole.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem(
        description: key == "role"
          ? "the \"role\" is none of \(roles)" : "the value of \"\(key)\" makes no sense")
    } catch let DecodingError.typeMismatch(_, context) where !context.codingPath.isEmpty {
      let key = context.codingPath.map(\.stringValue).joined(separator: ".")
      throw Problem(description: "the value of \"\(key)\" is of the wrong type")
    } catch {
      throw Problem(description: "the line is no JSON object with a \"text\"")
    }
  }
}

extension PassageInput {
  /// The document that the passage is all that is known of: the headings above it, without a page, and the text.
  func document(in language: LanguageTag) -> Document {
    var whole = ""
    var sections: [Section] = []
    var blocks: [Block] = []
    for title in section ?? [] where title.contains(where: { !$0.isWhitespace }) {
      let start = whole.utf8.count
      whole += title
      blocks.append(
        Block(
          kind: .heading, level: sections.count + 1,
          range: TextRange(utf8: start..<whole.utf8.count),
          places: [], section: sections.count))
      sections.append(
        Section(
          title: title, level: sections.count + 1,
          parent: sections.isEmpty ? nil : sections.count - 1))
      whole += "\n\n"
    }
    let range = TextRange(utf8: whole.utf8.count..<whole.utf8.count + text.utf8.count)
    whole += text
    blocks.append(
      Block(
        kind: .paragraph, range: range, places: [Place(page: 1, box: nil, range: range)],
        section: sections.isEmpty ? nil : sections.count - 1))
    return Document(
      id: "", source: Source(path: "", format: .html, bytes: whole.utf8.count), title: nil,
      language: language, text: whole,
      pages: [Page(number: 1, label: nil, width: 0, height: 0, quality: 1, state: .readable)],
      sections: sections, blocks: blocks)
  }
}

/// What was found in a passage without a document.
struct ObservedPassage {
  let language: LanguageTag
  /// Where the input's text begins among the headings above it; ranges count from there.
  let start: TextOffset
  let passage: Passage
  let findings: [PassageFinding]
  /// Every hit, with the reason why it does not count.
  let hits: [Hit]
  /// What would be found whatever its score; only where it is to be explained.
  let unlikely: [PassageFinding]
  /// Terms whose words all occur, but not as they ask.
  let nearMisses: [Term]
}

extension Analyzer {
  /// Every passage of a file in which something was found, where `explaining` with what came near; `problem` says what kept
  /// the file, or parts of it, from being searched.
  func matches(
    path: String, language: LanguageTag?, password: String?, explaining: Bool,
    notice: PictureNotice = PictureNotice()
  ) throws(AnalysisFailure) -> (matches: [PassageMatch], problem: String?) {
    let document = try document(
      path: path, isSite: false, language: language, password: password,
      notice: notice)
    let (scanned, lexicons) = try scan(document, language: language)
    let tag = (language ?? document.language).primary
    let reading = assess(
      scanned, against: library.frameworks, lexicons: lexicons, subjects: library.subjects,
      choice: subject, rubric: rubric)
    let scope = SubjectScope(
      scanned, subjects: library.subjects, choice: subject, rubric: rubric)
    let reader = reader(for: scanned, scope: scope)
    let accepting = explaining ? self.accepting(for: scanned, scope: scope) : nil
    let scanner = try scanner(for: tag)
    let roles = BlockRoles(scanned)
    var matches: [PassageMatch] = []
    for passage in scanned.passages {
      let (findings, hits) = reader.read(passage)
      let names = hits.contains { hit in
        switch hit.target {
        case .element, .contra: true
        case .exclusion, .cue, .subject, .heading, .column: false
        }
      }
      guard names else { continue }
      let block = scanned.document.blocks[passage.block]
      let text = String(scanned.document[passage.range])
      matches.append(
        PassageMatch(
          id: "p\(matches.count + 1)", language: block.language ?? scanned.document.language,
          page: block.place(at: passage.range.lowerBound)?.page,
          section: scanned.document.sectionPath(block.section), role: roles[passage.block],
          text: text, start: passage.range.lowerBound,
          passage: passage, findings: findings, hits: hits, items: index.items,
          nearMisses: explaining ? scanner.nearMisses(in: text) : [],
          unlikely: accepting?.read(passage).findings ?? [], scoring: rubric.scoring,
          lexicon: stamp(of: tag)))
    }
    return (matches, reading.status == .ok ? nil : reading.reason)
  }

  /// What a passage without a document holds.
  ///
  /// The passage is taken as being about the subject: whoever asks about a sentence alone has a
  /// reason to, and the terms that need the subject named beside them still do.
  package func match(
    _ input: PassageInput, number: Int, explaining: Bool = false
  ) throws(AnalysisFailure) -> PassageMatch {
    let observed = try observe(input, explaining: explaining)
    return PassageMatch(
      id: input.id ?? "p\(number)", language: observed.language, page: nil,
      section: input.section ?? [], role: input.role ?? .body, text: input.text,
      start: observed.start, passage: observed.passage, findings: observed.findings,
      hits: observed.hits, items: index.items, nearMisses: observed.nearMisses,
      unlikely: observed.unlikely, scoring: rubric.scoring,
      lexicon: stamp(of: observed.language.primary))
  }

  /// The language of a passage, as told or as its words tell it; nil where they are too few.
  package func language(of input: PassageInput) -> LanguageTag? {
    input.lang.map(LanguageTag.init) ?? detectLanguage(of: input.text)
      // A few words may be told by the headings above them.
      ?? detectLanguage(of: ((input.section ?? []) + [input.text]).joined(separator: "\n"))
  }

  /// What a passage without a document holds, in a text that is about the subject or not; with near
  /// misses where it is to be explained.
  func observe(
    _ input: PassageInput, isAboutSubject: Bool = true, explaining: Bool = false
  ) throws(AnalysisFailure) -> ObservedPassage {
    let tag = language(of: input) ?? library.likelyLanguage(of: input.text) ?? .undetermined
    let document = input.document(in: tag)
    let scanner = try scanner(for: tag.primary)
    var passages = scanner.scan(document, cutting: false)
    let block = document.blocks.count - 1
    if passages.last?.block != block {
      passages.append(
        Passage(
          block: block, range: document.blocks[block].range, sentences: [], wordCount: 0, hits: []))
    }
    let passage = passages[passages.count - 1]
    let scanned = ScannedDocument(
      document: document, passages: passages, columns: [:], emptyCells: scanner.emptyCells,
      countryLeads: scanner.countryLeads)
    let scope = SubjectScope(
      isSubject: isAboutSubject && subject != .told(nil), subjects: library.subjects,
      under: scanned, rubric: rubric)
    let role = input.role ?? .body
    let (findings, hits) = reader(for: scanned, scope: scope).read(passage, role: role)
    let all = explaining ? accepting(for: scanned, scope: scope) : nil
    return ObservedPassage(
      language: tag, start: document.blocks[block].range.lowerBound, passage: passage,
      findings: findings, hits: hits,
      unlikely: all?.read(passage, role: role).findings ?? [],
      nearMisses: explaining ? scanner.nearMisses(in: input.text) : [])
  }

  /// A reader for which every passage is likely enough.
  private func accepting(for scanned: ScannedDocument, scope: SubjectScope) -> PassageReader {
    reader(
      for: scanned, scope: scope, rubric: rubric.scoring(with: rubric.scoring.accepting))
  }

  private func reader(
    for scanned: ScannedDocument, scope: SubjectScope, rubric: Rubric? = nil
  ) -> PassageReader {
    PassageReader(
      scanned, roles: BlockRoles(scanned), scope: scope,
      index: index, rubric: rubric ?? self.rubric)
  }
}
