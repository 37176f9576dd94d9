/// What is written over lists of other pages, comments and advertisements.
enum HTMLAsideLabel {
  /// A longer line is rather a heading or a sentence of the content.
  static let longest = 60

  /// Whether a line says that what follows is no content of the page.
  static func isLabel(_ text: String) -> Bool {
    var line = text.lowercased()
    while let last = line.unicodeScalars.last, !last.properties.isAlphabetic {
      line.unicodeScalars.removeLast()
    }
    return lines.contains(line) || beginnings.contains(where: line.hasPrefix)
  }

  /// Whether a line says that an advertisement stands there, whatever follows it.
  static func isAdvertisement(_ text: String) -> Bool {
    advertisements.contains(text.lowercased())
  }

  private static let advertisements: Set<String> = [
    "advertisement", "advert", "advertising", "sponsored", "publicité", "publicidad",
    "publicidade", "anzeige", "werbung", "advertentie", "pubblicità", "реклама", "iklan", "إعلان",
  ]

  private static let lines: Set<String> = [
    "related", "related posts", "related articles", "related stories", "related news",
    "related content", "related topics", "related coverage", "related links", "recommended",
    "recommended for you", "recommended stories", "top stories", "latest news", "latest posts",
    "partner news", "most popular", "most read", "trending", "trending now", "popular posts",
    "comments", "comment", "leave a comment", "leave a reply", "post comment",
    "join the conversation", "share", "share this", "share this article", "tags",
    "about the author", "follow us", "also check out",
    "articles liés", "articles similaires", "articles connexes", "sur le même sujet",
    "les plus lus", "dans la même rubrique", "à découvrir", "partager", "commentaires",
    "laisser un commentaire", "suivez-nous",
    "noticias relacionadas", "artículos relacionados", "entradas relacionadas", "relacionados",
    "lo más leído", "comparte", "compartir", "comentarios", "deja un comentario",
    "etiquetas", "síguenos",
    "notícias relacionadas", "artigos relacionados", "posts relacionados", "mais lidas",
    "compartilhe", "compartilhar", "comentários", "deixe um comentário",
    "mehr zum thema", "ähnliche artikel", "ähnliche beiträge", "kommentare", "teilen",
    "das könnte sie auch interessieren", "das könnte dich auch interessieren",
    "gerelateerd", "gerelateerde artikelen", "meer nieuws", "reacties", "deel dit",
    "articoli correlati", "potrebbe interessarti", "condividi", "commenti",
    "похожие статьи", "похожие материалы", "по теме", "популярное", "отзывы", "комментарии",
    "поделиться", "artikel terkait", "berita terkait", "komentar",
    "مواضيع ذات صلة", "مقالات ذات صلة", "تعليقات", "شارك",
  ]

  private static let beginnings = [
    "you may also like", "you might also like", "you may also be interested", "more from ",
    "want more stories", "also read", "read also", "à lire aussi", "lire aussi",
    "te puede interesar", "también te puede interesar", "lee también", "lea también",
    "você pode gostar", "você também pode", "veja também", "leia também", "lesen sie auch",
    "lees ook", "leggi anche", "читайте также", "смотрите также", "самые популярные", "baca juga",
    "اقرأ أيضا",
  ]
}
