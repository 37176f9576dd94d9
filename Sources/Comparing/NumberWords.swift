/// The words for whole numbers up to a few hundred, of the languages that lexicons exist for.
///
/// A number is looked for where another stands in its place, so a word that also means something else, as "dix" or "mil", does
/// no harm; articles that also count, as "un", are kept apart.
enum NumberWords {
  /// What a word says in a number.
  enum Part: Equatable {
    case units(Int)
    case hundred
    /// What joins tens and units, as "y" in "treinta y dos".
    case link
  }

  /// The words of numbers, by language.
  private static let words: [String: [String: Int]] = [
    "en": ordered(
      "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
      tens: "thirty forty fifty sixty seventy eighty ninety", hundreds: "hundred"),
    "fr": ordered(
      "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt,vingts",
      tens: "trente quarante cinquante soixante septante octante,huitante nonante",
      hundreds: "cent,cents"),
    "es": ordered(
      "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis,dieciseis diecisiete dieciocho diecinueve veinte",
      tens: "treinta cuarenta cincuenta sesenta setenta ochenta noventa",
      hundreds: "cien,ciento,cientos",
      others: [
        "veintiún": 21, "veintiuno": 21, "veintiuna": 21, "veintidós": 22, "veintitrés": 23,
        "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27,
        "veintiocho": 28, "veintinueve": 29, "doscientos": 200, "doscientas": 200,
        "trescientos": 300, "trescientas": 300,
      ]),
    "pt": ordered(
      "dois,duas três,tres quatro cinco seis sete oito nove dez onze doze treze catorze,quatorze quinze dezasseis,dezesseis dezassete,dezessete dezoito dezanove,dezenove vinte",
      tens: "trinta quarenta cinquenta sessenta setenta oitenta noventa", hundreds: "cem,cento",
      others: ["duzentos": 200, "duzentas": 200, "trezentos": 300, "trezentas": 300]),
    "ru": ordered(
      "два,две,двух,двум,двумя три,трех,трёх,трем,трём,тремя четыре,четырех,четырёх,четырем,четырём,четырьмя пять,пяти,пятью шесть,шести,шестью семь,семи,семью восемь,восьми,восемью девять,девяти,девятью десять,десяти,десятью одиннадцать,одиннадцати двенадцать,двенадцати тринадцать,тринадцати четырнадцать,четырнадцати пятнадцать,пятнадцати шестнадцать,шестнадцати семнадцать,семнадцати восемнадцать,восемнадцати девятнадцать,девятнадцати двадцать,двадцати",
      tens:
        "тридцать,тридцати сорок,сорока пятьдесят,пятидесяти шестьдесят,шестидесяти семьдесят,семидесяти восемьдесят,восьмидесяти девяносто,девяноста",
      hundreds: "сто,ста", others: ["двести": 200, "двухсот": 200, "триста": 300, "трехсот": 300]),
    "ar": ordered(
      "اثنان,اثنين,اثنتان,اثنتين,إثنان,إثنين ثلاثة,ثلاث أربعة,أربع خمسة,خمس ستة,ست سبعة,سبع ثمانية,ثماني,ثمان تسعة,تسع عشرة,عشر",
      tens: "", hundreds: "مئة,مائة",
      others: [
        "عشرون": 20, "عشرين": 20, "ثلاثون": 30, "ثلاثين": 30, "أربعون": 40, "أربعين": 40,
        "خمسون": 50, "خمسين": 50, "ستون": 60, "ستين": 60, "سبعون": 70, "سبعين": 70,
        "ثمانون": 80, "ثمانين": 80, "تسعون": 90, "تسعين": 90, "مئتان": 200, "مئتين": 200,
        "مائتان": 200, "مائتين": 200,
      ]),
  ]

  /// One, by language: mostly an article or a pronoun.
  private static let ones: [String: Set<String>] = [
    "en": ["one"], "fr": ["un", "une"], "es": ["un", "uno", "una"], "pt": ["um", "uma"],
    "ru": ["один", "одна", "одно", "одного", "одной", "одну", "одному", "одним"],
    "ar": ["واحد", "واحدة", "واحدا"],
  ]

  private static let links: [String: String] = [
    "en": "and", "fr": "et", "es": "y", "pt": "e",
  ]

  /// What a word in small letters says in a number; nil where it says nothing.
  static func part(_ word: Substring, in language: String) -> Part? {
    let known = words[language] ?? [:]
    let own = String(word)
    // Arabic writes its "and" with the word: "خمسة وعشرون".
    let isJoined = language == "ar" && own.hasPrefix("و")
    if let value = known[own] ?? (isJoined ? known[String(own.dropFirst())] : nil) {
      return value == 100 ? .hundred : .units(value)
    }
    return own == links[language] ? .link : nil
  }

  /// A number with one more part, as 80 after "quatre" with "vingt".
  static func value(_ value: Int, with part: Part, in language: String) -> Int {
    switch part {
    case .units(20) where value == 4 && language == "fr": 80
    case .units(let more): value + more
    case .hundred: value > 0 && value < 10 ? value * 100 : value + 100
    case .link: value
    }
  }

  /// Whether a word says one, or is an article.
  static func isOne(_ word: Substring, in language: String) -> Bool {
    ones[language]?.contains(String(word)) ?? false
  }

  /// Numbers from two up, then tens from thirty up; spellings of the same number have commas between them.
  private static func ordered(
    _ units: String, tens: String, hundreds: String, others: [String: Int] = [:]
  ) -> [String: Int] {
    var values = others
    func add(_ list: String, _ value: (Int) -> Int) {
      for (place, spellings) in list.split(separator: " ").enumerated() {
        for word in spellings.split(separator: ",") { values[String(word)] = value(place) }
      }
    }
    add(units) { $0 + 2 }
    add(tens) { $0 * 10 + 30 }
    add(hundreds) { _ in 100 }
    return values
  }
}
