package import Base
package import Diagnostics
internal import Glibc

/// English; what the tests compare with and reports are sorted by.
package struct English: MessageWords {
    package let note = "note"

    package init() {}
}

extension English {
    package func summary(errors: Int, warnings: Int) -> String {
        let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
            .map { "\(grouped($0.0)) \($0.1)\($0.0 == 1 ? "" : "s")" }
        return parts.isEmpty ? "no problems" : parts.joined(separator: ", ")
    }

    package func rest(errors: Int, warnings: Int) -> String {
        "and \(grouped(errors + warnings)) more: \(summary(errors: errors, warnings: warnings))"
    }
}

// MARK: - Files, YAML, values

extension English {
    package func sentence(_ fact: FileFact) -> Sentence {
        switch fact {
        case .missingSettings:
            Sentence(
                "the project has no 'Content/site.yaml'", note: "'faro init DIR' writes a small project to start from")
        case .tooLarge(let bytes, let limit):
            Sentence("the file has \(bytes) bytes, and at most \(limit) are read", note: "divide it")
        case .longerThan(let mebibytes):
            Sentence("the file is longer than \(mebibytes) MiB", note: "split it into several pages")
        case .notUTF8(let byte):
            Sentence("byte \(hexadecimal(byte)) is not UTF-8", note: "save the file as UTF-8")
        case .isUTF16:
            Sentence("the file is not in UTF-8 but in UTF-16", note: "save it as UTF-8")
        case .controlCharacter(let codePoint):
            Sentence("control character \(codePoint)", note: "remove it")
        case .badPageName(let name, let fault, let instead):
            Sentence(
                "'\(name)' cannot be the name of a page",
                note: clause(fault) + (instead.map { ": rename it to '\($0).md'" } ?? ""))
        case .badFolderName(let name, let fault, let instead):
            Sentence(
                "'\(cut(name))' cannot be the name of a section's folder",
                note: clause(fault) + (instead.map { ": rename it to '\($0)'" } ?? ""))
        case .hiddenAsset(let name):
            Sentence("'\(name)' cannot be the name of an asset", note: "names that begin with '.' are hidden files")
        case .noSuchLanguageFile(let name, let near):
            Sentence("no language of the site has the file '\(name)'", note: hint(near, "expected"))
        case .noSuchLanguage(let folder, let near):
            Sentence("'\(folder)' is no language of the site", note: hint(near, "expected"))
        case .undeclaredLanguage(let code):
            Sentence(
                "'\(code)' is no language of the site",
                note: "write '\(code): { name: … }' under 'languages' in 'Content/site.yaml', or take this folder out")
        case .fileForFolder(let name):
            Sentence(
                "'\(name)' is a folder of the site, not a file", note: "rename the file, or take it out of 'Content/'")
        case .notARegisterFile(let name):
            Sentence("'\(name)' is no file of the register", note: "its files are 'Content/facts/NAME.yaml'")
        case .noSuchCollection(let name, let near):
            Sentence("'\(name)' is no collection of the site", note: hint(near, "collections"))
        case .outsideCollections(let name, let near):
            Sentence("'\(name)' is in no collection", note: hint(near, "collections"))
        case .notAPage(let name):
            Sentence(
                "'\(name)' is not a page",
                note: textStem(name).map { "rename it to '\($0).md'" }
                    ?? "pages are text files that end in '.md'; other files belong in 'Content/assets/'")
        case .deepFolders(let limit):
            Sentence("folders are nested more than \(limit) deep", note: "move the files further up")
        case .pathTooLong(let limit):
            Sentence(
                "the path of what lies in this folder has more than \(limit) bytes",
                note: "give its folders shorter names")
        case .unfitName:
            Sentence(
                "the name holds bytes that no URL can: control or direction characters, or no UTF-8", note: "rename it")
        case .sameNames(let name, let other):
            Sentence(
                "'\(name)' and '\(other)' differ only in case or in Unicode normal form",
                note: "rename one of them: on many disks they are one file")
        case .neitherFileNorFolder:
            Sentence("neither a file nor a folder", note: "take it out of 'Content/'")
        case .folderNamedLikeFile:
            Sentence("a folder has the name of a file", note: "rename the folder, or take the ending off")
        case .linkLoop:
            Sentence("the link leads back to itself", note: "remove the link")
        case .linkToNothing:
            Sentence("the link leads to nothing", note: "remove the link")
        case .linkOut:
            Sentence("the link leads out of 'Content/'", note: "copy the file here instead")
        case .linkToFolder:
            Sentence(
                "the link leads to a folder; only links to files are followed", note: "copy the folder here instead")
        }
    }

    package func sentence(_ fact: YAMLFact) -> Sentence {
        switch fact {
        case .emptyFile:
            Sentence(
                "the file is empty", note: "begin with a line of '---', then 'title: …', then another line of '---'")
        case .noFrontMatter:
            Sentence(
                "the file does not begin with front matter",
                note: "begin with a line of '---', then 'title: …', then another line of '---'")
        case .unclosedFrontMatter:
            Sentence("the front matter is not closed", note: "write a line of '---' after its last key")
        case .emptyFrontMatter:
            Sentence("the front matter is empty", note: "write at least 'title: …'")
        case .frontMatterTooLarge(let bytes, let limit):
            Sentence(
                "the front matter has \(bytes) bytes, and at most \(limit) are read",
                note: "long text belongs in the body")
        case .notKeys(let found):
            Sentence("the front matter must be keys and values, not \(shown(found))", note: "write 'title: …'")
        case .tabInIndentation:
            Sentence("a tab in the indentation", note: "indent with spaces")
        case .foreignSpace(let codePoint):
            Sentence(
                "this space is the character \(codePoint), not an ordinary space",
                note: "delete it and press the space bar")
        case .noSpaceAfterColon(let key, let value):
            Sentence("no space after '\(key):'", note: "write '\(key): \(cut(value))'")
        case .indentedKey(let key, let above):
            Sentence(
                "'\(key)' is further in than '\(above)', which has its value already",
                note: "begin both at the same column; or put quotes around a text of several lines that holds ': '")
        case .oddIndentation(let spaces, let levels):
            Sentence(
                "this line is \(spaces) \(spaces == 1 ? "space" : "spaces") in, and no line above it is",
                note: "begin it where the line that it belongs to begins: "
                    + "\(levels.map(String.init).joined(separator: " or ")) spaces in")
        case .indentedStart(let spaces):
            Sentence(
                "the first key is \(spaces) \(spaces == 1 ? "space" : "spaces") in",
                note: "begin it at the beginning of the line")
        case .duplicateKey(let key, let line):
            Sentence("'\(key)' is written twice", note: "the first is in line \(line)")
        case .unused(.anchors):
            Sentence("YAML anchors ('&name') are not used here", note: "write the value out, or put quotes around it")
        case .unused(.aliases):
            Sentence(
                "YAML aliases ('*name') are not used here",
                note: "write the value out, or put quotes around a text that begins with '*'")
        case .unused(.tags):
            Sentence("YAML tags ('!name') are not used here", note: "write the value out, or put quotes around it")
        case .tooDeep(let limit):
            Sentence("lists and maps are nested too deeply", note: "at most \(limit) levels")
        case .keyNotWord(let found):
            Sentence("\(shown(found)) cannot be a key", note: "a key is a word, followed by ':'")
        case .colonInText(let instead):
            Sentence(
                "': ' begins a value where none can stand",
                note: instead.map { "write \($0)" } ?? "put quotes around a text that holds ': '")
        case .noColon(let instead):
            Sentence(
                "no ':' after a key",
                note: instead.map { "write '\($0)'" }
                    ?? "write 'key: value', or indent the line if it continues the one above")
        case .textAfterQuotes(let instead):
            Sentence(
                "the quotes are closed before the text ends",
                note: instead.map { "write \($0)" } ?? "put single quotes around a text that holds double ones")
        case .notAListSign(let sign, let instead):
            Sentence("'\(sign)' begins no element of a list", note: "write '\(instead)'")
        case .unclosedList:
            Sentence("this list is not closed", note: "write ']' at its end, and ',' between its elements")
        case .unclosedMap:
            Sentence("this map is not closed", note: "write '}' at its end, and ',' between its pairs")
        case .badFirstCharacter:
            Sentence("a value cannot begin with this character", note: "put quotes around the text")
        case .unclosedQuotes(let instead):
            Sentence(
                "these quotes are not closed",
                note: instead.map { "write \($0)" } ?? "write the same kind of quote at the end of the text")
        case .unclosed:
            Sentence("this is not closed")
        case .unknownEscape:
            Sentence(
                "no such escape after '\\' in double quotes",
                note: "write '\\\\' for a backslash, or use single quotes")
        case .strayLine:
            Sentence(
                "this line fits neither the key above nor its value",
                note: "check the indentation, and quotes inside quotes")
        case .strayListLine:
            Sentence("this line fits neither the list above nor its elements", note: "check the indentation")
        case .listOnKeyLine:
            Sentence("a list cannot begin on this line", note: "put '- ' on a line of its own")
        case .noNameAfterSign:
            Sentence(
                "a text cannot begin with '&' or '*'", note: "put quotes around a text that begins with '&' or '*'")
        case .secondDocument:
            Sentence("only one YAML document can stand here", note: "remove the line of '---' or '...'")
        case .missingElement:
            Sentence("no value where one must stand", note: "remove the ',' or write the value")
        case .unreadable(let problem):
            Sentence(
                "not readable as YAML" + (problem.map { ": " + $0 } ?? ""),
                note: "look for quotes, brackets or spaces that are missing")
        }
    }

    package func sentence(_ fact: ValueFact) -> Sentence {
        switch fact {
        case .missingKey(let key, .roles(let owner)):
            Sentence("the key '\(key)' is missing in '\(owner)'", note: "write '\(key):' with the name of a field")
        case .missingKey(let key, let owner):
            Sentence("the key '\(key)' is missing", note: requirement(owner))
        case .unknownKey(let key, .page(let id), let near):
            Sentence(
                "unknown key '\(key)' in the collection '\(id)'",
                note: (hint(near, "known keys").map { $0 + " or " } ?? "") + keeping(key, id))
        case .unknownKey(let key, let place, let near):
            Sentence("unknown key '\(key)' in \(shown(place))", note: hint(near, "known keys"))
        case .commaInText(let text, let place):
            Sentence("unknown key '\(text)' in \(shown(place))", note: "put quotes around a text that holds a comma")
        case .outdentedKey(let key, let owner):
            Sentence("'\(key)' stands outside of '\(owner)'", note: "indent it like the other keys of '\(owner)'")
        case .missingValue(let key, let expected, let isRequired):
            Sentence(
                "'\(key)' has no value",
                note: "write \(shown(expected))" + (isRequired ? "" : ", or leave the key out"))
        case .emptyText(let key, let isRequired):
            Sentence("'\(key)' is empty", note: "write a text" + (isRequired ? "" : ", or leave the key out"))
        case .emptyList(let key, let collection):
            Sentence("'\(key)' is an empty list", note: "the collection '\(collection)' requires it")
        case .wrongType(let key, let expected, let found, let instead):
            Sentence(
                "'\(key)' must be \(shown(expected)), not \(shown(found))",
                note: instead.map { "write '\(key): \($0)'" } ?? advice(expected, found))
        case .wrongRoot(let expected, let found):
            Sentence(
                "the file must be \(shown(expected)), not \(shown(found))",
                note: expected == .map ? "write 'key: text' in each line" : "begin each entry with '- term: …'")
        case .duplicateElement(let value, let key):
            Sentence("'\(cut(value))' stands in '\(key)' twice", note: "remove one of them")
        case .outOfBounds(let key, let measure, let bound):
            Sentence(shown(key, measure), note: shown(bound))
        case .unsafeCharacter(let key, let codePoint):
            Sentence("'\(key)' holds the character \(codePoint), which cannot be seen", note: "remove it")
        case .impossibleDate(let text, let fault):
            Sentence("'\(text)' is not in the calendar", note: clause(fault))
        case .badURL(let text, let fault):
            Sentence(
                "'\(cut(text))' is not a web address",
                note: fault == .noScheme && isBareHost(text) ? "write 'https://\(text)'" : clause(fault))
        case .badEmail(let text):
            Sentence(
                "'\(cut(text))' is not an e-mail address",
                note: "write name, '@' and domain, as in 'office@example.org'")
        case .badPhone(let text):
            Sentence(
                "'\(cut(text))' is not a phone number",
                note: "write '+', the country's code and digits, or a short number such as 911")
        case .badRevision(let found):
            Sentence(
                "\(shown(found)) is not a revision",
                note: "write the 8 digits that 'faro check' prints for the source, in quotes")
        case .unknownCountry(let text, let nearest):
            Sentence(
                "no country has the code '\(cut(text))'",
                note: nearest.map { "did you mean '\($0)'?" }
                    ?? "write the two capital letters of ISO 3166-1, e.g. 'US'")
        case .unknownLanguage(let text, let fault, let nearest):
            Sentence(
                "'\(cut(text))' is not the code of a language",
                note: nearest.map { "did you mean '\($0)'?" } ?? clause(fault))
        case .unknownTerm(let text, let vocabulary, let near):
            Sentence("'\(cut(text))' is not a term of the vocabulary '\(vocabulary)'", note: hint(near, "its terms"))
        }
    }
}

