/// A language that recognition may know, with the names that others give it.
struct RecognitionLanguage: Sendable {
  /// As in BCP 47.
  let code: String
  /// As Tesseract names its data.
  let pack: String
  /// As Tesseract names the script.
  let script: String

  private init(_ code: String, _ pack: String, _ script: String) {
    self.code = code
    self.pack = pack
    self.script = script
  }

  /// By script those first that most plans are in, as they are tried in this order.
  static let all: [RecognitionLanguage] = [
    .init("en", "eng", "Latin"), .init("es", "spa", "Latin"), .init("fr", "fra", "Latin"),
    .init("pt", "por", "Latin"), .init("nl", "nld", "Latin"), .init("de", "deu", "Latin"),
    .init("it", "ita", "Latin"), .init("ro", "ron", "Latin"), .init("sq", "sqi", "Latin"),
    .init("hr", "hrv", "Latin"), .init("bs", "bos", "Latin"), .init("sl", "slv", "Latin"),
    .init("sk", "slk", "Latin"), .init("cs", "ces", "Latin"), .init("pl", "pol", "Latin"),
    .init("hu", "hun", "Latin"), .init("fi", "fin", "Latin"), .init("sv", "swe", "Latin"),
    .init("da", "dan", "Latin"), .init("no", "nor", "Latin"), .init("nb", "nor", "Latin"),
    .init("nn", "nor", "Latin"), .init("et", "est", "Latin"), .init("lv", "lav", "Latin"),
    .init("lt", "lit", "Latin"), .init("tr", "tur", "Latin"), .init("az", "aze", "Latin"),
    .init("uz", "uzb", "Latin"), .init("id", "ind", "Latin"), .init("ms", "msa", "Latin"),
    .init("fil", "fil", "Latin"), .init("tl", "fil", "Latin"), .init("vi", "vie", "Latin"),
    .init("sw", "swa", "Latin"), .init("af", "afr", "Latin"), .init("ht", "hat", "Latin"),
    .init("mt", "mlt", "Latin"), .init("is", "isl", "Latin"), .init("ca", "cat", "Latin"),
    .init("ru", "rus", "Cyrillic"), .init("uk", "ukr", "Cyrillic"),
    .init("bg", "bul", "Cyrillic"), .init("sr", "srp", "Cyrillic"),
    .init("mk", "mkd", "Cyrillic"), .init("be", "bel", "Cyrillic"),
    .init("kk", "kaz", "Cyrillic"), .init("ky", "kir", "Cyrillic"),
    .init("tg", "tgk", "Cyrillic"), .init("mn", "mon", "Cyrillic"),
    .init("ar", "ara", "Arabic"), .init("fa", "fas", "Arabic"), .init("ur", "urd", "Arabic"),
    .init("ps", "pus", "Arabic"), .init("el", "ell", "Greek"), .init("he", "heb", "Hebrew"),
    .init("hy", "hye", "Armenian"), .init("ka", "kat", "Georgian"),
    .init("am", "amh", "Ethiopic"), .init("ti", "tir", "Ethiopic"),
    .init("hi", "hin", "Devanagari"), .init("ne", "nep", "Devanagari"),
    .init("bn", "ben", "Bengali"), .init("si", "sin", "Sinhala"), .init("ta", "tam", "Tamil"),
    .init("th", "tha", "Thai"), .init("lo", "lao", "Lao"), .init("km", "khm", "Khmer"),
    .init("my", "mya", "Myanmar"), .init("ja", "jpn", "Japanese"), .init("ko", "kor", "Korean"),
    .init("zh", "chi_sim", "Han"),
  ]

  /// The languages of a script in the order they are tried.
  static func ofScript(_ script: String) -> [RecognitionLanguage] {
    all.filter { $0.script == script }
  }
}
