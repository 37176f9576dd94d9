internal import Dispatch
internal import Foundation

/// Turns Ctrl-C, or another signal, into a call, so that a run can end well.
struct InterruptSource: ~Copyable {
  private let number: Int32
  private let source: any DispatchSourceSignal

  init(signal number: Int32 = SIGINT, _ action: @escaping @Sendable () -> Void) {
    self.number = number
    signal(number, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler(handler: action)
    source.resume()
  }

  func cancel() {
    source.cancel()
    signal(number, SIG_DFL)
  }
}
