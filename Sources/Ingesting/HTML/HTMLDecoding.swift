internal import Glibc

/// A page's bytes as UTF-8 that a parser takes without complaint.
///
/// Bytes that mean nothing in the encoding become U+FFFD one by one: a parser that converts by itself stops at the first and loses the rest.
func decodedPage(_ bytes: [UInt8], from encoding: HTMLEncoding) -> [UInt8] {
  var utf8: [UInt8]
  if encoding.name == HTMLEncoding.utf8Name {
    utf8 = Array(String(decoding: bytes, as: UTF8.self).utf8)
  } else {
    utf8 = converted(bytes, from: encoding.name)
  }
  if utf8.starts(with: [0xEF, 0xBB, 0xBF]) { utf8.removeFirst(3) }
  // The parser takes a zero for the end of the page.
  utf8.removeAll { $0 == 0 }
  return withoutInternalSubset(utf8)
}

private func converted(_ bytes: [UInt8], from name: String) -> [UInt8] {
  guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
    return Array(String(decoding: bytes, as: UTF8.self).utf8)
  }
  defer { iconv_close(converter) }
  let unit = name.hasPrefix("UTF-16") ? 2 : name.hasPrefix("UTF-32") ? 4 : 1
  var source = bytes
  // The longest growth among the known encodings: one byte to three.
  var output = [UInt8](repeating: 0, count: 1 << 16)
  var utf8: [UInt8] = []
  utf8.reserveCapacity(bytes.count * 2)
  source.withUnsafeMutableBytes { input in
    var next = input.baseAddress?.assumingMemoryBound(to: CChar.self)
    var left = input.count
    while left > 0 {
      let (written, code) = output.withUnsafeMutableBytes { buffer -> (Int, Int32) in
        var target = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = buffer.count
        errno = 0
        let result = iconv(converter, &next, &left, &target, &room)
        return (buffer.count - room, result == Int(bitPattern: UInt.max) ? errno : 0)
      }
      utf8 += output[..<written]
      guard code == EILSEQ || code == EINVAL else { continue }
      utf8 += [0xEF, 0xBF, 0xBD]
      let skipped = min(unit, left)
      next = next?.advanced(by: skipped)
      left -= skipped
    }
  }
  return utf8
}

/// The page without the declarations inside its document type, which the parser would take for text.
private func withoutInternalSubset(_ utf8: [UInt8]) -> [UInt8] {
  let head = utf8.prefix(4096)
  guard
    let start = head.firstRange(of: Array("<!DOCTYPE".utf8))
      ?? head.firstRange(of: Array("<!doctype".utf8)),
    let bracket = head[start.upperBound...].firstIndex(of: UInt8(ascii: "[")),
    !head[start.upperBound..<bracket].contains(UInt8(ascii: ">")),
    let close = utf8[bracket...].firstRange(of: Array("]>".utf8))
  else { return utf8 }
  return Array(utf8[..<bracket] + utf8[(close.lowerBound + 1)...])
}
