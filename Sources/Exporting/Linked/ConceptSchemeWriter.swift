package import AnalysisModel

/// Writes frameworks as SKOS concept schemes in Turtle: items and elements are concepts, terms of lexicons their other labels.
package struct ConceptSchemeWriter: Sendable {
  private let frameworks: [Framework]
  private let translations: [FrameworkTranslation]
  private let labels: ConceptLabels

  /// The language that frameworks are written in.
  private static let language = LanguageTag(rawValue: "en")

  private typealias Statements = [(predicate: String, object: TurtleWriter.Object)]

  package init(
    _ frameworks: [Framework], translations: [FrameworkTranslation], labels: ConceptLabels = .none
  ) {
    self.frameworks = frameworks
    self.translations = translations.sorted { $0.language < $1.language }
      .filter { $0.language != Self.language }
    self.labels = labels
  }

  /// The whole file.
  package func turtle() -> String {
    var writer = TurtleWriter(prefixes: [
      "skos": "http://www.w3.org/2004/02/skos/core#", "dct": "http://purl.org/dc/terms/",
      "owl": "http://www.w3.org/2002/07/owl#", "lacuna": "urn:lacuna:vocabulary#",
    ])
    let relations = ConceptRelations(frameworks)
    for framework in frameworks {
      let translations = translations.filter { $0.framework == framework.id }
      add(framework, translations, to: &writer)
      for item in framework.items {
        add(item, of: framework, translations, relations, to: &writer)
        for element in item.elements {
          add(element, of: item, in: framework, translations, relations, to: &writer)
        }
      }
    }
    return writer.text
  }

  private func add(
    _ framework: Framework, _ translations: [FrameworkTranslation], to writer: inout TurtleWriter
  ) {
    var statements: Statements = [
      ("a", .name("skos:ConceptScheme")), ("skos:notation", .text(framework.id.rawValue)),
    ]
    statements += texts(
      "skos:prefLabel", framework.title, translations.map { ($0.language, $0.title) })
    statements.append(("dct:source", .text(framework.source)))
    statements.append(("owl:versionInfo", .text(framework.version)))
    if !framework.scope.isEmpty {
      statements.append(("skos:scopeNote", .text(framework.scope, language: Self.language)))
    }
    for item in framework.items {
      let name = ResourceName.concept(item.id.rawValue, in: framework.id)
      statements.append(("skos:hasTopConcept", .resource(name)))
    }
    writer.add(ResourceName.framework(framework.id), statements)
  }

  private func add(
    _ item: Item, of framework: Framework, _ translations: [FrameworkTranslation],
    _ relations: ConceptRelations, to writer: inout TurtleWriter
  ) {
    let texts = translations.compactMap { translation in
      translation.items[item.id].map { (translation.language, $0) }
    }
    var statements = concept(
      item.id.rawValue, item.name, item.definition, item.source, texts, framework)
    statements.append(
      ("skos:topConceptOf", .resource(ResourceName.framework(framework.id))))
    for element in item.elements {
      let name = ResourceName.concept(element.id.rawValue, in: framework.id)
      statements.append(("skos:narrower", .resource(name)))
    }
    for words in item.contraIndicators {
      statements.append(
        ("skos:scopeNote", .text("Contradicted by: \(words)", language: Self.language)))
    }
    if item.isDeprecated { statements.append(("owl:deprecated", .boolean(true))) }
    writer.add(
      ResourceName.concept(item.id.rawValue, in: framework.id),
      statements + relations.statements(on: item.id.rawValue))
  }

  private func add(
    _ element: Element, of item: Item, in framework: Framework,
    _ translations: [FrameworkTranslation], _ relations: ConceptRelations,
    to writer: inout TurtleWriter
  ) {
    let texts = translations.compactMap { translation in
      translation.elements[element.id].map { (translation.language, $0) }
    }
    var statements = concept(
      element.id.rawValue, element.name, element.definition, element.source, texts, framework)
    statements.append(
      ("skos:broader", .resource(ResourceName.concept(item.id.rawValue, in: framework.id))))
    statements.append(("lacuna:isCore", .boolean(element.isCore)))
    for anchor in element.anchors { statements.append(("lacuna:provision", .text(anchor))) }
    if element.isDeprecated { statements.append(("owl:deprecated", .boolean(true))) }
    // SKOS wants a label to be of one kind alone.
    let preferred = Set(
      [Self.language.rawValue + " " + element.name]
        + texts.map { "\($0.0) \($0.1.name)" })
    for label in labels.labels(of: element.id)
    where !preferred.contains("\(label.language) \(label.text)") {
      statements.append(
        (
          label.isWords ? "skos:altLabel" : "skos:hiddenLabel",
          .text(label.text, language: label.language)
        ))
    }
    writer.add(
      ResourceName.concept(element.id.rawValue, in: framework.id),
      statements + relations.statements(on: element.id.rawValue))
  }

  private func concept(
    _ id: String, _ name: String, _ definition: String, _ source: String,
    _ translated: [(LanguageTag, FrameworkTranslation.Texts)], _ framework: Framework
  ) -> Statements {
    var statements: Statements = [
      ("a", .name("skos:Concept")),
      ("skos:inScheme", .resource(ResourceName.framework(framework.id))),
      ("skos:notation", .text(id)),
    ]
    statements += texts("skos:prefLabel", name, translated.map { ($0.0, $0.1.name) })
    statements += texts("skos:definition", definition, translated.map { ($0.0, $0.1.definition) })
    if !source.isEmpty { statements.append(("dct:source", .text(source))) }
    return statements
  }

  /// A text in the frameworks' own language and in others; of each language one.
  private func texts(
    _ predicate: String, _ own: String, _ others: [(LanguageTag, String)]
  ) -> Statements {
    ([(Self.language, own)] + others).filter { !$0.1.isEmpty }.map { language, text in
      (predicate, .text(text, language: language))
    }
  }
}
