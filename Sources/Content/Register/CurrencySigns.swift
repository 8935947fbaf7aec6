/// How money is marked where no word names it. The signs of Unicode (`$`, `₡`, `€`) need no table, nor do letters
/// before a `$` (`US$`, `RD$`, `C$`).
enum CurrencySigns {
    /// Signs that are letters, longest first: Panama, Peru, Honduras, Bolivia and Venezuela, Guatemala. They stand
    /// before the number, in capitals. Read only in languages that have a table of words.
    static let letters: [[UInt8]] = ["Lps.", "B/.", "S/.", "Lps", "Bs.", "B/", "S/", "L.", "Bs", "Q", "L"]
        .map { Array($0.utf8) }

    static let lettersInLowerCase: [[UInt8]] = letters.map { $0.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 } }

    /// ISO 4217, without codes that are words in capitals (`ALL`, `CUP`, `SOS`, `TOP`, `TRY`).
    static let codes = Set(
        """
        AED AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BMD BND BOB BRL BSD BWP BYN BZD CAD CDF CHF CLP CNY COP CRC
        CVE CZK DKK DOP DZD EGP ETB EUR FJD GBP GEL GHS GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR ISK JMD JOD JPY KES KRW
        KWD KYD KZT LBP LKR LYD MAD MDL MUR MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PHP PKR PLN PYG QAR RON RSD
        RUB RWF SAR SEK SGD SRD SVC SYP THB TND TTD TWD TZS UAH UGX USD UYU UZS VES VND XAF XCD XOF YER ZAR ZMW
        """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })
}
