internal import CZlib

/// The bytes that a stream of a PDF was compressed from, or nil where they are broken or more than any index of objects holds.
///
/// The only file that imports zlib.
func inflated(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
  var input = Array(bytes)
  var stream = z_stream()
  guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
    return nil
  }
  defer { inflateEnd(&stream) }
  var result: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  return input.withUnsafeMutableBufferPointer { source in
    stream.next_in = source.baseAddress
    stream.avail_in = uInt(source.count)
    while result.count < mostBytes {
      let status = chunk.withUnsafeMutableBufferPointer { target in
        stream.next_out = target.baseAddress
        stream.avail_out = uInt(target.count)
        return inflate(&stream, Z_NO_FLUSH)
      }
      let count = chunk.count - Int(stream.avail_out)
      result += chunk[..<count]
      if status == Z_STREAM_END { return result }
      guard status == Z_OK, count > 0 || stream.avail_in > 0 else { return nil }
    }
    return nil
  }
}

/// A small file can be made to swell without end.
private let mostBytes = 1 << 27
