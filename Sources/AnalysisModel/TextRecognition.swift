/// Which pages' text is recognised in their pictures.
package enum TextRecognition: String, CaseIterable, Hashable, Sendable, Codable {
  /// Those whose text the file does not hold, or only broken.
  case auto
  case always, never
}
