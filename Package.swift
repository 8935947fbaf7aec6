// swift-tools-version:6.1
import PackageDescription

// One target, one job; arrows go one way (Sources/README.md draws them).
// Tests/SiteBuildTests/ImportRulesTests.swift holds every file to what is declared here.

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
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CMark", path: "Sources/CMark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CZlib", path: "Sources/CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CQRCode", path: "Sources/CQRCode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CLinux", path: "Sources/CLinux"),

        library("Markdown", ["CMark"]),
        library("HTML", []),
        library("Search", [], resources: [.embedInCode("Client"), .embedInCode("Languages")]),
        library("SiteModel", ["Markdown", .product(name: "Yams", package: "Yams")]),
        library("Checks", ["SiteModel"]),
        library("Templates", ["SiteModel", "Markdown", "HTML"], path: "Templates", resources: [.embedInCode("assets")]),
        library("SiteBuild", ["SiteModel", "Markdown", "Search", "Checks", "CZlib", "CQRCode", "CLinux",
                              .product(name: "SystemPackage", package: "swift-system")]),
        library("DevServer", ["SiteBuild"]),
        .executableTarget(
            name: "faro",
            dependencies: ["SiteBuild", "SiteModel", "DevServer", "Templates",
                           .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: settings),
        .executableTarget(name: "Benchmarks", dependencies: ["SiteBuild", "Templates"], swiftSettings: settings),

        .executableTarget(name: "SearchHarness", dependencies: ["Search"], swiftSettings: settings),

        library("TestSupport", [], path: "Tests/TestSupport"),
        tests("MarkdownTests", ["Markdown", "CMark"]),
        tests("SiteModelTests", ["SiteModel"]),
        tests("SearchTests", ["Search"]),
        tests("TemplatesTests", ["Templates", "HTML", "SiteModel"]),
        tests("ChecksTests", ["Checks", "SiteModel"]),
        tests("SiteBuildTests", ["SiteBuild", "Templates", "SiteModel", "Markdown"], exclude: ["Snapshots"]),
        tests("DevServerTests", ["DevServer", "SiteBuild"]),
        tests("CommandTests", []),
    ]
)
