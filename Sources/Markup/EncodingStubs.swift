// Debian 12 builds libxml2 with ICU, which it asks only for encodings that it does not know itself. Faro hands it UTF-8
// alone, so ICU's 30 MB stay out of the binary: these stand in for its seven functions, and all of them say "failed".
// The names bear ICU's version; with another Debian the linker names those that it misses.
//
// Unsafe, because functions of C are declared with pointers. Nothing is read through them.

/// `U_ILLEGAL_ARGUMENT_ERROR`.
private let failed: Int32 = 1

@_cdecl("ucnv_open_72")
package func openConverter(_ name: UnsafePointer<CChar>?, _ error: UnsafeMutablePointer<Int32>?) -> OpaquePointer? {
    error?.pointee = failed
    return nil
}

@_cdecl("ucnv_close_72")
package func closeConverter(_ converter: OpaquePointer?) {}

@_cdecl("ucnv_convertEx_72")
package func convert(
    _ target: OpaquePointer?, _ source: OpaquePointer?, _ targetAt: OpaquePointer?, _ targetLimit: OpaquePointer?,
    _ sourceAt: OpaquePointer?, _ sourceLimit: OpaquePointer?, _ pivotStart: OpaquePointer?,
    _ pivotSource: OpaquePointer?, _ pivotTarget: OpaquePointer?, _ pivotLimit: OpaquePointer?, _ reset: Int8,
    _ flush: Int8, _ error: UnsafeMutablePointer<Int32>?
) { error?.pointee = failed }

@_cdecl("ucnv_setFromUCallBack_72")
package func setCallbackFromUnicode(
    _ converter: OpaquePointer?, _ action: OpaquePointer?, _ context: OpaquePointer?, _ oldAction: OpaquePointer?,
    _ oldContext: OpaquePointer?, _ error: UnsafeMutablePointer<Int32>?
) { error?.pointee = failed }

@_cdecl("ucnv_setToUCallBack_72")
package func setCallbackToUnicode(
    _ converter: OpaquePointer?, _ action: OpaquePointer?, _ context: OpaquePointer?, _ oldAction: OpaquePointer?,
    _ oldContext: OpaquePointer?, _ error: UnsafeMutablePointer<Int32>?
) { error?.pointee = failed }

@_cdecl("UCNV_FROM_U_CALLBACK_STOP_72")
package func stopFromUnicode() {}

@_cdecl("UCNV_TO_U_CALLBACK_STOP_72")
package func stopToUnicode() {}
