/// The files of an index, field by field. All JSON, UTF-8, without spaces; every list is positional to save bytes.
///
/// Below `search/<language>/`. A name `x-KEY-FFF.json` has a kind, a key and a fingerprint of three characters; the key
/// of a range is its first word with each character outside `a-z0-9` as `_` and its code point in hexadecimal.
///
/// Lists of ranges are `bounds, fingerprints`: bounds as a list of words (below), fingerprints without separator. A
/// shard holds what is equal to or after its bound, in code point order, and before the next. Lists of shards of terms
/// go on with `positions`: for each file of positions the number of shards that it serves (one character, six bits) and
/// its fingerprint.
///
/// A list of words is front coded into one text: each word is a capital letter, which gives the length of the prefix
/// shared with the previous word (`A` is 0, `B` is 1 …), and its remaining letters.
///
/// Rice codes and Elias gamma codes are written as text, six bits a character (`A-Za-z0-9-_`).
///
/// **`index.json`**, the manifest: the only stable name. An object:
/// - `format`: `IndexFile.format`. A reader refuses another number.
/// - `language`; `fallback`: language asked when this index finds fewer than three pages (absent in the default
///   language's).
/// - `analysis`: the language's table, as `LanguageTable` describes it, but `stop` a list of words as above.
/// - `pages`: number of pages.
/// - `space`: the numbers of pages are below it (`PageNumbers`); a power of two. Of numbers in rising order.
/// - `sections`: 0 when every page has one section; otherwise the Rice parameter of section numbers.
/// - `root`: what all URLs begin with, without their leading slash: a page's address is `/`, `root`, `url`.
/// - `terms`: `[bounds, fingerprints]` of the shards of terms; where they are many, `maps` instead: the same of the
///   maps.
/// - `words`: `[bounds, fingerprints]` of the shards of words for corrections.
/// - `records`: `[bits, fingerprints, table]` of the shelves (`Shelves`); a shelf without pages has `---`. Without
///   `table` a page stands in the shelf `page >> bits`, at the place that the other bits of its number give. With it:
///   all pages (their number, Elias gamma; Rice, differences less one; `riceParameter`), then the shelf of each in
///   `bits` bits; a shelf holds its pages by rising number.
/// - `facets`: fingerprint of the facets (absent when there are none).
/// - `places`: `[bounds, fingerprints, fingerprint, facets]`: of the shards of places, of the list of what is about a
///   place, and the keys of the facets whose values are places (absent when no page is about a place).
/// - `help`: `[words, fingerprint]`: triggers of help, a list of words: each phrase of the help words has one of them;
///   and the fingerprint of the file of help words (absent when there are none).
/// - `phrases`: `[bounds, fingerprints]` of the maps of the shards of phrases (absent when there are none).
/// - `filter`: `[width, shards, fingerprint]` of the language's word filter (absent when there is none).
/// - `languages`: `[code, words, filter]` of each other language of the site: its short function words as a list of
///   words, and its word filter, left out when there is none.
///
/// **`m-BOUND-FFF.json`**, a map: `[format, bounds, fingerprints, positions]` of shards of terms, or, without
/// positions, of phrases.
///
/// **`t-BOUND-FFF.json`**, terms: `[format, words, bits, synonyms, names]`, the last two left out where they and all
/// after them are empty.
/// - `words`: distinct surface forms, lower case, ordered by stem and then by spelling. Stems are not written: the
///   reader stems what it reads.
/// - `bits`: for each word the number of its postings (Elias gamma), then per posting the page (Rice; the difference
///   from the page before: less one when `sections` is 0, otherwise 0 repeats the page), the section when `sections` is
///   above 0 (Rice with that parameter; on a repeated page less the one before, less one), and the level of `Weighting`
///   (Rice with parameter 1 of its zig-zag coded difference from `usualLevel`: 0, -1, 1, -2 … as 0, 1, 2, 3 …).
///   `riceParameter` gives the page's.
/// - `synonyms`: `[key, term]` each; see `SynonymTable`.
/// - `names`: `[key, place, kind]` each, of the gazetteer (`Gazetteer`); a kind of 0 is left out.
///
/// **`p-BOUND-FFF.json`**, positions, with the bound of the first shard of terms that it serves: `[format, bits, …]`:
/// for each of these shards, and each of its postings in their order, the number of positions (Elias gamma) and their
/// differences (Rice, parameter 6).
///
/// **`w-BOUND-FFF.json`**, reversed terms, for corrections: `[format, words]`: folded words spelt backwards, sorted,
/// without those that hold a digit, and the one-word keys of synonyms; a digit after a word is the logarithm (base 2)
/// of its document frequency, summed over its surface forms.
///
/// **`x-NUMBER-FFF.json`**, a part of the word filter: `[format, bits]`: the number of values plus one and the Rice
/// parameter plus one (both Elias gamma), then the sorted values (Rice, differences less one), as `WordList` describes
/// them, less `width` times the number. All parts share a fingerprint, since they change together.
///
/// **`r-NUMBER-FFF.json`**, records, a shelf: `[format, record, …]`, 0 at a place without a page, a record being `[url,
/// title, summary, collection, date, [heading, …]]` without the empty members at its end: `url` without `root`;
/// headings from the page's second section on, a text when the anchor is its folded words joined by hyphens, else
/// `[heading, anchor]`; an empty text for a section whose words lead to the page's top.
///
/// **`f-0-FFF.json`**, facets: `[format, [[key, name, [value, label, …]], …], bits]`: all pages with a value (their
/// number, Elias gamma; Rice, differences less one; `riceParameter`), then for each value in turn, in the same way, the
/// places of its pages in that list.
///
/// **`l-BOUND-FFF.json`**, places, by code in lower case: `[format, [[place, name, guide, [all, own, …]], …], bits]`:
/// `guide` is the page of its guide or -1; each page for all places is followed by the page that answers there. For
/// each place in turn the pages (as section 0) and sections that are about it, as the postings of a word in a `t-`
/// file, all of the usual level.
///
/// **`o-0-FFF.json`**, all pages and sections that are about a place: `[format, bits]`, in the same way.
///
/// **`h-0-FFF.json`**, help words: `[format, [kind of number, …], [place, …], [entry, …]]`. A place is `[code, name,
/// slug, kind, number, kind, number, …]`, a kind by its index. An entry is `[url, title, pattern, [kind, …], words,
/// exceptions, [page, …]]`: `url` without `root`; words and exceptions as lists of words, here folded phrases; for each
/// place its page, 0 where there is none, else `[title, slug, name, number]` without the zeros at its end: 0 for the
/// pattern with the place's name, and for the place's slug, which follows the entry's `url`; name and number of who
/// answers there stand for the kind -1.
///
/// **`q-BOUND-FFF.json`**, phrases to suggest: `[format, phrase, …]`, a phrase being a text, or `[text, url]` with the
/// page that it opens, `url` without `root`, and 1 after it where that page stands below another. A phrase
/// stands in the shard of its folded words joined by spaces, and of
/// what is left of them from each content word on.
enum IndexFile {
    static let format = 6
    /// The level that most words have in most sections.
    static let usualLevel = 6

