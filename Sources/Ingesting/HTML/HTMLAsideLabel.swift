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

  private static let lines: Set<String> = [
    "related", "related posts", "related articles", "related stories", "related news",
    "related content", "related topics", "related coverage", "related links", "recommended",
    "recommended for you", "recommended stories", "top stories", "latest news", "latest posts",
    "partner news", "most popular", "most read", "trending", "trending now", "popular posts",
    "comments", "comment", "leave a comment", "leave a reply", "post comment",
    "join the conversation", "share", "share this", "share this article", "tags", "advertisement",
    "advert", "sponsored", "about the author", "follow us", "also check out",
    "articles liés", "articles similaires", "articles connexes", "sur le même sujet",
    "les plus lus", "dans la même rubrique", "à découvrir", "partager", "commentaires",
    "laisser un commentaire", "publicité", "suivez-nous",
    "noticias relacionadas", "artículos relacionados", "entradas relacionadas", "relacionados",
    "lo más leído", "comparte", "compartir", "comentarios", "deja un comentario", "publicidad",
    "etiquetas", "síguenos",
    "notícias relacionadas", "artigos relacionados", "posts relacionados", "mais lidas",
    "compartilhe", "compartilhar", "comentários", "deixe um comentário", "publicidade",
    "mehr zum thema", "ähnliche artikel", "ähnliche beiträge", "kommentare", "teilen", "anzeige",
    "das könnte sie auch interessieren", "das könnte dich auch interessieren",
    "gerelateerd", "gerelateerde artikelen", "meer nieuws", "reacties", "deel dit", "advertentie",
    "articoli correlati", "potrebbe interessarti", "condividi", "commenti", "pubblicità",
    "похожие статьи", "похожие материалы", "по теме", "популярное", "отзывы", "комментарии",
    "поделиться", "реклама", "artikel terkait", "berita terkait", "komentar", "iklan",
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
