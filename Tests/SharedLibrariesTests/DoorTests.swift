import Foundation
import Testing

@Suite("The doors to C libraries")
struct DoorTests {
  @Test("Each C library is imported by exactly one file, and reading uses no Foundation")
  func doors() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var importers: [String: [String]] = [:]
    var readsWithFoundation: [String] = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        guard let module = line.firstMatch(of: /^(?:\w+ )?import (\w+)$/)?.1 else { continue }
        if module.wholeMatch(of: /C[A-Z]\w*/) != nil {
          importers[String(module), default: []].append(file.lastPathComponent)
        }
        if module == "Foundation", file.path.contains("/Ingesting/") {
          readsWithFoundation.append(file.lastPathComponent)
        }
      }
    }
    var modules = Set(
      try FileManager.default.contentsOfDirectory(atPath: sources.path).filter {
        $0.wholeMatch(of: /C[A-Z]\w*/) != nil
      })
    // GLib's own headers and the macro that opens libraries are read by C alone.
    modules.subtract(["CGLib", "COpening"])
    #expect(Set(importers.keys) == modules)
    #expect(importers.filter { $0.value.count != 1 } == [:])
    #expect(readsWithFoundation == [])
  }
}
