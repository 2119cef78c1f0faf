import SourceData

/// The guidance of another year, with the framework that its codes are of.
package struct SharedGuidance: Sendable, Hashable {
  package var guidance: Guidance
  package var framework: Framework

  package init(_ guidance: Guidance, _ framework: Framework) {
    self.guidance = guidance
    self.framework = framework
  }
}

/// Which items of other years are which of a framework's: by their titles, and as a file says.
struct SharedLinks {
  private struct Key: Hashable {
    var year: Int
    var code: String
  }

  private let framework: Framework
  private let shared: [SharedGuidance]
  /// Codes here, by what they are elsewhere.
  private var here: [Key: String] = [:]
  /// What a code is elsewhere, first where the file says so, then by the order of the years.
  private var elsewhere: [String: [Key]] = [:]

  init(_ framework: Framework, _ shared: [SharedGuidance]) {
    self.framework = framework
    self.shared = shared
    for item in framework.items {
      guard let title = item.title, let instrument = framework.instrument(of: item)?.code else { continue }
      for other in shared {
        let same = other.framework.items.first {
          isSame($0.title, title) && other.framework.instrument(of: $0)?.code == instrument
        }
        if let same { link(item.code, to: Key(year: other.framework.fiscalYear, code: same.code)) }
      }
    }
  }

  /// Byte by byte: the standard library's equality of Thai texts normalizes them, which for thousands of pairs takes longer than
  /// reading the files.
  private func isSame(_ one: String?, _ other: String) -> Bool {
    guard let one, one.utf8.count == other.utf8.count else { return false }
    return one.utf8.elementsEqual(other.utf8)
  }

  private mutating func link(_ code: String, to key: Key, isFirst: Bool = false) {
    here[key] = code
    elsewhere[code, default: []].insert(key, at: isFirst ? 0 : elsewhere[code]?.count ?? 0)
  }

  /// Links by a file's word: `sameAs: 2568 o27`.
  mutating func add(
    _ code: String, sameAs node: SourceNode, _ shared: [SharedGuidance], _ reader: inout DataFileReader
  ) {
    guard let text = reader.text(node) else { return }
    let words = text.split(separator: " ")
    if words.count == 2, let year = Int(words[0]),
      let other = shared.first(where: { $0.framework.fiscalYear == year }),
      other.guidance.items[String(words[1])] != nil
    {
      return link(code, to: Key(year: year, code: String(words[1])), isFirst: true)
    }
    reader.report(
      .danglingFrameworkReference, at: node.location,
      thai: "ไม่มีแนวทางของ \(quoted(text)) ในปีที่ใช้ร่วมกัน",
      english: "no shared year has guidance on \(quoted(text))")
  }

  /// Fills in what the file does not say.
  func complete(_ guidance: inout Guidance) {
    for indicator in framework.indicators where guidance.indicators[indicator.number] == nil {
      for other in shared {
        guard let same = other.framework.counterpart(of: indicator),
          let topic = other.guidance.indicators[same.number]
        else { continue }
        guidance.indicators[indicator.number] = translated(topic, from: other)
        break
      }
    }
    for item in framework.items where guidance.items[item.code] == nil {
      for key in elsewhere[item.code] ?? [] {
        guard let other = shared.first(where: { $0.framework.fiscalYear == key.year }),
          let topic = other.guidance.items[key.code]
        else { continue }
        guidance.items[item.code] = translated(topic, from: other)
        break
      }
    }
  }

  /// With the references of this year; those to what it doesn't have are left out.
  private func translated(_ topic: Guidance.Topic, from other: SharedGuidance) -> Guidance.Topic {
    var topic = topic
    topic.reliesOn = topic.reliesOn.compactMap { code in
      if let subindicator = other.framework.subindicator(code) {
        return framework.subindicators.first { $0.name == subindicator.name }?.number
      }
      return here[Key(year: other.framework.fiscalYear, code: code)]
    }
    return topic
  }
}