// MARK: - Parts of sentences

extension English {
    package func clause(_ fault: DateFault) -> String {
        switch fault {
        case .yearZero: "years begin with 0001"
        case .month: "months go from 01 to 12"
        case .day(let last): "that month has \(last) days"
        case .notFull: "write year, month and day, as in 2026-11-22"
        }
    }

    package func clause(_ fault: URLFault) -> String {
        switch fault {
        case .noScheme: "it must begin with https:// or http://"
        case .noHost: "it has no host"
        case .userName: "it holds a user name, which can disguise where it leads"
        case .badCharacter: "write %20 for a space, and percent codes for \"<>\\^`{|}"
        }
    }

    package func clause(_ fault: BaseURLFault) -> String {
        switch fault {
        case .url(let fault): clause(fault)
        case .queryOrFragment: "leave out what begins with '?' or '#'"
        case .dots: "leave out '.' and '..'"
        case .badPath:
            "its path may hold letters, digits, '-', '.', '_' and '~', and percent codes for spaces and other letters"
        }
    }

    package func clause(_ fault: SlugFault) -> String {
        switch fault {
        case .empty: "it is empty"
        case .hyphenAtEnd: "it begins or ends with a hyphen"
        case .upperCase: "write it in lower case"
        case .badCharacter: "it may hold letters, digits and hyphens"
        case .tooLong(let bytes, let limit):
            "it has \(bytes) bytes, and at most \(limit) fit into the names of files everywhere"
        }
    }

    package func clause(_ fault: LanguageFault) -> String {
        switch fault {
        case .malformed: "write a BCP 47 code such as 'es', 'en' or 'pt-BR'"
        case .unknown(let code): "no language has the code '\(code)'"
        }
    }

    package func purpose(of key: FrontMatterKey) -> String {
        switch key {
        case .title: "what the page is called"
        case .summary: "one sentence: what the reader gets from this page"
        case .slug: "the last part of the address, instead of the file's name"
        case .date: "when it was published"
        case .compiled: "when it was put together from its sources"
        case .checked: "when a machine last compared it with its sources"
        case .reviewed: "when a person last read it against its sources; by: in what role"
        case .reviewBy: "when it must be looked at again"
        case .draft: "take this line out to publish"
        case .layout: "a template of the theme, instead of the collection's"
        case .aliases: "old addresses that lead here"
        case .answers: "questions that it answers, as readers ask them; search finds and suggests them"
        case .order: "its place among the others of the collection"
        case .changes: "what was changed, each with a date and a text"
        case .withdrawn: "it no longer holds; it stays at its address and leaves the lists"
        case .sensitive: "readers are offered a quick way out"
        case .search: "how much its words count in search"
        case .sources: "where its claims come from"
        case .translationOfRevision: "the revision of the text that this one translates"
        case .until: "the day until which the notice is shown"
        }
    }

    func hint(_ suggestion: Suggestion, _ list: String) -> String? {
        switch suggestion {
        case .nearest(let word): "did you mean '\(word)'?"
        case .oneOf(let words): "\(list): " + words.map { "'\($0)'" }.joined(separator: ", ")
        case .none: nil
        }
    }

    func shown(_ value: WrittenValue) -> String {
        switch value {
        case .text(let text): "'\(cut(text))'"
        case .list: "a list"
        case .map: "a map"
        }
    }

    func shown(_ type: ExpectedType) -> String {
        switch type {
        case .text: "a text"
        case .list: "a list"
        case .map: "a map of keys and values"
        case .listOfMaps: "a list of maps"
        case .integer: "a whole number"
        case .number: "a number"
        case .date: "a date as YYYY-MM-DD, YYYY-MM or YYYY"
        case .word(let words): choice(words, "or")
        }
    }

    private func shown(_ place: Place) -> String {
        switch place {
        case .settings: "site.yaml"
        case .notice: "a notice"
        case .synonyms: "the synonyms"
        case .places: "the names of places"
        case .helpWords: "the help words"
        case .style: "the rules of style"
        case .register: "a file of the register"
        case .record(let id): "the record '\(id)'"
        case .collection(let id): "the collection '\(id)'"
        case .page(let id): "the collection '\(id)'"
        case .field(let key): "the field '\(key)'"
        case .taxonomy(let id): "the taxonomy '\(id)'"
        case .language(let code): "the language '\(code)'"
        case .key(let key): "'\(key)'"
        }
    }

    private func requirement(_ owner: Owner) -> String {
        switch owner {
        case .page: "every page requires it"
        case .notice: "a notice requires it"
        case .change: "every change has a date and a text"
        case .source: "every source has one"
        case .site: "every site has one"
        case .licence: "a licence has a name and a url"
        case .corridors: "corridors lead from origins to destinations"
        case .corridorState: "the state of a pair is read from a field of a collection"
        case .homePath: "every path asks a question"
        case .crossings: "it says which texts have parts, and by which field"
        case .synonymGroup: "write 'term:' and 'words:'"
        case .placeWords: "write 'place:', the code of a country or region, or a term"
        case .helpWords: "write 'page:' and 'words:'"
        case .styleRule: "write 'avoid:' and 'prefer:'"
        case .record(let id): "the record '\(id)' requires it"
        case .recordSource: "a source of the register has a title and the day when it was seen"
        case .register: "the register needs the vocabularies of its topics and kinds"
        case .key(let key): "'\(key)' requires it"
        case .collection(let id): "the collection '\(id)' requires it"
        case .roles(let key): "'\(key)' requires it"
        }
    }

    /// What to write where the value that was written gives no example.
    private func advice(_ expected: ExpectedType, _ found: WrittenValue) -> String? {
        switch (expected, found) {
        case (.text, .map): "put quotes around a text that begins with '{' or holds ': '"
        case (.text, .list): "write one text; put quotes around one that begins with '['"
        case (.list, .text): "write '[' before it and ']' after it"
        case (.list, .map): "begin each element with '- '"
        case (.map, _): "write a line 'key: value' for each, two spaces in"
        case (.listOfMaps, _): "begin each entry with '- ' and its first key, e.g. '- title: …'"
        case (.integer, _): "write digits alone, e.g. 12"
        case (.number, _): "write digits, with a point before decimals, e.g. 1.5"
        case (.date, _): "e.g. 2026-11-22"
        case (.word(let words), _): "write " + choice(words, "or")
        case (.text, .text), (.list, .list): nil
        }
    }

    private func shown(_ key: String, _ measure: Measure) -> String {
        switch measure {
        case .value(let value): "'\(key)' is \(value)"
        case .characters(let count): "'\(key)' has \(count) \(count == 1 ? "character" : "characters")"
        case .elements(let count): "'\(key)' has \(count) \(count == 1 ? "element" : "elements")"
        }
    }

    private func shown(_ bound: Bound) -> String {
        switch bound {
        case .atLeast(let least): "at least \(least)"
        case .atMost(let most): "at most \(most)"
        case .between(let least, let most): "between \(least) and \(most)"
        case .easeOfReading: "between 0 and 100, higher is easier"
        }
    }

    /// `'a', 'b' or 'c'`.
    func choice(_ words: [String], _ or: String) -> String {
        let quoted = words.map { "'\($0)'" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " \(or) " + last
    }
}

/// `0xF1`.
func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.utf8.count < 2 ? "0" : "") + digits
}

/// Long texts are told by their beginning.
func cut(_ text: String) -> String { text.utf8.count > 60 ? text.prefix(57) + "…" : text }

// MARK: - site.yaml, strings, synonyms

