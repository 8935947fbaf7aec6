import HTML

/// Small pictures in one line width, on 24 by 24 units: what each looks like is its name, what it stands for is the
/// project's. The word always stands beside it, so it is hidden from those who cannot see it.
let signs: [(name: String, drawing: HTML)] = [
    ("alarm", "<path d=\"M12 3.5 2.5 20h19zM12 10v4.5M12 17v.2\"/>"),
    ("bars", "<path d=\"M4 4h16v16H4zM9.3 4v16M14.7 4v16\"/>"),
    ("calendar", "<path d=\"M4 6h16v14H4zM4 10.5h16M8 3v4M16 3v4\"/>"),
    ("clock", "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 7v5.2l3.5 2\"/>"),
    (
        "coin",
        """
        <circle cx="12" cy="12" r="9"/>\
        <path d="M15 9.2c-.9-1.6-5.8-1.7-5.8.7 0 2.6 5.9 1.4 5.9 4.2 0 2.6-5.3 2.3-6.2.5M12 6.4v11.2"/>
        """
    ),
    ("columns", "<path d=\"M3 9l9-5 9 5zM6 9v8M12 9v8M18 9v8M3 20h18\"/>"),
    ("cross", "<path d=\"M9 3.5h6V9h5.5v6H15v5.5H9V15H3.5V9H9z\"/>"),
    ("exit", "<path d=\"M11 4H4v16h7M15 7.5l4.5 4.5-4.5 4.5M19 12H9\"/>"),
    (
        "heart",
        "<path d=\"M12 20.5C5.5 16 3 12.5 3 9a4.6 4.6 0 0 1 9-1.4A4.6 4.6 0 0 1 21 9c0 3.5-2.5 7-9 11.5z\"/>"
    ),
    ("house", "<path d=\"M3 11.5 12 4l9 7.5M5.5 9.5V20h13V9.5M10 20v-6h4v6\"/>"),
    ("letter", "<path d=\"M6 3h8.5L19 7.5V21H6zM14.5 3v4.5H19M9 12h7M9 16h7\"/>"),
    ("passport", "<path d=\"M5.5 3h13v18h-13zM9 17h6\"/><circle cx=\"12\" cy=\"10\" r=\"3\"/>"),
    (
        "phone",
        "<path d=\"M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2z\"/>"
    ),
    (
        "pin",
        """
        <path d="M12 21c-4.6-5-7-8-7-11a7 7 0 0 1 14 0c0 3-2.4 6-7 11z"/><circle cx="12" cy="10" r="2.5"/>
        """
    ),
    (
        "scales",
        "<path d=\"M12 4v16M7.5 20h9M4.5 7h15l2.5 7a3.6 3.6 0 0 1-5 0l2.5-7M4.5 7 2 14a3.6 3.6 0 0 0 5 0z\"/>"
    ),
    (
        "sprout",
        "<path d=\"M12 21v-8.5c0-5-3.5-7.5-9-7.5 0 5 3.5 7.5 9 7.5M12 15c0-4.5 3.5-6.5 9-6.5 0 4.5-3.5 6.5-9 6.5\"/>"
    ),
    ("suitcase", "<path d=\"M3 8h18v12H3zM8.5 8V4.5h7V8M3 13.5h18\"/>"),
]

/// The sign as markup; nothing for `nil` and for a name that the theme does not know.
func sign(_ name: String?) -> HTML {
    with(signs.first { $0.name == name }) { sign in
        "<svg class=\"sign\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">\(sign.drawing)</svg>"
    }
}
