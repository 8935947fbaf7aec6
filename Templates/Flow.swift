import HTML

// Repetition and choice in markup. They stand here and not in `HTML`: within one module the compiler makes of each use what it needs.

/// What `make` writes for each element, in order, without an array between.
func each<Elements: Sequence>(_ elements: Elements, _ make: (Elements.Element) -> HTML) -> HTML {
    var all = HTML()
    for element in elements { all += make(element) }
    return all
}

/// The markup when the condition holds, else nothing.
func when(_ condition: Bool, _ html: @autoclosure () -> HTML) -> HTML { condition ? html() : HTML() }

/// What `make` writes for the value, or nothing when there is none.
func with<Value>(_ value: Value?, _ make: (Value) -> HTML) -> HTML {
    if let value { make(value) } else { HTML() }
}
