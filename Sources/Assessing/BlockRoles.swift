package import AnalysisModel

/// The role of every block's section, from headings, their parents and the position.
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
  /// Roles that a subsection of a description of the situation can take.
  private static let insideContext: Set<SectionRole> = [
    .legal, .evaluation, .definitions, .context, .bibliography,
  ]

  /// Sections of a page or two before the text proper, which no other section is part of: the sizes of
  /// their headings often say otherwise.
  private static let leaves: Set<SectionRole> = [.title, .foreword, .contents, .acronyms]

  package init(_ scanned: ScannedDocument) {
    let document = scanned.document
    var named: [Int: SectionRole] = [:]
    for passage in scanned.passages {
      let block = document.blocks[passage.block]
      guard block.kind == .heading, let section = block.section else { continue }
      if let role = Self.role(of: passage) { named[section] = role }
      // A plan's title names no role, though it may hold words such as "action plan".
      if document.source.format == .html {
        if section == 0 { named[section] = nil }
      } else if document.pages.count > 2, block.places.first?.page == 1 {
        named[section] = section == 0 ? nil : .title
      }
    }
    var sections: [SectionRole] = []
    for (index, section) in document.sections.enumerated() {
      let parent = section.parent.map { sections[$0] } ?? .body
      let inherited = Self.leaves.contains(parent) ? .body : parent
      sections.append(Self.role(named: named[index], inherited: inherited))
    }
    self.sections = sections
    let firstSectionStarts = document.blocks.firstIndex { $0.section != nil }
    roles = document.blocks.enumerated().map { index, block in
      if let section = block.section {
        // An action table says what will be done wherever it stands.
        let role = sections[section]
        let isMeasure = MeasureRow.isMeasure(block, in: scanned)
        return isMeasure && !Self.binding.contains(role) && !Self.leaves.contains(role)
          && role != .context ? .activities : role
      }
      // What stands before the first heading of a PDF's first page is its title page.
      let isTitlePage =
        document.source.format == .pdf && block.places.first?.page == 1
        && firstSectionStarts.map { index < $0 } == true
      return isTitlePage ? .title : .body
    }
  }

  package subscript(block: Int) -> SectionRole { roles[block] }

  /// The role that a heading's wording names: the longest wording's, then the first one's.
  private static func role(of passage: Passage) -> SectionRole? {
    var best: (role: SectionRole, length: Int)?
    for hit in passage.hits where hit.suppression == nil {
      guard case .heading(let role) = hit.target else { continue }
      if hit.range.count > best?.length ?? 0 { best = (role, hit.range.count) }
    }
    return best?.role
  }

  private static func role(named: SectionRole?, inherited: SectionRole) -> SectionRole {
    guard let named else { return inherited }
    if binding.contains(inherited) { return inherited }
    if inherited == .context, !insideContext.contains(named) { return inherited }
    return named
  }
}
