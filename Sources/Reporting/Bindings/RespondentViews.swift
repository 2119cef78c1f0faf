import Assessment

struct RespondentsView: TemplateObject {
  var respondents: Respondents
  /// What the year's rules on samples ask of the agency; nil where its framework has none.
  var sampling: SamplingFinding?

  /// Nil where the record says nothing of who answered.
  init?(_ findings: Findings) {
    guard let respondents = findings.record.respondents else { return nil }
    self.respondents = respondents
    sampling = findings.sampling
  }

  static let schema = Schema<RespondentsView>(
    "ผู้ตอบ", "ผู้ตอบแบบวัดการรับรู้", "who answered the forms",
    [
      .object("internal", "ผู้มีส่วนได้ส่วนเสียภายใน", "of the agency's own people") { view in
        view.respondents.internal.map { CountView(count: $0, least: view.sampling?.requiredInternal) }
      },
      .object("external", "ผู้มีส่วนได้ส่วนเสียภายนอก", "of the people it serves") { view in
        view.respondents.external.map { CountView(count: $0, least: view.sampling?.requiredExternal) }
      },
      .flag("isAnyRequired", "มีขนาดตัวอย่างขั้นต่ำในไฟล์ข้อมูล", "the record says how many had to answer") {
        $0.respondents.internal?.required != nil || $0.respondents.external?.required != nil
      },
    ])

  struct CountView: TemplateObject {
    var count: Respondents.Count
    /// How many the year's rules ask for; nil where they leave it open.
    var least: Int?

    /// The least sample, where fewer answered than the record requires, or than the rules ask of as many as there are.
    ///
    /// Of how many nobody knows the rules may ask all, and all may have answered.
    var missedSample: Int? {
      guard let answered = count.answered, let least = count.required ?? least, answered < least else {
        return nil
      }
      if let population = count.population, answered >= population { return nil }
      return least
    }

    /// Whether everybody is to be asked.
    var asksAll: Bool {
      guard let population = count.population, let required = count.required ?? least else { return false }
      return required >= population
    }

    static let schema = Schema<CountView>(
      "จำนวนผู้ตอบ", "จำนวนผู้ตอบ", "numbers of respondents",
      [
        .number("population", "จำนวนทั้งหมด", "how many there are") { $0.count.population },
        .number("required", "ขนาดตัวอย่างขั้นต่ำ", "how many had to answer") { $0.count.required },
        .number("answered", "จำนวนที่ตอบ", "how many answered") { $0.count.answered },
        .flag("asksAll", "ต้องเก็บข้อมูลจากทุกคน", "everybody is to be asked") { $0.asksAll },
        .number(
          "missedSample", "ขนาดตัวอย่างขั้นต่ำ เมื่อมีผู้ตอบไม่ถึง", "how many had to answer, where fewer did"
        ) { $0.missedSample },
      ])
  }
}
