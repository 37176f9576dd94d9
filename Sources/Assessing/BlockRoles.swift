package import AnalysisModel

/// The role of every block's section, from headings, their parents, the position and the content.
package struct BlockRoles: Sendable {
  /// By block.
  package let roles: [SectionRole]
  /// By section.
  package let sections: [SectionRole]

  /// Sections whose subsections keep their role whatever their own headings say: what stands in an
  /// evaluation under "Objectives" are the old plan's objectives.
  private static let binding: Set<SectionRole> = [
    .definitions, .evaluation, .bibliography,
  ]
  /// Roles that a subsection of a description of the situation can take; what an introduction says of
  /// principles and objectives is the plan's own.
  private static let insideContext: Set<SectionRole> = [
    .legal, .evaluation, .definitions, .context, .bibliography, .principles,
    .objectives,
  ]
  /// What a part of any section can be: such lists are put wherever there is room.
  private static let anywhere: Set<SectionRole> = [.acronyms, .bibliography, .annex, .contents]

  /// Sections of a page or two before the text proper, which no other section is part of: the sizes of
  /// their headings often say otherwise.
  private static let leaves: Set<SectionRole> = [.title, .foreword, .contents, .acronyms]

  /// How much of a document a section of a role can take up before its heading's size is to be doubted: what
  /// an introduction's heading seems to hold for half a plan is no introduction.
  private static let farthestReach: [SectionRole: Double] = [
    .context: 0.35, .definitions: 0.2, .evaluation: 0.35, .legal: 0.3, .principles: 0.3,
    .bibliography: 0.3,
  ]

  package init(_ scanned: ScannedDocument) {
    let document = scanned.document
    let hasTitlePage = TitlePage.isThere(in: document)
    let position = DocumentPosition(document)
    var named: [Int: SectionRole] = [:]
    for passage in scanned.passages {
      let block = document.blocks[passage.block]
      guard block.kind == .heading, let section = block.section else { continue }
      if hasTitlePage, block.places.first?.page == 1 { continue }
      // A plan's title names no role, though it may hold words such as "action plan".
      if section == 0, block.places.first?.page == 1,
        document.source.format == .html || isTitle(block, of: document)
      {
        continue
      }
      guard let role = HeadingRoles.role(of: passage, in: document),
        position.allows(role, at: passage.block)
      else { continue }
      named[section] = role
    }
    let starts = Self.starts(of: document)
    let headings = document.sections.map { HeadingWords($0.title[...]) }
    var sections: [SectionRole] = []
    for index in document.sections.indices {
      let inherited = Self.ancestor(of: index, in: document, headings: headings) { ancestor in
        let reach = position.distance(from: starts[ancestor], to: starts[index])
        let role = sections[ancestor]
        return Self.leaves.contains(role) || reach > Self.farthestReach[role] ?? 1 ? .body : role
      }
      sections.append(Self.role(named: named[index], inherited: inherited))
    }
    self.sections = sections
    let content = ContentRoles(document)
    let firstText = document.blocks.firstIndex { $0.kind != .heading } ?? document.blocks.count
    roles = document.blocks.enumerated().map { index, block in
      if block.kind == .contentsEntry { return .contents }
      if hasTitlePage, block.places.first?.page == 1 { return .title }
      if index < firstText, block.places.first?.page == 1, isTitle(block, of: document) {
        return .title
      }
      if let role = content.roles[index] { return role }
      guard let section = block.section else { return .body }
      // An action table says what will be done wherever it stands.
      let role = sections[section]
      let isMeasure = MeasureRow.isMeasure(block, in: scanned)
      return isMeasure && !Self.binding.contains(role) && !Self.leaves.contains(role)
        && role != .context ? .activities : role
    }
  }

  /// The block that each section begins with.
  private static func starts(of document: Document) -> [Int] {
    var starts = [Int](repeating: 0, count: document.sections.count)
    for (index, block) in document.blocks.enumerated().reversed() {
      if let section = block.section, block.kind == .heading { starts[section] = index }
    }
    return starts
  }

  /// The role of the nearest section that a section can be a part of; `body` outside all.
  private static func ancestor(
    of index: Int, in document: Document, headings: [HeadingWords], role: (Int) -> SectionRole
  ) -> SectionRole {
    var next = document.sections[index].parent
    while let ancestor = next {
      if headings[index].canBePart(of: headings[ancestor]) { return role(ancestor) }
      next = document.sections[ancestor].parent
    }
    return .body
  }

  package subscript(block: Int) -> SectionRole { roles[block] }

  private static func role(named: SectionRole?, inherited: SectionRole) -> SectionRole {
    guard let named else { return inherited }
    if anywhere.contains(named) { return named }
    if binding.contains(inherited) { return inherited }
    if inherited == .context, !insideContext.contains(named) { return inherited }
    // The introduction of a chapter is about what the chapter is about.
    if named == .context, inherited == .monitoring || inherited == .budget { return inherited }
    return named
  }
}

/// Whether a heading is the document's title, or the part of it that stands in one line.
private func isTitle(_ block: Block, of document: Document) -> Bool {
  guard let title = document.title else { return false }
  let heading = document[block.range].utf8
  return !heading.isEmpty && (title.utf8.starts(with: heading) || heading.starts(with: title.utf8))
}
