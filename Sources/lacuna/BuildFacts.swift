internal import CBuild

extension LacunaCommand {
  /// The git commit that the program was built from, with "+" where files had been changed since; nil where `setup` did not build it, or not from
  /// a git checkout.
  static let commit: String? = {
    let commit = String(cString: lacuna_commit())
    return commit.isEmpty ? nil : commit
  }()

  /// How the program was built, in a line.
  static let build: String = {
    #if DEBUG
    let kind = "debug"
    #else
    let kind = "release"
    #endif
    #if compiler(>=6.4)
    let swift = "Swift 6.4 or later"
    #elseif compiler(>=6.3)
    let swift = "Swift 6.3"
    #else
    let swift = "Swift 6.2 or earlier"
    #endif
    let (compiler, architecture) = (lacuna_compiler(), lacuna_architecture())
    return
      "\(kind) build for \(architecture.map { String(cString: $0) } ?? "") Linux, \(swift), \(compiler.map { String(cString: $0) } ?? "")"
  }()
}
