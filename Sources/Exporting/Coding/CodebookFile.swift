package import AnalysisModel

/// Writes frameworks as a codebook of the REFI-QDA standard (.qdc).
package func writeCodebook(
  _ frameworks: [Framework], to path: String
) throws(ExportError) {
  var writer = try XMLFileWriter(creatingAt: path)
  writer.start("CodeBook", ["xmlns": "urn:QDA-XML:codebook:1.0", "origin": "lacuna"])
  CodeTree(frameworks).write(to: &writer)
  try writer.finish()
}
