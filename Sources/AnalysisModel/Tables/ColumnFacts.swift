extension TableColumn {
  /// The same column, with why its cells may be empty.
  func empty(_ reason: MissingReason) -> Self {
    var field = field
    field.missing = reason
    return Self(field, value: value)
  }

  /// The same column, with what its figures measure.
  func measured(in unit: String) -> Self {
    var field = field
    field.unit = unit
    return Self(field, value: value)
  }

  /// The same column, with the form that its texts have, as a regular expression.
  func matching(_ pattern: String) -> Self {
    var field = field
    field.pattern = pattern
    return Self(field, value: value)
  }

  /// The same column, its figures levels.
  func ofLevels() -> Self {
    var field = field
    field.labels = Level.allCases.map { TableField.Label(value: $0.rawValue, name: "\($0)") }
    return Self(field, value: value)
  }
}
