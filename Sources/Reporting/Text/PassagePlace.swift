internal import AnalysisModel

/// A passage's place in the text, which is the same for all elements that it serves.
struct PassagePlace: Hashable {
  let start: Int
  let end: Int

  init(_ evidence: Evidence) { (start, end) = (evidence.start, evidence.end) }
}
