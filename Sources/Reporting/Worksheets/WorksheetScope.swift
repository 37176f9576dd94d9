internal import AnalysisModel

/// The items of the frameworks that come with Lacuna that each worksheet is about.
///
/// The objectives and the gaps are of every item of every framework, so a framework of one's own is in those.
struct WorksheetScope {
  let situation: Set<Item.ID>
  let stakeholders: Set<Item.ID>
  let budget: Set<Item.ID>
  let monitoring: Set<Item.ID>
  let children: Set<Item.ID>

  static let standard = WorksheetScope(
    situation: ["OSCE-07", "CW-D"],
    stakeholders: ["OSCE-06", "ICMPD-02"],
    budget: ["ICMPD-05"],
    monitoring: ["OSCE-08", "OSCE-10", "ESCAP-6"],
    children: ["ESCAP-1", "ESCAP-2", "ESCAP-3", "ESCAP-4", "ESCAP-5", "ESCAP-6", "CW-E"])
}
