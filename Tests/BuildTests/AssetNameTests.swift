import Base
import Diagnostics
import Testing

@testable import Build

@Suite struct AssetNameTests {
    private func fault(_ name: String, _ bytes: [UInt8]) throws -> AssetFact? {
        try LoadedAsset("Content/assets/" + name) { () throws(EnvironmentError) in bytes }.fault
    }

    @Test func aFileIsOfTheKindThatItsNameSays() throws {
        let text = Array("país;monto\n".utf8)
        #expect(try fault("a.csv", text) == nil && fault("a.CSV", text) == nil)
        #expect(try fault("lib/js", text) == .otherKind("") && fault("a.php", text) == .otherKind("php"))
        #expect(try fault("a.pdf", text) == .notOfItsKind("pdf") && fault("a.pdf", Array("%PDF-1.7".utf8)) == nil)
        #expect(try fault("a.txt", Array(" <html>".utf8)) == .notOfItsKind("txt"))
        #expect(try fault("a.csv", [0x61, 0]) == .notOfItsKind("csv"))
        #expect(try fault("a.heic", text) == .heic)
        #expect(try fault("a.php.csv", text) == .severalEndings(first: "php", last: "csv"))
        #expect(try fault("ley-4.5.csv", text) == nil && fault("a..csv", text) == nil)
    }

    @Test(arguments: AssetKind.all.keys.sorted()) func noBytesAreNoKindAndNoTrap(_ ending: String) throws {
        for count in 0..<40 {
            _ = try fault("a." + ending, [UInt8](repeating: 0xFF, count: count))
            _ = PhotoNotes.areIn([0xFF, 0xD8] + [UInt8](repeating: 0xE1, count: count), ending: ending)
        }
    }

    @Test func photosWithNotesOfTheCameraAreRefused() throws {
        let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2]
        let notes = [0xFF, 0xE1, 0, 10] + Array("Exif".utf8) + [0, 0, 1, 1]
        #expect(try fault("a.jpg", jpeg + [0xFF, 0xDA] + Array("Exif".utf8)) == nil)
        #expect(try fault("a.jpg", jpeg + notes) == .photoNotes && fault("a.JPEG", jpeg + notes) == .photoNotes)
        let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        #expect(try fault("a.png", png + [0, 0, 0, 1] + Array("IHDR".utf8) + [1, 0, 0, 0, 0]) == nil)
        let chunks: [UInt8] = [0, 0, 0, 1] + Array("IHDR".utf8) + [1, 0, 0, 0, 0] + [0, 0, 0, 2] + Array("eXIf".utf8)
        #expect(try fault("a.png", png + chunks) == .photoNotes)
        let webP = Array("RIFF....WEBP".utf8)
        #expect(
            try fault("a.webp", webP + Array("VP8X".utf8) + [1, 0, 0, 0, 9, 0] + Array("EXIF".utf8) + [0, 0, 0, 0])
                == .photoNotes)
        #expect(try fault("a.webp", webP + Array("VP8 ".utf8) + [4, 0, 0, 0] + Array("EXIF".utf8)) == nil)
    }

    @Test func heavyPicturesAreRefused() throws {
        let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 0xFF, count: 2 << 20)
        #expect(try fault("a.png", png) == .heavyPicture(kilobytes: 2048, limit: 1024))
    }

    @Test func aForbiddenFileIsNotRead() throws {
        var wasRead = false
        let asset = try LoadedAsset("Content/assets/lib/a.js") { () throws(EnvironmentError) in
            wasRead = true
            return []
        }
        #expect(asset.fault == .otherKind("js") && !wasRead)
    }
}
