/// A body that the plan's tables name.
package struct ActivityOwner: Hashable, Sendable, Codable {
  /// The name as it is most often written.
  package let name: String
  /// What its short name stands for, where the plan says so and the name does not.
  package let fullName: String?
  /// Its parts that the plan names behind it, as in "Ministry of Order, Unit 7", verbatim.
  package let departments: [String]
  /// The activities that it answers for.
  package let responsible: [Int]
  /// The activities that it takes part in.
  package let partner: [Int]

  package init(
    name: String, fullName: String? = nil, departments: [String] = [], responsible: [Int],
    partner: [Int]
  ) {
    self.name = name
    self.fullName = fullName
    self.departments = departments
    self.responsible = responsible
    self.partner = partner
  }
}

extension ActivityOwner {
  /// Bodies that were kept before their departments were have none.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      name: try values.decode(String.self, forKey: .name),
      fullName: try values.decodeIfPresent(String.self, forKey: .fullName),
      departments: try values.decodeIfPresent([String].self, forKey: .departments) ?? [],
      responsible: try values.decode([Int].self, forKey: .responsible),
      partner: try values.decode([Int].self, forKey: .partner))
  }
}
