extension English {
    package func sentence(_ fact: FileFact) -> Sentence {
        switch fact {
        case .missingSettings:
            Sentence("the project has no 'Content/site.yaml'",
                     note: "'faro init DIR' writes a small project to start from")
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
            Sentence("'\(name)' cannot be the name of a page", note: clause(fault) + (instead.map { ": rename it to '\($0).md'" } ?? ""))
        case .hiddenAsset(let name):
            Sentence("'\(name)' cannot be the name of an asset", note: "names that begin with '.' are hidden files")
        case .noSuchLanguageFile(let name, let near):
            Sentence("no language of the site has the file '\(name)'", note: hint(near, "expected"))
        case .noSuchLanguage(let folder, let near):
            Sentence("'\(folder)' is no language of the site", note: hint(near, "expected"))
        case .undeclaredLanguage(let code):
            Sentence("'\(code)' is no language of the site",
                     note: "write '\(code): { name: … }' under 'languages' in 'Content/site.yaml', or take this folder out")
        case .fileForFolder(let name):
            Sentence("'\(name)' is a folder of the site, not a file",
                     note: "rename the file, or take it out of 'Content/'")
        case .noSuchCollection(let name, let near):
            Sentence("'\(name)' is no collection of the site", note: hint(near, "collections"))
        case .outsideCollections(let name, let near):
            Sentence("'\(name)' is in no collection", note: hint(near, "collections"))
        case .nestedPage(let folder):
            Sentence("pages cannot be in folders of their own", note: "move the file to '\(folder)'")
        case .notAPage(let name):
            Sentence("'\(name)' is not a page",
                     note: textStem(name).map { "rename it to '\($0).md'" } ?? "pages are text files that end in '.md'; other files belong in 'Content/assets/'")
        case .deepFolders(let limit):
            Sentence("folders are nested more than \(limit) deep", note: "move the files further up")
        case .pathTooLong(let limit):
            Sentence("the path of what lies in this folder has more than \(limit) bytes", note: "give its folders shorter names")
        case .unfitName:
            Sentence("the name holds bytes that no URL can: control or direction characters, or no UTF-8",
                     note: "rename it")
        case .sameNames(let name, let other):
            Sentence("'\(name)' and '\(other)' differ only in case or in Unicode normal form",
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
            Sentence("the link leads to a folder; only links to files are followed",
                     note: "copy the folder here instead")
        }
    }

    package func sentence(_ fact: YAMLFact) -> Sentence {
        switch fact {
        case .emptyFile:
            Sentence("the file is empty",
                     note: "begin with a line of '---', then 'title: …', then another line of '---'")
        case .noFrontMatter:
            Sentence("the file does not begin with front matter",
                     note: "begin with a line of '---', then 'title: …', then another line of '---'")
        case .unclosedFrontMatter:
            Sentence("the front matter is not closed", note: "write a line of '---' after its last key")
        case .emptyFrontMatter:
            Sentence("the front matter is empty", note: "write at least 'title: …'")
        case .frontMatterTooLarge(let bytes, let limit):
            Sentence("the front matter has \(bytes) bytes, and at most \(limit) are read",
                     note: "long text belongs in the body")
        case .notKeys(let found):
            Sentence("the front matter must be keys and values, not \(shown(found))", note: "write 'title: …'")
        case .tabInIndentation:
            Sentence("a tab in the indentation", note: "indent with spaces")
        case .foreignSpace(let codePoint):
            Sentence("this space is the character \(codePoint), not an ordinary space",
                     note: "delete it and press the space bar")
        case .noSpaceAfterColon(let key, let value):
            Sentence("no space after '\(key):'", note: "write '\(key): \(cut(value))'")
        case .indentedKey(let key, let above):
            Sentence("'\(key)' is further in than '\(above)', which has its value already",
                     note: "begin both at the same column; or put quotes around a text of several lines that holds ': '")
        case .oddIndentation(let spaces, let levels):
            Sentence("this line is \(spaces) \(spaces == 1 ? "space" : "spaces") in, and no line above it is",
                     note: "begin it where the line that it belongs to begins: \(levels.map(String.init).joined(separator: " or ")) spaces in")
        case .indentedStart(let spaces):
            Sentence("the first key is \(spaces) \(spaces == 1 ? "space" : "spaces") in",
                     note: "begin it at the beginning of the line")
        case .duplicateKey(let key, let line):
            Sentence("'\(key)' is written twice", note: "the first is in line \(line)")
        case .unused(.anchors):
            Sentence("YAML anchors ('&name') are not used here", note: "write the value out, or put quotes around it")
        case .unused(.aliases):
            Sentence("YAML aliases ('*name') are not used here",
                     note: "write the value out, or put quotes around a text that begins with '*'")
        case .unused(.tags):
            Sentence("YAML tags ('!name') are not used here", note: "write the value out, or put quotes around it")
        case .tooDeep(let limit):
            Sentence("lists and maps are nested too deeply", note: "at most \(limit) levels")
        case .keyNotWord(let found):
            Sentence("\(shown(found)) cannot be a key", note: "a key is a word, followed by ':'")
        case .colonInText(let instead):
            Sentence("': ' begins a value where none can stand", note: instead.map { "write \($0)" } ?? "put quotes around a text that holds ': '")
        case .noColon(let instead):
            Sentence("no ':' after a key", note: instead.map { "write '\($0)'" } ?? "write 'key: value', or indent the line if it continues the one above")
        case .textAfterQuotes(let instead):
            Sentence("the quotes are closed before the text ends", note: instead.map { "write \($0)" } ?? "put single quotes around a text that holds double ones")
        case .notAListSign(let sign, let instead):
            Sentence("'\(sign)' begins no element of a list", note: "write '\(instead)'")
        case .unclosedList:
            Sentence("this list is not closed", note: "write ']' at its end, and ',' between its elements")
        case .unclosedMap:
            Sentence("this map is not closed", note: "write '}' at its end, and ',' between its pairs")
        case .badFirstCharacter:
            Sentence("a value cannot begin with this character", note: "put quotes around the text")
        case .unclosedQuotes(let instead):
            Sentence("these quotes are not closed", note: instead.map { "write \($0)" } ?? "write the same kind of quote at the end of the text")
        case .unclosed:
            Sentence("this is not closed")
        case .unknownEscape:
            Sentence("no such escape after '\\' in double quotes",
                     note: "write '\\\\' for a backslash, or use single quotes")
        case .strayLine:
            Sentence("this line fits neither the key above nor its value",
                     note: "check the indentation, and quotes inside quotes")
        case .strayListLine:
            Sentence("this line fits neither the list above nor its elements", note: "check the indentation")
        case .listOnKeyLine:
            Sentence("a list cannot begin on this line", note: "put '- ' on a line of its own")
        case .noNameAfterSign:
            Sentence("a text cannot begin with '&' or '*'", note: "put quotes around a text that begins with '&' or '*'")
        case .secondDocument:
            Sentence("only one YAML document can stand here", note: "remove the line of '---' or '...'")
        case .missingElement:
            Sentence("no value where one must stand", note: "remove the ',' or write the value")
        case .unreadable(let problem):
            Sentence("not readable as YAML" + (problem.map { ": " + $0 } ?? ""),
                     note: "look for quotes, brackets or spaces that are missing")
        }
    }

    package func sentence(_ fact: ValueFact) -> Sentence {
        switch fact {
        case .missingKey(let key, .roles(let owner)):
            Sentence("the key '\(key)' is missing in '\(owner)'", note: "write '\(key):' with the name of a field")
        case .missingKey(let key, let owner):
            Sentence("the key '\(key)' is missing", note: requirement(owner))
        case .unknownKey(let key, let place, let near):
            Sentence("unknown key '\(key)' in \(shown(place))", note: hint(near, "known keys"))
        case .commaInText(let text, let place):
            Sentence("unknown key '\(text)' in \(shown(place))", note: "put quotes around a text that holds a comma")
        case .outdentedKey(let key, let owner):
            Sentence("'\(key)' stands outside of '\(owner)'", note: "indent it like the other keys of '\(owner)'")
        case .missingValue(let key, let expected, let isRequired):
            Sentence("'\(key)' has no value", note: "write \(shown(expected))" + (isRequired ? "" : ", or leave the key out"))
        case .emptyText(let key, let isRequired):
            Sentence("'\(key)' is empty", note: "write a text" + (isRequired ? "" : ", or leave the key out"))
        case .emptyList(let key, let collection):
            Sentence("'\(key)' is an empty list", note: "the collection '\(collection)' requires it")
        case .wrongType(let key, let expected, let found, let instead):
            Sentence("'\(key)' must be \(shown(expected)), not \(shown(found))",
                     note: instead.map { "write '\(key): \($0)'" } ?? advice(expected, found))
        case .wrongRoot(let expected, let found):
            Sentence("the file must be \(shown(expected)), not \(shown(found))",
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
            Sentence("'\(cut(text))' is not a web address", note: fault == .noScheme && isBareHost(text) ? "write 'https://\(text)'" : clause(fault))
        case .badEmail(let text):
            Sentence("'\(cut(text))' is not an e-mail address",
                     note: "write name, '@' and domain, as in 'office@example.org'")
        case .badPhone(let text):
            Sentence("'\(cut(text))' is not a phone number",
                     note: "write '+', the country's code and digits, or a short number such as 911")
        case .badRevision(let found):
            Sentence("\(shown(found)) is not a revision",
                     note: "write the 8 digits that 'faro check' prints for the source, in quotes")
        case .unknownCountry(let text, let nearest):
            Sentence("no country has the code '\(cut(text))'",
                     note: nearest.map { "did you mean '\($0)'?" } ?? "write the two capital letters of ISO 3166-1, e.g. 'US'")
        case .unknownLanguage(let text, let fault, let nearest):
            Sentence("'\(cut(text))' is not the code of a language",
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
        case .badPath: "its path may hold letters, digits, '-', '.', '_' and '~', and percent codes for spaces and other letters"
        }
    }

    package func clause(_ fault: SlugFault) -> String {
        switch fault {
        case .empty: "it is empty"
        case .hyphenAtEnd: "it begins or ends with a hyphen"
        case .upperCase: "write it in lower case"
        case .badCharacter: "it may hold letters, digits and hyphens"
        case .tooLong(let bytes, let limit): "it has \(bytes) bytes, and at most \(limit) fit into the names of files everywhere"
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
        case .reviewed: "when somebody last read it against its sources"
        case .reviewBy: "when that must be done again"
        case .draft: "take this line out to publish"
        case .layout: "a template of the theme, instead of the collection's"
        case .aliases: "old addresses that lead here"
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
        case .collection(let id): "the collection '\(id)'"
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
        case .synonymGroup: "write 'term:' and 'words:'"
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
