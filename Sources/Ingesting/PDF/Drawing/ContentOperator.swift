/// The operators of content streams that set, make or paint paths; all others show text or mark what is shown.
///
/// The raw value has an operator's letters, the first in the lowest byte; `ContentTokens` packs them like that.
enum ContentOperator: UInt32 {
  case save = 0x71  // q
  case restore = 0x51  // Q
  case transform = 0x6D63  // cm
  case lineWidth = 0x77  // w
  case lineCap = 0x4A  // J
  case lineJoin = 0x6A  // j
  case miterLimit = 0x4D  // M
  case dash = 0x64  // d
  case stateDictionary = 0x7367  // gs
  case move = 0x6D  // m
  case line = 0x6C  // l
  case curve = 0x63  // c
  case curveFromHere = 0x76  // v
  case curveToEnd = 0x79  // y
  case closePath = 0x68  // h
  case rectangle = 0x6572  // re
  case stroke = 0x53  // S
  case closeAndStroke = 0x73  // s
  case fill = 0x66  // f
  case fillOld = 0x46  // F
  case fillEvenOdd = 0x2A66  // f*
  case fillAndStroke = 0x42  // B
  case fillEvenOddAndStroke = 0x2A42  // B*
  case closeFillAndStroke = 0x62  // b
  case closeFillEvenOddAndStroke = 0x2A62  // b*
  case endPath = 0x6E  // n
  case clip = 0x57  // W
  case clipEvenOdd = 0x2A57  // W*
  case fillGray = 0x67  // g
  case strokeGray = 0x47  // G
  case fillRGB = 0x6772  // rg
  case strokeRGB = 0x4752  // RG
  case fillInks = 0x6B  // k
  case strokeInks = 0x4B  // K
  case fillSpace = 0x7363  // cs
  case strokeSpace = 0x5343  // CS
  case fillColor = 0x6373  // sc
  case strokeColor = 0x4353  // SC
  case fillColorOrPattern = 0x6E6373  // scn
  case strokeColorOrPattern = 0x4E4353  // SCN
  case shading = 0x6873  // sh
  case object = 0x6F44  // Do
  case beginInlineImage = 0x4942  // BI
  case textMode = 0x7254  // Tr
}
