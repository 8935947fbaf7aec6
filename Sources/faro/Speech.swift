internal import ArgumentParser
internal import Build
internal import Foundation
internal import Messages
internal import Tools

/// Language of messages: `--messages`, else `FARO_LANG`, else the locale, else the site's default language if there are
/// messages in it, else English. Determined before the arguments are parsed, because their help texts need it.
enum Speech {
    static let language = of(CommandLine.arguments, ProcessInfo.processInfo.environment)
    static var words: any MessageWords { language.words }

    /// Pure except for the last step, which reads the site's `site.yaml`.
    private static func of(_ arguments: [String], _ environment: [String: String]) -> MessageLanguage {
        if let asked = value(of: "--messages", in: arguments).flatMap({ MessageLanguage(rawValue: $0) }) {
            return asked
        }
        if let set = environment["FARO_LANG"].flatMap({ MessageLanguage(locale: $0) }) { return set }
        // POSIX: the first of these that is set and not empty wins.
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        if let locale, let known = MessageLanguage(locale: locale) { return known }
        let root = value(of: "--root", in: arguments) ?? ProjectOptions.usualFolder
        return (try? defaultLanguage(ofSiteIn: root)).flatMap { $0 }.flatMap(MessageLanguage.init(locale:)) ?? .en
    }

    /// `--option value` or `--option=value`.
    private static func value(of option: String, in arguments: [String]) -> String? {
        for (index, argument) in arguments.enumerated() {
            if argument == option { return arguments.dropFirst(index + 1).first }
            if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
        }
        return nil
    }
}

/// Declares the option of every command; `Speech` reads it.
struct MessageOptions: ParsableArguments {
    @Option(name: .long, help: help(.messages))
    var messages: MessageLanguage?
}

extension MessageLanguage: ExpressibleByArgument {}

/// A command's own text in the language of this run.
func text(_ text: CommandText) -> String { Speech.words.text(text) }

/// The help of an option or argument.
func help(_ text: CommandText, value name: String? = nil) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: Speech.words.text(text)).named(name)
}

extension ArgumentHelp {
    fileprivate func named(_ name: String?) -> ArgumentHelp {
        var help = self
        help.valueName = name
        return help
    }
}
