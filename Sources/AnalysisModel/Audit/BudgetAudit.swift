/// What the budget cells come to, as far as that is sure.
package struct BudgetAudit: Hashable, Sendable, Codable {
  package let amounts: [BudgetAmount]
  /// The cells with something in them that no sum holds.
  package let unsummed: [UnsummedBudget]
  /// What the plan itself says that all of it comes to; nil where it does not say so, or says several things.
  package let total: StatedTotal?

  package init(
    amounts: [BudgetAmount] = [], unsummed: [UnsummedBudget] = [], total: StatedTotal? = nil
  ) {
    self.amounts = amounts
    self.unsummed = unsummed
    self.total = total
  }

  /// A total without a currency that is less than this part of a sum is written in thousands or millions that nothing names.
  private static let leastPart = 100

  /// The same without a total that can only be in another unit than the amounts.
  package var withComparableTotal: BudgetAudit {
    guard let total, total.currency.isEmpty,
      let sum = sumOfTotal?.hundredths, total.hundredths < sum / Self.leastPart
    else { return self }
    return BudgetAudit(amounts: amounts, unsummed: unsummed)
  }

  /// The sum that a stated total can be held against: that of its currency, or the only one where one of them names none.
  package var sumOfTotal: Sum<Int>? {
    guard let total else { return nil }
    let sums = sums { _ in 0 }
    if sums.count == 1, let only = sums.first,
      only.currency == total.currency || only.currency.isEmpty || total.currency.isEmpty
    {
      return only
    }
    return total.currency.isEmpty ? nil : sums.first { $0.currency == total.currency }
  }

  /// Sums of the amounts that share a key, greatest first within a currency.
  package func sums<Key: Hashable & Comparable>(by key: (BudgetAmount) -> Key) -> [Sum<Key>] {
    var sums: [[String: Sum<Key>]] = []
    var places: [Key: Int] = [:]
    for amount in amounts {
      let key = key(amount)
      let place = places[key] ?? sums.count
      if place == sums.count {
        sums.append([:])
        places[key] = place
      }
      var sum =
        sums[place][amount.currency] ?? Sum(key: key, currency: amount.currency)
      let (total, overflows) = sum.hundredths.addingReportingOverflow(amount.hundredths)
      // What no number holds is no sum; no budget comes near it.
      if !overflows { sum.hundredths = total }
      sum.activities += amount.activities.filter { !sum.activities.contains($0) }
      sums[place][amount.currency] = sum
    }
    return sums.flatMap(\.values).sorted {
      ($0.currency, $1.hundredths, $0.key) < ($1.currency, $0.hundredths, $1.key)
    }
  }

  /// A sum of amounts in one currency.
  package struct Sum<Key: Hashable & Comparable> {
    package let key: Key
    /// As in the amounts; empty where the plan names none.
    package let currency: String
    package fileprivate(set) var hundredths = 0
    package fileprivate(set) var activities: [Int] = []
  }
}

/// What a plan says that its activities cost in all.
package struct StatedTotal: Hashable, Sendable, Codable {
  /// As in `BudgetAmount`.
  package let currency: String
  package let hundredths: Int
  /// The row or line, verbatim.
  package let text: String
  package let page: Int?

  package init(currency: String, hundredths: Int, text: String, page: Int?) {
    self.currency = currency
    self.hundredths = hundredths
    self.text = text
    self.page = page
  }
}

/// An amount of money for one activity, or for several that share a cell.
package struct BudgetAmount: Hashable, Sendable, Codable {
  package let activities: [Int]
  /// The code of a currency, its name or sign where the plan writes no code, or an empty text where it names none.
  package let currency: String
  /// The amount in hundredths of the currency.
  package let hundredths: Int
  /// Where the money comes from, as a column for it or the amount's own cell first spells it, or an empty text.
  package let source: String
  /// The year that the cell or its column's name states, where it is exactly one; when the activity is due says nothing of when
  /// it is paid.
  package let year: Int?

  package init(
    activities: [Int], currency: String, hundredths: Int, source: String, year: Int?
  ) {
    self.activities = activities
    self.currency = currency
    self.hundredths = hundredths
    self.source = source
    self.year = year
  }
}

/// A budget cell that could not be summed.
package struct UnsummedBudget: Hashable, Sendable, Codable {
  package enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
    /// As in "10,000 to 15,000" or "up to 5,000".
    case range
    /// As in "about 5,000".
    case approximate
    /// As in "5,000 a year" or "200 per person".
    case rate
    /// As in "within existing resources".
    case existing
    /// Several amounts that are neither parts of a total nor joined by a plus sign.
    case several
    /// Words alone.
    case noAmount = "no_amount"
    case unclear
  }

  package let activities: [Int]
  package let reason: Reason
  /// The cell, verbatim.
  package let text: String

  package init(activities: [Int], reason: Reason, text: String) {
    self.activities = activities
    self.reason = reason
    self.text = text
  }
}
