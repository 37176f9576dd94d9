internal import CGLib
internal import Glibc

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
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  guard let sum = g_checksum_new(G_CHECKSUM_SHA256) else { return nil }
  defer { g_checksum_free(sum) }
  var piece = [UInt8](repeating: 0, count: 1 << 20)
  while true {
    let count = fread(&piece, 1, piece.count, file)
    if count == 0 { break }
    g_checksum_update(sum, piece, gssize(count))
  }
  guard ferror(file) == 0 else { return nil }
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
