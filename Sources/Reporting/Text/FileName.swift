/// The last part of a path, by which people know a document.
func fileName(of path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}