extension English {
    package func sentence(_ fact: SettingsFact) -> Sentence {
        switch fact {
        case .empty:
            Sentence("the file holds no settings", note: "write at least 'title', 'languages' and 'collections'")
        case .noBaseURL:
            Sentence("the key 'base_url' is missing", note: "write the address that the site will have")
        case .placeholderURL(let url):
            Sentence(
                "'base_url' is the placeholder '\(url)'",
                note: "write the address that the site will have before you publish")
        case .badBaseURL(let url, let fault):
            Sentence("'\(cut(url))' is not the address of a site", note: clause(fault))
        case .noLanguage:
            Sentence("the site has no language", note: "write e.g. 'es: { name: Español, default: true }'")
        case .sameLanguage(let code, let other):
            Sentence("'\(code)' is the same language as '\(other)'", note: "take one of them out")
        case .noDefaultLanguage:
            Sentence("no language is the default", note: "write 'default: true' for one of them")
        case .defaultLanguages(let count):
            Sentence("\(count) languages are the default", note: "write 'default: true' for one of them")
        case .undeclaredLanguage(let code, let texts):
            Sentence(
                "'\(code)' is no language of the site, and \(texts) texts of this file are in it",
                note: "write '\(code): { name: … }' under 'languages', or take these texts out")
        case .unknownRule(let name, let near):
            Sentence("no rule has the name '\(name)'", note: hint(near, "rules") ?? "'faro explain' lists them")
        case .fixedRule(let rule):
            Sentence(
                "the rule '\(rule)' cannot be changed", note: "it reports what makes the site wrong, not an opinion")
        case .badName(let name, let thing, let fault):
            Sentence("'\(name)' cannot be the name of a \(word(thing))", note: clause(fault))
        case .reservedFolder(let name):
            Sentence("'\(name)' cannot be the name of a collection", note: "that folder has a meaning of its own")
        case .badPath(let path, let fault):
            Sentence("the path '\(cut(path))' cannot be part of a URL", note: clause(fault))
        case .duplicatePath(let path, let language, let owner, let other):
            Sentence(
                "'\(owner)' has the path '\(path)' in '\(language)', as '\(other)' has",
                note: "give one of the two another path")
        case .emptyVocabulary(let id):
            Sentence("the vocabulary '\(id)' has no terms", note: "write e.g. '\(id): { wages: Wages }'")
        case .unknownTemplate(let name, let near):
            Sentence("the theme has no template '\(name)'", note: hint(near, "it has"))
        case .unknownListing(let name, let near):
            Sentence("the theme has no listing '\(name)'", note: hint(near, "it has"))
        case .unknownSchema(let type, let template, let near):
            Sentence(
                "the template '\(template)' cannot describe items as '\(type)'",
                note: hint(near, "it can as") ?? "take 'schema' out")
        case .unknownOutput(let name, let near):
            Sentence("no output has the name '\(name)'", note: hint(near, "known outputs"))
        case .duplicateEmbed(let word):
            Sentence("two collections have the embed '\(word)'", note: "give one of them another word")
        case .outdatedKey(let key):
            Sentence("'\(key)' does nothing any more: pages have the safe elements of HTML", note: "take it out")
        case .unknownOrder(let key, let near):
            Sentence("items cannot be ordered by '\(key)'", note: hint(near, "they can by"))
        case .noSuchField(let key, let near):
            Sentence("the collection has no field '\(key)'", note: hint(near, "its fields"))
        case .noSuchFieldOf(let collection, let key, let near):
            Sentence("the collection '\(collection)' has no field '\(key)'", note: hint(near, "its fields"))
        case .undrawable(let field, let type, let template, let drawn):
            Sentence(
                "the template '\(template)' cannot draw '\(field)' as '\(type)'",
                note: "it draws " + drawn.map { "'\($0)'" }.joined(separator: " or "))
        case .reservedKey(let key):
            Sentence("every page has a key '\(key)' already", note: "give the field another name")
        case .noType(let field):
            Sentence("the field '\(field)' has no 'type'", note: "write e.g. '\(field): { type: text }'")
        case .ofWithoutList:
            Sentence("'of' belongs to lists", note: "write 'type: list'")
        case .listWithoutOf(let field):
            Sentence("the list '\(field)' does not say of what", note: "write e.g. 'of: text'")
        case .noTarget(let type, let field, let key):
            Sentence(
                "the \(type) '\(field)' has no '\(key)'",
                note: key == "to"
                    ? "write 'to:' with the name of a collection"
                    : "write '\(key):' with the name of a vocabulary")
        case .unknownType(let name, let near, let all):
            Sentence(
                "no field has the type '\(name)'", note: nearest(near) ?? "known types: " + all.joined(separator: ", "))
        case .unknownVocabulary(let name, let near):
            Sentence("no vocabulary has the name '\(name)'", note: hint(near, "known names"))
        case .unknownCollection(let name, let near):
            Sentence("no collection has the name '\(name)'", note: hint(near, "collections"))
        case .unknownTaxonomy(let name, let near):
            Sentence("no taxonomy has the name '\(name)'", note: hint(near, "taxonomies"))
        case .minAboveMax:
            Sentence("'min' is greater than 'max'", note: "exchange the two")
        case .notAFacet(let type):
            Sentence(
                "a field of type '\(type)' cannot be a facet",
                note: "a facet's values are few and short, e.g. 'choice' or 'country'")
        case .taxonomyIsCollection(let id):
            Sentence("'\(id)' is a collection already", note: "give the taxonomy another name")
        case .taxonomyWithoutFrom(let id):
            Sentence(
                "the taxonomy '\(id)' has no 'from'", note: "name the fields that it collects, e.g. [guides.topics]")
        case .notAFieldPath(let found):
            Sentence("\(shown(found)) is not a field of a collection", note: "write 'collection.field'")
        case .noPagesOfValues(let path, let type):
            Sentence("the values of '\(path)' cannot have pages", note: "its type is '\(type)'")
        case .noCountries(let path, let type):
            Sentence("'\(path)' does not hold countries", note: "its type is '\(type)'")
        case .oneFieldAndValues:
            Sentence("'among' must name one field and its values", note: "write e.g. { kind: [bilateral] }")
        case .oneFieldAndValue(let key):
            Sentence("'\(key)' must name one field and its value", note: "write e.g. { kind: theme }")
        case .noTags(let path, let type):
            Sentence(
                "the values of '\(path)' cannot be tags of headings",
                note: "its type is '\(type)'; use a country or a choice"
            )
        case .termIsTag(let term, let vocabulary):
            Sentence(
                "'\(term)' of '\(vocabulary)' is the tag of sections that every page shows",
                note: "give the term another id")
        case .titleLacks(let part):
            Sentence("the title lacks '\(part)'", note: "write e.g. '{item} in {value}'")
        case .wrongFieldType(let path, let type, let expected):
            Sentence(
                "'\(path)' is of type '\(type)'",
                note: "choose a field of type " + expected.map { "'\($0)'" }.joined(separator: " or "))
        case .unknownMenuEntry(let entry, let menu, let near):
            Sentence("the menu '\(menu)' cannot lead to '\(entry)'", note: nearest(near) ?? menuEntries)
        case .unknownSign(let name, let near):
            Sentence("the theme has no sign '\(name)'", note: hint(near, "it has"))
        case .homePathNowhere:
            Sentence(
                "the path leads nowhere", note: "write 'items: …' with a collection, or 'terms: …' with a taxonomy")
        case .noWords(let language):
            Sentence(
                "the interface has no words in '\(language)'",
                note: "write 'Content/strings/\(language).yaml'; until then the English words stand in")
        case .unknownWord(let key, let near):
            Sentence("the theme has no word '\(key)'", note: hint(near, "its words"))
        case .missingWord(let key, let english):
            Sentence("the word '\(key)' is missing", note: "the English text stands in: '\(english)'")
        case .missingPlural(let key, let form, let language, let forms):
            Sentence(
                "'\(key)' lacks the plural form '\(form)'",
                note: "the language '\(language)' has " + forms.map { "'\($0)'" }.joined(separator: ", "))
        case .unknownPlaceholder(let name, let near):
            Sentence(
                "the placeholder '{\(name)}' is not in the English text",
                note: hint(near, "it has") ?? "the English text has none")
        case .missingPlaceholder(let name, let english):
            Sentence("the placeholder '{\(name)}' is missing", note: "the English text is '\(english)'")
        case .addressWordTooLong(let key, let bytes, let limit):
            Sentence(
                "'\(key)' has \(bytes) bytes, and at most \(limit) can stand in an address",
                note: "write one or two words")
        case .duplicateTerm(let term):
            Sentence("the term '\(term)' is written twice", note: "put all its words in one list")
        case .duplicatePlace(let code):
            Sentence("the place '\(code)' is written twice", note: "put all its words in one entry")
        case .unknownPlace(let code, let near):
            Sentence(
                "'\(code)' is no place",
                note: hint(near, "places")
                    ?? "a country is two capitals, e.g. 'CR'; a region, e.g. 'US-CA'; or a term of a vocabulary")
        }
    }

    private var menuEntries: String {
        "write a collection, a taxonomy, 'corridors', 'register', 'index', 'search', or 'collection/name'"
    }

    private func nearest(_ suggestion: Suggestion) -> String? {
        if case .nearest = suggestion { hint(suggestion, "") } else { nil }
    }

    private func word(_ thing: NamedThing) -> String {
        switch thing {
        case .page: "page"
        case .collection: "collection"
        case .vocabulary: "vocabulary"
        case .term: "term"
        case .taxonomy: "taxonomy"
        case .callout: "callout"
        }
    }
}

// MARK: - faro new

extension English {
    package func sentence(_ fact: NewItemFact) -> Sentence {
        switch fact {
        case .settingsWithErrors: Sentence("'Content/site.yaml' has errors", note: "'faro check' lists them")
        case .noCollection(let id, let near): Sentence("no collection '\(id)'", note: hint(near, "the site has"))
        case .noLanguage(let code, let near): Sentence("no language '\(code)'", note: hint(near, "the site has"))
        case .badName(let fact): sentence(fact)
        case .exists(let path): Sentence("'\(path)' exists already", note: "choose another name, or change that file")
        case .noOriginal(let path): Sentence("nothing to translate: '\(path)' does not exist", note: "write it first")
        case .ownLanguage(let path):
            Sentence("nothing to translate: '\(path)' is in this language", note: "name another language with --lang")
        case .noRegister: noRegister
        case .badRegisterName(let name, let fault, let instead):
            Sentence(
                "'\(name)' cannot be the name of a file of the register",
                note: clause(fault) + (instead.map { ": name it '\($0)'" } ?? ""))
        case .notForRegister(let option):
            Sentence("a file of the register has no use for \(option)", note: "leave \(option) out")
        }
    }

    package func text(_ text: NewItemText) -> String {
        switch text {
        case .choice(let terms): "one of: " + terms.joined(separator: ", ")
        case .reference(let collection): "the name of an item in '\(collection)'"
        case .date: "as 2025-12-31"
        case .country: "two letters, e.g. HN"
        case .language: "e.g. es"
        case .url: "https://…"
        case .phone: "with +, country code and number"
        case .otherKeys(let keys): "also: " + keys.joined(separator: ", ")
        case .body: "Write here."
        case .translate: "translate title, summary and text, then take this line out"
        }
    }
}

// MARK: - Markdown

extension English {
    package func sentence(_ fact: MarkdownFact) -> Sentence {
        switch fact {
        case .headingOfLevelOne:
            Sentence(
                "a heading of level 1 belongs to the page's title alone", note: "begin the text's headings with '##'")
        case .badAnchor(let name):
            Sentence(
                "'\(abridged(name))' cannot be an anchor",
                note: "use letters, digits, '-', '_' and '.', and begin with no '_': '{#my-anchor}'")
        case .headingAttributes(let written):
            Sentence(
                "'\(abridged(written, to: 60))' is left out: a heading has an anchor alone",
                note: "write '{#name}', or nothing")
        case .duplicateAnchor(let name):
            Sentence("the anchor '\(abridged(name))' is already taken", note: "write another one here")

        case .undefinedFootnote(let label, .nearest(let other)):
            Sentence("no footnote is called '\(label)'", note: "did you mean '[^\(other)]'?")
        case .undefinedFootnote(let label, _):
            Sentence("no footnote is called '\(label)'", note: "define it at the start of a line: '[^\(label)]: text'")
        case .duplicateFootnote(let label):
            Sentence("the footnote '\(label)' is already defined", note: "give this one another name")
        case .unusedFootnote(let label):
            Sentence("nothing refers to the footnote '\(label)'", note: "write '[^\(label)]' where it belongs")
        case .footnoteIsLink(let text):
            Sentence(
                "'[\(abridged(text))]' is a link here and no footnote",
                note: "put the footnote's definition at the start of a line, "
                    + "and nothing in brackets behind the reference")
        case .tooManyReferences(let limit):
            Sentence("a page may refer \(limit) times to footnotes", note: "divide the page")

        case .activeScheme(let scheme):
            Sentence(
                "a link may not use '\(scheme):'",
                note: "write a page's file name, or a URL that begins with 'https:', 'mailto:' or 'tel:'")
        case .unknownCallout(let kind, let suggestion):
            Sentence("no kind of callout is called '\(abridged(kind))'", note: calloutNote(suggestion))
        case .emptyEmbed(let name):
            Sentence(
                "the block '\(name)' names no item",
                note: "write the name of an item, that is its file's name without '.md'")

        case .secondEmbed(let name, let second):
            Sentence(
                "the block '\(name)' names a second item, '\(abridged(second))'",
                note: "close the block with '```' after its first line; each item has a block of its own")
        case .embedWithoutFilter(let name):
            Sentence(
                "the block '\(name)' does not say what its table shows",
                note: "write a line 'key: value', such as 'kind: deadline'")
        case .lineWithoutFilter(let name, let line):
            Sentence(
                "'\(abridged(line))' does not say what the table of the block '\(name)' shows",
                note: "write 'key: value', such as 'kind: deadline', or close the block with '```' before this line")
        case .unknownEmbedWord(let word, let near):
            Sentence("no block is called '\(word)'", note: "did you mean '```\(near)'?")

        case .misplacedQuote(.imageDescription):
            Sentence(
                "the description of an image cannot quote the register",
                note: "write the words without '(fact:…)' and quote them in the text beside the image")
        case .misplacedQuote(.linkText):
            Sentence(
                "a quote of the register cannot be inside the text of a link: readers see the brackets",
                note: "put the quote outside of the link's text")
        case .misplacedQuote(.heading(let anchor)):
            Sentence(
                "a heading that quotes the register needs an anchor of its own, "
                    + "or its address changes with the value",
                note: "write '{#\(anchor)}' at the end of the heading")

        case .tableTooWide(let columns, let limit):
            Sentence("a table may have \(limit) columns, not \(columns)", note: "divide it into several tables")
        case .tooManyCells(let limit):
            Sentence("the tables of a page may have \(limit) cells in all", note: "divide the page")
        case .rowWithoutBar:
            Sentence(
                "this line has no '|' and becomes a row of the table above it",
                note: "leave a blank line after the table")
        case .lineAfterTable:
            Sentence("this line follows a table and is no row of it", note: "leave a blank line after the table")

        case .unclosedComment:
            Sentence("this comment is not closed, and hides what follows", note: "write '-->' at its end")
        case .entityForControl(let codePoint):
            Sentence("an entity makes the control character \(codePoint) here", note: "take it out")
        case .notUTF8:
            Sentence("this byte is no UTF-8", note: "save the file as UTF-8")

        case .textTooLong(let bytes, let limit):
            Sentence("a text may have \(limit) bytes, not \(bytes)", note: "divide it into several pages")
        case .tooManyOpenImages(let count):
            tooComplex("'![' stands here \(count) \(count == 1 ? "time" : "times")")
        case .listsTooDeep(let depth):
            tooComplex("lists stand here in lists, up to \(depth) deep")
        case .nestedTooDeep(let limit):
            tooComplex("quotes, lists or emphasis stand here more than \(limit) deep")
        }
    }

