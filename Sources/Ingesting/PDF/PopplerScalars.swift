/// The scalars of poppler's text without its direction marks, which have no boxes.
///
/// In a selection of a right-to-left page each word stands between marks and the blank after it may be missing.
func scalars(
  of utf8: UnsafePointer<CChar>, isSelection: Bool = false
) -> ContiguousArray<UInt32> {
  var result: ContiguousArray<UInt32> = []
  var next = UnsafePointer(utf8)
  var afterWord = false
  while next.pointee != 0 {
    let scalar = decodedScalar(&next)
    switch scalar {
    case 0x202C: afterWord = true
    case 0x202A, 0x202B:
      if isSelection, afterWord, let last = result.last, last != 0x20, last != 0x0A {
        result.append(0x20)
      }
      afterWord = false
    case 0x202D, 0x202E: break
    default:
      afterWord = false
      result.append(scalar)
    }
  }
  return result
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
