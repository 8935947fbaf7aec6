/// Tenths with one decimal, behind a point: so it is written in English, in Mexico and in Central America.
func decimal(_ tenths: Int) -> String { "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)" }
