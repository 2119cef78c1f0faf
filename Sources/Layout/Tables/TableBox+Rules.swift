import DocumentTree

extension TableBox {
  /// Fills, then the rules as one path: each edge once, joined at the corners, closed at the segment's top and foot.
  func paths(of shown: [Int], in segment: TableSegment) -> [Drawing.Path] {
    var paths: [Drawing.Path] = []
    let columnCount = edges.count - 1
    let rowCount = segment.rowCount
    /// Row by row: whether there is a rule on the upper edge of the slot.
    var across = [Bool](repeating: false, count: (rowCount + 1) * columnCount)
    /// Whether there is one on the slot's left.
    var down = [Bool](repeating: false, count: rowCount * (columnCount + 1))
    for index in shown {
      let cell = cells[index]
      let top = max(0, cell.row - segment.first)
      let bottom = min(rowCount, cell.endRow - segment.first)
      guard top < bottom else { continue }
      let right = cell.column + cell.columnSpan
      for column in cell.column..<right {
        across[top * columnCount + column] = true
        across[bottom * columnCount + column] = true
      }
      for row in top..<bottom {
        down[row * (columnCount + 1) + cell.column] = true
        down[row * (columnCount + 1) + right] = true
      }
      if let fill = cell.fill {
        paths.append(
          rectangle(
            left: edges[cell.column], top: segment.edges[top], right: edges[right],
            bottom: segment.edges[bottom], fill: fill))
      }
    }
    if ruleWidth > 0 {
      let segments = rules(across: across, down: down, in: segment)
      if !segments.isEmpty {
        paths.append(
          Drawing.Path(segments: segments, stroke: Drawing.Stroke(colour: ruleColour, width: ruleWidth)))
      }
    }
    return paths
  }

  private func rules(across: [Bool], down: [Bool], in segment: TableSegment) -> [Drawing.PathSegment] {
    let columnCount = edges.count - 1
    let rowCount = segment.rowCount
    // Half a rule beyond each end closes the corners.
    let reach = ruleWidth / 2
    var result: [Drawing.PathSegment] = []
    for row in 0...rowCount {
      for run in runs(count: columnCount, isSet: { across[row * columnCount + $0] }) {
        let y = segment.edges[row]
        result.append(.move(Drawing.Point(x: edges[run.lowerBound] - reach, y: y)))
        result.append(.line(Drawing.Point(x: edges[run.upperBound] + reach, y: y)))
      }
    }
    for column in 0...columnCount {
      for run in runs(count: rowCount, isSet: { down[$0 * (columnCount + 1) + column] }) {
        let x = edges[column]
        result.append(.move(Drawing.Point(x: x, y: segment.edges[run.lowerBound] - reach)))
        result.append(.line(Drawing.Point(x: x, y: segment.edges[run.upperBound] + reach)))
      }
    }
    return result
  }

  /// Stretches of set places.
  private func runs(count: Int, isSet: (Int) -> Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for index in 0...count {
      if index < count, isSet(index) {
        if start == nil { start = index }
      } else if let first = start {
        result.append(first..<index)
        start = nil
      }
    }
    return result
  }

  private func rectangle(
    left: Double, top: Double, right: Double, bottom: Double, fill: Drawing.Colour
  ) -> Drawing.Path {
    Drawing.Path(
      segments: [
        .move(Drawing.Point(x: left, y: top)), .line(Drawing.Point(x: right, y: top)),
        .line(Drawing.Point(x: right, y: bottom)), .line(Drawing.Point(x: left, y: bottom)), .close,
      ], fill: fill)
  }
}
