internal import Glibc
import SourceData

/// Tells how a run goes: a bar on a terminal, else a line for each report; objects where a program reads.
struct BatchProgress {
  private let total: Int
  private let console: Console
  private let isTerminal: Bool
  /// Whether warnings are left to `raingan check`.
  private let isQuiet: Bool
  private let start = monotonicSeconds()
  private var made = 0
  private var current = 0
  private var failed = 0
  private var shown = ""
  private var lastShown = -1.0
  /// Whether whoever read the list has left; the reports are made all the same.
  private var isUnread = false

  init(total: Int, _ console: Console, isQuiet: Bool) {
    self.total = total
    self.console = console
    self.isQuiet = isQuiet
    isTerminal = !console.isJSON && isatty(STDERR_FILENO) == 1
  }

  mutating func made(_ entry: BatchPlan.Entry, _ record: BatchEntryRecord, _ warnings: [Diagnostic])
    throws(Failure)
  {
    made += 1
    clear()
    if !isQuiet { console.report(warnings) }
    try print(lines("made", entry, record))
  }

  mutating func upToDate(_ entry: BatchPlan.Entry, _ record: BatchEntryRecord) throws(Failure) {
    current += 1
    if console.isJSON { try print(lines("upToDate", entry, record)) }
  }

  /// - Parameter older: The files of an earlier run that stay in the agency's place.
  mutating func failed(_ entry: BatchPlan.Entry, _ diagnostics: [Diagnostic], older: [String]) throws(Failure)
  {
    failed += 1
    clear()
    console.report(diagnostics)
    guard console.isJSON else { return }
    var object = event("failed", entry)
    object.add("errors", diagnostics.count)
    if !older.isEmpty { object.add("older", older) }
    try print([object.text])
  }

  private mutating func print(_ lines: [String]) throws(Failure) {
    guard !isUnread else { return }
    do throws(Failure) {
      for line in lines { try console.print(line) }
    } catch {
      guard case .brokenPipe = error else { throw error }
      isUnread = true
    }
  }

  private func lines(_ event: String, _ entry: BatchPlan.Entry, _ record: BatchEntryRecord) -> [String] {
    let files = record.files.keys.sorted().map { "\(record.name).\($0)" }
    guard console.isJSON else { return isTerminal ? [] : files }
    var object = self.event(event, entry)
    for file in files { object.add(fileExtension(of: file), file) }
    object.add("pages", record.pages)
    object.add("warnings", record.warnings)
    return [object.text]
  }

  /// An event with what tells its agency from the others: its name and, where there are some, code, district and row.
  private func event(_ name: String, _ entry: BatchPlan.Entry) -> JSONObject {
    let job = entry.job
    var object = JSONObject()
    object.add("event", name)
    object.add("agency", job.title)
    if let code = job.names["code"] { object.add("code", code) }
    if let district = job.names["district"] { object.add("district", district) }
    object.add("file", job.location.file)
    if let row = job.row { object.add("row", row) }
    return object
  }

  /// Draws the bar anew, at most ten times a second.
  mutating func show() {
    let now = monotonicSeconds()
    guard isTerminal, now - lastShown >= 0.1 else { return }
    lastShown = now
    let done = made + current + failed
    let width = 24
    let filled = total == 0 ? width : done * width / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    var line = "\(bar) \(done)/\(total)"
    let elapsed = now - start
    if made > 0, elapsed > 1 {
      let rate = Double(made) / elapsed
      let left = Int((Double(total - done) / rate).rounded(.up))
      let time = "\(left / 60):" + (left % 60 < 10 ? "0" : "") + "\(left % 60)"
      line += console.language.text(
        .init(
          thai: "  \(oneDecimal(rate)) ฉบับ/วินาที  เหลือ \(time)",
          english: "  \(oneDecimal(rate))/s  \(time) left"))
    }
    if failed > 0 {
      line += console.language.text(.init(thai: "  ไม่สำเร็จ \(failed)", english: "  \(failed) failed"))
    }
    guard line != shown else { return }
    shown = line
    write("\r\u{1B}[K" + line)
  }

  private mutating func clear() {
    guard !shown.isEmpty else { return }
    write("\r\u{1B}[K")
    shown = ""
  }

  /// The last word: how many were made, in what time.
  ///
  /// - Parameter isWhole: Whether all were tried, not stopped before.
  mutating func end(isWhole: Bool) {
    clear()
    let seconds = monotonicSeconds() - start
    console.note(
      .init(
        thai: "สร้าง \(made) ฉบับใน \(oneDecimal(seconds)) วินาที"
          + (current > 0 ? " เป็นปัจจุบันอยู่แล้ว \(current) ฉบับ" : "")
          + (failed > 0 ? " ไม่สำเร็จ \(failed) ฉบับ" : ""),
        english: "\(made) made in \(oneDecimal(seconds)) s"
          + (current > 0 ? ", \(current) up to date" : "") + (failed > 0 ? ", \(failed) failed" : "")))
    let left = total - made - current - failed
    if !isWhole {
      console.note(
        .init(
          thai: "หยุดก่อนครบ ยังเหลือ \(left) จาก \(total) หน่วยงาน ทำต่อได้ด้วยคำสั่งเดิมกับ --resume",
          english: "stopped with \(left) of \(total) left; the same command with --resume goes on"))
    }
    guard console.isJSON else { return }
    var object = JSONObject()
    object.add("event", isWhole ? "finished" : "stopped")
    if !isWhole { object.add("left", left) }
    object.add("made", made)
    object.add("upToDate", current)
    object.add("failed", failed)
    try? console.print(object.text)
  }

  private func write(_ text: String) {
    try? writeAll(Array(text.utf8), to: STDERR_FILENO)
  }

  private func oneDecimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

/// Seconds of a clock that only goes forward (the C function is `clock_gettime`).
private func monotonicSeconds() -> Double {
  var time = timespec()
  _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Lets other threads work for a while.
func pause(milliseconds: UInt32) {
  _ = usleep(milliseconds * 1_000)
}
