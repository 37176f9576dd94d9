/// What an element says about itself that makes it no part of a page's content.
enum HTMLBoilerplate {
  /// Navigation, banners and other parts that no page means as its content.
  case part
  /// What visitors wrote under the content, which can be longer than the content.
  case comments
  /// A name that people give to boxes around the content, and sometimes to content.
  case name
  /// A foot of the page or of a part of it.
  case foot
  /// A call to subscribe, share, buy or log in, or a word on the author, between parts of the content.
  case callout
  /// What stands under a picture.
  case caption
  /// A date, a name of an author or the like, as stands over and under articles.
  case dateline

  init?(_ element: HTMLElement) {
    if Self.partNames.contains(element.name) {
      self = .part
      return
    }
    if let role = element["role"]?.lowercased(), Self.roles.contains(role) {
      self = .part
      return
    }
    var words = Self.words(element["class"])
    // Generators name the sections of a text by their headings, as in "data-sharing".
    let isNamedByHeading =
      ["section", "article"].contains(element.name) || words.contains("section")
    if !isNamedByHeading { words.formUnion(Self.words(element["id"])) }
    if words.isEmpty { return nil }
    if !Self.commentWords.isDisjoint(with: words) {
      self = .comments
    } else if !Self.certainWords.isDisjoint(with: words) || Self.isSiteHeader(words)
      || Self.isForScreenReaders(words) || Self.isBlogWidget(element, words)
    {
      self = .part
    } else if !Self.footWords.isDisjoint(with: words) {
      self = .foot
    } else if !Self.captionWords.isDisjoint(with: words) {
      self = .caption
    } else if !Self.calloutWords.isDisjoint(with: words) {
      self = .callout
    } else if !Self.likelyWords.isDisjoint(with: words) || Self.isWidget(words) {
      self = .name
    } else if !Self.datelineWords.isDisjoint(with: words) || Self.isPairOfDateline(words) {
      self = .dateline
    } else {
      return nil
    }
  }

  private static let partNames: Set<String> = ["nav", "aside", "footer", "menu"]

  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "toolbar",
    "dialog", "alertdialog", "tablist",
  ]

  private static let commentWords: Set<String> = [
    "comments", "commentlist", "disqus", "respond", "commentarea", "comentarios", "commentaires",
  ]

  private static let certainWords: Set<String> = [
    "nav", "navbar", "navigation", "breadcrumb", "breadcrumbs", "cookie", "cookies",
    "gdpr", "newsletter", "advert", "advertisement", "advertising", "adsbygoogle",
    "pagination", "pager", "skiplink", "searchform", "taboola", "outbrain", "printonly", "paywall",
    "masthead", "colophon", "sharing",
    "sharedaddy", "addtoany", "addthis", "rodape",
  ]

  private static let footWords: Set<String> = ["footer", "foot", "copyright", "copyrights"]

  private static let captionWords: Set<String> = ["caption", "captions", "figcaption"]

  private static let calloutWords: Set<String> = [
    "share", "related", "recommended", "recommendation", "recommendations", "subscribe",
    "subscription", "signup", "promo", "promos", "promotion", "ad", "ads", "adslot", "sponsor",
    "sponsored", "trending", "comment", "author", "authors", "bio", "login", "cta", "sharebar",
    "rail", "relacionados", "relacionadas", "compartir", "compartilhar", "partager",
    "relatedposts", "tags", "taglist", "advertentie", "anzeige", "publicidad", "publicidade",
    "publicite", "pubblicita", "correlati", "gerelateerd", "teilen", "condividi",
  ]

  private static let likelyWords: Set<String> = [
    "social", "sidebar", "menu", "submenu", "popup", "modal", "overlay", "toolbar", "popular",
    "byline",
    "search", "banner", "carousel", "teaser", "follow", "links", "readmore", "prev", "previous",
    "outro", "consent", "credit", "rollover", "disclaimer", "recent",
  ]

  private static let datelineWords: Set<String> = [
    "date", "dateline", "datetime", "timestamp", "published", "pubdate", "publishdate", "posted",
    "postmeta", "postmetadata", "attribution", "datum", "fecha",
  ]

  private static func isPairOfDateline(_ words: Set<String>) -> Bool {
    words.contains("meta") && !words.isDisjoint(with: ["entry", "post", "article"])
  }

  /// Blog programs call the boxes of a side column widgets, page builders every paragraph.
  private static func isWidget(_ words: Set<String>) -> Bool {
    words.contains("widget") && words.isDisjoint(with: ["elementor", "builder", "so", "panel"])
  }

  /// Whether a box is of the kinds that WordPress puts beside and under its pages, as in "widget widget_text".
  private static func isBlogWidget(_ element: HTMLElement, _ words: Set<String>) -> Bool {
    isWidget(words) && element["class"]?.contains(" widget_") == true
  }

  private static func isSiteHeader(_ words: Set<String>) -> Bool {
    words.contains("header")
      && !words.isDisjoint(with: ["site", "global", "top", "main", "sticky", "mobile"])
  }

  /// Labels and shortcuts such as "skip to content", which no one sees.
  private static func isForScreenReaders(_ words: Set<String>) -> Bool {
    let names = [
      ["sr", "only"], ["skip", "link"], ["skip", "nav"], ["skip", "content"],
      ["visually", "hidden"], ["element", "invisible"], ["screen", "reader"],
    ]
    return names.contains { words.isSuperset(of: $0) }
  }

  /// The words of class names and ids, split at hyphens and the like and at inner capitals.
  static func words(_ names: String?) -> Set<String> {
    guard let names else { return [] }
    var words: Set<String> = []
    var word = ""
    var wasLower = false
    for byte in names.utf8 {
      let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      let isLower = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      if (isUpper && wasLower) || !(isUpper || isLower) {
        if !word.isEmpty { words.insert(word) }
        word = ""
      }
      if isUpper || isLower {
        word.unicodeScalars.append(Unicode.Scalar(isUpper ? byte + 32 : byte))
      }
      wasLower = isLower
    }
    if !word.isEmpty { words.insert(word) }
    return words
  }
}
