internal import AnalysisModel
internal import Testing

@testable internal import Comparing

/// The shipped words for how much is granted against sentences of our own.
@Suite("Less granted in six languages")
struct GrantWordsTests {
  /// Two wordings of a measure, the earlier first, and what the later one no longer grants.
  struct Pair: CustomTestStringConvertible {
    let language: String
    let earlier: String
    let later: String
    let losses: [Narrowing]

    init(_ language: String, _ earlier: String, _ later: String, _ losses: Narrowing...) {
      (self.language, self.earlier, self.later) = (language, earlier, later)
      self.losses = losses
    }

    var testDescription: String { "\(language): \(later)" }
  }

  @Test(
    "A narrower circle of people, a condition and a price are told",
    arguments: [
      Pair(
        "en", "The Board shall provide free legal aid to all victims of trafficking.",
        "The Board shall provide free legal aid to victims of trafficking who testify in court.",
        .notForAll, .conditionAdded),
      Pair(
        "en", "Housing is offered to every victim of trafficking.",
        "Housing is offered to selected victims of trafficking.", .notForAll, .forSome),
      Pair(
        "en", "Victims of trafficking receive a residence permit.",
        "Victims of trafficking receive a residence permit if they cooperate with the police.",
        .conditionAdded),
      Pair(
        "en", "Interpreters are available to victims free of charge.",
        "Interpreters are available to victims.", .notFree),
      Pair(
        "en", "Shelters shall be open to men, women and children.",
        "Shelters shall be open to women and children.", .groupLeftOut),
      Pair(
        "en", "Accommodation shall be available to victims.",
        "Accommodation shall be available only to victims.", .forSome),
      Pair(
        "fr", "Une aide juridique gratuite est accordée à toutes les victimes de la traite.",
        "Une aide juridique est accordée aux victimes de la traite qui témoignent au procès.",
        .notForAll, .conditionAdded, .notFree),
      Pair(
        "fr", "Les victimes obtiennent un titre de séjour.",
        "Les victimes obtiennent un titre de séjour à condition qu’elles déposent plainte.",
        .conditionAdded),
      Pair(
        "fr", "Un hébergement est proposé aux femmes, hommes et enfants.",
        "Un hébergement est proposé aux femmes et enfants.", .groupLeftOut),
      Pair(
        "es", "Se brindará asistencia jurídica gratuita a todas las víctimas de trata.",
        "Se brindará asistencia jurídica gratuita a las víctimas de trata que declaren en el proceso.",
        .notForAll, .conditionAdded),
      Pair(
        "es", "Se ofrecerá alojamiento a las víctimas.",
        "Se ofrecerá alojamiento a las víctimas seleccionadas.", .forSome),
      Pair(
        "pt", "É garantida assistência jurídica gratuita a todas as vítimas de tráfico.",
        "É garantida assistência jurídica às vítimas de tráfico que colaborem com a polícia.",
        .notForAll, .conditionAdded, .notFree),
      Pair(
        "ru", "Бесплатная юридическая помощь предоставляется всем жертвам торговли людьми.",
        "Бесплатная юридическая помощь предоставляется жертвам торговли людьми, которые дают показания.",
        .notForAll, .conditionAdded),
      Pair(
        "ar", "تقدم المساعدة القانونية مجانًا لجميع الضحايا.",
        "تقدم المساعدة القانونية للضحايا الذين يدلون بشهادتهم أمام المحكمة.",
        .notForAll, .conditionAdded, .notFree),
    ])
  func served(pair: Pair) throws {
    let narrowing = GrantNarrowing(try shippedVocabulary(pair.language).grants)
    #expect(narrowing.losses(from: pair.earlier, to: pair.later) == pair.losses)
  }

