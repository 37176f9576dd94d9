package import AnalysisModel

/// Describes a run's output as an RO-Crate of the Process Run Crate profile: what was run on what, and what came of it.
///
/// Holds no time, so that two runs over the same plans give the same bytes.
package struct RunCrate: Sendable {
  /// A file or folder of the output.
  package struct Part: Hashable, Sendable {
    /// From the output folder; a folder's ends with a slash.
    package let path: String
    package let name: String
    /// The media type; nil for a folder.
    package let format: String?
    /// In bytes.
    package let size: Int?
    package let sha256: String?

    package init(
      path: String, name: String, format: String?, size: Int? = nil, sha256: String? = nil
    ) {
      self.path = path
      self.name = name
      self.format = format
      self.size = size
      self.sha256 = sha256
    }
  }

  private let provenance: Provenance
  private let documents: [RunDocument]
  private let parts: [Part]

  package init(provenance: Provenance, documents: [RunDocument], parts: [Part]) {
    self.provenance = provenance
    self.documents = documents
    self.parts = parts
  }

  /// The content of `ro-crate-metadata.json`.
  package func json() -> String {
    let graph =
      [descriptor, root, action, program, licence, profile] + parts.map(file)
      + documents.map(document) + documents.compactMap(documentDigest)
      + provenance.lexicons.map(lexicon) + lexiconDigests
      + provenance.settings.sorted { $0.key < $1.key }.map(setting)
    return JSONValue.members([
      // The second gives names to what the first has none for, as the profile has it.
      "@context": .list([
        .text("https://w3id.org/ro/crate/1.1/context"),
        .text("https://w3id.org/ro/terms/workflow-run/context"),
      ]), "@graph": .list(graph),
    ]).page
  }

  private static let profileAddress = "https://w3id.org/ro/wfrun/process/0.5"

  private var descriptor: JSONValue {
    .members([
      "@id": .text("ro-crate-metadata.json"), "@type": .text("CreativeWork"),
      "conformsTo": Self.reference("https://w3id.org/ro/crate/1.1"), "about": Self.reference("./"),
    ])
  }

  private var root: JSONValue {
    .members([
      "@id": .text("./"), "@type": .text("Dataset"),
      "name": .text("Plans held against guiding principles, and their gaps"),
      "description": .text(
        "What \(provenance.tool) \(provenance.version) found in \(documents.count) documents, quoted, for every item and element of "
          + "the frameworks, and what it did not find."), "license": Self.reference("#licence"),
      "conformsTo": Self.reference(Self.profileAddress),
      "hasPart": .list(parts.map { Self.reference(Self.address($0.path)) }),
      "mentions": Self.reference("#run"),
    ])
  }

  private var action: JSONValue {
    .members([
      "@id": .text("#run"), "@type": .text("CreateAction"),
      "name": .text("Analysis of \(documents.count) documents"),
      "description": .text(
        "Documents were read and held against frameworks with the lexicons named; run.json says what became of each."
      ),
      "instrument": Self.reference("urn:lacuna:program"),
      "object": .list(
        documents.map { Self.reference(Self.name(of: $0)) }
          + provenance.lexicons.indices.map { Self.reference("#lexicon-\($0 + 1)") }
          + provenance.settings.keys.sorted().map {
            Self.reference("#setting-\(ResourceName.encoded($0))")
          }),
      "result": .list(parts.map { Self.reference(Self.address($0.path)) }),
      "actionStatus": .text("http://schema.org/CompletedActionStatus"),
    ])
  }

  private var program: JSONValue {
    .members([
      "@id": .text("urn:lacuna:program"), "@type": .text("SoftwareApplication"),
      "name": .text(provenance.tool), "softwareVersion": .text(provenance.version),
      // A property of schema.org for files and programs alike.
      "identifier": provenance.commit.map { .text("git commit \($0)") },
      "description": .text(
        "Reads national plans against trafficking in persons and shows, with quoted evidence, which guiding principles each honours."
      ), "license": Self.reference("https://spdx.org/licenses/GPL-3.0-or-later"),
    ])
  }

  private var licence: JSONValue {
    .members([
      "@id": .text("#licence"), "@type": .text("CreativeWork"),
      "name": .text("No licence stated"),
      "description": .text(
        "Whoever made these results may license them. Quotes are the plans' words, under the plans' own copyright."
      ),
    ])
  }

  private var profile: JSONValue {
    .members([
      "@id": .text(Self.profileAddress), "@type": .text("CreativeWork"),
      "name": .text("Process Run Crate"), "version": .text("0.5"),
    ])
  }

  private func file(_ part: Part) -> JSONValue {
    .members([
      "@id": .text(Self.address(part.path)),
      "@type": .text(part.format == nil ? "Dataset" : "File"), "name": .text(part.name),
      "encodingFormat": part.format.map(JSONValue.text),
      "contentSize": part.size.map { .text(String($0)) },
      "sha256": part.sha256.map(JSONValue.text),
    ])
  }

  private func document(_ document: RunDocument) -> JSONValue {
    let plan = document.plan
    return .members([
      "@id": .text(Self.name(of: document)), "@type": .text("CreativeWork"),
      "name": .text((plan.title ?? plan.id.rawValue).scrubbed),
      "alternateName": .text(plan.path.scrubbed),
      "description": .text("\(document.status.rawValue): \(document.reason.scrubbed)"),
      "inLanguage": document.language.map { .text($0.rawValue) },
      "url": plan.sourceURL.map { .text($0.scrubbed) },
      "identifier": document.sha256 == nil
        ? nil : Self.reference(Self.name(of: document) + "-sha256"),
    ])
  }

  private func documentDigest(_ document: RunDocument) -> JSONValue? {
    document.sha256.map { Self.digest($0, of: Self.name(of: document)) }
  }

  private func lexicon(_ use: Provenance.LexiconUse) -> JSONValue {
    let number = provenance.lexicons.firstIndex(of: use).map { $0 + 1 } ?? 0
    return .members([
      "@id": .text("#lexicon-\(number)"), "@type": .text("CreativeWork"),
      "name": .text(
        [use.id, use.language?.rawValue ?? ""].filter { !$0.isEmpty }.joined(separator: " ")),
      "version": .text(use.version), "inLanguage": use.language.map { .text($0.rawValue) },
      "identifier": Self.reference("#lexicon-\(number)-sha256"),
    ])
  }

  private var lexiconDigests: [JSONValue] {
    provenance.lexicons.enumerated().map { Self.digest($1.digest, of: "#lexicon-\($0 + 1)") }
  }

  private func setting(_ name: String, _ value: String) -> JSONValue {
    .members([
      "@id": .text("#setting-\(ResourceName.encoded(name))"), "@type": .text("PropertyValue"),
      "name": .text(name.scrubbed), "value": .text(value.scrubbed),
    ])
  }

  private static func digest(_ digest: String, of name: String) -> JSONValue {
    .members([
      "@id": .text("\(name)-sha256"), "@type": .text("PropertyValue"),
      "propertyID": .text("sha256"), "name": .text("SHA-256"), "value": .text(digest),
    ])
  }

  private static func reference(_ name: String) -> JSONValue { .members(["@id": .text(name)]) }

  private static func name(of document: RunDocument) -> String {
    "#document-\(ResourceName.encoded(document.plan.id.rawValue))"
  }

  /// A path as a relative address.
  private static func address(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false)
      .map { ResourceName.encoded(String($0)) }.joined(separator: "/")
  }
}