    /// `t-sal-Xa9.json`
    static func name(_ kind: Character, key: [UInt8], fingerprint: [UInt8]) -> String {
        "\(kind)-\(escaped(key))-\(String(decoding: fingerprint, as: UTF8.self)).json"
    }

    static func escaped(_ key: [UInt8]) -> String {
        var name = ""
        for scalar in String(decoding: key, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": name.unicodeScalars.append(scalar)
            default: name += "_" + String(scalar.value, radix: 16)
            }
        }
        return name
    }

    /// Parameter of the Rice code of page differences for a word of `count` postings: near log2(0.69 × pages / count).
    /// - Parameter pages: how many numbers there are; rounded up to a power of two, where it is none.
    static func riceParameter(pages: Int, count: Int) -> Int {
        let count = max(count, 1)
        let capacity = capacity(pages: pages)
        var parameter = 0
        while count * 3 << (parameter + 1) <= capacity * 2 { parameter += 1 }
        return parameter
    }

    /// A number of pages, rounded up to a power of two.
    static func capacity(pages: Int) -> Int {
        var capacity = 1
        while capacity < pages { capacity *= 2 }
        return capacity
    }

    /// Rice parameter of section numbers; 0 when no page has a second section.
    static func sectionParameter(sections: Int, pages: Int) -> Int {
        if sections <= pages { return 0 }
        return sections < pages * 5 ? 1 : 2
    }

    static let positionParameter = 6
}