    private func tooComplex(_ what: String) -> Sentence {
        Sentence("\(what), too much to be rendered", note: "a backslash before each makes text of them")
    }

    private func calloutNote(_ suggestion: Suggestion) -> String? {
        switch suggestion {
        case .nearest(let kind): "did you mean '[!\(kind.uppercased())]'?"
        case .oneOf(let kinds): "known kinds: \(kinds.joined(separator: ", "))"
        case .none: nil
        }
    }
}

// MARK: - Links, addresses, assets

extension English {
    package func sentence(_ fact: SiteFact) -> Sentence {
        switch fact {
        case .emptyLink:
            Sentence("the link leads nowhere", note: "write the path of a file between the parentheses")
        case .externalImage(let url):
            Sentence(
                "the image '\(abridged(url))' is on another site",
                note: "put the file in 'Content/assets/' and link to it there")
        case .schemeNotAllowed(let scheme):
            Sentence("links of the kind '\(abridged(scheme)):' are not allowed", note: "use https:, mailto: or tel:")
        case .linkWithoutScheme(let url):
            Sentence("the link '\(abridged(url))' has no scheme", note: "write '\(withScheme(url))'")
        case .linkLeavesProject(let url):
            Sentence(
                "the link '\(abridged(url))' leaves the project",
                note: "write the path of a file in 'Content/', relative to this one")
        case .brokenAnchor(let anchor, let page, let suggestion):
            Sentence(
                "no heading '#\(abridged(anchor))' " + (page.map { "in '\(abridged($0))'" } ?? "on this page"),
                note: near(suggestion, "#"))
        case .missingPage(let path, let suggestion):
            Sentence("no page at '\(abridged(path))'", note: near(suggestion))
        case .missingFile(let path, let suggestion):
            Sentence("no file '\(abridged(path))'", note: near(suggestion))
        case .misplacedImage(let path, let instead):
            Sentence(
                "no image '\(abridged(path))'",
                note: instead.map { "write '\($0)'" } ?? "put the file in 'Content/assets/' and link to it there")
        case .linkToDraft(let path):
            Sentence("'\(abridged(path))' is a draft", note: "take 'draft: true' out of it, or take the link out")
        case .linkIntoLanguage(let language, let own, let path):
            Sentence(
                "the link leads to the page in '\(language)', which has a translation in '\(own)'",
                note: "write '\(path)'")

        case .unknownItem(_, let name, let collection, let suggestion):
            Sentence("no item '\(abridged(name))' in '\(collection)'", note: near(suggestion))
        case .itemNotInLanguage(_, let name, let collection, let language):
            Sentence(
                "'\(name)' in '\(collection)' is not in the language '\(language)'",
                note: "write 'Content/\(language)/\(collection)/\(name).md'")
        case .itemIsDraft(let name, let collection):
            Sentence(
                "'\(name)' in '\(collection)' is a draft", note: "take 'draft: true' out of it, or take its name out")
        case .unknownMenuEntry(let menu, let entry, let suggestion):
            Sentence(
                "the menu '\(menu)' has no page '\(abridged(entry))' to link to",
                note: near(suggestion)
                    ?? "write a collection, a taxonomy, 'corridors', 'register', 'index', 'search', or "
                    + "'collection/name'"
            )
        case .unknownLayout(let name, let suggestion, let templates):
            Sentence(
                "no template '\(abridged(name))'",
                note: (near(suggestion).map { $0 + " " } ?? "") + "the theme has: \(templates.joined(separator: ", "))")

        case .badSlug(_, .empty, let instead):
            Sentence("the slug is empty", note: "write '\(instead)'")
        case .badSlug(let slug, let fault, let instead):
            Sentence("the slug '\(abridged(slug))' \(clause(fault))", note: "write '\(instead)'")
        case .badAlias(let alias):
            Sentence(
                "the alias '\(abridged(alias))' is not an address within the site",
                note: "write it like '/es/old-name/'")
        case .unfitAddress(let name, let reason, let remedies):
            Sentence(
                "'\(abridged(name))' cannot be the name of a file: \(clause(reason))",
                note: remedies.map(clause).joined(separator: ", or "))
        case .aliasTooLong(let limit, let nameLimit):
            Sentence(
                "an alias has more than \(limit) bytes, or one of its names more than \(nameLimit)",
                note: "no server keeps such an address: take it out")
        case .permalinkCollision(let address, let owner, let remedies):
            Sentence(
                "the address '/\(abridged(address))' is taken by '\(abridged(owner))'",
                note: remedies.isEmpty ? nil : remedies.map(clause).joined(separator: ", or "))
        }
    }

    private func near(_ suggestion: Suggestion, _ prefix: String = "") -> String? {
        if case .nearest(let word) = suggestion { "did you mean '\(prefix)\(word)'?" } else { nil }
    }

    private func clause(_ fault: SiteFact.SlugFault) -> String {
        switch fault {
        case .empty: "is empty"
        case .leavesFolder: "leaves its folder"
        case .tooLong(let limit): "is longer than \(limit) bytes"
        case .unfitCharacter: "holds a control, space or direction character"
        case .notInForm: "is not in the form of a URL"
        }
    }

    private func clause(_ remedy: SiteFact.CollisionRemedy) -> String {
        switch remedy {
        case .slugOfOne: "give one of the two another 'slug'"
        case .slug(let page): "give '\(page)' another 'slug'"
        case .folder(let path): "rename the folder '\(abridged(path))', or give it an 'index.md' with a 'slug'"
        case .alias(let page): "take the alias out of '\(page)'"
        case .path(let id): "change the path of '\(id)' in site.yaml"
        case .word(let key, let language): "change '\(key)' in 'Content/strings/\(language).yaml'"
        case .term(let id): "rename the term '\(id)' in site.yaml"
        case .value(let name, let page, let others):
            "rename '\(abridged(name))' in '\(page)'" + (others > 0 ? " and \(others) more" : "")
        }
    }
}

extension English {
    package func sentence(_ fact: AssetFact) -> Sentence {
        switch fact {
        case .otherKind(let ending):
            Sentence(
                ending.isEmpty
                    ? "a file without an ending is not published"
                    : "files of the kind '.\(abridged(ending))' are not published",
                note:
                    "published are pictures (png, jpg, gif, webp, avif, svg), "
                    + "documents (pdf, docx, xlsx, pptx, odt, ods, "
                    + "odp, epub, zip), "
                    + "sound and film (mp3, m4a, ogg, wav, mp4, webm) and data (txt, csv, json, ics, vcf)"
            )
        case .heic:
            Sentence(
                "photos of the kind HEIC are not published: most browsers do not show them",
                note: "save the photo as JPEG; on an iPhone: Settings, Camera, Formats, Most Compatible")
        case .severalEndings(let first, let last):
            Sentence(
                "the name has two endings, '.\(abridged(first))' and '.\(abridged(last))'",
                note: "some servers go by the first; write '-' in place of the other dots")
        case .notOfItsKind(let ending):
            Sentence(
                "this is not a '.\(abridged(ending))' file: its content is of another kind",
                note: "save it again as '.\(abridged(ending))', or give it the ending of what it is")
        case .photoNotes:
            Sentence(
                "the photo holds notes of the camera, such as where and when it was taken",
                note: "take them out: on Windows, Properties, Details, Remove Properties; with a program: "
                    + "exiftool -all= -tagsfromfile @ -orientation photo.jpg, or save it again for the web")
        case .heavyPicture(let kilobytes, let limit):
            Sentence(
                "the picture has \(kilobytes) KB, more than \(limit)",
                note: "make it smaller: 1,200 pixels are wide enough, saved as JPEG or WebP")
        case .tooLarge(let megabytes):
            Sentence(
                "the file is longer than \(megabytes) MB, or cannot be read",
                note: "make it smaller, or link to where it is kept")
        case .nameTooLong(let limit):
            Sentence("the file's name has more than \(limit) bytes", note: "give it a shorter one")
        case .image(let image):
            Sentence(
                "the image is not only an image: \(clause(image.content))",
                note: "save it as a plain SVG, without scripts and links")
        }
    }

    private func clause(_ content: AssetFact.ActiveContent) -> String {
        switch content {
        case .notUTF8: "it is not written in UTF-8"
        case .otherEncoding(let name): "it says that it is written in '\(name)', not in UTF-8"
        case .malformed: "its XML is not well formed"
        case .element(let name): "it holds a <\(name)> element"
        case .attribute(let element, let attribute): "<\(element)> has the attribute '\(attribute)'"
        case .instruction(let target): "it holds the instruction <?\(target)?>"
        case .entities: "it declares entities"
        case .reference(let element, let target): "<\(element)> refers to '\(target)'"
        case .otherFile(let element, let attribute): "<\(element)> refers to another file in '\(attribute)'"
        case .backslashInStyle: "its style sheet holds a backslash"
        case .otherFileInStyle: "its style sheet refers to another file"
        }
    }
}

extension English {
    package func sentence(_ fact: ExternalLinkFact) -> Sentence {
        let gone = "find where it has moved to, or take the link out"
        let unclear = "open it in a browser: it may be a passing fault, or a host that answers no programs"
        return switch fact {
        case .gone(let url, let status): Sentence("'\(abridged(url))' is gone: its host answers \(status)", note: gone)
        case .noHost(let url): Sentence("'\(abridged(url))' leads to a host that does not exist", note: gone)
        case .refused(let url, let status):
            Sentence("'\(abridged(url))' cannot be checked: its host answers \(status)", note: unclear)
        case .unanswered(let url, let reason):
            Sentence("'\(abridged(url))' cannot be checked: \(clause(reason))", note: unclear)
        }
    }

    private func clause(_ reason: SiteFact.UnfitName) -> String {
        switch reason {
        case .hidden: "names that begin with a dot are hidden"
        case .program(let ending): "servers run files with the ending '.\(ending)'"
        case .windows: "Windows has no such names"
        }
    }

    private func clause(_ reason: ExternalLinkFact.NoAnswer) -> String {
        switch reason {
        case .notAnAddress: "it is not an address"
        case .innerHost: "its host is of an inner network; --inner-hosts asks these too"
        case .connectionRefused: "its host refuses connections"
        case .late(let seconds): "no answer within \(seconds) s"
        case .noEncryption: "its host agrees on no encryption"
        case .badCertificate: "its host has no valid certificate"
        case .tooManyRedirects: "it leads from one redirect to the next"
        case .curl(let status): "curl ends with status \(status)"
        }
    }
}

// MARK: - Opinions

