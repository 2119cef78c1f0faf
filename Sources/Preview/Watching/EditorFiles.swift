/// Whether a name is of a file that an editor makes for itself while it saves another: a lock, a swap file, a copy.
///
/// Vim writes `4913`, `.name.swp` and `name~`; Emacs `#name#` and `.#name`; LibreOffice `.~lock.name#`; Microsoft Office
/// `~$name`; GTK's editors `.goutputstream-…`; many write `name.tmp` and rename it.
package func isEditorsOwn(_ name: String) -> Bool {
  if name.hasPrefix(".") || name.hasPrefix("~") || name.hasPrefix("#") || name.hasSuffix("~") { return true }
  // Vim tries whether it may write in the folder, by numbers from 4913 on.
  if !name.isEmpty, name.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
  let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
  return ["swp", "swo", "swx", "tmp", "temp", "bak", "part", "lock", "crdownload"].contains(ending)
}
