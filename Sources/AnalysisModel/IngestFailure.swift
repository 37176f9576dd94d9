/// A file that could not be read, and why.
package struct IngestFailure: Error, Hashable, Sendable, Codable {
  package enum Reason: Hashable, Sendable, Codable {
    case notFound
    case notPermitted
    case folderNotPermitted
    /// A pipe, device or socket.
    case special
    case empty
    /// `found` says what the content is, as in "a Word document".
    case unsupportedFormat(found: String)
    case encrypted
    case wrongPassword
    case damaged(detail: String)
    case crashed(signal: Int32)
    case exited(code: Int32)
    case timedOut(seconds: Int)
    /// The time was over while the reader had got little of the processor.
    case starved(seconds: Int)
    case outOfProcessorTime(seconds: Int)
    case outOfMemory(megabytes: Int)
    case tooLarge(megabytes: Int)
    case interrupted
    case manifest(String)
    /// The file is no longer what it was when the run began.
    case changed
    /// The name is no valid UTF-8, so that no path leads to the file.
    case unnameable
    /// Another program had it to read, and says why there is no reading.
    case unanswered(String)
    /// None of the pages that were asked for is among those that there are.
    case noSuchPages(count: Int)
  }

  package let path: String
  package let reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}

extension IngestFailure.Reason: CustomStringConvertible {
  /// What happened and what to do about it, without the path.
  package var description: String {
    switch self {
    case .notFound: "there is no such file; check the path"
    case .notPermitted: "the file may not be read; change its permissions or run as its owner"
    case .folderNotPermitted:
      "the folder may not be read; change its permissions or run as its owner"
    case .special: "this is a pipe or device, not a file; copy its content into a file"
    case .empty: "the file is empty; fetch it again from its source"
    case .unsupportedFormat(let found):
      "the content is \(found), not PDF or HTML; "
        + (found.contains("archive") ? "unpack it" : "convert it to PDF") + " and try again"
    case .encrypted: "the file is encrypted; give its password with --password"
    case .wrongPassword: "the password does not open the file; check it and try again"
    case .damaged(let detail):
      "the file is damaged (\(detail)); fetch it again or save it anew from a PDF viewer"
    case .crashed(let signal):
      Self.isFromOutside(signal)
        ? "the reader was ended from outside (signal \(signal)); run again to read this file"
        : "the reader crashed on this file (signal \(signal)); save it anew from a PDF viewer and try again"
    case .exited(let code):
      "the reader stopped on this file (exit code \(code)); save it anew from a PDF viewer and try again"
    case .timedOut(let seconds):
      "reading took longer than \(seconds) s; raise --timeout or split the file"
    case .starved(let seconds):
      "reading took longer than \(seconds) s, most of which it waited for a busy machine; "
        + "run again, or raise --timeout"
    case .outOfProcessorTime(let seconds):
      "reading needed more than \(seconds) s of CPU time; raise --cpu-seconds or split the file"
    case .tooLarge(let megabytes):
      "the file is larger than \(megabytes) MB; raise --file-size or split the file"
    case .outOfMemory(let megabytes):
      "reading needed more than \(megabytes) MB; raise --memory or split the file"
    case .interrupted: "the run was interrupted before this file; run again to go on"
    case .manifest(let problem): problem
    case .changed:
      "the file was changed or moved while it was read; run again to read it as it is now"
    case .unnameable: "the file's name is not valid UTF-8; rename the file and try again"
    case .unanswered(let cause): "it was not read: \(cause)"
    case .noSuchPages(let count): "it has \(count) pages, and none of these"
    }
  }
}

extension IngestFailure.Reason {
  /// Whether the cause may be gone at the next try, though content and recorded settings are the same: the reader was ended from
  /// outside or got no time, another password is given, or it lay in the path and not in the content.
  package var isTransient: Bool {
    switch self {
    case .interrupted, .exited, .wrongPassword, .starved: true
    case .notFound, .notPermitted, .folderNotPermitted, .changed: true
    case .crashed(let signal): Self.isFromOutside(signal)
    default: false
    }
  }

  /// SIGINT, SIGKILL, SIGALRM and SIGTERM; a reader that fails on the file itself ends by other signals.
  ///
  /// Its own alarm ends a reader only where its parent did not: both stood still for a long time.
  fileprivate static func isFromOutside(_ signal: Int32) -> Bool {
    [2, 9, 14, 15].contains(signal)
  }
}

extension IngestFailure: CustomStringConvertible {
  package var description: String { "\(path): \(reason)" }
}

/// Something lost or guessed while a document was read.
package struct IngestWarning: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable {
    case noText, lowText, unreadablePage, repairedMarkup, guessedEncoding
    /// A page that recognition did not come to in the time that it may take.
    case notRecognised
    /// A page of a site that is not counted, or that may not belong to it.
    case duplicatePage, otherTemplate
    /// A web page shows another file, which was not read.
    case embeddedDocument
  }

  /// The page's number, or nil where the whole file is meant.
  package let page: Int?
  package let kind: Kind
  /// One sentence for a person.
  package let message: String

  package init(page: Int?, kind: Kind, message: String) {
    self.page = page
    self.kind = kind
    self.message = message
  }
}
