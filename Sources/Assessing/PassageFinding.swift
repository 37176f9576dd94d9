package import AnalysisModel

/// What a passage gives one element, before it becomes evidence.
package struct PassageFinding: Sendable {
  package let element: Element.ID
  package let level: Level
  package let modality: Modality
  /// How sure the passage is evidence for the element's item, from 0 to 1; 0 until that is known.
  package internal(set) var score = 0.0
  /// What the score was made of.
  package internal(set) var features = ScoringFeatures()
  package let markers: Markers
  package let flags: [Flag]
  /// Whether the passage reports what was done or what others say, shown or not.
  package let isReport: Bool
  /// The hits that the finding rests on.
  package let hits: [Hit]
}
