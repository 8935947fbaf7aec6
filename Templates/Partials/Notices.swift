internal import Content
import HTML
import Views

/// A notice of the site with an end date; a script hides it afterwards.
func siteNotice(_ notice: NoticeView, on page: PageView) -> HTML {
    """
    <section class="site-notice" aria-labelledby="_site-notice" data-hide-after="\(notice.until.iso)">
    <h2 id="_site-notice">\(notice.title)</h2>
    \(body(notice.body, on: page))
    </section>

    """
}

/// Warnings about the item: withdrawn, fallback language, review overdue.
func itemNotices(_ item: ItemView, on page: PageView) -> HTML {
    let overdue: HTML = with(item.reviewBy) { date in
        """
        <p class="notice" data-show-after="\(date.iso)" hidden>\(page.word("review.overdue", ("date", date.text)))</p>

        """
    }
    return """
        \(when(item.isWithdrawn, notice("withdrawn", page.word("withdrawn"))))\
        \(when(item.isFallback, notice("fallback", page.word("fallback", ("language", item.language.name)))))\
        \(overdue)
        """
}

func translationNotice(_ item: ItemView, on page: PageView) -> HTML {
    when(item.isTranslationOutdated, notice("outdated", page.word("translation.outdated")))
}

private func notice(_ kind: String, _ text: String) -> HTML {
    """
    <p class="notice \(kind)">\(text)</p>

    """
}

/// Quick exit for sensitive pages. A plain link; the script adds the key and empties the page first.
func exitBar(_ page: PageView) -> HTML {
    """
    <div class="exit" role="region" aria-label="\(page.word("leave"))">
    <a href="\(URLPath(page.word("leave.url")))" rel="noopener noreferrer nofollow" data-leave>\(page.word("leave"))</a>
    <p class="hidden" role="status" data-leave-status data-more="\(page.word("leave.more"))"></p>
    </div>

    """
}

/// Explains what the quick exit does not erase; at the head of a sensitive page.
func exitNote(_ page: PageView) -> HTML {
    """
    <details class="exit-note"><summary>\(page.word("leave.about"))</summary>
    <p>\(page.word("leave.note"))</p>
    <p>\(page.word("leave.kept"))</p>
    <p><button type="button" data-forget hidden>\(page.word("forget"))</button> \
    <span role="status" data-forget-status data-done="\(page.word("forget.done"))"></span></p>
    </details>

    """
}
