internal import CBuild

extension LacunaCommand {
  /// The git commit that the program was built from, with "+" where files had been changed since; nil where `setup` did not build it, or not from
  /// a git checkout.
  static let commit: String? = {
    let commit = String(cString: lacuna_commit())
    return commit.isEmpty ? nil : commit
  }()
}
