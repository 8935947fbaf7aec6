/// Español, para quien escribe las páginas: se le trata de usted.
package struct Spanish: MessageWords {
    package init() {}
}
