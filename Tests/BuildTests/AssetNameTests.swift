import Base
import Diagnostics
import Testing

@testable import Build

@Suite struct AssetNameTests {
    @Test func aNameWithoutADotHasNoEnding() throws {
        let asset = try LoadedAsset("Content/assets/lib/js") { () throws(EnvironmentError) in [1, 2] }
        #expect(asset.fault == nil && asset.fingerprint == Fingerprint([1, 2]))
    }

    @Test func aForbiddenFileIsNotRead() throws {
        var wasRead = false
        let asset = try LoadedAsset("Content/assets/lib/a.js") { () throws(EnvironmentError) in
            wasRead = true
            return []
        }
        #expect(asset.fault == .forbiddenKind("js") && !wasRead)
    }
}
