internal import AnalysisModel
internal import Glibc

/// The bytes of a file, read once.
func readFile(_ path: String) throws(IngestFailure) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw IngestFailure(path: path, reason: .reading(errno)) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else {
    throw IngestFailure(path: path, reason: .reading(errno))
  }
  guard status.st_mode & S_IFMT != S_IFDIR else {
    throw IngestFailure(path: path, reason: .unsupportedFormat(found: "a folder"))
  }
  // A device such as /dev/zero has no end.
  guard ![S_IFCHR, S_IFBLK].contains(status.st_mode & S_IFMT) else {
    throw IngestFailure(path: path, reason: .special)
  }
  // A byte more than there should be shows the end.
  let size = Int(status.st_size) + 1
  var failure: Int32?
  var bytes = [UInt8](unsafeUninitializedCapacity: size) { bytes, initialized in
    while initialized < size, let place = bytes.baseAddress {
      let count = read(descriptor, place + initialized, size - initialized)
      if count == 0 { break }
      if count > 0 {
        initialized += count
      } else if errno != EINTR {
        failure = errno
        break
      }
    }
  }
  if let failure { throw IngestFailure(path: path, reason: .reading(failure)) }
  if bytes.count < size { return bytes }
  // What has no size of its own, or grows.
  var chunk = [UInt8](repeating: 0, count: 1 << 20)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    if count == 0 { return bytes }
    if count > 0 {
      bytes += chunk[..<count]
    } else if errno != EINTR {
      throw IngestFailure(path: path, reason: .reading(errno))
    }
  }
}

extension IngestFailure.Reason {
  fileprivate static func reading(_ code: Int32) -> Self {
    switch code {
    case ENOENT, ENOTDIR: .notFound
    case EACCES, EPERM: .notPermitted
    default: .damaged(detail: String(cString: strerror(code)))
    }
  }
}
