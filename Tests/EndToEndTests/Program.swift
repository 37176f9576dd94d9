import Foundation
import Subprocess
import SystemPackage
import TestSupport
import Testing

/// The built program, run as a user runs it.
struct Program {
  struct Result {
    let status: TerminationStatus
    let output: String
    let messages: String

    var exitCode: Int32? {
      if case .exited(let code) = status { Int32(code) } else { nil }
    }
  }

  /// The program beside the test bundle.
  static var path: FilePath {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/" {
      let program = folder.appending(path: "lacuna")
      if FileManager.default.isExecutableFile(atPath: program.path) {
        return FilePath(program.path)
      }
      folder.deleteLastPathComponent()
    }
    return FilePath("lacuna")
  }

  /// The repository's folder.
  static var repository: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }

  /// - Parameters:
  ///   - arguments: The program's arguments.
  ///   - input: What it reads from standard input.
  ///   - searchPath: The folders in which the program looks for others; the test's own where it is nil.
  ///   - outputFile: Where its standard output goes; into the result where it is nil.
  /// - Returns: What it printed and how it ended.
  /// - Throws: What keeps the program from being started.
  static func run(
    _ arguments: [String], input: String = "", searchPath: String? = nil, outputFile: String? = nil
  ) async throws -> Result {
    var program = path
    var arguments = arguments
    if let outputFile {
      let line = "file=$1; shift; exec \"$0\" \"$@\" > \"$file\""
      arguments = ["-c", line, program.string, outputFile] + arguments
      program = "/bin/sh"
    }
    let result = try await Subprocess.run(
      .path(program), arguments: Arguments(arguments),
      environment: .inherit.updating([
        "LACUNA_LEXICONS": "\(repository)/Lexicons", "NO_COLOR": "1",
        "PATH": searchPath ?? ProcessInfo.processInfo.environment["PATH"] ?? "",
      ]),
      input: .string(input), output: .string(limit: 64 << 20), error: .string(limit: 16 << 20))
    return Result(
      status: result.terminationStatus, output: result.standardOutput,
      messages: result.standardError)
  }
}

/// The parts of `run.json` that tests look at.
struct RunFile: Decodable {
  struct DocumentEntry: Decodable {
    let path: String
    let planID: String
    let status: String
    let reason: String
    let sha256: String?

    private enum CodingKeys: String, CodingKey {
      case path, status, reason, sha256
      case planID = "plan_id"
    }
  }

  let version: String
  let lexicons: [Entry]
  let documents: [DocumentEntry]

  struct Entry: Decodable { let id: String }

  init(in folder: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/run.json"))
    self = try JSONDecoder().decode(Self.self, from: data)
  }

  func document(named name: String) throws -> DocumentEntry {
    try #require(documents.first { $0.path.hasSuffix(name) })
  }
}
