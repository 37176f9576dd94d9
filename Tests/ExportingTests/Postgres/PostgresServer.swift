import Foundation

/// A PostgreSQL server of the test's own, stopped and deleted when it is gone.
///
/// The server refuses to run as root, so as root it runs as the user that the package made.
final class PostgresServer {
  struct Failure: Error, CustomStringConvertible { let description: String }

  private let folder: String

  /// The programs' folder, the newest version's; nil where no server is installed.
  static let programs: String? = {
    let versions = "/usr/lib/postgresql"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: versions)) ?? []
    return names.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }.map { "\(versions)/\($0)/bin" }
      .first { FileManager.default.isExecutableFile(atPath: "\($0)/initdb") }
  }()

  private static let isRoot = getuid() == 0

  /// What `export --database` takes.
  var address: String { "postgresql:///postgres?host=\(folder)&user=lacuna" }

  init() throws { folder = try Self.start() }

  /// Starts a server, and returns the folder of its files and socket.
  private static func start() throws -> String {
    guard let programs = programs else { throw Failure(description: "no server") }
    // Short, since the path of a socket may have some hundred bytes at most.
    let folder = "/tmp/lacuna-pg-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if isRoot { _ = try run("/bin/chown", ["postgres", folder], asServer: false) }
    _ = try run(
      "\(programs)/initdb",
      [
        "-D", "\(folder)/data", "-U", "lacuna", "-A", "trust", "-E", "UTF8", "--locale=C",
        "--no-sync",
      ])
    _ = try run(
      "\(programs)/pg_ctl",
      [
        "-D", "\(folder)/data", "-w", "-l", "\(folder)/log", "-o",
        "-k \(folder) -c listen_addresses='' -c fsync=off", "start",
      ])
    return folder
  }

  deinit {
    if let programs = Self.programs {
      _ = try? Self.run(
        "\(programs)/pg_ctl", ["-D", "\(folder)/data", "-m", "immediate", "-w", "stop"])
    }
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// What the server answers, a line a row.
  func answer(_ sql: String) throws -> String {
    guard let programs = Self.programs else { throw Failure(description: "no server") }
    return try Self.run(
      "\(programs)/psql", ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", sql, address],
      asServer: false)
  }

  private static func run(
    _ program: String, _ arguments: [String], asServer: Bool = true
  ) throws -> String {
    let asUser = asServer && isRoot
    let words =
      (asUser ? ["/sbin/runuser", "-u", "postgres", "--", program] : [program]) + arguments
    let output = FileManager.default.temporaryDirectory.appending(path: "out-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    // The server goes on after the command that starts it, and holds what it inherited: only the shell waits for the command itself.
    let line = words.map { "'\($0.replacing("'", with: "'\\''"))'" }.joined(separator: " ")
    let status = system("cd / && \(line) > '\(output.path)' 2>&1 < /dev/null")
    let text = try String(contentsOf: output, encoding: .utf8)
    guard status == 0 else { throw Failure(description: "\(program): \(text)") }
    return text.trimmingCharacters(in: .newlines)
  }
}
