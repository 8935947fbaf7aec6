#!/usr/bin/env python3
"""Makes the word filters of this folder from word lists. See README.md. The same lists give the same bytes."""
import re
import sys
import unicodedata
from pathlib import Path

import wordfreq

HERE = Path(__file__).resolve().parent
LISTS = Path("/usr/share/dict")
# Per language: Swift name, Debian's list, whether the list is kept whole (else only words that are also used), the
# least frequency of a word that no list has, and the least of an inflected verb.
LANGUAGES = {
    "es": ("spanish", "spanish", True, 1e-6, 2e-7),
    "en": ("english", "american-english", True, 1e-6, 1),
    "fr": ("french", "french", False, 1e-6, 1),
    "pt": ("portuguese", "portuguese", False, 1e-6, 1),
    "ar": ("arabic", None, False, 4e-7, 1),
}
# Endings of regular Spanish verbs, accents aside; what stands before one must begin an infinitive of the list.
ENDINGS = sorted(
    """o as a amos ais an es e emos eis en imos is aba abas abamos abais aban ia ias iamos iais ian aste asteis aron io
    iste isteis ieron ara aras aramos aran iera ieras ieramos ieran ase asen iese iesen are aras ara aremos aran ere eras
    era eremos eran ire iras ira iremos iran aria arias ariamos arian eria erias eriamos erian iria irias iriamos irian
    ando iendo ado ada ados adas ido ida idos idas ar er ir""".split(),
    key=lambda ending: -len(ending))
PRONOUNS = re.compile(r"([aei]r|ndo)(?:me|te|se|nos|[ml]e[lo]s?|l[aeo]s?|[mts]el[aeo]s?)$")
COMMON = 8000
GAP_BITS = 6
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
SPECIAL = {pair[0]: pair[1:] for pair in "œoe æae ßss øo łl đd ıi ىي ةه".split()}


def fold(word):
    """As `Folding.fold`."""
    folded = ""
    for letter in unicodedata.normalize("NFC", word.lower()):
        if re.match("[\u00c0-\u052f\u0622-\u0626\u1e00-\u1fff]", letter):
            letter = unicodedata.normalize("NFD", letter)[0]
        if not re.match("[\u0300-\u036f\u0640\u064b-\u0652\u0670]", letter):
            folded += SPECIAL.get(letter, letter)
    return folded


def words_of(lines):
    return {fold(line.strip()) for line in lines if re.fullmatch(r"[^\W\d_]{2,24}", line.strip())}


def frequencies(language):
    sums = {}
    for word, frequency in sorted(wordfreq.get_frequency_dict(language, "best").items()):
        if re.fullmatch(r"[^\W\d_]{2,24}", word):
            sums[fold(word)] = sums.get(fold(word), 0) + frequency
    return sums


def neighbours(word, letters):
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in letters:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]


def is_typo(word, used, letters, times):
    """Whether a much more frequent word is one edit away."""
    bound = used[word] * times
    return any(used.get(near, 0) > bound for near in neighbours(word, letters) if near != word)


def verb_forms(used, listed, least):
    roots = {word[:-2] for word in listed if word[-2:] in ("ar", "er", "ir") and len(word) > 4}
    for word, frequency in used.items():
        if frequency < least:
            continue
        for bare in {word, PRONOUNS.sub(r"\1", word)}:
            if any(bare.endswith(ending) and bare[: -len(ending)] in roots for ending in ENDINGS):
                yield word
                break


def choose(language, all_used):
    _, name, is_whole, least, least_verb = LANGUAGES[language]
    used = all_used[language]
    listed = words_of((LISTS / name).read_text(encoding="utf-8").split("\n")) if name else set()
    foreign = {other: words_of((LISTS / LANGUAGES[other][1]).read_text(encoding="utf-8").split("\n"))
               for other in LANGUAGES if other != language and LANGUAGES[other][1] and language == "es"}
    letters = "".join(sorted({letter for word in used if used[word] > 1e-5 for letter in word}))
    chosen = {word for word in listed if is_whole or used.get(word, 0) > 0}
    if least_verb < 1:
        chosen |= set(verb_forms(used, listed, least_verb))
    for word, frequency in used.items():
        if frequency < least or word in chosen:
            continue
        # A word of another language that is seldom used in this one.
        if any(word in words and all_used[other].get(word, 0) > 5 * frequency for other, words in foreign.items()):
            continue
        if frequency > 1e-5 or not is_typo(word, used, letters, 50):
            chosen.add(word)
    by_use = sorted(chosen, key=lambda word: (-used.get(word, 0), word))
    return by_use[:COMMON], by_use[COMMON:]


def hash_of(word):
    """FNV-1a, 32 bits."""
    value = 0x811C9DC5
    for byte in word.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def rice(values):
    bits = []
    previous = -1
    for value in values:
        gap = value - previous - 1
        bits.append("1" * (gap >> GAP_BITS) + "0" + format(gap & (1 << GAP_BITS) - 1, f"0{GAP_BITS}b"))
        previous = value
    text = "".join(bits)
    text += "0" * (-len(text) % 6)
    return "".join(DIGITS[int(text[at:at + 6], 2)] for at in range(0, len(text), 6))


def main():
    used = {language: frequencies(language) for language in LANGUAGES}
    for language, (name, *_) in LANGUAGES.items():
        common, others = choose(language, used)
        universe = 64 * (len(common) + len(others))
        first = {hash_of(word) % universe for word in common}
        rest = {hash_of(word) % universe for word in others} - first
        members = [f"universe: {universe:_}", f"common: .init(count: {len(first):_}, bits: \"{rice(sorted(first))}\")",
                   f"others: .init(count: {len(rest):_}, bits: \"{rice(sorted(rest))}\")"]
        text = ("// Made by make-word-filters.py; see README.md.\n// swift-format-ignore-file\n\n"
                "extension WordList {\n    static let " + name + " = WordList(\n        "
                + ",\n        ".join(members) + ")\n}\n")
        (HERE / f"WordList+{name.capitalize()}.swift").write_text(text, encoding="utf-8")
        print(language, len(common) + len(others), "words", len(text), "bytes", file=sys.stderr)
        if len(sys.argv) > 1:
            Path(sys.argv[1], language + ".txt").write_text("\n".join(common + others) + "\n", encoding="utf-8")


main()
