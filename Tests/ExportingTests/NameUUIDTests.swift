import Testing

@testable import Exporting

struct NameUUIDTests {
  @Test("Names have the UUIDs that RFC 9562 gives them, in capitals")
  func knownNames() {
    // By Python: uuid5(uuid5(NAMESPACE_URL, "urn:lacuna"), "code:OSCE-01").
    #expect(NameUUID(.code, "OSCE-01").description == "CA2C528B-138B-5E80-A94F-BE14D25EF807")
    #expect(NameUUID(.code, "a") != NameUUID(.user, "a"))
  }
}
