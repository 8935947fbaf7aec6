// swift-tools-version:6.2
import PackageDescription

// One target has one job; dependencies have no cycles (drawn in Sources/README.md).
// Tests/BuildTests/ImportRulesTests.swift reads this text and checks the imports of every file against it.

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func library(
    _ name: String, _ dependencies: [Target.Dependency], path: String? = nil, exclude: [String] = [],
    resources: [Resource] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, path: path, exclude: exclude, resources: resources,
        swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: name, dependencies: ["TestSupport"] + dependencies, path: "Tests/\(name)", exclude: exclude,
        swiftSettings: settings)
}

let package = Package(
    name: "faro",
    products: [.executable(name: "faro", targets: ["faro"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CMark", path: "Sources/CMark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CXML2", path: "Sources/CXML2", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", path: "Sources/CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CQRCode", path: "Sources/CQRCode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CLinux", path: "Sources/CLinux"),

        library("Base", []),
        library("Diagnostics", ["Base"]),
        library("Messages", ["Base", "Diagnostics"]),
        library(
            "Markdown", ["Base", "CMark", "Diagnostics", .product(name: "Algorithms", package: "swift-algorithms")]),
        library("HTML", ["Base"]),
        library("Markup", ["CXML2"]),
        library(
            "Search", ["Base", .product(name: "Algorithms", package: "swift-algorithms")],
            exclude: ["Client", "Words/README.md", "Words/make-word-filters.py"],
            resources: [.embedInCode("Minified"), .embedInCode("Languages")]),
        library("YAML", ["Base", "Diagnostics", .product(name: "Yams", package: "Yams")]),
        library("Content", ["Base", "Diagnostics", "Markdown", "YAML"]),
        library(
            "Site",
            ["Base", "Content", "Diagnostics", "Markdown", .product(name: "Algorithms", package: "swift-algorithms")]),
        library("Views", ["Base", "Content", "Diagnostics", "Markdown", "Site"]),
        library("Checks", ["Base", "Content", "Diagnostics", "Markdown", "Site"]),
        library(
            "Templates", ["Base", "Content", "HTML", "Markdown", "Views"], path: "Templates", exclude: ["Scripts"],
            resources: [.embedInCode("assets"), .embedInCode("Minified")]),
        library(
            "Build",
            [
                "Base", "Checks", "Content", "Diagnostics", "Markdown", "Markup", "Search", "Site", "Views",
                "CLinux", "CQRCode", "CZlib",
                .product(name: "Algorithms", package: "swift-algorithms"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        library(
            "Tools", ["Base", "Build", "Content", "Diagnostics", "Markdown", "Messages", "Search", "Site", "Views"]),
        library("DevServer", ["Base", "Messages"]),
        .executableTarget(
            name: "faro",
            dependencies: [
                "Base", "Build", "Content", "DevServer", "Diagnostics", "Messages", "Site", "Templates", "Tools",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "Benchmarks", dependencies: ["Build", "Content", "Diagnostics", "Messages", "Templates"],
            swiftSettings: settings),

        .executableTarget(name: "SearchHarness", dependencies: ["Search"], swiftSettings: settings),

        library("TestSupport", ["Base", "Diagnostics", "Messages"], path: "Tests/TestSupport"),
        tests("BaseTests", ["Base"]),
        tests("DiagnosticsTests", ["Diagnostics"]),
        tests("MessagesTests", ["Base", "Diagnostics", "Messages"], exclude: ["Snapshots"]),
        tests("MarkdownTests", ["Base", "Diagnostics", "Markdown", "Markup", "CMark"]),
        tests("MarkupTests", ["Markup"]),
        tests("YAMLTests", ["Diagnostics", "YAML"]),
        tests("ContentTests", ["Base", "Content", "Diagnostics", "Markdown", "Messages"]),
        tests("SiteTests", ["Base", "Content", "Diagnostics", "Markdown", "Site", "Views"]),
        tests("SearchTests", ["Base", "Search"]),
        tests("TemplatesTests", ["Base", "Content", "HTML", "Markdown", "Templates", "Views"]),
        tests("ChecksTests", ["Base", "Checks", "Content", "Diagnostics", "Markdown", "Messages", "Site"]),
        tests(
            "BuildTests",
            [
                "Base", "Build", "Content", "Diagnostics", "Markdown", "Messages", "Search", "Site", "Templates",
                "Views",
            ],
            exclude: ["Snapshots"]),
        tests("ToolsTests", ["Base", "Build", "Content", "Diagnostics", "Messages", "Site", "Tools", "Views"]),
        tests("DevServerTests", ["Base", "DevServer"]),
        tests("CommandTests", []),
    ]
)
