/// English; what the tests compare with and reports are sorted by.
package struct English: MessageWords {
    package init() {}
}
