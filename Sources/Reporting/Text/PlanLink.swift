internal import AnalysisModel

/// Where a report's links into the plan itself go.
package struct PlanLink: Hashable, Sendable {
  /// The file's address as a link writes it.
  private let address: String

  /// Links to a file.
  ///
  /// - Parameter path: The file, absolute or relative to the report's folder, with `/` between
  ///   folders.
  package init(path: String) {
    let encoded = path.encodedForLinks
    address = path.hasPrefix("/") ? "file://\(encoded)" : encoded
  }

  /// The address of a page of a PDF, counted from 1, or of an element of a web page.
  func address(page: Int?, anchor: String?, format: Source.Format) -> String {
    switch format {
    case .pdf: page.map { "\(address)#page=\($0)" } ?? address
    case .html: anchor.map { "\(address)#\($0.encodedForLinks)" } ?? address
    }
  }
}

extension String {
  /// The text with everything percent-encoded but letters, digits, and the marks `-._~/`.
  ///
  /// A colon is encoded too, so that no path can pass for an address with a scheme.
  var encodedForLinks: String {
    var bytes: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        bytes.append(contentsOf: (byte < 16 ? "%0\(digits)" : "%\(digits)").utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
