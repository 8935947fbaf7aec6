/// Reads `Content/strings/<language>.yaml` over the theme's English words.
package func parseStrings(_ file: SourceFile, language: String, theme: Theme) -> (InterfaceWords, [Diagnostic]) {
    (InterfaceWords(language: language, texts: [:]), [])
}

/// Reads `Content/synonyms/<language>.yaml`: a list of `term` and `words`.
package func parseSynonyms(_ file: SourceFile, language: String) -> ([SynonymGroup], [Diagnostic]) {
    ([], [])
}
