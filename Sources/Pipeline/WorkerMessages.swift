internal import AnalysisModel
internal import Ingesting

/// A worker's first line: whether it can begin.
struct WorkerGreeting: Codable, Sendable {
  /// What is wrong with the lexicons, or nil where the worker is ready.
  let problem: String?
  /// Whether the problem is a name on the command line that the lexicons do not know.
  var isWrongUsage = false
}

/// One document for a worker to read.
struct WorkerRequest: Codable, Sendable {
  let id: Int
  let path: String
  let isSite: Bool
  let language: LanguageTag?
  let password: String?
  /// The digest of the file's content, which the parent has taken to know whether to ask; nil where it has not.
  let sha256: String?
  /// The file in which the document's text is kept, so that it need not be ingested again; nil where it is not.
  var kept: String?
  /// What the document is called where its path says nothing, as where its bytes were sent.
  var name: String?
  /// The pages that are looked at; nil for all.
  var pages: PageSelection?
  /// How long the document may take, where that is not as the settings say.
  var timeoutSeconds: Int?
  /// The pages that earlier readers of the document were lost on, which this one leaves alone.
  var lostPages: [PageLoss] = []
}

/// The first line of what a worker answers to a request; where nothing failed, a second one follows
/// with the reading, which the parent keeps as it comes.
struct WorkerReply: Codable, Sendable {
  /// Whether this is no answer yet, but a sign of what is about to be done.
  var isSign = false
  /// Whether that is the recognition of a page, which takes seconds, so that the time counts anew.
  var prolongs = false
  /// The number of the page whose picture is about to be looked at; nil when that is over.
  var page: Int?
  /// Whether the sign stands for the compiling of a language's terms, which is no fault of the document; the document's time
  /// begins anew with the next sign.
  var isPreparing = false
  let id: Int
  let seconds: Double
  let failure: IngestFailure?
  /// What is wrong with the terms of the document's language, which is no fault of the document; nothing follows then.
  var lexiconProblem: String?
  /// The language whose lexicons the document was held against.
  var language: LanguageTag?
  /// Whether there was no time or memory to recognise all pages of the document.
  var isCut = false
  /// Whether a third line follows, with the text of the document, which the parent keeps too.
  var givesDocument = false
}
