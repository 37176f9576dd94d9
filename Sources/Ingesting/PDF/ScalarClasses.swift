// Classes of scalars for layout, told from tables of ranges because asking the Unicode database for every character
// of a document costs more than all the rest of the layout.

@inline(__always)
func isBlank(_ scalar: UInt32) -> Bool {
  scalar <= 0x20 || scalar == 0xA0 || (scalar >= 0x2000 && scalar <= 0x200B) || scalar == 0x3000
    || scalar == 0x202F
}

@inline(__always)
func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

/// Whether a scalar is a letter of any script; private-use and replacement characters are none.
@inline(__always)
func isLetter(_ scalar: UInt32) -> Bool {
  if scalar < 0x80 { return (scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A }
  if scalar < 0x250 {
    return scalar >= 0xC0 && scalar != 0xD7 && scalar != 0xF7 || scalar == 0xAA || scalar == 0xBA
  }
  if scalar < 0x2000 { return scalar < 0x2B0 || scalar > 0x2FF }
  return scalar >= 0x2C00 && scalar <= 0x2DFF || scalar >= 0x3040 && scalar <= 0xD7FF
    || scalar >= 0xF900 && scalar <= 0xFDFF || scalar >= 0xFE70 && scalar < 0xFF00
    || scalar > 0xFF20 && scalar < 0xFFE0
}

func isRightToLeft(_ scalar: UInt32) -> Bool {
  scalar >= 0x590 && scalar <= 0x8FF || scalar >= 0xFB1D && scalar <= 0xFDFF
    || scalar >= 0xFE70 && scalar <= 0xFEFC
}

func isUppercase(_ scalar: UInt32) -> Bool {
  if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A }
  return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
}

func isLowercase(_ scalar: UInt32) -> Bool {
  if scalar < 0x80 { return scalar >= 0x61 && scalar <= 0x7A }
  return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
}

/// The lower-case form of a scalar in the alphabets that have one form for it, without the Unicode tables.
@inline(__always)
func folded(_ scalar: UInt32) -> UInt32 {
  if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar }
  switch scalar {
  case 0xC0...0xDE where scalar != 0xD7: return scalar + 0x20
  case 0x391...0x3A9: return scalar + 0x20
  case 0x410...0x42F: return scalar + 0x20
  case 0x400...0x40F: return scalar + 0x50
  default: return scalar
  }
}

func isHyphen(_ scalar: UInt32) -> Bool {
  scalar == 0x2D || scalar == 0x2010 || scalar == 0x2011 || scalar == 0xAD
}

/// Whether a scalar ends a sentence in one of the scripts that plans are written in.
func isSentenceEnd(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x2E, 0x21, 0x3F, 0x3A, 0x3B, 0x2026, 0x61F, 0x6D4, 0x17D4, 0x17D5, 0x964, 0x3002: true
  default: false
  }
}

/// Whether a scalar closes a quotation or bracket, after which a sentence has still ended.
func isCloser(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x29, 0x5D, 0x22, 0x27, 0x2019, 0x201D, 0xBB, 0x203A: true
  default: false
  }
}

func letterCount(_ scalars: ContiguousArray<UInt32>) -> Int {
  var count = 0
  for scalar in scalars where isLetter(scalar) { count += 1 }
  return count
}

/// Whether a scalar is an Arabic letter in the shape that it takes beside others.
func isPresentationForm(_ scalar: UInt32) -> Bool {
  scalar >= 0xFB50 && scalar <= 0xFDFF || scalar >= 0xFE70 && scalar <= 0xFEFC
}
