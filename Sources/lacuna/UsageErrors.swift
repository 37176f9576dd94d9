internal import ArgumentParser
internal import Pipeline

/// Does some work in which a name that the lexicons do not know is wrong usage, not a failure.
///
/// - Throws: What the work throws; a sentence with the known names where a name is unknown.
func namingWhatIsKnown<Value>(_ work: () throws -> Value) throws -> Value {
  do {
    return try work()
  } catch let error as AnalysisSettingsError where error.isWrongUsage {
    throw ValidationError(error.description)
  }
}

/// The sentence on a value that is none of those known.
func unknown(_ what: String, _ value: String, known: some Sequence<String>) -> ValidationError {
  ValidationError(
    "there is no \(what) \"\(value)\"; name one of \(known.joined(separator: ", "))")
}
