/// Poppler's text without its direction marks, which have no boxes.
struct PopplerScalars {
  private(set) var scalars: ContiguousArray<UInt32> = []
  /// What stands between marks for right-to-left text, in order.
  private(set) var fragments: [Fragment] = []

  /// A stretch of right-to-left text, which poppler gives in reading order while its boxes run from left to right.
  struct Fragment {
    var range: Range<Int>
    /// The stretches in it that poppler left in the order in which they stand on the page.
    var islands: [Range<Int>] = []
  }

  /// - Parameters:
  ///   - utf8: Well-formed text.
  ///   - isSelection: Whether it is a selection of a right-to-left page, in which each word stands between marks and the
  ///     blank after it may be missing.
  init(_ utf8: UnsafePointer<CChar>, isSelection: Bool = false) {
    var next = UnsafePointer(utf8)
    var afterWord = false
    var start: Int?
    var islandStart: Int?
    var islands: [Range<Int>] = []
    while next.pointee != 0 {
      let scalar = decodedScalar(&next)
      switch scalar {
      case 0x202C:
        afterWord = true
        if let first = islandStart {
          islands.append(first..<scalars.count)
          islandStart = nil
        } else if let first = start {
          fragments.append(Fragment(range: first..<scalars.count, islands: islands))
          islands.removeAll()
          start = nil
        }
      case 0x202A, 0x202B:
        if isSelection, afterWord, let last = scalars.last, last != 0x20, last != 0x0A {
          scalars.append(0x20)
        }
        afterWord = false
        if start == nil { start = scalars.count } else { islandStart = scalars.count }
      case 0x202D, 0x202E: break
      default:
        afterWord = false
        scalars.append(scalar)
      }
    }
  }
}

/// The scalar at a place in well-formed UTF-8, which GLib and poppler always give, moving the place behind it.
@inline(__always)
private func decodedScalar(_ next: inout UnsafePointer<CChar>) -> UInt32 {
  let first = UInt32(UInt8(bitPattern: next.pointee))
  next += 1
  guard first >= 0xC0 else { return first }
  var scalar = first & (first >= 0xF0 ? 0x07 : first >= 0xE0 ? 0x0F : 0x1F)
  var remaining = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
  while remaining > 0, next.pointee != 0 {
    scalar = scalar << 6 | UInt32(UInt8(bitPattern: next.pointee)) & 0x3F
    next += 1
    remaining -= 1
  }
  return scalar
}
