/// Why an export failed, in a sentence.
package enum ExportError: Error, Hashable, Sendable, CustomStringConvertible {
  case unwritable(path: String, cause: String)

  package var description: String {
    switch self {
    case .unwritable(let path, let cause): "\(path) cannot be written: \(cause)"
    }
  }
}
