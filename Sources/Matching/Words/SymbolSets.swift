/// Sets of symbols, each kept once and named by a number; the empty set is number 0.
struct SymbolSets {
  static let empty: Int32 = 0

  private var symbols: [SymbolTable.Symbol] = []
  private var starts: [Int32] = [0, 0]
  private var numbers: [[SymbolTable.Symbol]: Int32] = [[]: 0]

  /// The number of an ascending set.
  mutating func number(of set: [SymbolTable.Symbol]) -> Int32 {
    if let number = numbers[set] { return number }
    let number = Int32(starts.count - 1)
    symbols += set
    starts.append(Int32(symbols.count))
    numbers[set] = number
    return number
  }

  /// The set's symbols, ascending.
  subscript(number: Int32) -> ArraySlice<SymbolTable.Symbol> {
    symbols[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
  }
}
