package import Base
package import Diagnostics
internal import Messages

/// The English message of a diagnostic, for comparisons in tests.
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
