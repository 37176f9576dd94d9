internal import Foundation
internal import Pipeline
internal import Synchronization

/// Shows how far a run has come: a bar on a terminal, a line every few seconds elsewhere.
final class ProgressLine: Sendable {
  private struct State {
    var last: ContinuousClock.Instant?
    var hasBar = false
  }

  private let state = Mutex(State())
  private let start = ContinuousClock.now
  private let isTerminal = Messages.isTerminal
  private let isQuiet: Bool

  /// A terminal is redrawn at most so often, a log gets a line at most so often.
  private static let redraw = Duration.milliseconds(100)
  private static let logLine = Duration.seconds(5)
  private static let barWidth = 24

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  func show(_ progress: RunProgress) {
    guard !isQuiet, progress.total > 0 else { return }
    let now = ContinuousClock.now
    let isLast = progress.done == progress.total
    let isDue = state.withLock { state in
      let interval = isTerminal ? Self.redraw : Self.logLine
      if let last = state.last, now - last < interval, !(isLast && isTerminal) { return false }
      if !isTerminal, state.last == nil, progress.done < progress.total {
        state.last = now
        return false
      }
      state.last = now
      state.hasBar = isTerminal
      return true
    }
    guard isDue else { return }
    let line = text(progress, elapsed: (now - start) / .seconds(1))
    let output = isTerminal ? "\r\u{1B}[K\(bar(progress)) \(line)" : "lacuna: \(line)\n"
    FileHandle.standardError.write(Data(output.utf8))
  }

  /// Leaves the bar's line.
  func finish() {
    let hasBar = state.withLock { $0.hasBar }
    if hasBar { FileHandle.standardError.write(Data("\n".utf8)) }
  }

  private func bar(_ progress: RunProgress) -> String {
    let filled = Self.barWidth * progress.done / progress.total
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: "-", count: Self.barWidth - filled) + "]"
  }

  private func text(_ progress: RunProgress, elapsed: Double) -> String {
    var line = "\(progress.done) of \(progress.total) documents"
    if progress.unchanged > 0 { line += ", \(progress.unchanged) unchanged" }
    if progress.failed > 0 { line += ", \(progress.failed) not readable" }
    let read = progress.done - progress.unchanged
    if read > 0, elapsed > 0.5 {
      let rate = Double(read) / elapsed
      line += String(format: ", %.1f a second", rate)
      let left = Double(progress.total - progress.done) / rate
      if left >= 1 { line += String(format: ", %.0f s left", left) }
    }
    return line
  }
}
