/// Consecutive bands that are read together.
struct BandGroup: Sendable {
  var bands: [Band]
  /// The gaps that run through all bands with text on both sides, ascending; none where lines go across.
  var gutters: [Interval] = []
}

extension [Band] {
  /// The bands, from top to bottom, divided where columns begin and end.
  ///
  /// The gutter with the most text along it is found first, then the best one above it and beneath it, and so on. Looking
  /// for gutters from the top would take the chance gaps of a heading for the page's columns.
  func groups() -> [BandGroup] {
    guard !isEmpty else { return [] }
    guard var best = bestRun() else { return [BandGroup(bands: self)] }
    best.bands = columnsAlone(in: best)
    let group = Array(self[best.bands])
    return Array(self[..<best.bands.lowerBound]).groups()
      + [BandGroup(bands: group, gutters: group.commonGutters())]
      + Array(self[best.bands.upperBound...]).groups()
  }

  /// The run without bands at its end that stand on one side of its gap and go across other gutters of the rest, as does a
  /// note beneath a table that is narrower than the table.
  private func columnsAlone(in run: Run) -> Range<Int> {
    let rows = self[run.bands].filter { $0.support(of: run.gap) > 0 }
    let gutters = Array(rows).commonGutters()
    guard gutters.count > 1,
      let last = run.bands.last(where: { self[$0].support(of: run.gap) > 0 })
    else { return run.bands }
    let end = run.bands[(last + 1)...].first { index in
      gutters.contains { self[index].widestGap(within: $0) == nil }
    }
    return run.bands.lowerBound..<(end ?? run.bands.upperBound)
  }

  /// Bands that share a gap.
  private struct Run {
    var bands: Range<Int>
    var gap: Interval
    /// How many lines stand beside each other across the gap.
    var support: Int
  }

  private func bestRun() -> Run? {
    var runs: [Run] = []
    for index in indices {
      for gap in self[index].gaps.dropFirst().dropLast() {
        let isKnown = runs.contains { run in
          run.bands.contains(index) && run.gap.intersection(gap).length > 0
        }
        if !isKnown { runs.append(run(of: gap, from: index)) }
      }
    }
    let supported = runs.filter { run in
      let size = self[run.bands.lowerBound].size
      // Two lines side by side may be chance where the gap is hardly wider than a word space.
      if run.gap.length > 1.2 * size {
        guard run.support >= 2 else { return false }
      } else {
        let lines = self[run.bands].reduce(0) { $0 + $1.lineSupport(of: run.gap) }
        guard lines >= 4 else { return false }
      }
      return run.support > 12 || run.gap.length > 4 * size || isAligned(run, size: size)
    }
    return supported.max { left, right in
      left.support != right.support
        ? left.support < right.support : left.bands.lowerBound > right.bands.lowerBound
    }
  }

  /// The longest run of bands around one of them that a gap goes through.
  private func run(of gap: Interval, from index: Int) -> Run {
    var run = Run(bands: index..<index + 1, gap: gap, support: self[index].support(of: gap))
    var next = index + 1
    while next < count, let kept = self[next].widestGap(within: run.gap) {
      let support = self[next].support(of: kept)
      if support == 0, !self[next].continues(self[next - 1]) { break }
      run.gap = kept
      run.support += support
      run.bands = run.bands.lowerBound..<next + 1
      next += 1
    }
    // Upwards, bands with text on one side only are added when one with text on both follows.
    next = index - 1
    while next >= 0, let kept = self[next].widestGap(within: run.gap) {
      let support = self[next].support(of: kept)
      if support == 0, !self[next + 1].continues(self[next]) { break }
      run.gap = kept
      if support > 0 {
        run.support += support
        run.bands = next..<run.bands.upperBound
      }
      next -= 1
    }
    return run
  }

  /// Whether most lines after a gap begin, end or are centred at one place, which chance gaps in prose are not.
  private func isAligned(_ run: Run, size: Float) -> Bool {
    var lefts: [Float] = []
    var middles: [Float] = []
    var rights: [Float] = []
    for band in self[run.bands] {
      var nearest: Segment?
      for segment in band.segments where segment.box.left >= run.gap.upper - 0.1 {
        if nearest.map({ segment.box.left < $0.box.left }) ?? true { nearest = segment }
      }
      guard let nearest else { continue }
      lefts.append(nearest.box.left)
      middles.append(nearest.box.middleX)
      rights.append(nearest.box.right)
    }
    return [lefts, middles, rights].contains { places in
      let middle = places.sorted()[places.count / 2]
      return places.count { abs($0 - middle) < 0.4 * size } * 3 >= places.count * 2
    }
  }

  /// The gaps that all bands share, with text on both sides.
  private func commonGutters() -> [Interval] {
    guard var common = first?.gaps else { return [] }
    var left = Float.infinity
    var right = -Float.infinity
    for band in self {
      left = Swift.min(left, band.gaps[0].upper)
      right = Swift.max(right, band.gaps[band.gaps.count - 1].lower)
      common = common.flatMap { gap in
        band.gaps.lazy.map(gap.intersection).filter { $0.length > band.narrowestGutter }
      }
    }
    return common.filter { $0.lower >= left && $0.upper <= right }
  }
}

extension Band {
  fileprivate var narrowestGutter: Float { Self.narrowestGutter * max(smallestSize, 4) }

  /// The widest part of a gap that is free in this band too.
  fileprivate func widestGap(within gap: Interval) -> Interval? {
    gaps.lazy.map(gap.intersection).filter { $0.length > narrowestGutter }.max { left, right in
      left.length < right.length
    }
  }

  /// How many lines stand on that side of a gap that has fewer.
  fileprivate func support(of gap: Interval) -> Int {
    let left = segments.count { $0.box.middleX < gap.lower }
    return min(left, segments.count - left)
  }

  /// Whether a band with text on one side of a gutter is a column that goes on alone, and no heading or note.
  fileprivate func continues(_ above: Band) -> Bool {
    top - above.bottom < 2 * max(size, 1) && size < 1.15 * above.size
  }
}
