/// What a framework says, in another language than its own.
package struct FrameworkTranslation: Hashable, Sendable, Codable {
  /// The texts of an item or element; an item has no starter.
  package struct Texts: Hashable, Sendable, Codable {
    package let name: String
    package let definition: String
    package let starter: String?
    /// Where an item comes from; nil where it is named as in the framework's own language.
    package let source: String?

    package init(
      name: String, definition: String, starter: String? = nil, source: String? = nil
    ) {
      self.source = source
      self.name = name
      self.definition = definition
      self.starter = starter
    }
  }

  package let framework: Framework.ID
  package let language: LanguageTag
  package let title: String
  package let items: [Item.ID: Texts]
  package let elements: [Element.ID: Texts]
  package let digest: String

  package init(
    framework: Framework.ID, language: LanguageTag, title: String, items: [Item.ID: Texts],
    elements: [Element.ID: Texts], digest: String
  ) {
    self.framework = framework
    self.language = language
    self.title = title
    self.items = items
    self.elements = elements
    self.digest = digest
  }
}

extension Framework {
  /// The framework in the words of a translation; what that leaves out stays as it is.
  package func translated(_ translation: FrameworkTranslation) -> Framework {
    Framework(
      id: id, title: translation.title, shortTitle: shortTitle, source: source, version: version,
      scope: scope, subject: subject,
      items: items.map { item in
        let texts = translation.items[item.id]
        return Item(
          id: item.id, name: texts?.name ?? item.name,
          definition: texts?.definition ?? item.definition,
          source: texts?.source ?? item.source,
          relations: item.relations, contraIndicators: item.contraIndicators,
          elements: item.elements.map { $0.translated(translation.elements[$0.id]) },
          worksheets: item.worksheets, isDeprecated: item.isDeprecated)
      }, digest: digest)
  }
}

extension Element {
  fileprivate func translated(_ texts: FrameworkTranslation.Texts?) -> Element {
    guard let texts else { return self }
    return Element(
      id: id, name: texts.name, definition: texts.definition, isCore: isCore, source: source,
      anchors: anchors, starter: texts.starter ?? starter, relations: relations, caps: caps,
      cells: cells, filled: filled, together: together, isDeprecated: isDeprecated)
  }
}