extension English {
    package func sentence(_ fact: OpinionFact) -> Sentence {
        switch fact {
        case .fewLinks(let count, let wanted):
            Sentence(
                "the page leads to \(count) other \(count == 1 ? "page" : "pages")",
                note: "link at least \(wanted): the law, an office, another guide")
        case .headingJump(let text, let level, let above):
            Sentence(
                "'\(abridged(text))' is of level \(level), below one of level \(above)",
                note: "begin it with '\(String(repeating: "#", count: above + 1))'")
        case .insecureLink(let url):
            Sentence("'\(abridged(url))' begins with 'http:'", note: "see whether the same address works with 'https:'")
        case .longTitle(let characters, let limit):
            Sentence("the title has \(characters) characters", note: "at most \(limit) are shown everywhere")
        case .missingAlt(let image):
            Sentence(
                "the image '\(abridged(image))' has no description", note: "write what it shows between '![' and ']'")
        case .missingSources:
            Sentence(
                "the page names no sources", note: "write 'sources:' with the title, publisher, year and url of each")
        case .missingSummary:
            Sentence("the page has no summary", note: "say in one sentence what the reader gets")
        case .missingTranslation(let language, let path):
            Sentence("the page is not translated into '\(language)'", note: "write '\(path)'")
        case .orphanPage:
            Sentence("no other page leads here", note: "link it from a page that its reader comes from")
        case .outdatedTranslation(let source, let revision):
            Sentence(
                "'\(source)' has changed since it was translated", note: "compare the two, then write \"\(revision)\"")
        case .readingLevel(let tenths, let collection, let language, let minimum):
            Sentence(
                "the text's reading level is \(decimal(tenths))",
                note: "the collection '\(collection)' wants at least \(minimum) in '\(language)'; "
                    + "shorten sentences and words")
        case .readingLevelMedian(let tenths, let collection, let language, let minimum):
            Sentence(
                "the median reading level of '\(collection)' in '\(language)' is \(decimal(tenths))",
                note: "at least \(minimum) is wanted")
        case .reviewInFuture(let key, let date, let today):
            Sentence(
                "'\(key)' is \(date), and today is \(today)",
                note: "correct the date, or give the build's with --date")
        case .reviewOverdue(let date):
            Sentence("the page was to be reviewed by \(date)", note: "review it, then move its mark and 'review_by'")
        case .style(let words, let prefer):
            Sentence("the project's style avoids '\(words)'", note: "write '\(prefer)'")
        case .summaryTooLong(let characters, let limit):
            Sentence("the summary has \(characters) characters", note: "at most \(limit) are shown everywhere")
        case .unusedTerm(let term, let vocabulary):
            Sentence("no page has the term '\(term)' of the vocabulary '\(vocabulary)'", note: "use it, or remove it")
        }
    }
}

extension English {
    package func line(of levels: ReadingLevels) -> String {
        "\(levels.collection) (\(levels.language)): "
            + "\(levels.pages) \(levels.pages == 1 ? "page" : "pages"), median \(decimal(levels.median))"
            + (levels.lowest.map { ", lowest \(decimal($0.score)) (\($0.path))" } ?? "")
    }
}

// MARK: - What `faro explain` prints of each rule

extension English {
    package func explanation(of rule: RuleID) -> RuleExplanation {
        switch rule {
        // files and folders
        case .badFileName:
            RuleExplanation(
                "a file's or folder's name cannot be part of the site",
                "Names become parts of URLs and must be the same on every disk: no control or direction characters, "
                    + "no folder that is named like a page, nothing but files and folders.",
                wrong: "Content/es/pages/about.md/", right: "Content/es/pages/about.md")
        case .badLinkFile:
            RuleExplanation(
                "a symbolic link leads nowhere, to a folder, or out of Content/",
                "A link counts as the file it leads to, when that is a file of the project too. "
                    + "Everything else could loop, or publish what was not meant to be.",
                wrong: "Content/assets/map.svg -> ../../../map.svg", right: "Content/assets/map.svg (the file itself)")
        case .controlCharacter:
            RuleExplanation(
                "a file holds a character that cannot be seen",
                "NUL and other control characters come from damaged files. "
                    + "Browsers, feeds and terminals treat them in different ways, so none is let through. "
                    + "Remove it; an editor that shows invisible characters finds it.",
                wrong: "title: Sala<NUL>rio", right: "title: Salario")
        case .fileTooLarge:
            RuleExplanation(
                "a text file has more than 2 MiB",
                "No page is that long, and a reader on a phone could not load it. "
                    + "Divide it into pages, or put data into Content/assets/.",
                wrong: "Content/es/pages/all.md (3 MiB)",
                right: "Content/es/pages/part-1.md, Content/es/pages/part-2.md")
        case .invalidUTF8:
            RuleExplanation(
                "a file is not in UTF-8",
                "All text is read as UTF-8. The file was saved in another encoding, such as UTF-16 or Windows-1252. "
                    + "Save it again as UTF-8.",
                wrong: "title: Espa\\xF1a", right: "title: España")
        case .missingSettings:
            RuleExplanation(
                "the project has no Content/site.yaml",
                "That file says what the site is. "
                    + "'faro init DIR' writes a small project to start from, and '--root DIR' builds another folder.",
                wrong: "(a folder without Content/site.yaml)", right: "Content/site.yaml")
        case .nameCollision:
            RuleExplanation(
                "two names differ only in case or in Unicode normal form",
                "On many disks the two are one file, and one would overwrite the other.",
                wrong: "Pay.md, pay.md", right: "pay.md, pay-day.md")
        case .unsafeAsset:
            RuleExplanation(
                "an asset could run a program in the reader's browser",
                "Images and documents are published as they are. So only kinds of a list are, if their content is of "
                    + "that kind, and SVG images only with elements and attributes that draw.",
                wrong: "Content/assets/map.svg with <script>", right: "Content/assets/map.svg without it")
        case .photoNotes:
            RuleExplanation(
                "a photo tells where, when and with what it was taken",
                "Cameras write it into the file (Exif). On the site it could tell where a worker lives.",
                wrong: "photo.jpg as the phone saved it", right: "photo.jpg without its properties")
        case .heavyPicture:
            RuleExplanation(
                "a picture is too heavy for a slow phone",
                "Readers pay for each megabyte.",
                wrong: "a photo of 4,000 × 3,000 pixels", right: "the same, 1,200 pixels wide")
        case .misplacedFile:
            RuleExplanation(
                "a file stands where the site has no place for it",
                "Pages are Content/<language>/<collection>/<name>.md, with the languages and collections of site.yaml. "
                    + "Anything else would be left out in silence.",
                wrong: "Content/es/guidess/pay.md", right: "Content/es/guides/pay.md")
        // front matter
        case .duplicateKey:
            RuleExplanation(
                "a key is written twice",
                "Only one of the two values could count, and which one is not to be guessed. Remove one.",
                wrong: "title: A\ntitle: B", right: "title: A")
        case .frontMatterEmpty:
            RuleExplanation(
                "there is nothing between the '---' lines", "Every page has at least a title.",
                wrong: "---\n---", right: "---\ntitle: Salario\n---")
        case .frontMatterKeys:
            RuleExplanation(
                "the front matter is not a list of keys and values", "Front matter is lines of 'key: value'.",
                wrong: "---\nSalario\n---", right: "---\ntitle: Salario\n---")
        case .frontMatterMissing:
            RuleExplanation(
                "a page does not begin with '---'",
                "The first line of a page is '---'; its keys follow, then another line of '---', then the text.",
                wrong: "# Salario", right: "---\ntitle: Salario\n---")
        case .frontMatterTooLarge:
            RuleExplanation(
                "the front matter has more than 64 KiB", "Keys hold facts about a page. Long text belongs in its body.",
                wrong: "summary: (70,000 characters)", right: "summary: One sentence")
        case .frontMatterUnclosed:
            RuleExplanation(
                "the second '---' line is missing", "Without it the whole page would be read as keys.",
                wrong: "---\ntitle: Salario\n\nText", right: "---\ntitle: Salario\n---\n\nText")
        case .missingKey:
            RuleExplanation(
                "a required key is missing",
                "The collection, as site.yaml describes it, requires the key; or a map lacks one of its parts.",
                wrong: "---\nsummary: …\n---", right: "---\ntitle: Salario\nsummary: …\n---")
        case .missingValue:
            RuleExplanation(
                "a key has no value", "A key without a value says nothing. Write the value or leave the key out.",
                wrong: "summary:", right: "summary: What to do when wages are not paid")
        case .unknownKey:
            RuleExplanation(
                "a key is not one that can stand there",
                "Misspelt keys would be ignored in silence, so they are errors. "
                    + "Known are the built-in keys and the fields of the collection in site.yaml.",
                wrong: "titel: Salario", right: "title: Salario")
        case .yamlAlias:
            RuleExplanation(
                "YAML's anchors, aliases and tags are not used",
                "They can make a small file expand without end, and nobody who writes a page needs them. "
                    + "A text that begins with '&', '*' or '!' is put in quotes.",
                wrong: "title: *Salario*", right: "title: \"*Salario*\"")
        case .yamlSyntax:
            RuleExplanation(
                "the text is not YAML",
                "Most often a text holds ': ' or begins with a special character and has no quotes, "
                    + "or the indentation is wrong.",
                wrong: "title: Pago: qué hacer", right: "title: \"Pago: qué hacer\"")
        case .yamlTab:
            RuleExplanation(
                "a tab indents a line", "YAML is indented with spaces only.",
                wrong: "changes:\n<TAB>- date: 2026-01-01", right: "changes:\n  - date: 2026-01-01")
        // values
        case .badEmail:
            RuleExplanation(
                "a value is not an e-mail address", "It needs a name, an '@' and a domain.",
                wrong: "email: info.example.org", right: "email: info@example.org")
        case .badPhone:
            RuleExplanation(
                "a value is not a phone number",
                "People call from abroad: write '+', the country's code and the digits. "
                    + "Short numbers such as 911 stand as they are. Explanations go into another field.",
                wrong: "phone: [call 911]", right: "phone: [\"911\", \"+1 866 487 9243\"]")
        case .badRevision:
            RuleExplanation(
                "translation_of_revision is not a revision",
                "It holds the 8 signs that 'faro check' prints for the text that was translated, in quotes, "
                    + "because some of them look like a number.",
                wrong: "translation_of_revision: latest", right: "translation_of_revision: \"3f9a02c1\"")
        case .badURL:
            RuleExplanation(
                "a value is not a web address",
                "Only http and https addresses are let through, with a host and without spaces.",
                wrong: "website: www.example.org", right: "website: https://www.example.org/")
        case .duplicateElement:
            RuleExplanation(
                "a list holds the same name twice", "One of the two is a mistake.",
                wrong: "topics: [wages, wages]", right: "topics: [wages]")
        case .impossibleDate:
            RuleExplanation(
                "a date is not in the calendar", "Months go from 01 to 12, and days to the end of their month.",
                wrong: "reviewed: 2026-02-30", right: "reviewed: 2026-02-28")
        case .outOfBounds:
            RuleExplanation(
                "a value is outside the bounds that site.yaml sets",
                "'min' and 'max' bound the value of numbers, the count of lists and the characters of texts.",
                wrong: "number: 6", right: "number: 5")
        case .unknownCountry:
            RuleExplanation(
                "a code is not that of a country", "Countries are written with the two capital letters of ISO 3166-1.",
                wrong: "countries: [USA]", right: "countries: [US]")
        case .unknownLanguage:
            RuleExplanation(
                "a code is not that of a language", "Languages are written as BCP 47 codes.",
                wrong: "languages: [Spanish]", right: "languages: [es]")
        case .unknownTerm:
            RuleExplanation(
                "a word is not a term of its vocabulary",
                "Vocabularies are closed lists in site.yaml, so that each page with a term is found under it.",
                wrong: "topics: [wage]", right: "topics: [wages]")
        case .unsafeCharacter:
            RuleExplanation(
                "a text changes how the text around it is read",
                "Marks that turn the direction of text round can make a title or an address look like another one.",
                wrong: "title: A<U+202E>B", right: "title: AB")
        case .wrongType:
            RuleExplanation(
                "a value is of another type than its key wants", "The type of each field stands in site.yaml.",
                wrong: "order: first", right: "order: 1")
        // Markdown
        case .badAnchor:
            RuleExplanation(
                "an own anchor cannot stand in a URL",
                "Anchors hold letters and digits of any script, hyphens, underscores and points, and no spaces.",
                wrong: "## Plazos {#Los Plazos}", right: "## Plazos {#plazos}")
        case .documentTooComplex:
            RuleExplanation(
                "a text is nested too deeply",
                "Quotes and lists inside each other beyond any reader's patience would take time without bound.",
                wrong: "> > > > > … (hundreds)", right: "> One quote")
        case .documentTooLarge:
            RuleExplanation(
                "a text has more than 1 MiB", "No page is that long. Divide it into several pages.",
                wrong: "(3 MiB of text)", right: "(two pages)")
        case .duplicateAnchor:
            RuleExplanation(
                "two headings have the same own anchor",
                "A link could lead to either. Give one of them another anchor.",
                wrong: "## A {#pay}\n## B {#pay}", right: "## A {#pay}\n## B {#pay-later}")
        case .duplicateFootnote:
            RuleExplanation(
                "a footnote is defined twice", "Only one definition could be shown.",
                wrong: "[^1]: A\n[^1]: B", right: "[^1]: A\n[^2]: B")
        case .emptyEmbed:
            RuleExplanation(
                "an embed names no item",
                "The block between the fences holds the name of an item, i.e. its file's name without '.md'. "
                    + "If the block draws a table, it holds lines 'key: value' that say what the table shows.",
                wrong: "```institution\n```", right: "```institution\nus-whd\n```")
        case .headingLevel:
            RuleExplanation(
                "a text has a heading of level 1",
                "The page's title is its only heading of level 1; people who listen to a page find their way by it.",
                wrong: "# Plazos", right: "## Plazos")
        case .invalidBytes:
            RuleExplanation(
                "a text holds bytes that cannot be rendered", "Save the file as UTF-8 and remove control characters.",
                wrong: "a<NUL>b", right: "ab")
        case .misplacedFootnote:
            RuleExplanation(
                "a reference to a footnote is a link",
                "What follows it in parentheses or brackets makes it one. Put a space between.",
                wrong: "Text[^law](see below).", right: "Text[^law] (see below).")
        case .activeHTML, .rawHTML, .unclosedComment: htmlExplanation(of: rule)
        case .tableEnd:
            RuleExplanation(
                "a line straight below a table is no row",
                "Text there becomes a row of the table, and other blocks end it. Leave a blank line between.",
                wrong: "| a |\n|---|\n| b |\ntext", right: "| a |\n|---|\n| b |\n\ntext")
        case .lostMarkup, .lostText, .strayMarkup, .tableRow: markExplanation(of: rule)
        case .tableTooLarge:
            RuleExplanation(
                "a table has too many cells",
                "No screen shows it, and it could take memory without bound. Put the data into a file.",
                wrong: "(a table with thousands of columns)", right: "(a table with ten columns)")
        case .tooManyFootnotes:
            RuleExplanation(
                "a text has too many footnotes", "Divide the text into pages.",
                wrong: "(thousands of footnotes)", right: "(a few)")
        case .undefinedFootnote:
            RuleExplanation(
                "a footnote is referred to and not defined", "Write its definition, or remove the reference.",
                wrong: "Text[^law].", right: "Text[^law].\n\n[^law]: The law.")
        case .unknownCallout:
            RuleExplanation(
                "a callout is of a kind that the site does not know",
                "Known are note, tip, important, warning, caution and those under 'callouts' in site.yaml.",
                wrong: "> [!DEADLNE]\n> 30 days", right: "> [!DEADLINE]\n> 30 days")
        case .unsafeLink:
            RuleExplanation(
                "a link's scheme could run a program or hide where it leads",
                "Links lead to files of the site, or begin with https:, http:, mailto: or tel:.",
                wrong: "[a](javascript:alert(1))", right: "[a](https://example.org/)")
        case .unusedFootnote:
            RuleExplanation(
                "a footnote is defined and never referred to", "It is left out of the page. Refer to it or remove it.",
                wrong: "Text.\n\n[^law]: The law.", right: "Text[^law].\n\n[^law]: The law.")
        // site.yaml
        case .badName:
            RuleExplanation(
                "a name cannot be that of a file or an id",
                "Names hold lower-case letters, digits and hyphens, "
                    + "because they become names of files and parts of URLs everywhere.",
                wrong: "Content/es/guides/Pay Day.md", right: "Content/es/guides/pay-day.md")
        case .badPath:
            RuleExplanation(
                "a path cannot be part of a URL", "Paths hold lower-case letters, digits and hyphens.",
                wrong: "path: Our Guides", right: "path: our-guides")
        case .defaultLanguage:
            RuleExplanation(
                "not exactly one language is the default",
                "Pages that lack a translation show the default language's text.",
                wrong: "languages:\n  es: { name: Español }\n  en: { name: English }",
                right: "languages:\n  es: { name: Español, default: true }\n  en: { name: English }")
        case .duplicatePath:
            RuleExplanation(
                "two collections or taxonomies have the same path in a language", "Their pages would be in one folder.",
                wrong: "guides: { path: help }\nfaq: { path: help }",
                right: "guides: { path: help }\nfaq: { path: questions }")
        case .fieldType:
            RuleExplanation(
                "a template cannot draw a field of this type",
                "The template gives the field a place of its own and knows how to draw some types only. "
                    + "Change the type, the field's name, or the template.",
                wrong: "phone: { type: markdown }", right: "phone: { type: list, of: phone }")
        case .fixedRule:
            RuleExplanation(
                "a rule that cannot be switched off is set",
                "Only opinions can be set under 'rules'. What makes a site wrong stays an error.",
                wrong: "rules: { broken-link: off }", right: "rules: { long-title: off }")
        case .outdatedKey:
            RuleExplanation(
                "site.yaml has a key that does nothing any more", "Take it out.",
                wrong: "allow_raw_html: true", right: "(nothing)")
        case .eventDates, .eventRule: eventExplanation(of: rule)
        case .placeholderURL:
            RuleExplanation(
                "base_url is still the example's",
                "Links in feeds, the sitemap and shared pages would lead nowhere. "
                    + "Write the address that the site will have.",
                wrong: "base_url: https://example.org/", right: "base_url: https://labour.example.gov/faro/")
        case .reservedKey:
            RuleExplanation(
                "a field has the name of a built-in key", "Every page has that key already.",
                wrong: "fields: { title: { type: text } }", right: "fields: { official_title: { type: text } }")
        case .settingsEmpty:
            RuleExplanation(
                "site.yaml holds nothing", "A site has at least a title, languages and collections.",
                wrong: "# nothing", right: "title: Faro\nlanguages: …\ncollections: …")
        case .unknownCollection:
            RuleExplanation(
                "no collection has this name", "Collections are listed under 'collections' in site.yaml.",
                wrong: "to: institution", right: "to: institutions")
        case .unknownField:
            RuleExplanation(
                "the collection has no such field", "A collection's fields are listed under it in site.yaml.",
                wrong: "from: [guides.topic]", right: "from: [guides.topics]")
        case .unknownListing:
            RuleExplanation(
                "the theme has no such listing", "A listing is the theme's template for a list of items.",
                wrong: "listing: tabel", right: "listing: table")
        case .unknownMenuEntry:
            RuleExplanation(
                "a menu leads to nothing",
                "An entry is a collection, a taxonomy, 'corridors', 'register', 'index', 'search', or "
                    + "'collection/name'.",
                wrong: "main: [guide]", right: "main: [guides]")
        case .unknownSign:
            RuleExplanation(
                "the theme has no such sign",
                "A sign is a small picture of the theme: beside a link of the home page ('first', 'tiles'), or on a "
                    + "callout ('sign'), where it also gives the colour.",
                wrong: "tiles: { corridors: scale }", right: "tiles: { corridors: scales }")
        case .unknownOutput:
            RuleExplanation(
                "no output has this name", "Outputs are the files that a collection makes besides its pages.",
                wrong: "outputs: [rss]", right: "outputs: [feed]")
        case .unknownRule:
            RuleExplanation(
                "no rule has this name", "'faro explain' lists them all.",
                wrong: "rules: { summary-to-long: off }", right: "rules: { summary-too-long: off }")
        case .unknownTaxonomy:
            RuleExplanation(
                "no taxonomy has this name", "Taxonomies are listed under 'taxonomies' in site.yaml.",
                wrong: "terms: stage", right: "terms: stages")
        case .unknownTemplate:
            RuleExplanation(
                "the theme has no such template",
                "A template draws an item. The message lists those that the theme has.",
                wrong: "template: giude", right: "template: guide")
        case .unknownType:
            RuleExplanation(
                "no field has this type",
                "A field is text, markdown, integer, number, boolean, date, url, email, phone, country, language, "
                    + "choice, reference, or a list of one of them.",
                wrong: "type: string", right: "type: text")
        case .unknownVocabulary:
            RuleExplanation(
                "no vocabulary has this name", "Vocabularies are listed under 'vocabularies' in site.yaml.",
                wrong: "vocabulary: topics", right: "vocabulary: topic")
        // the register
        case .badRecord:
            RuleExplanation(
                "a record of the register is not complete",
                "A record is one deadline, amount or right with its source. It has an id, says what it is about, has a "
                    + "value or parts, and says how sure it is. What is not complete cannot be quoted.",
                wrong: "cr-wages-deadline: { about: { topic: wages, kind: deadline } }",
                right: "cr-wages-deadline: { about: { topic: wages, kind: deadline }, value: \"1 año\", source: cr1 }")
        case .factDiffers:
            RuleExplanation(
                "a text quotes a record, but says something else",
                "The words of a quote are the record's value or one of the spellings under 'also'. "
                    + "So a deadline is the same on every page. Correct the text, or the record if it is "
                    + "the one that is wrong.",
                wrong: "[2 años](fact:cr-wages-deadline)", right: "[1 año](fact:cr-wages-deadline)")
        case .misplacedQuote:
            RuleExplanation(
                "a record is quoted where that cannot be",
                "Titles, the text of links and descriptions of images cannot quote the register. "
                    + "A heading that does needs an address of its own, or its address would change with the value.",
                wrong: "## Reclame en [1 año](fact:cr-wages-deadline)",
                right: "## Reclame en [1 año](fact:cr-wages-deadline) {#reclame}")
        case .unknownFact:
            RuleExplanation(
                "a text quotes a record, or a part of one, that does not exist",
                "The records are in Content/facts/. 'faro facts' lists them.",
                wrong: "[1 año](fact:cr-wage-deadline)", right: "[1 año](fact:cr-wages-deadline)")
        case .unknownTag, .duplicateTag, .misplacedTag, .untaggedPart, .untranslatedPart, .missingCrossing,
            .missingPart,
            .emptyTheme, .contactWithoutDoor, .scriptWithoutPhone, .numberWithoutLink:
            crossingExplanation(of: rule) ?? RuleExplanation("", "", wrong: "", right: "")
        case .unquotedText:
            RuleExplanation(
                "a text without quotes that other programs read otherwise",
                "In the register Faro reads every value as text. Other programs that read YAML take 'no' for false and "
                    + "'13:00' for 780. Quotes make all of them read the same.",
                wrong: "value: no", right: "value: \"no\"")
        case .unsureFact:
            RuleExplanation(
                "a text quotes a record that is not sure",
                "A record with 'confidence: check', or a gap, is for editors alone. A reader would take it "
                    + "for the law.",
                wrong: "[3 meses](fact:xx-unsure)", right: "(leave it out until a source confirms it)")

        // words of the interface
        case .missingWord:
            RuleExplanation(
                "a word of the interface is not translated",
                "The theme's English word stands in for it, in the middle of a page in another language.",
                wrong: "(no 'search' in strings/es.yaml)", right: "search: Buscar")
        case .placeholderMismatch:
            RuleExplanation(
                "a translated word has other placeholders than the English one",
                "What stands in braces is filled in when the page is made; a misspelt one would be shown as it is.",
                wrong: "updated: Revisado el {dat}", right: "updated: Revisado el {date}")
        case .unknownWord:
            RuleExplanation(
                "the theme has no such word", "It would never be shown. The message names the nearest one.",
                wrong: "serch: Buscar", right: "search: Buscar")
        // how pages hang together
        case .badAlias:
            RuleExplanation(
                "an old address is not a path of this site", "Aliases begin with '/' and stay within the site.",
                wrong: "aliases: [old-page]", right: "aliases: [/es/old-page/]")
        case .badSlug:
            RuleExplanation(
                "a slug cannot be part of a URL", "Slugs hold lower-case letters without accents, digits and hyphens.",
                wrong: "slug: Días de pago", right: "slug: dias-de-pago")
        case .brokenAnchor:
            RuleExplanation(
                "a link leads to a heading that does not exist",
                "Anchors are the heading's words in lower case, without accents, joined by hyphens, "
                    + "or what '{#…}' behind it says.",
                wrong: "[deadline](pay.md#deadlin)", right: "[deadline](pay.md#deadline)")
        case .brokenAsset:
            RuleExplanation(
                "a link leads to a file that does not exist", "Images and other files live in Content/assets/.",
                wrong: "![map](../../assets/mpa.svg)", right: "![map](../../assets/map.svg)")
        case .brokenLink:
            RuleExplanation(
                "a link leads to a page that does not exist", "Links name the other page's file, relative to this one.",
                wrong: "[Pay](salarioo.md)", right: "[Pay](salario.md)")
        case .deadLink:
            RuleExplanation(
                "a link to another site leads nowhere any more",
                "'faro check --external' asks each host; this one says that the page is gone (404, 410), or the host "
                    + "does not exist. Find where the page is now; if it is nowhere, name the source without a link.",
                wrong: "[Law](https://example.org/moved-away)", right: "[Law](https://example.org/law)")
        case .externalImage:
            RuleExplanation(
                "an image is on another site",
                "The other site would learn who reads this page, and the image can vanish. "
                    + "Put the file into Content/assets/.",
                wrong: "![map](https://example.org/map.png)", right: "![map](../../assets/map.png)")
        case .linkLanguage:
            RuleExplanation(
                "a link leads to a page in another language that has a translation",
                "The reader would be taken out of the language they chose.",
                wrong: "[Pay](../../en/guides/pay.md)", right: "[Pay](pay.md)")
        case .linkToDraft:
            RuleExplanation(
                "a link leads to a draft", "The draft is not part of the site, so the link would be broken.",
                wrong: "[Pay](draft.md)", right: "(no link until the draft is published)")
        case .nameTooLong:
            RuleExplanation(
                "a name is longer than a disk or a server takes",
                "Names in addresses become names of files and folders. A short name is also easier to read out.",
                wrong: "aliases: [/es/(a thousand letters)/]", right: "aliases: [/es/pay/]")
        case .permalinkCollision:
            RuleExplanation(
                "two pages have the same address",
                "One would overwrite the other. Give one of them another slug. The address of a term is made from its "
                    + "name: rename one of two terms that differ in accents or punctuation only.",
                wrong: "slug: pay (in two files)", right: "slug: pay, slug: pay-day")
        case .unansweredLink:
            RuleExplanation(
                "a link to another site cannot be checked",
                "'faro check --external' got another answer than the page: a refusal, a fault, or nothing in time. "
                    + "Some hosts answer people only. Open it in a browser.",
                wrong: "[Law](https://example.org/forbidden)", right: "[Law](https://example.org/law)")
        case .unknownEmbed:
            RuleExplanation(
                "an embed names an item that does not exist",
                "The block holds the item's name, i.e. its file's name without '.md'. "
                    + "If the block draws a table, each of its lines is 'key: value'.",
                wrong: "```institution\nus-wdh\n```", right: "```institution\nus-whd\n```")
        case .unknownReference:
            RuleExplanation(
                "a field names an item that does not exist",
                "References hold the item's name, i.e. its file's name without '.md'.",
                wrong: "institutions: [us-wdh]", right: "institutions: [us-whd]")
        // opinions on a site that is right
        case .amountWithoutYear:
            RuleExplanation(
                "an amount of money does not say of which year it is",
                "Amounts change. A reader must see how old the figure is.",
                wrong: "value: \"₡373,092.30\"", right: "value: \"₡373,092.30\", from: 2026-01-01")
        case .duplicateFact:
            RuleExplanation(
                "two current records say the same thing",
                "Of each place, topic, kind and 'what' there is one record that is valid now. "
                    + "With two, pages could quote different ones.",
                wrong: "cr-wages-deadline and cr-wages-term, both about wages and deadline",
                right: "what: overtime (in one of them)")
        case .expiredFact:
            RuleExplanation(
                "a record's last day is over",
                "'valid_until' has passed. Look up the present value, put the old one under 'was', "
                    + "and let 'faro fix facts' mend the texts.",
                wrong: "value: \"6 meses\"\nvalid_until: 2025-12-31",
                right: "value: \"1 año\"\nwas: { es: [\"6 meses\"], en: [\"6 months\"], on: 2026-11-29 }")
        case .fewRelatedLinks:
            RuleExplanation(
                "a page leads to fewer than three others",
                "A reader whose question is answered elsewhere finds the way by links. "
                    + "Link the laws, guides and offices that belong to the subject.",
                wrong: "(a guide with one link)",
                right: "(a guide that links an agreement, an office and another guide)")
        case .headingJump:
            RuleExplanation(
                "a heading skips a level",
                "People who listen to a page jump from heading to heading; a missing level sounds like missing text.",
                wrong: "## Pago\n#### Plazo", right: "## Pago\n### Plazo")
        case .insecureLink:
            RuleExplanation(
                "a link begins with 'http:'",
                "Somebody on the way can read and change what such a page says. "
                    + "Most sites have the same page under 'https:'.",
                wrong: "[Law](http://example.org/)", right: "[Law](https://example.org/)")
        case .longTitle:
            RuleExplanation(
                "a title has more than 70 characters",
                "Search engines, tabs and lists cut it off. Say the rest in the summary.",
                wrong: "title: What you can do and whom you can ask "
                    + "when your employer in another country has not paid you",
                right: "title: If you were not paid")
        case .missingAlt:
            RuleExplanation(
                "an image has no description",
                "People who cannot see it, or whose connection does not load it, learn nothing. Say what it shows.",
                wrong: "![](map.svg)", right: "![Map of the border crossings](map.svg)")
        case .missingSources:
            RuleExplanation(
                "a page names no sources",
                "Readers must be able to see where a claim about the law comes from, "
                    + "and editors where to look for changes.",
                wrong: "(no 'sources')", right: "sources:\n  - title: Ley Federal del Trabajo")
        case .missingSummary:
            RuleExplanation(
                "a page has no summary",
                "The summary stands in lists, search results and shared links. "
                    + "Say in one sentence what the reader gets.",
                wrong: "title: Salario", right: "title: Salario\nsummary: Qué hacer si no le pagan, y hasta cuándo.")
        case .missingTranslation:
            RuleExplanation(
                "a page is not translated into one of the site's languages",
                "Readers of that language see the default language's text, with a notice.",
                wrong: "es/guides/pay.md without en/guides/pay.md", right: "es/guides/pay.md and en/guides/pay.md")
        case .numberWithoutFact:
            RuleExplanation(
                "a number in a text that no record stands behind",
                "In a collection with 'facts: required' each amount of money, span of time, percentage and "
                    + "phone number "
                    + "is quoted from the register, so that one change is seen everywhere. "
                    + "Numbered steps, dates and articles of laws need none. Your own figure is written as 'fact:own'.",
                wrong: "Tiene 1 año.", right: "Tiene [1 año](fact:cr-wages-deadline).")
        case .orphanPage:
            RuleExplanation(
                "no text or field leads to a page",
                "Only lists and the search find it. Link it from the pages that a reader comes from.",
                wrong: "(a page that nothing links to)", right: "(a link to it in a guide)")
        case .outdatedTranslation:
            RuleExplanation(
                "a translation was made from an older text",
                "Compare the two, then write the revision that the message gives into 'translation_of_revision'.",
                wrong: "translation_of_revision: \"00000000\"", right: "translation_of_revision: \"3f9a02c1\"")
        case .readingLevel:
            RuleExplanation(
                "a text is harder to read than its collection allows",
                "Spanish is measured after Szigriszt-Pazos (1993), English after Flesch (1948): "
                    + "100 is easy, 0 is hard. Shorter sentences and shorter words help.",
                wrong: "(one sentence of sixty words)", right: "(four sentences of fifteen words)")
        case .reviewInFuture:
            RuleExplanation(
                "a page has a mark from after today",
                "The date is a typing mistake, or the build's date is wrong.",
                wrong: "reviewed: 2126-11-22", right: "reviewed: 2026-11-22")
        case .reviewOverdue:
            RuleExplanation(
                "a page's review is overdue",
                "What it says may no longer hold. Review it, then move 'compiled', 'checked' or 'reviewed', whichever "
                    + "is true, and 'review_by'.",
                wrong: "review_by: 2020-01-01", right: "review_by: 2027-05-22")
        case .style:
            RuleExplanation(
                "a text has a phrase that 'Content/style/' says to avoid",
                "One word for one thing, and the words of your readers: the project's own list says what to write. "
                    + "A phrase in which the word is right goes under 'except'.",
                wrong: "You have to submit the claim.", right: "Hand in the claim.")
        case .summaryTooLong:
            RuleExplanation(
                "a summary has more than 160 characters", "Search engines and lists cut it off.",
                wrong: "summary: (200 characters)", right: "summary: (one sentence)")
        case .unlistedSource:
            RuleExplanation(
                "a record or a page cites a site that the project does not cite",
                "'register.unlisted_sources' in site.yaml names sites that anyone can write. Find the same elsewhere.",
                wrong: "url: https://example.blogspot.com/salario", right: "url: https://www.mtss.go.cr/")
        case .seenInFuture:
            RuleExplanation(
                "a source was seen on a day to come",
                "'seen' is the day when somebody looked at the source. It cannot be later than today.",
                wrong: "seen: 2062-11-29", right: "seen: 2026-11-29")
        case .untranslatedFact:
            RuleExplanation(
                "the value of a record lacks one of the site's languages",
                "Pages in that language cannot quote it, and their tables show it in another language. "
                    + "A value that is the same in all languages is written once, as one text.",
                wrong: "value: { es: \"1 año\" }", right: "value: { es: \"1 año\", en: \"1 year\" }")
        case .unusedFact:
            RuleExplanation(
                "no text quotes a record, and no table shows it",
                "It is in the open data and on the page of its place all the same. Quote it where readers look for it.",
                wrong: "Tiene un año.", right: "Tiene [un año](fact:cr-wages-deadline).")
        case .unusedTerm:
            RuleExplanation(
                "no page has a term of a vocabulary",
                "The term has no page, and readers never see it. Use it or remove it.",
                wrong: "topic: { wages: …, wagess: … }", right: "topic: { wages: … }")
        }
    }
}

// MARK: - What commands print

extension English {
    package func text(_ text: CommandText) -> String {
        switch text {
        case .tool: "Turns a folder of Markdown into a fast, searchable site."
        case .build: "Build the site into Public/."
        case .serve: "Show the site in a browser, and build again on every change."
        case .check: "Say everything that is wrong with the content; write nothing."
        case .new: "Write a new content file with every required key."
        case .search: "Ask the built site's search index."
        case .searchAnswer:
            """
            The answer is that of the site's search page. Below three results, the language that the site falls back \
            to is asked too; a question in another language of the site is asked in that one too.
            As JSON: {"total", "fallback", "correction", "alsoSearched": [...], "places": [...], "missing": [...], \
            "results": [{"title", "heading", "url", "language", "collection", "date", "summary"}]}. 'total' counts \
            the pages found in the language asked; 'fallback' counts the results in the other one, which stand \
            between the others where the question is in it, else last; 'missing' holds real words that the site \
            lacks; 'correction' and 'date' are there only when there is one.
            """
        case .explain: "Say what a diagnostic means, with an example."
        case .initialise: "Write a small new project that builds."
        case .root:
            "The project's folder, the one that holds Content/. "
                + "Without it: the current folder, if it holds Content/, else the one that the launcher lies in."
        case .messages:
            "The language of messages: es or en. Default: FARO_LANG, else the locale, else the site's default language."
        case .drafts: "Include drafts."
        case .strict: "Treat warnings as errors."
        case .date: "The day that reviews and dates are judged by; changes messages only, never a page. Default: today."
        case .jobs: "Threads. Default: one per processor."
        case .output: "Where the site is written. Default: Public in the project's folder."
        case .format: "How to print: text, json or github."
        case .baseURL: "The site's address, instead of the one in site.yaml."
        case .clean: "Delete .faro/ and write every file anew, also those whose bytes are the same."
        case .compress: "Write a gzip copy beside each text of more than 1 KB."
        case .explainFiles: "Say for each file that is written why."
        case .quiet: "Print errors only."
        case .stats: "Print time and memory by stage."
        case .sync: "Wait until everything is safe on the disk."
        case .askIndex:
            "Instead of the content, check the search of the built site: whether each page is first for its title, and "
                + "among three for its headings."
        case .innerHosts: "With --external: ask hosts of the own machine and network too."
        case .external: "Ask every link to another site whether it still leads anywhere. Needs curl and a connection."
        case .collection: "The collection, as its folder is named; 'facts' for a file of the register."
        case .slug: "The file's name without its ending; translations share it."
        case .itemLanguage: "The language of the file. Default: the site's own."
        case .title: "The title."
        case .translate: "Start from the item in the default language."
        case .query: "What to search for."
        case .builtSite: "Where the site was built. Default: Public in the project's folder."
        case .searchLanguage: "The language to search in. Default: the site's own."
        case .limit: "The most results to print."
        case .rule: "The rule's id, as it stands in brackets after a message. Without it: all of them."
        case .projectFolder: "The new project's folder."
        case .host: "Address to listen on."
        case .port: "Port to listen on."
        case .open: "Open the site in the browser."
        }
    }

