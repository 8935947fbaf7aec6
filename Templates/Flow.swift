import HTML

// Repetition and choice in markup. Generic, so kept in this module and not in `HTML`: the compiler specialises them
// here.

/// Concatenates the markup of each element, without an array in between.
func each<Elements: Sequence>(_ elements: Elements, _ make: (Elements.Element) -> HTML) -> HTML {
    var all = HTML()
    for element in elements { all += make(element) }
    return all
}

/// The markup if the condition is true, else nothing.
func when(_ condition: Bool, _ html: @autoclosure () -> HTML) -> HTML { condition ? html() : HTML() }

/// The markup of the value, or nothing for `nil`.
func with<Value>(_ value: Value?, _ make: (Value) -> HTML) -> HTML {
    if let value { make(value) } else { HTML() }
}
