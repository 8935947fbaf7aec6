// swift-tools-version:6.2
import PackageDescription

// One target, one job; arrows go one way (Sources/README.md draws them).
// Tests/SiteBuildTests/ImportRulesTests.swift holds every file to what is declared here: it reads this text.

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func library(_ name: String, _ dependencies: [Target.Dependency], path: String? = nil, exclude: [String] = [],
             resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: path, exclude: exclude, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: ["TestSupport"] + dependencies, path: "Tests/\(name)", exclude: exclude,
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
        .systemLibrary(name: "CZlib", path: "Sources/CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CQRCode", path: "Sources/CQRCode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CLinux", path: "Sources/CLinux"),

        library("Base", []),
        library("Diagnostics", ["Base"]),
        library("Markdown", ["Base", "CMark", "Diagnostics", .product(name: "Algorithms", package: "swift-algorithms")]),
        library("HTML", ["Base"]),
        library("Search", ["Base", .product(name: "Algorithms", package: "swift-algorithms")], exclude: ["Client"],
                resources: [.embedInCode("Minified"), .embedInCode("Languages")]),
        library("SiteModel", ["Base", "Diagnostics", "Markdown", .product(name: "Algorithms", package: "swift-algorithms"), .product(name: "Yams", package: "Yams")]),
        library("Checks", ["Diagnostics", "Markdown", "SiteModel"]),
        library("Templates", ["Base", "SiteModel", "Markdown", "HTML"], path: "Templates", exclude: ["Scripts"],
                resources: [.embedInCode("assets"), .embedInCode("Minified")]),
        library("SiteBuild", ["Base", "Diagnostics", "SiteModel", "Markdown", "Search", "Checks", "CZlib", "CQRCode", "CLinux",
                              .product(name: "Algorithms", package: "swift-algorithms"),
                              .product(name: "SystemPackage", package: "swift-system")]),
        library("DevServer", ["Base", "Diagnostics"]),
        .executableTarget(
            name: "faro",
            dependencies: ["Base", "Diagnostics", "SiteBuild", "SiteModel", "DevServer", "Templates",
                           .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: settings),
        .executableTarget(name: "Benchmarks", dependencies: ["Diagnostics", "SiteBuild", "SiteModel", "Templates"], swiftSettings: settings),

        .executableTarget(name: "SearchHarness", dependencies: ["Search"], swiftSettings: settings),

        library("TestSupport", ["Base", "Diagnostics"], path: "Tests/TestSupport"),
        tests("BaseTests", ["Base"]),
        tests("DiagnosticsTests", ["Base", "Diagnostics"], exclude: ["Snapshots"]),
        tests("MarkdownTests", ["Diagnostics", "Markdown", "CMark"]),
        tests("SiteModelTests", ["Base", "Diagnostics", "SiteModel"]),
        tests("SearchTests", ["Base", "Search"]),
        tests("TemplatesTests", ["Base", "Diagnostics", "Templates", "HTML", "SiteModel"]),
        tests("ChecksTests", ["Diagnostics", "Checks", "SiteModel"]),
        tests("SiteBuildTests", ["Base", "Diagnostics", "SiteBuild", "Templates", "SiteModel", "Markdown"], exclude: ["Snapshots"]),
        tests("DevServerTests", ["Base", "DevServer"]),
        tests("CommandTests", []),
    ]
)
