/// Why a run ended without usable output.
package enum RunError: Error, Sendable, CustomStringConvertible {
  case noInput
  case unwritable(path: String, cause: String)
  /// Another run holds the output folder.
  case folderInUse(String)
  case noWorker(String)
  /// Nothing can print pages.
  case noBrowser
  /// What is wrong with the lexicons, a line for each problem.
  case lexicon(String)
  /// A name that the lexicons do not know, in a sentence.
  case wrongUsage(String)

  package var description: String {
    switch self {
    case .noInput:
      "there is nothing to read; name a file or a folder with .pdf, .html, .htm or .xhtml files"
    case .unwritable(let path, let cause):
      "\(path) cannot be written (\(cause)); free space or name another folder with --output"
    case .folderInUse(let path):
      "another run writes into \(path); wait for it or name another folder with --output"
    case .noWorker(let cause):
      "no worker process could be started (\(cause)); close other programs and try again"
    case .noBrowser:
      "no browser that can print was found, so no PDF was made; install one (sudo apt-get install chromium) or leave --pdf out and print the pages from your own"
    case .lexicon(let problems): problems
    case .wrongUsage(let sentence): sentence
    }
  }
}
