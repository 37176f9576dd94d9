internal import ArgumentParser
internal import Pipeline

/// Says what is installed.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what is installed, and the command that mends what is missing.",
    discussion: """
      EXAMPLE
        lacuna doctor
      """)

  @OptionGroup var lexicons: LexiconOptions

  func run() throws {
    let findings = Doctor(lexiconDirectory: lexicons.directory).examine()
    for finding in findings {
      print("\(finding.isWell ? "ok     " : "missing") \(finding.name): \(finding.detail)")
      if let remedy = finding.remedy { print("        \(remedy)") }
    }
    if findings.contains(where: { !$0.isWell && $0.isNeeded }) { throw ExitCode(1) }
  }
}
