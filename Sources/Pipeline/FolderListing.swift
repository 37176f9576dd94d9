internal import Glibc

/// What lies in a folder, those names included that are no valid UTF-8.
struct FolderListing {
  struct Entry {
    /// With U+FFFD for bytes that are no UTF-8; no path leads to such a file.
    let name: String
    let isNameValid: Bool
    let kind: Kind
  }

  enum Kind {
    /// A file, or a link; links to folders are not followed, so that a loop of links ends.
    case file
    case folder
    /// A pipe, a device, a socket.
    case other
  }

  /// In the order of their names.
  let entries: [Entry]

  /// Lists a folder, or returns nil where it may not be read.
  init?(_ path: String) {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var entries: [Entry] = []
    while let next = readdir(folder) {
      let bytes = withUnsafeBytes(of: next.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      let name = String(decoding: bytes, as: UTF8.self)
      guard name != ".", name != ".." else { continue }
      entries.append(
        Entry(
          name: name, isNameValid: String(validating: bytes, as: UTF8.self) != nil,
          kind: Self.kind(next.pointee.d_type, path: "\(path)/\(name)")))
    }
    self.entries = entries.sorted { $0.name < $1.name }
  }

  private static func kind(_ type: UInt8, path: String) -> Kind {
    switch Int(type) {
    case DT_DIR: return .folder
    case DT_REG, DT_LNK: return .file
    case DT_UNKNOWN:
      // Some file systems do not say.
      var status = stat()
      guard lstat(path, &status) == 0 else { return .other }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: return .folder
      case S_IFREG, S_IFLNK: return .file
      default: return .other
      }
    default: return .other
    }
  }
}
