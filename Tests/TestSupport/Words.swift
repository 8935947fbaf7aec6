package import Base
package import Diagnostics
internal import Messages

/// A diagnostic in English, as most tests compare it.
extension Diagnostic {
    package var message: String { English().sentence(fact).message }
    package var note: String? { English().sentence(fact).note }
}

extension Problem {
    package var message: String { English().sentence(fact).message }
    package var note: String? { English().sentence(fact).note }
}

extension EnvironmentError {
    package var message: String { English().sentence(self).message }
    package var note: String? { English().sentence(self).note }
}
