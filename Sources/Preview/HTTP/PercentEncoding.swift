/// All but the unreserved characters of a URI by their bytes (RFC 3986, 2.1 and 2.3; as it stands also for the extended values of
/// header fields, RFC 8187, 3.2).
package func percentEncoded(_ text: String) -> String {
  var result = ""
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      result.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      result += (digits.utf8.count < 2 ? "%0" : "%") + digits
    }
  }
  return result
}