    package func text(_ text: TerminalText) -> String {
        switch text {
        case .summary(let errors, let warnings): summary(errors: errors, warnings: warnings)
        case .nothingWritten(let errors, let warnings):
            summary(errors: errors, warnings: warnings) + ": nothing was written"
        case .progress(let done, let all): "\(done) of \(all) pages"
        case .built(let pages, let seconds, let written, let removed, let warnings):
            "\(counted(pages, "page")) in \(seconds) s, "
                + (written + removed == 0
                    ? "nothing changed"
                    : "\(counted(written, "file")) written" + (removed > 0 ? ", \(removed) removed" : ""))
                + ", \(counted(warnings, "warning"))"
        case .checked(let pages, let errors, let warnings):
            "\(counted(pages, "page")) checked, \(summary(errors: errors, warnings: warnings))"
        case .fileWritten(let reason, let source): reasonText(reason) + (source.map { ", from \($0)" } ?? "")
        case .stageHeads: "stage      wall s   cpu s  peak MB"
        case .allStages: "all"
        case .stage(let stage):
            switch stage {
            case .load: "load"
            case .parse: "parse"
            case .resolve: "resolve"
            case .check: "check"
            case .render: "render"
            case .search: "search"
            case .outputs: "outputs"
            case .emit: "emit"
            }
        case .askingHosts(let addresses): "asking for \(addresses) address\(addresses == 1 ? "" : "es") of other sites"
        case .serving(let address): "serving \(address), Ctrl-C ends it"
        case .nowBuild(let folder): "now: faro build --root \(folder)"
        case .outputFailed: "cannot write to the standard output"
        case .wrong: "wrong:"
        case .right: "right:"
        case .switchedOff(let rule): "In site.yaml, 'rules: { \(rule): off }' switches it off."
        case .didYouMean(let correction): "did you mean: \(correction)?"
        case .alsoSearched(let words): "also searched: " + words.joined(separator: ", ")
        case .aboutPlaces(let names): "understood as a place: " + names.joined(separator: ", ")
        case .foundIn(let language): "in '\(language)'"
        case .nothingFound: "nothing found"
        case .found(let shown, let all): "\(shown) of \(all)"
        case .foundLate(let words, let isTitle, let page, let place):
            "\(isTitle ? "title" : "heading") '\(words)' of \(page): "
                + (place.map { "in place \($0)" } ?? "not among the first ten")
        case .standsFirst(let title, let address): "first is '\(title)', \(address)"
        case .ownWords(let language, let pages, let first, let headings, let found):
            "\(language): \(first) of \(counted(pages, "page")) first for their title, "
                + "\(found) of \(counted(headings, "heading")) among three"
        case .refusal(let refusal): refusalText(refusal)
        case .noRule(let rule, let suggestion):
            if case .nearest(let near) = suggestion {
                "no rule '\(rule)'; did you mean '\(near)'?"
            } else {
                "no rule '\(rule)'"
            }
        case .noIndexLanguage(let code, let known):
            "no language '\(code)' in the index; it has: " + known.joined(separator: ", ")
        case .numberOutOfRange(let option, let least, let most): "\(option) is a number from \(least) to \(most)"
        }
    }

