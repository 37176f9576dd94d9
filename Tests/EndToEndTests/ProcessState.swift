import Foundation

/// A process as `/proc` shows it.
struct ProcessState {
  /// As in `R`, `S` or `Z`.
  let state: String
  let parent: pid_t
  /// What it has used of the processor so far.
  let seconds: Double

  init?(_ process: pid_t) {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      // The program's name comes before, in brackets, and may hold blanks.
      let name = text.lastIndex(of: ")")
    else { return nil }
    let fields = text[name...].split(separator: " ").dropFirst().map(String.init)
    guard fields.count > 11, let parent = pid_t(fields[1]), let ticks = Double(fields[11]) else {
      return nil
    }
    state = fields[0]
    self.parent = parent
    seconds = ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  static func isAlive(_ process: pid_t) -> Bool {
    Self(process).map { $0.state != "Z" } ?? false
  }

  /// The first process that another one started and that lives; nil where there is none.
  static func child(of parent: pid_t) -> pid_t? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.lazy.compactMap { pid_t($0) }.first {
      Self($0).map { $0.parent == parent && $0.state != "Z" } ?? false
    }
  }

  /// Whether a worker is confined, as it is before it reads.
  static func isConfined(_ process: pid_t) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    return status.contains("NoNewPrivs:\t1")
  }
}
