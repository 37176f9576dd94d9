/// Puts the first page first, then what it links to in the links' order, then what those link to, then the rest by name.
func inReadingOrder(_ pages: [HTMLSitePage]) -> [HTMLSitePage] {
  let places = SitePlaces(pages.map(\.name))
  let targets = pages.map { page in
    page.page.links.compactMap { link in
      linkedName(link, from: page.name).flatMap { places.position(of: $0) }
    }
  }
  guard let first = firstPage(of: pages, targets: targets) else { return pages }
  var order = [first]
  var isTaken = [Bool](repeating: false, count: pages.count)
  isTaken[first] = true
  var next = 0
  while next < order.count {
    for target in targets[order[next]] where !isTaken[target] {
      isTaken[target] = true
      order.append(target)
    }
    next += 1
  }
  order += pages.indices.filter { !isTaken[$0] }
  return order.map { pages[$0] }
}

/// The page with an index's name that is nearest to the site's root, or else the one that most pages link to first, as logos do.
private func firstPage(of pages: [HTMLSitePage], targets: [[Int]]) -> Int? {
  let names: Set<String> = ["index", "default", "home", "accueil", "inicio"]
  let named = pages.indices
    .filter { names.contains(stem(of: fileName(of: pages[$0].name)).lowercased()) }
    .min { pages[$0].name.utf8.count < pages[$1].name.utf8.count }
  if let named { return named }
  var counts = [Int](repeating: 0, count: pages.count)
  for (page, targets) in targets.enumerated() {
    if let target = targets.first, target != page { counts[target] += 1 }
  }
  guard let most = counts.indices.max(by: { (counts[$0], $1) < (counts[$1], $0) }),
    counts[most] * 2 >= pages.count
  else { return nil }
  return most
}

/// Where the pages of a site are, by path; mirrored sites change endings, and some write folders into the file's name.
private struct SitePlaces {
  private var byName: [String: Int] = [:]
  /// By the last part of the path without its ending; -1 where several pages have the same.
  private var byStem: [String: Int] = [:]

  init(_ names: [String]) {
    for (position, name) in names.enumerated() {
      byName[name] = position
      let stem = Self.lastStem(of: name)
      byStem[stem] = byStem[stem] == nil ? position : -1
    }
  }

  func position(of name: String) -> Int? {
    if let position = byName[name] { return position }
    return byStem[Self.lastStem(of: name)].flatMap { $0 < 0 ? nil : $0 }
  }

  private static func lastStem(of name: String) -> String {
    var stem = Substring(stem(of: fileName(of: name)))
    var rest = stem
    while let mark = rest.firstIndex(of: "_") {
      rest = rest[rest.index(after: mark)...]
      if rest.first == "_", rest.count > 1 { stem = rest.dropFirst() }
    }
    return String(stem)
  }

  private static func stem(of name: String) -> String { Ingesting.stem(of: name) }
}

/// A file's name without its ending.
private func stem(of name: String) -> String {
  guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
  return String(name[..<dot])
}

/// The file within the site that a link on a page points at, or nil for links elsewhere.
func linkedName(_ link: String, from page: String) -> String? {
  let target = link.prefix { $0 != "#" && $0 != "?" }
  guard !target.isEmpty, !target.contains(":"), !target.hasPrefix("//") else { return nil }
  var components =
    target.hasPrefix("/") ? [] : page.split(separator: "/").dropLast().map(String.init)
  for component in target.split(separator: "/") {
    switch component {
    case ".": break
    case "..": _ = components.popLast()
    default: components.append(percentDecoded(component))
    }
  }
  return components.joined(separator: "/")
}

private func percentDecoded(_ text: Substring) -> String {
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    let digits = String(decoding: rest.prefix(2), as: UTF8.self)
    if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
