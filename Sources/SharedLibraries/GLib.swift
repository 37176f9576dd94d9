internal import CGLibText
internal import Glibc
internal import Synchronization

// This is the only file that asks GLib for itself; poppler's types come with what they need of it.

/// The SHA-256 digest of some bytes, in hexadecimal, from the GLib that poppler already brings.
package func digest(of bytes: [UInt8]) -> String {
  let sum = Checksum()
  sum.add(bytes, count: bytes.count)
  return sum.text
}

/// The SHA-1 checksum of some bytes, in hexadecimal: for names as a standard asks for them, and for nothing that is to be safe.
package func nameChecksum(of bytes: [UInt8]) -> String {
  let sum = Checksum(isSHA1: true)
  sum.add(bytes, count: bytes.count)
  return sum.text
}

/// The SHA-256 digest of a file, in hexadecimal, a piece of it in memory at a time; nil where it cannot be read.
package func digest(ofFileAt path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  let sum = Checksum()
  var piece = [UInt8](repeating: 0, count: 1 << 20)
  while true {
    let count = fread(&piece, 1, piece.count, file)
    if count == 0 { break }
    sum.add(piece, count: count)
  }
  return ferror(file) == 0 ? sum.text : nil
}

/// The text in Unicode's composed form (NFC).
///
/// - Precondition: `text` holds no U+0000, at which GLib would stop.
package func canonicallyComposed(_ text: String) -> String {
  guard let composed = lacuna_normalized(text, false) else { return text }
  defer { lacuna_text_free(composed) }
  return String(cString: composed)
}

/// The letters that a presentation form or a ligature stands for, in Unicode's compatible form (NFKC).
package func compatibleLetters(_ scalar: UInt32) -> [UInt32] {
  guard let form = Unicode.Scalar(scalar),
    let text = lacuna_normalized(String(Character(form)), true)
  else { return [scalar] }
  defer { lacuna_text_free(text) }
  return String(cString: text).unicodeScalars.map(\.value)
}

/// Counts what a library says through GLib's log, which is all that it tells of some mistakes in a file.
package enum LibraryMessages {
  private static let state = Mutex<(counts: (@Sendable (String) -> Bool)?, count: Int)>((nil, 0))

  /// How many messages there were that count.
  package static var count: Int { state.withLock(\.count) }

  /// Begins to count the messages of the library that names itself `domain` for which `counts` holds; none is printed any more.
  package static func count(of domain: String, where counts: @escaping @Sendable (String) -> Bool) {
    let isFirst = state.withLock { state in
      defer { state.counts = counts }
      return state.counts == nil
    }
    guard isFirst else { return }
    lacuna_take_messages(domain) { message in
      guard let message else { return }
      let text = String(cString: message)
      LibraryMessages.state.withLock { state in
        if state.counts?(text) ?? false { state.count += 1 }
      }
    }
  }
}

/// A checksum of bytes that come one after the other.
private struct Checksum: ~Copyable {
  private let handle: OpaquePointer

  init(isSHA1: Bool = false) {
    guard let handle = lacuna_checksum_new(isSHA1) else {
      preconditionFailure("GLib always knows SHA-1 and SHA-256")
    }
    self.handle = handle
  }

  deinit { lacuna_checksum_free(handle) }

  func add(_ bytes: [UInt8], count: Int) { lacuna_checksum_update(handle, bytes, count) }

  var text: String { String(cString: lacuna_checksum_text(handle)) }
}