  @Test(
    "Independence that is dropped or given to the executive is told",
    arguments: [
      Pair(
        "en", "The Ombudsman shall act as independent national rapporteur.",
        "The functions of national rapporteur shall be performed by the Ministry of the Interior.",
        .notIndependent, .underExecutive),
      Pair(
        "en", "An independent evaluation is carried out in the third year.",
        "An evaluation is carried out in the third year.", .notIndependent),
      Pair(
        "fr", "Un rapporteur national indépendant est nommé.",
        "Un rapporteur national est nommé au sein du ministère de l’Intérieur.",
        .notIndependent, .underExecutive),
      Pair(
        "es", "Se creará un mecanismo independiente de supervisión.",
        "Se creará un mecanismo de supervisión en el Ministerio del Interior.",
        .notIndependent, .underExecutive),
      Pair(
        "pt", "Será nomeado um relator nacional independente.",
        "Será nomeado um relator nacional.", .notIndependent),
      Pair(
        "ru", "Назначается независимый национальный докладчик.",
        "Назначается национальный докладчик при Министерстве внутренних дел.",
        .notIndependent, .underExecutive),
      Pair(
        "ar", "يعين مقرر وطني مستقل.", "يعين مقرر وطني في وزارة الداخلية.",
        .notIndependent, .underExecutive),
    ])
  func watched(pair: Pair) throws {
    let narrowing = GrantNarrowing(try shippedVocabulary(pair.language).grants)
    #expect(narrowing.losses(from: pair.earlier, to: pair.later) == pair.losses)
  }

  @Test(
    "What only reads otherwise, or grants more, is no loss",
    arguments: [
      Pair(
        "en", "Legal aid is granted to all victims of trafficking.",
        "Legal aid is granted to every victim of trafficking."),
      Pair(
        "en", "Legal aid is granted to victims.",
        "Legal aid is granted to victims, including children and victims who testify."),
      Pair(
        "en", "Victims may return home.", "Victims who wish to return home may do so."),
      Pair(
        "en", "Reports on victims appear.", "Reports on victims appear every year."),
      Pair(
        "en", "Return is offered to all victims.",
        "Return is offered to victims of trafficking who wish to return."),
      Pair(
        "en", "A guardian is appointed for every child victim.",
        "A guardian is appointed for child victims."),
      Pair(
        "en", "Train all police officers on trafficking.",
        "Train police officers who work at borders on trafficking."),
      Pair(
        "en", "Victims receive independent living skills training from a body.",
        "Victims receive living skills training from a body of the Ministry."),
      Pair(
        "en", "An independent evaluation is carried out.", "An external evaluation is carried out."),
      Pair(
        "en", "An independent rapporteur is appointed.",
        "An autonomous rapporteur is appointed outside the Ministry."),
      Pair(
        "en", "Shelters are open to women and children.",
        "Shelters are open to women, men and children."),
      Pair(
        "fr", "Former tous les policiers.", "Former les policiers qui travaillent aux frontières."),
      Pair(
        "es", "Se informará a las víctimas sobre sus derechos.",
        "Se informará a las víctimas, que suelen desconocerlos, sobre sus derechos."),
      Pair(
        "ru", "Помощь оказывается жертвам.", "Помощь оказывается жертвам, которые в ней нуждаются."),
    ])
  func noLoss(pair: Pair) throws {
    let narrowing = GrantNarrowing(try shippedVocabulary(pair.language).grants)
    #expect(narrowing.losses(from: pair.earlier, to: pair.later).isEmpty)
  }

  @Test(
    "Frequencies are held against each other, and lengths and deadlines are none",
    arguments: [
      ("en", "every six months", "once a year", "rarer"),
      ("en", "quarterly", "every 6 months", "rarer"),
      ("en", "once every two years", "annually", "oftener"),
      ("en", "twice a year", "every six months", ""), ("en", "every year", "each year", ""),
      ("en", "within 30 days", "within 60 days", ""), ("en", "30 days", "60 days", ""),
      ("en", "by the end of the year", "every year", ""),
      ("fr", "tous les six mois", "une fois par an", "rarer"),
      ("fr", "trimestriellement", "chaque mois", "oftener"),
      ("fr", "deux fois par an", "tous les deux ans", "rarer"),
      ("es", "cada seis meses", "una vez al año", "rarer"),
      ("es", "anualmente", "cada trimestre", "oftener"),
      ("pt", "duas vezes por ano", "anualmente", "rarer"),
      ("ru", "каждые шесть месяцев", "раз в год", "rarer"),
      ("ru", "ежегодно", "два раза в год", "oftener"),
      ("ar", "كل ستة أشهر", "مرة واحدة في السنة", "rarer"),
      ("ar", "سنويًا", "كل ثلاثة أشهر", "oftener"),
    ])
  func frequencies(language: String, earlier: String, later: String, direction: String) throws {
    let vocabulary = try shippedVocabulary(language)
    let frequency = Frequency(
      vocabulary.grants.frequencies, SpelledNumbers(vocabulary.numbers))
    #expect(frequency.direction(from: earlier, to: later)?.rawValue ?? "" == direction)
  }
}
