internal import Foundation

/// Paths as one place names another.
enum RelativePath {
  /// How a file in `folder` names `target`, with `..` where needed.
  static func from(folder: String, to target: String) -> String {
    let base = URL(fileURLWithPath: folder).standardizedFileURL.pathComponents
    let goal = URL(fileURLWithPath: target).standardizedFileURL.pathComponents
    let shared = zip(base, goal).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: base.count - shared) + goal[shared...])
      .joined(separator: "/")
  }
}
