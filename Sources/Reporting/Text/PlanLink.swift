internal import AnalysisModel

/// Where a report's links into the plan itself go.
package struct PlanLink: Hashable, Sendable {
  /// The file's address as a link writes it.
  private let address: String
  /// The pages' paths within the folder, for a plan that is a folder of web pages.
  private let pageNames: [String]

  /// Links to a file, or to the files of a folder of web pages.
  ///
  /// - Parameters:
  ///   - path: The file or folder, absolute or relative to the report's folder, with `/` between
  ///     folders.
  ///   - pageNames: The pages' paths within the folder, in the plan's order; empty for a file.
  package init(path: String, pageNames: [String] = []) {
    self.pageNames = pageNames
    address = path.addressOfFile
  }

  /// The address of a page of a PDF, counted from 1, or of an element of a web page.
  ///
  /// On a page with no name that a link can reach, the page itself.
  func address(page: Int?, anchor: String?, format: Source.Format) -> String {
    switch format {
    case .pdf: return page.map { "\(address)#page=\($0)" } ?? address
    case .html:
      let file = page.flatMap(pageAddress) ?? address
      return anchor.map { "\(file)#\($0.encodedForLinks)" } ?? file
    }
  }

  private func pageAddress(_ page: Int) -> String? {
    guard pageNames.indices.contains(page - 1) else { return nil }
    return "\(address)/\(pageNames[page - 1].encodedForLinks)"
  }
}

extension String {
  /// A file's path as a link writes it.
  var addressOfFile: String { hasPrefix("/") ? "file://\(encodedForLinks)" : encodedForLinks }

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
