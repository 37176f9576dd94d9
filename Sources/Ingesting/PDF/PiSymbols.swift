/// Symbols of the Mathematical Pi fonts, whose glyphs are called by numbers of the maker's own: "H11002" is a minus.
///
/// Poppler takes the numbers for Unicode, so that 11002 comes out as U+2AFA and 9262, which is a mu, as U+242E.
enum PiSymbols {
  /// Puts the symbols that are meant in the place of those that poppler gives.
  static func mend(_ scalars: inout ContiguousArray<UInt32>) {
    var brackets: [Int] = []
    var hasIdeographs = false
    for index in scalars.indices where scalars[index] >= first {
      let scalar = scalars[index]
      if isBracket(scalar) {
        brackets.append(index)
      } else if scalar >= 0x3040 {
        hasIdeographs = hasIdeographs || scalar <= 0x9FFF
      } else if let meant = symbol(scalar) {
        scalars[index] = meant
      }
    }
    // The numbers of brackets are those of Chinese characters.
    guard !hasIdeographs else { return }
    for index in brackets { scalars[index] = Self.brackets[Int(scalars[index]) - firstBracket] }
  }

  private static let first: UInt32 = 9001

  // ( ) [ ] { }
  private static let brackets: [UInt32] = [0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D]
  private static let firstBracket = 20849

  private static func isBracket(_ scalar: UInt32) -> Bool {
    scalar >= UInt32(firstBracket) && scalar < UInt32(firstBracket + brackets.count)
  }

  private static func symbol(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    // Capital Greek letters; Unicode has a gap after rho.
    case 9003...9004, 9008, 9011, 9014, 9016: scalar - 9001 + 0x391
    case 9018, 9021, 9023...9024: scalar - 9018 + 0x3A3
    // Small ones; sigma stands before its final form.
    case 9251...9267: scalar - 9251 + 0x3B1
    case 9268: 0x3C3
    case 9270...9275: scalar - 9270 + 0x3C4
    default: operators[scalar]
    }
  }

  private static let operators: [UInt32: UInt32] = [
    11001: 0x2B, 11002: 0x2212, 11003: 0xD7, 11004: 0xF7, 11005: 0x3D, 11006: 0xB1, 11009: 0x221E,
    11011: 0x223C, 11015: 0x2248, 11021: 0x3C, 11022: 0x3E, 11032: 0x2032, 11033: 0x2033,
    11349: 0x2264, 11350: 0x2265,
  ]
}
