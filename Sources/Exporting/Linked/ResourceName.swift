package import AnalysisModel

/// Names of Lacuna's things in linked data, the same in every export.
package enum ResourceName {
  /// As in "urn:lacuna:osce-2004".
  package static func framework(_ id: Framework.ID) -> String {
    "urn:lacuna:\(encoded(id.rawValue))"
  }

  /// The name of an item or element, as in "urn:lacuna:osce-2004:OSCE-08.3".
  package static func concept(_ id: String, in framework: Framework.ID) -> String {
    "\(Self.framework(framework)):\(encoded(id))"
  }

  /// The plan's address where its manifest gives one, else as in "urn:lacuna:plan:ardania-2025".
  package static func plan(_ plan: PlanRecord) -> String {
    if let address = plan.sourceURL, isAddress(address) { return address }
    return "urn:lacuna:plan:\(encoded(plan.id.rawValue))"
  }

  /// Percent-encodes what is neither a letter or digit of ASCII nor one of "-._~".
  package static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }

  /// Whether a text can stand as a web address in every format: a scheme of the web, and no sign that addresses never hold.
  private static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://"))
      && text.utf8.allSatisfy { byte in
        (0x21...0x7E).contains(byte) && !"<>\"{}|\\^`".utf8.contains(byte)
      }
  }
}
