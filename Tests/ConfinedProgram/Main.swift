internal import CTriedCalls
internal import Foundation
internal import Glibc
internal import Pipeline

/// Confines itself as a worker does, tries what a document that took a worker over would try, and prints what it could do.
@main
enum ConfinedProgram {
  static func main() {
    let folder = CommandLine.arguments.dropFirst().first ?? "/tmp"
    let kept = open("\(folder)/kept.txt", O_RDWR)
    // A second folder is one that can be written into.
    let writable = CommandLine.arguments.dropFirst(2).first
    Confinement.apply(writingInto: writable)
    if let writable {
      let made = open("\(writable)/made.txt", O_WRONLY | O_CREAT, 0o600)
      if made >= 0, rename("\(writable)/made.txt", "\(writable)/whole.txt") == 0 { print("made") }
    }
    let attempts: [(name: String, isDone: () -> Bool)] = [
      ("read", { open("\(folder)/kept.txt", O_RDONLY) >= 0 }),
      ("nowhere", { open("/dev/null", O_WRONLY) >= 0 }),
      ("write", { open("\(folder)/kept.txt", O_WRONLY) >= 0 }),
      ("truncate", { truncate("\(folder)/kept.txt", 0) == 0 }),
      ("make", { open("\(folder)/new.txt", O_WRONLY | O_CREAT, 0o600) >= 0 }),
      ("folder", { mkdir("\(folder)/new", 0o700) == 0 }),
      ("remove", { unlink("\(folder)/kept.txt") == 0 }),
      ("rename", { rename("\(folder)/kept.txt", "\(folder)/gone.txt") == 0 }),
      ("mode", { fchmod(kept, 0o777) == 0 }),
      ("socket", { socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) >= 0 }),
      ("signal", { kill(getppid(), 0) == 0 }),
    ]
    for attempt in attempts where attempt.isDone() { print(attempt.name) }
    var number: Int32 = 0
    while let name = lacuna_try_call(number) {
      if name.pointee != 0 { print("call \(String(cString: name))") }
      number += 1
    }
    if lacuna_may_signal_itself() != 0 { print("itself") }
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread { done.signal() }
    if done.wait(timeout: .now() + .seconds(10)) == .success { print("thread") }
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
    execv("/bin/true", &arguments)
    print("end")
    fflush(nil)
    // As a library does where something is broken: the parent is to see by which signal.
    abort()
  }
}
