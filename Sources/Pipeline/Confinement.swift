internal import CConfinement

/// What the kernel keeps a worker from, so that a document that takes the reader over can do no more than be read wrong.
package struct Confinement: Sendable {
  /// The version of the kernel's Landlock interface; 0 where there is none.
  package let landlockVersion: Int
  /// Whether the kernel filters a process's calls.
  package let hasFilters: Bool

  package init() {
    landlockVersion = Int(lacuna_landlock_version())
    hasFilters = lacuna_has_seccomp()
  }

  /// Takes from this process, for good, everything that reading a document does not need: writing files, the network,
  /// starting programs, signals to others.
  ///
  /// - Parameter folder: The folder that files can be written into, if any.
  package static func apply(writingInto folder: String? = nil) { lacuna_confine(folder) }
}
