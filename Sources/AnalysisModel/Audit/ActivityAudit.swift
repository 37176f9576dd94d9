/// What a plan's own action tables leave open, taken together.
///
/// Activities are named by their places in the reading's `activities`, which stay when ids change.
package struct ActivityAudit: Hashable, Sendable, Codable {
  /// The activities that are looked at, in reading order.
  package let activities: [Int]
  /// Rows of timetables, which name an activity and a time and nothing else, beside tables that say more.
  package let timetable: [Int]
  /// What the activities lack, for each of the four things that make a measure operational.
  package let lacks: [ActivityLack]
  /// The bodies named, those that answer for most activities first.
  package let owners: [ActivityOwner]
  /// Activities for which several bodies answer, none of them named as the one that leads.
  package let withoutLead: [Int]
  package let objectives: ObjectiveAudit
  package let budget: BudgetAudit
  /// The items that each activity serves, by its place; activities that serve none are missing.
  package let items: [Int: [Item.ID]]
  /// The items that names in an activity's own cells prove, as partners do, though it is not for them; by its place.
  package let itemsOfCells: [Int: [Item.ID]]
  /// Which activities have what an element asks of each, for every element that does; empty where there are too few.
  package let shares: [ActivityShare]
  /// Whether the activities are nothing but sentences, in a plan without a table or labelled lines.
  package let isProse: Bool

  package init(
    activities: [Int] = [], timetable: [Int] = [], lacks: [ActivityLack] = [],
    owners: [ActivityOwner] = [], withoutLead: [Int] = [],
    objectives: ObjectiveAudit = ObjectiveAudit(), budget: BudgetAudit = BudgetAudit(),
    items: [Int: [Item.ID]] = [:], itemsOfCells: [Int: [Item.ID]] = [:],
    shares: [ActivityShare] = [], isProse: Bool = false
  ) {
    self.activities = activities
    self.timetable = timetable
    self.lacks = lacks
    self.owners = owners
    self.withoutLead = withoutLead
    self.objectives = objectives
    self.budget = budget
    self.items = items
    self.itemsOfCells = itemsOfCells
    self.shares = shares
    self.isProse = isProse
  }

  /// The activities that serve no item of any framework.
  package var servingNone: [Int] { activities.filter { items[$0, default: []].isEmpty } }

  /// How many activities serve each item that any serves.
  package var served: [Item.ID: Int] {
    activities.reduce(into: [:]) { counts, activity in
      for item in items[activity, default: []] { counts[item, default: 0] += 1 }
    }
  }

  /// The items that the cells of some activity prove.
  package var provenByCells: Set<Item.ID> { Set(itemsOfCells.values.flatMap(\.self)) }

  /// What an activity lacks, in the order of the four.
  package func lacks(of activity: Int) -> [ActivityLack.Aspect] {
    lacks.filter { $0.all.contains(activity) }.map(\.aspect)
  }
}

extension KeyedDecodingContainer {
  /// Readings that were kept before there was an audit have an empty one.
  func decode(_ type: ActivityAudit.Type, forKey key: Key) throws -> ActivityAudit {
    try decodeIfPresent(type, forKey: key) ?? ActivityAudit()
  }
}

extension ActivityAudit {
  /// Audits that were kept before cells proved items and sentences were activities have none of them.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      activities: try values.decode([Int].self, forKey: .activities),
      timetable: try values.decode([Int].self, forKey: .timetable),
      lacks: try values.decode([ActivityLack].self, forKey: .lacks),
      owners: try values.decode([ActivityOwner].self, forKey: .owners),
      withoutLead: try values.decode([Int].self, forKey: .withoutLead),
      objectives: try values.decode(ObjectiveAudit.self, forKey: .objectives),
      budget: try values.decode(BudgetAudit.self, forKey: .budget),
      items: try values.decode([Int: [Item.ID]].self, forKey: .items),
      itemsOfCells: try values.decodeIfPresent([Int: [Item.ID]].self, forKey: .itemsOfCells)
        ?? [:],
      shares: try values.decode([ActivityShare].self, forKey: .shares),
      isProse: try values.decodeIfPresent(Bool.self, forKey: .isProse) ?? false)
  }
}
