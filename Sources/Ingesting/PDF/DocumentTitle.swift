/// Finds a PDF's title: the largest type on its title page, else what the file says of itself.
enum DocumentTitle {
  /// The title page is among these first pages; covers of pictures alone come before it.
  private static let titlePages = 3
  private static let longest = 250
  /// How much larger a later page's type must be than an earlier one's to be the title: letters and notes come before
  /// title pages too.
  private static let laterPageFactor: Float = 1.3

  static func title(
    of blocks: [LayoutBlock], pages: [PageWords], bodySize: Float, metadata: String?,
    hyphens: HyphenJoining
  ) -> String? {
    var best: (title: String, size: Float)?
    for index in pages.indices.prefix(titlePages) {
      let onPage = blocks.filter { block in
        block.parts.first?.page == index && block.first.letterCount > 1
          && [.heading, .paragraph].contains(block.kind)
      }
      // Text without any larger type has no title page, and a chapter's number begins no title.
      guard let largest = onPage.map(\.style.size).max(), largest > 1.15 * bodySize,
        largest > laterPageFactor * (best?.size ?? 0),
        !blocks.contains(where: { $0.kind == .contentsEntry && $0.parts.first?.page == index })
      else { continue }
      let text = LineText(page: pages[index], hyphens: hyphens)
      let parts = onPage.drop { $0.style.size < 0.85 * largest }.prefix {
        $0.style.size >= 0.85 * largest
      }
      guard let first = parts.first, HeadingNumber(first, on: pages[index]) == nil else { continue }
      let title = parts.flatMap(\.parts).map { text.text(of: $0.lines) }.joined(separator: " ")
      if title.unicodeScalars.count >= 8, title.unicodeScalars.count <= longest {
        best = (title, largest)
      }
    }
    if let best { return best.title }
    return metadata.flatMap(plausible)
  }

  /// A title from the file's metadata, unless it is a file name or what a program puts there by itself.
  private static func plausible(_ title: String) -> String? {
    let lowered = title.lowercased()
    let isLeftover =
      lowered.contains("microsoft word") || lowered.hasPrefix("untitled")
      || [".doc", ".docx", ".pdf", ".indd", ".qxd", ".ppt", ".pptx"].contains {
        lowered.hasSuffix($0)
      }
      || !title.contains(" ") || title.unicodeScalars.count < 8
    return isLeftover ? nil : title
  }
}
