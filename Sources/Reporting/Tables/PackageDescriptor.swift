internal import AnalysisModel

/// The content of `datapackage.json`, in the names of the Data Package standard, version 2.
struct PackageDescriptor: Encodable {
  struct Contributor: Encodable {
    let title: String
    let version: String
    let roles: [String]
  }

  struct Resource: Encodable {
    let name: String
    let title: String
    let description: String
    let path: String
    let type: String
    let format: String
    let mediatype: String
    let encoding: String
    let schema: Schema
  }

  struct Schema: Encodable {
    let fields: [Field]
    let missingValues: [String]
    let primaryKey: [String]
    let foreignKeys: [Key]?
  }

  struct Field: Encodable {
    let name: String
    let type: String
    let description: String
    let unit: String?
    let categories: [Category]?
    let categoriesOrdered: Bool?
    let missingValues: [Missing]?
    let constraints: Constraints
  }

  /// What a figure stands for.
  struct Category: Encodable {
    let value: Int
    let label: String
  }

  /// What an empty cell stands for.
  struct Missing: Encodable {
    let value: String
    let label: String
    /// The code for statistics programs.
    let code: String

    private enum CodingKeys: String, CodingKey {
      case value
      case label
      case code = "lacuna:code"
    }
  }

  struct Constraints: Encodable {
    let required: Bool?
    let unique: Bool?
    let pattern: String?
    let `enum`: [String]?
    let minimum: Double?
    let maximum: Double?
  }

  struct Key: Encodable {
    struct Reference: Encodable {
      let resource: String
      let fields: [String]
    }

    let fields: [String]
    let reference: Reference
  }

  struct LexiconUse: Encodable {
    let id: String
    let language: String?
    let version: String
    let sha256: String
  }

  let schema = "https://datapackage.org/profiles/2.0/datapackage.json"
  let name: String
  let title: String
  let description: String
  let contributors: [Contributor]
  let resources: [Resource]
  let lexicons: [LexiconUse]
  let settings: [String: String]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case name
    case title
    case description
    case contributors
    case resources
    case lexicons = "lacuna:lexicons"
    case settings = "lacuna:settings"
  }
}

extension PackageDescriptor {
  init(_ tables: ResearchTables) {
    let provenance = tables.provenance
    name = "lacuna-results"
    title = "Plans held against guiding principles, and their gaps"
    description = """
      What was found in each plan, quoted, for every item and element of the frameworks, and what \
      was not found. Empty cells are missing values. A status of not_assessable means that the \
      text could not be read: it is not an absence.
      """
    contributors = [
      Contributor(title: provenance.tool, version: provenance.version, roles: ["DataCollector"])
    ]
    resources = tables.packaged.map(Resource.init)
    lexicons = provenance.lexicons.map { use in
      LexiconUse(
        id: use.id, language: use.language?.rawValue, version: use.version, sha256: use.digest)
    }
    settings = provenance.settings
  }
}

extension PackageDescriptor.Resource {
  init(_ table: ResearchTable) {
    name = table.name
    title = table.title
    description = table.description
    path = "\(table.name).csv"
    type = "table"
    format = "csv"
    mediatype = "text/csv"
    encoding = "utf-8"
    schema = PackageDescriptor.Schema(
      fields: table.fields.map { field in
        PackageDescriptor.Field(field, isKey: table.primaryKey == [field.name])
      }, missingValues: [""],
      primaryKey: table.primaryKey,
      foreignKeys: table.foreignKeys.isEmpty
        ? nil : table.foreignKeys.map(PackageDescriptor.Key.init))
  }
}

extension PackageDescriptor.Field {
  init(_ field: TableField, isKey: Bool) {
    name = field.name
    type = field.kind.rawValue
    description = field.description
    unit = field.unit
    categories =
      field.labels.isEmpty
      ? nil : field.labels.map { PackageDescriptor.Category(value: $0.value, label: $0.name) }
    categoriesOrdered = field.labels.isEmpty ? nil : true
    missingValues = field.missing.map {
      [PackageDescriptor.Missing(value: "", label: $0.rawValue, code: $0.code)]
    }
    constraints = PackageDescriptor.Constraints(
      required: field.isRequired ? true : nil, unique: isKey ? true : nil,
      pattern: field.pattern.map { "^(\($0))$" }, enum: field.allowed.isEmpty ? nil : field.allowed,
      minimum: field.bounds?.lowerBound, maximum: field.bounds?.upperBound)
  }
}

extension PackageDescriptor.Key {
  init(_ key: ForeignKey) {
    fields = key.fields
    reference = Reference(resource: key.table, fields: key.references)
  }
}
