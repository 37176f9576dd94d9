internal import CZlib

// This is the only file that imports zlib.

/// The bytes that a stream of a PDF was compressed from, or nil where they are broken or more than any index of objects holds.
package func inflated(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
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

/// The bytes as a gzip file holds them, without its time, so that the same bytes give the same.
package func gzipped(_ bytes: [UInt8]) throws(CompressionFailure) -> [UInt8] {
  var stream = z_stream()
  // 15 bits of window, and 16 more to ask for the gzip form. Level 4 takes half the time of the usual 6 for a tenth more bytes.
  guard
    deflateInit2_(
      &stream, 4, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size)) == Z_OK
  else { throw CompressionFailure() }
  defer { deflateEnd(&stream) }
  var input = bytes
  var result = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(bytes.count))))
  let status = input.withUnsafeMutableBufferPointer { source in
    result.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = uInt(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = uInt(target.count)
      return deflate(&stream, Z_FINISH)
    }
  }
  guard status == Z_STREAM_END else { throw CompressionFailure() }
  result.removeLast(Int(stream.avail_out))
  return result
}

/// There was no memory for compressing.
package struct CompressionFailure: Error, CustomStringConvertible {
  package var description: String {
    "there is too little memory to compress a table; close other programs and try again"
  }
}