    private func refusalText(_ refusal: TerminalText.RequestRefusal) -> String {
        switch refusal {
        case .noSuchPath: "no such path"
        case .notFound: "not found"
        case .tooManyConnections: "too many connections are open: close some tabs"
        case .headTooLong: "the request's head is too long"
        case .noHost: "the request has no 'Host'"
        case .notARequest: "this is no request that a browser makes"
        case .foreignHost(let host):
            "'\(host)' is not a name of this server, so a page of another site may have sent this. "
                + "Open http://localhost with the port instead, or start 'faro serve' with '--host \(host)'."
        }
    }

    private func reasonText(_ reason: TerminalText.FileReason) -> String {
        switch reason {
        case .new: "new"
        case .changed: "bytes differ"
        case .renewed: "written anew, as --clean asks"
        }
    }

    private func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

// MARK: - Failures of the world

/// Failures of the world, in these words whatever the locale is.
extension English {
    package func sentence(_ failure: EnvironmentError) -> Sentence { Sentence(message(failure), note: note(failure)) }

    private func message(_ failure: EnvironmentError) -> String {
        switch failure {
        case .cannot(let action, let path, let code): "cannot \(verb(action)) '\(path)': \(reason(code))"
        case .noContentFolder(let root): "no folder 'Content' in '\(root)'"
        case .folderNotEmpty(let path): "'\(path)' is not empty"
        case .noDefaultLanguage(let path): "'\(path)' names no default language"
        case .changedMeanwhile(let path): "'\(path)' was changed while it was being mended: nothing was written"
        case .noOutputFolder(let path): "'\(path)' cannot be the output folder"
        case .outputInUse(let output): "another build is writing '\(output)'"
        case .outputLinkBroken(let output): "'\(output)' is a link that leads to nothing"
        case .outputRefused(let output, let refusal): "the site cannot be written to '\(output)': \(clause(refusal))"
        case .outputIsFile(let output): "'\(output)' is a file, not a folder"
        case .inTheWay(let path, let others, _):
            "'\(path)' is in the way\(others == 0 ? "" : " (and \(others) more)"): Faro did not write it"
        case .foreignManifest(let path, _): "'\(path)' is not a list that this version of Faro wrote"
        case .partlyPublished(_, let cause): message(cause)
        case .noSearchIndex(let output): "no search index in '\(output)'"
        case .indexFileMissing(let path): "the index has no file '\(path)'"
        case .indexFileDamaged(let path): "the index's file '\(path)' is damaged"
        case .indexOfOtherVersion: "the index was written by another version of Faro"
        case .programMissing(let name):
            "links to other sites are asked by the program '\(name)', which is not installed"
        case .programNotStarted(let path): "cannot run '\(path)'"
        case .programStopped(let path, let status, _):
            "'\(path)' did not answer for all links (it ended with status \(status))"
        case .noHostFound: "no host of any link can be found"
        case .noSuchAddress(let host): "no address '\(host)' to serve on"
        case .portTaken(let port): "port \(port) is taken by another program"
        case .cannotServe(let port, let code): "cannot serve on port \(port): error \(code)"
        case .cannotServeOn(let host, let code): "cannot serve on '\(host)': error \(code)"
        case .cannotWatch(let code): "cannot watch files: error \(code)"
        case .tooManyWatched: "cannot watch the sources: the system watches too many folders already"
        }
    }

