/// The number of an indirect object; every object here has generation 0.
struct Reference: Hashable, Sendable {
  let number: Int
}
