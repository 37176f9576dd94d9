internal import AnalysisModel
internal import Foundation

/// A request with what a reader process is given for it.
struct ServedDocument: Sendable {
  /// The request's own id.
  let id: String
  let request: WorkerRequest
  /// Whether some of the document's pages were asked for, and not all.
  let isPart: Bool
  /// Where the bytes are that the request sent; gone with this value.
  private let file: SentFile?
  private let input: Input
  private let index: InputIndex

  /// Prepares a request.
  ///
  /// - Parameters:
  ///   - served: The request.
  ///   - number: A number that no other request has.
  ///   - settings: What holds where the request says nothing.
  /// - Throws: Where the bytes that it sent find no room.
  init(
    _ served: ServedRequest, number: Int, settings: AnalysisSettings
  ) throws(ServedProblem) {
    id = served.id
    isPart = served.pages != nil
    let path: String
    var name: String?
    switch served.content {
    case .path(let given):
      path = given
      file = nil
    case .bytes(let bytes, let given):
      do {
        let sent = try SentFile(bytes, name: given)
        path = sent.path
        file = sent
      } catch {
        throw ServedProblem(.notStored, "\(error)", id: served.id)
      }
      name = given
    }
    var isFolder: ObjCBool = false
    let isSite =
      FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    input = Input(path: path, isSite: isSite)
    var index = InputIndex(nil, largest: settings.limits.largestFile)
    request = WorkerRequest(
      id: number, path: path, isSite: isSite, language: served.language ?? settings.language,
      password: settings.password,
      sha256: index.digest(of: input), name: name,
      pages: served.pages, timeoutSeconds: served.timeoutSeconds)
    self.index = index
  }

  /// The answer, unless the file is no longer what was asked for.
  func checked(_ answer: WorkerPool.Answer) -> WorkerPool.Answer {
    request.sha256 == nil || index.isUnchanged(input)
      ? answer : answer.ofChangedFile(at: input.path)
  }
}
