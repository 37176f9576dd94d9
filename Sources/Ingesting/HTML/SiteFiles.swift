internal import AnalysisModel
internal import Glibc

/// The paths of a folder's files that may be web pages, relative to it and sorted.
///
/// Links to other folders are not followed, so that no folder is read twice or for ever.
func siteFileNames(in directory: String) throws(IngestFailure) -> [String] {
  var names: [String] = []
  var folders = [""]
  while let folder = folders.popLast() {
    let path = folder.isEmpty ? directory : "\(directory)/\(folder)"
    for entry in try entries(of: path) {
      let name = folder.isEmpty ? entry : "\(folder)/\(entry)"
      var status = stat()
      guard lstat("\(directory)/\(name)", &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: folders.append(name)
      case S_IFREG where mayBePage(entry): names.append(name)
      default: break
      }
    }
  }
  return names.sorted()
}

private func entries(of path: String) throws(IngestFailure) -> [String] {
  guard let stream = opendir(path) else {
    let code = errno
    let reason: IngestFailure.Reason =
      switch code {
      case ENOENT, ENOTDIR: .notFound
      case EACCES, EPERM: .notPermitted
      default: .damaged(detail: String(cString: strerror(code)))
      }
    throw IngestFailure(path: path, reason: reason)
  }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names
}

/// The endings of files that servers send as web pages; mirrored sites keep them.
private let pageEndings: Set<String> = [
  "html", "htm", "xhtml", "shtml", "php", "asp", "aspx", "jsp",
]

private func mayBePage(_ name: String) -> Bool {
  guard let dot = name.lastIndex(of: ".") else { return false }
  return pageEndings.contains(name[name.index(after: dot)...].lowercased())
}
