import DocumentTree

/// A page's size and text area, points.
struct PageGeometry {
  let width: Double
  let height: Double
  let left: Double
  let top: Double
  let bodyWidth: Double
  let bodyHeight: Double

  /// A landscape page is the portrait one turned to the left, its margins with it: the binding edge stays the top's.
  init(_ page: StyleSheet.Page, _ orientation: Section.Orientation) {
    let margins: (top: Double, right: Double, bottom: Double, left: Double)
    switch orientation {
    case .portrait:
      (width, height) = (page.width, page.height)
      margins = (page.top, page.right, page.bottom, page.left)
    case .landscape:
      (width, height) = (page.height, page.width)
      margins = (page.left, page.top, page.right, page.bottom)
    }
    left = margins.left
    top = margins.top
    // Margins that leave no room leave a little all the same.
    bodyWidth = max(36, width - margins.left - margins.right)
    bodyHeight = max(36, height - margins.top - margins.bottom)
  }
}
