internal import AnalysisModel

/// Finds pages of a site that say only what another page says: aliases, print views, addresses with other queries.
struct HTMLSiteDuplicates {
  /// For every page the one that stands for it, or nil where it stands for itself.
  private(set) var originals: [Int?]
  /// A sentence for each page that is left out.
  private(set) var warnings: [IngestWarning] = []

  /// What two pages have in common may be chance in less text than this, in bytes; then all must be equal.
  private static let plentyOfText = 200

  /// Compares pages in reading order, once the blocks of their template are marked.
  init(_ pages: [HTMLSitePage]) {
    originals = [Int?](repeating: nil, count: pages.count)
    let texts = pages.map { page in
      page.page.blocks.filter { $0.kind != .runningHeader && $0.hasText }.map(\.templateKey)
    }
    let sizes = texts.map { $0.reduce(0) { $0 + $1.utf8.count } }
    var holders: [String: [Int]] = [:]
    for (page, texts) in texts.enumerated() {
      for text in Set(texts).sorted() { holders[text, default: []].append(page) }
    }
    // The page with the most text stands for those that have only a part of it.
    let bySize = pages.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
    for page in bySize where sizes[page] > 0 {
      var shared: [Int: Int] = [:]
      for text in texts[page] {
        // A block on very many pages tells nothing, and would make the work quadratic.
        guard let pages = holders[text], pages.count <= Self.mostHolders else { continue }
        for other in pages where other != page { shared[other, default: 0] += text.utf8.count }
      }
      let isShort = sizes[page] < Self.plentyOfText
      let original = shared.filter { other, size in
        originals[other] == nil && (sizes[other], -other) > (sizes[page], -page)
          && (isShort ? texts[other] == texts[page] : size * 20 >= sizes[page] * 19)
      }.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
      guard let original else { continue }
      originals[page] = original.key
    }
    for page in pages.indices {
      guard let original = originals[page] else { continue }
      warnings.append(
        IngestWarning(
          page: nil, kind: .duplicatePage,
          message:
            "\(pages[page].name) says nothing that \(pages[original].name) does not say and is not counted twice"
        ))
    }
  }

  private static let mostHolders = 50
}

/// Names pages that share hardly any class names with the others, as pages of another site do.
func noteOtherTemplates(in pages: inout [HTMLSitePage]) {
  guard pages.count > 3 else { return }
  var counts: [String: Int] = [:]
  for page in pages { for name in page.page.styleNames { counts[name, default: 0] += 1 } }
  let common = Set(counts.filter { $0.value * 2 > pages.count }.keys)
  guard common.count >= fewestStyleNames else { return }
  for index in pages.indices {
    let shared = common.intersection(pages[index].page.styleNames).count
    if shared * 5 < common.count {
      pages[index].page.doubts.append(
        (
          .otherTemplate,
          "\(pages[index].name) is built unlike the other pages; check that it belongs to the plan"
        ))
    }
  }
}

/// With fewer class names in common, pages have no template that another could be told from.
private let fewestStyleNames = 8