    /// What can be done about it.
    private func note(_ failure: EnvironmentError) -> String? {
        switch failure {
        case .cannot(_, _, ENOSPC), .cannot(_, _, EDQUOT): "free some space; what was published before is untouched"
        case .noContentFolder: "go to the project's folder, name it with --root, or make one with 'faro init'"
        case .folderNotEmpty: "name a new folder"
        case .noDefaultLanguage: "name one with --lang"
        case .changedMeanwhile: "give the command again"
        case .noOutputFolder: "name a folder of its own, e.g. Public"
        case .outputInUse: "wait until it ends, or choose another folder with --output"
        case .outputLinkBroken: "remove the link, or make the folder it leads to"
        case .outputRefused: "name a folder of its own, as in '--output Public'"
        case .outputIsFile: "move it away, or choose another folder with --output"
        case .inTheWay(_, _, let output): "move it out of '\(output)', or choose another folder with --output"
        case .foreignManifest(_, let output): "empty '\(output)' yourself, or choose another folder with --output"
        case .partlyPublished(let output, _):
            "the site in '\(output)' is now partly new; "
                + "every file in it is whole, and the next 'faro build' completes it once this is mended"
        case .noSearchIndex, .indexFileMissing, .indexFileDamaged, .indexOfOtherVersion: "build the site first"
        case .programMissing(let name): "apt-get install \(name)"
        case .programStopped(_, _, let needed): "version \(needed) or later is needed"
        case .noHostFound: "is this machine connected to the internet?"
        case .noSuchAddress, .cannotServeOn: "try --host 127.0.0.1"
        case .portTaken, .cannotServe: "choose another one with --port"
        case .tooManyWatched: "raise fs.inotify.max_user_watches, or close other programs that watch files"
        case .cannot, .programNotStarted, .cannotWatch: nil
        }
    }

    private func clause(_ refusal: OutputRefusal) -> String {
        switch refusal {
        case .isProject: "that is the project's own folder"
        case .holdsProject: "the project lies in it"
        case .isSource(let name): "that is '\(name)', which holds the sources"
        case .liesInSource(let name): "that lies in '\(name)', which holds the sources"
        case .holdsSource(let name): "'\(name)' lies in it, which holds the sources"
        }
    }

    /// Completes "cannot …".
    private func verb(_ action: EnvironmentError.Action) -> String {
        switch action {
        case .openFolder: "open the folder"
        case .lookAt: "look at"
        case .list: "list"
        case .read: "read"
        case .write: "write"
        case .writeTo: "write to"
        case .makeFolder: "make the folder"
        case .remove: "remove"
        case .flush: "flush"
        case .lock: "lock"
        }
    }

    private func reason(_ code: Int32) -> String {
        switch code {
        case ENOSPC: "the disk is full"
        case EDQUOT: "the disk quota is used up"
        case EACCES, EPERM: "permission denied"
        case EROFS: "the disk is read-only"
        case ENOENT: "it does not exist"
        case ENOTDIR: "a part of the path is not a folder"
        case EISDIR: "it is a folder"
        case EEXIST: "it exists already"
        case ENOTEMPTY: "the folder is not empty"
        case ELOOP: "too many links, or a link where none may be"
        case ENAMETOOLONG: "the name is too long"
        case EMFILE, ENFILE: "too many open files"
        case EXDEV: "it lies on another disk"
        case EIO: "the disk reported an error"
        default: "error \(code)"
        }
    }
}
