/// One cell of a research table.
package enum TableValue: Hashable, Sendable {
  /// Nothing is known, which is not the same as an empty text or zero.
  case null
  case text(String)
  case integer(Int)
  case real(Double)
  case boolean(Bool)
}

extension TableValue {
  /// A text without the characters that break formats, or nothing.
  package init(_ text: String?) { self = text.map { .text($0.scrubbed) } ?? .null }

  package init(_ number: Int?) { self = number.map(TableValue.integer) ?? .null }

  /// A figure to four decimals, so that formats agree on its digits.
  package init(_ number: Double?) {
    self = number.map { .real(($0 * 10_000).rounded() / 10_000) } ?? .null
  }

  package init(_ truth: Bool?) { self = truth.map(TableValue.boolean) ?? .null }

  /// Several texts in one cell, joined by "; ".
  package init(list: some Collection<String>) {
    self = list.isEmpty ? .null : TableValue(list.joined(separator: "; "))
  }
}
