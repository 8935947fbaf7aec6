extension RenderedBody {
    /// The body of a page without text, or whose text could not be read.
    package static let empty = RenderedBody(html: [], slots: [], outline: [], sections: [BodySection(heading: nil, range: 0..<0)], links: [],
                                            embeds: [], callouts: [], problems: [])
}
