extension Chart {
  /// A web: a spoke for each label from the top clockwise, rings at the axis's marks, a line for each series.
  func drawRadar(_ frame: ChartFrame) -> Drawing {
    var (elements, top) = frame.legend(top: 0)
    // Labels stand outside the web, left and right of it in columns of their own, so that they can't meet it.
    // The columns are as wide as the longest label, so that the web has the rest.
    let longest = labels.map { frame.textWidth($0) }.max() ?? 0
    let side = min(max(longest + 12, frame.width * 0.2), frame.width * 0.31)
    let radius = max(min((frame.width - 2 * side) / 2, 150), 20)
    let directions = labels.indices.map { unitVector(turn: Double($0) / Double(max(count, 1))) }
    let texts = labels.indices.map { index -> [String] in
      let figures = series.map { $0.text(index) }.filter { !$0.isEmpty }.joined(separator: " / ")
      let room = (abs(directions[index].x) < 0.05 ? frame.width - 2 * side : side - 8) / frame.size
      return wrapped(labels[index], width: room) + wrapped(figures, width: room)
    }
    let blocks = texts.map { Double($0.count) * frame.lineHeight }
    // The labels of one side stand under one another, each beside its spoke or as near as the others let it.
    let middle = frame.width / 2
    var centre = top + (blocks.first ?? 0) + 10 + radius
    var tops = labels.indices.map { index -> Double in
      let y = centre + directions[index].y * (radius + 8)
      if abs(directions[index].x) < 0.05 { return directions[index].y < 0 ? y - blocks[index] : y }
      return y - blocks[index] / 2
    }
    for isRight in [true, false] {
      let members = labels.indices.filter {
        abs(directions[$0].x) >= 0.05 && (directions[$0].x > 0) == isRight
      }.sorted { directions[$0].y < directions[$1].y }
      spread(members, &tops, blocks)
    }
    // Whatever rose above the legend takes all down with it.
    let rise = (tops.min() ?? top) - top - 2
    if rise < 0 {
      centre -= rise
      for index in tops.indices { tops[index] -= rise }
    }
    top = centre

    for ring in axisTexts.indices where ring > 0 && count > 2 {
      let share = Double(ring) / Double(max(axisTexts.count - 1, 1))
      let points = directions.map {
        Drawing.Point(x: middle + $0.x * radius * share, y: top + $0.y * radius * share)
      }
      elements.append(frame.polygon(points, stroke: Drawing.Stroke(colour: frame.grid, width: 0.5)))
    }
    for direction in directions {
      elements.append(
        frame.line(middle, top, middle + direction.x * radius, top + direction.y * radius, frame.grid))
    }
    for (number, series) in series.enumerated() {
      let points = labels.indices.map { index in
        share(series.value(index)).map {
          Drawing.Point(
            x: middle + directions[index].x * radius * $0, y: top + directions[index].y * radius * $0)
        }
      }
      for index in points.indices where count > 1 {
        if let from = points[index], let to = points[(index + 1) % count] {
          elements.append(
            frame.line(from.x, from.y, to.x, to.y, frame.colour(number), width: 1.6, dash: frame.dash(number))
          )
        }
      }
      for case let point? in points { elements.append(frame.marker(number, at: point)) }
    }
    for (index, lines) in texts.enumerated() {
      let direction = directions[index]
      let isMiddle = abs(direction.x) < 0.05
      let x = isMiddle ? middle : direction.x > 0 ? frame.width - side + 8 : side - 8
      let anchor: Drawing.Label.Anchor = isMiddle ? .middle : direction.x > 0 ? .start : .end
      for (number, text) in lines.enumerated() {
        elements.append(frame.label(text, x, tops[index] + Double(number) * frame.lineHeight + 13, anchor))
      }
    }
    var end = max(zip(tops, blocks).map { $0 + $1 }.max() ?? 0, centre + radius)
    // What the rings stand for is said below: beside a ring its mark would meet the series' lines in one web and not in another.
    if count > 2 {
      for text in wrapped(scaleText, width: (frame.width - 8) / frame.size) {
        end += frame.lineHeight
        elements.append(frame.label(text, middle, end + 4, .middle))
      }
    }
    return Drawing(width: frame.width, height: end + 8, elements: elements)
  }

  /// Moves blocks, ordered from the top, apart until none covers another, about where they wanted to stand.
  private func spread(_ members: [Int], _ tops: inout [Double], _ heights: [Double]) {
    let gap = 3.0
    guard let first = members.first, let last = members.last else { return }
    let wanted = (tops[first] + tops[last] + heights[last]) / 2
    for (above, below) in zip(members, members.dropFirst()) {
      tops[below] = max(tops[below], tops[above] + heights[above] + gap)
    }
    let shift = wanted - (tops[first] + tops[last] + heights[last]) / 2
    for index in members { tops[index] += shift }
  }
}

/// The point at `turn` of a whole turn on the unit circle, clockwise from the top, y down.
///
/// Taylor's series on an eighth of a turn at most: without the C library, within 1e-7.
private func unitVector(turn: Double) -> (x: Double, y: Double) {
  let quarter = (turn * 4).rounded()
  let angle = (turn * 4 - quarter) * (Double.pi / 2)
  let square = angle * angle
  let sine = angle * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))))
  let cosine = 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56 * (1 - square / 90))))
  return switch Int(quarter) & 3 {
  case 0: (sine, -cosine)
  case 1: (cosine, sine)
  case 2: (-sine, cosine)
  default: (-cosine, -sine)
  }
}
