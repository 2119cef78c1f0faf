package import SourceData

extension Diagnostic.Code {
  package static let figureDiffers = Self("figure-differs")
  package static let figureNotInRecord = Self("figure-not-in-record")
  package static let figurePlaces = Self("figure-places")
}

extension FigureCheck {
  private static let todo = Diagnostic.Message(
    thai: "ตรวจกับผลที่ประกาศ แล้วแก้ข้อความหรือแก้คะแนนในไฟล์",
    english: "look at the published results, and correct the text or the record")

  static let explanations = [
    CodeExplanation(
      .figureDiffers, thai: "คะแนนที่เขียนในข้อความไม่ใช่คะแนนของสิ่งที่กล่าวถึง",
      english: "A score in a text is not that of what the text names.", todo: todo,
      example: "narrative: { preface: แบบวัด OIT ได้คะแนนต่ำสุด (ร้อยละ 95.66) }"),
    CodeExplanation(
      .figureNotInRecord, thai: "คะแนนที่เขียนในข้อความไม่มีในไฟล์ มักค้างจากรายงานเก่าหรือของหน่วยงานอื่น",
      english: "A score in a text is none of the record's; often it was left from another report.",
      todo: todo,
      example: "narrative: { preface: ผลการประเมิน ITA ได้คะแนน 43.75 }"),
    CodeExplanation(
      .figurePlaces, thai: "คะแนนในข้อความมีทศนิยมไม่เท่าคะแนนอื่น ซึ่งมีสองตำแหน่ง",
      english: "A score in a text has not the two decimals of the others.",
      todo: .init(thai: "เขียนทศนิยมสองตำแหน่ง", english: "write two decimals"),
      example: "narrative: { preface: \"ได้คะแนนรวม 87,15 คะแนน\" }"),
  ]
}
