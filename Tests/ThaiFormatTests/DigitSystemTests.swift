import Testing
import ThaiFormat

@Suite struct DigitSystemTests {
  @Test(
    "Digits turn Thai, but for those of Latin words, codes and addresses",
    arguments: [
      ("ปี 2568", "ปี ๒๕๖๘"), ("87.15 คะแนน", "๘๗.๑๕ คะแนน"), ("พ.ศ.2568", "พ.ศ.๒๕๖๘"), ("ข้อ1-15", "ข้อ๑-๑๕"),
      ("-4.71 +25.97 1,000 50%", "-๔.๗๑ +๒๕.๙๗ ๑,๐๐๐ ๕๐%"), ("0123456789", "๐๑๒๓๔๕๖๗๘๙"),
      ("ข้อ o42 (i10) e7,o2", "ข้อ o42 (i10) e7,o2"), ("E-Service2 3G", "E-Service2 3G"),
      ("ITA 2568", "ITA ๒๕๖๘"), ("O42ของ2568", "O42ของ๒๕๖๘"),
      ("ดู https://www.example.go.th/2568/a?x=1 ข้อ 2", "ดู https://www.example.go.th/2568/a?x=1 ข้อ ๒"),
      ("https://ตัวอย่าง.ไทย/2568 ปี 2568", "https://ตัวอย่าง.ไทย/2568 ปี ๒๕๖๘"),
      ("(www.ก.th/1) 1", "(www.ก.th/1) ๑"), ("a1@b2.go.th 1", "a1@b2.go.th ๑"),
      ("แผน_2568.pdf 1/2568", "แผน_2568.pdf ๑/๒๕๖๘"), ("", ""), ("ไม่มีเลข", "ไม่มีเลข"), ("๑๒ 3", "๑๒ ๓"),
      ("http:/1", "http:/๑"), ("ITA/2568 i1/i2", "ITA/๒๕๖๘ i1/i2"),
      ("e7:95 R&D2", "e7:๙๕ R&D2"), ("example.go.th/2568/1 1", "example.go.th/2568/1 ๑"), ("www 1", "www ๑"),
      ("1.5/2.5", "๑.๕/๒.๕"), ("ITA ปี2568/O1", "ITA ปี๒๕๖๘/O1"), ("a://", "a://"), ("www.", "www."),
      (":1", ":๑"),
      ("เวลา 08:30", "เวลา ๐๘:๓๐"),
    ])
  func thai(_ text: String, _ expected: String) {
    #expect(DigitSystem.thai.apply(to: text) == expected)
  }

  @Test(
    "Digits turn Arabic, but for those of addresses",
    arguments: [
      ("ปี ๒๕๖๘", "ปี 2568"), ("o๔๒ ๘๗.๑๕", "o42 87.15"), ("๐๑๒๓๔๕๖๗๘๙", "0123456789"), ("2568", "2568"),
      ("https://ตัวอย่าง.ไทย/๒๕๖๘ ปี ๒๕๖๘", "https://ตัวอย่าง.ไทย/๒๕๖๘ ปี 2568"), ("๏๚", "๏๚"), ("แ๑", "แ1"),
    ])
  func arabic(_ text: String, _ expected: String) {
    #expect(DigitSystem.arabic.apply(to: text) == expected)
  }

  @Test(
    "Whole numbers, with and without thousands",
    arguments: [
      (0, "๐", "๐"), (7, "๗", "๗"), (999, "๙๙๙", "๙๙๙"), (1000, "๑๐๐๐", "๑,๐๐๐"),
      (1_300_132, "๑๓๐๐๑๓๒", "๑,๓๐๐,๑๓๒"), (-26, "-๒๖", "-๒๖"), (-123456, "-๑๒๓๔๕๖", "-๑๒๓,๔๕๖"),
    ])
  func numbers(_ number: Int, _ plain: String, _ grouped: String) {
    #expect(DigitSystem.thai.text(number) == plain)
    #expect(DigitSystem.thai.text(number, isGrouped: true) == grouped)
  }

  @Test("The widest whole number has no overflow")
  func widest() {
    #expect(DigitSystem.arabic.text(Int.min) == "-9223372036854775808")
    #expect(DigitSystem.arabic.text(hundredths: Int.min) == "-92233720368547758.08")
  }

  @Test(
    "Two decimals come from hundredths",
    arguments: [
      (8715, "87.15", "+87.15"), (0, "0.00", "0.00"), (5, "0.05", "+0.05"), (-471, "-4.71", "-4.71"),
      (-5, "-0.05", "-0.05"), (10000, "100.00", "+100.00"), (2597, "25.97", "+25.97"),
    ])
  func hundredths(_ value: Int, _ plain: String, _ signed: String) {
    #expect(DigitSystem.arabic.text(hundredths: value) == plain)
    #expect(DigitSystem.arabic.text(hundredths: value, showsPlus: true) == signed)
  }

  @Test("Shares are said with ร้อยละ")
  func percentage() {
    #expect(DigitSystem.thai.percentage(hundredths: 6430) == "ร้อยละ ๖๔.๓๐")
    #expect(DigitSystem.arabic.percentage(30) == "ร้อยละ 30")
    #expect(DigitSystem.thai.text(hundredths: 123_456_789, isGrouped: true) == "๑,๒๓๔,๕๖๗.๘๙")
  }
}
