internal import CGLib
internal import Foundation

// This is the only file that imports GLib for itself; poppler's types come with what they need of it.

/// The SHA-256 digest of some bytes, in hexadecimal, from the GLib that poppler already brings.
package func digest(of bytes: [UInt8]) -> String {
  guard let sum = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count)) else {
    preconditionFailure("GLib always knows SHA-256")
  }
  defer { g_free(sum) }
  return String(cString: sum)
}

/// The SHA-256 digest of a file, in hexadecimal, a piece of it in memory at a time; nil where it cannot be read.
package func digest(ofFileAt path: String) -> String? {
  guard let file = FileHandle(forReadingAtPath: path), let sum = g_checksum_new(G_CHECKSUM_SHA256)
  else { return nil }
  defer { g_checksum_free(sum) }
  do {
    while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
      g_checksum_update(sum, [UInt8](piece), gssize(piece.count))
    }
    try file.close()
  } catch {
    return nil
  }
  return g_checksum_get_string(sum).map { String(cString: $0) }
}

/// The text in Unicode's composed form (NFC).
///
/// - Precondition: `text` holds no U+0000, at which GLib would stop.
func canonicallyComposed(_ text: String) -> String {
  guard let composed = g_utf8_normalize(text, -1, G_NORMALIZE_NFC) else { return text }
  defer { g_free(composed) }
  return String(cString: composed)
}

/// The letters that a presentation form or a ligature stands for, in Unicode's compatible form (NFKC).
func compatibleLetters(_ scalar: UInt32) -> [UInt32] {
  guard let form = Unicode.Scalar(scalar),
    let text = g_utf8_normalize(String(Character(form)), -1, G_NORMALIZE_ALL_COMPOSE)
  else { return [scalar] }
  defer { g_free(text) }
  return String(cString: text).unicodeScalars.map(\.value)
}
