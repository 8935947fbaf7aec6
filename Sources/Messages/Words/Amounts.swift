/// Tenths with one decimal, behind a point: so it is written in English, in Mexico and in Central America.
func decimal(_ tenths: Int) -> String { "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)" }

/// `49,800`; with a comma, for the same reason.
func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.enumerated().map { index, digit in
        (index > 0 && (digits.count - index).isMultiple(of: 3) ? "," : "") + String(digit)
    }.joined()
}
