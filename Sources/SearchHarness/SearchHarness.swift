import Search

@main
struct SearchHarness {
    static func main() {
        print(searchClient.count)
    }
}
