/// What an SVG file may consist of: the elements and attributes that draw (SVG 2; Filter Effects; CSS Masking), and
/// what drawing programs keep for themselves.
enum SVGNames {
    static let svg = "http://www.w3.org/2000/svg"
    static let xlink = "http://www.w3.org/1999/xlink"
    static let xml = "http://www.w3.org/XML/1998/namespace"
    static let xmlns = "http://www.w3.org/2000/xmlns/"

    /// Namespaces that no browser draws or runs.
    static let inert: Set<String> = [
        "http://www.inkscape.org/namespaces/inkscape", "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://creativecommons.org/ns#",
        "http://web.resource.org/cc/", "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/",
        "http://www.serif.com/", "http://www.bohemiancoding.com/sketch/ns", "http://ns.adobe.com/xap/1.0/",
        "http://ns.adobe.com/xap/1.0/mm/", "http://ns.adobe.com/AdobeIllustrator/10.0/",
        "http://www.figma.com/figma/ns",
        "http://www.vectornator.io", "http://xml.openoffice.org/svg/export", "adobe:ns:meta/",
    ]

    static let instructions: Set<String> = ["xpacket"]

    static let linkAttributes: Set<Substring> = ["href", "type", "title", "show", "actuate", "arcrole", "role"]

    static let elements = words(
        """
        svg g defs symbol use title desc metadata switch view style image path rect circle ellipse line polyline polygon
        text tspan textPath linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix
        feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
        feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology
        feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence animate animateTransform animateMotion
        mpath set
        """)

    static let attributes = words(
        """
        id class lang tabindex role style version baseProfile width height x y z dx dy x1 y1 x2 y2 cx cy r rx ry fx fy
        fr d points pathLength viewBox preserveAspectRatio transform transform-origin rotate textLength lengthAdjust
        startOffset method spacing side gradientUnits gradientTransform spreadMethod offset patternUnits
        patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits mask-type markerUnits
        markerWidth markerHeight refX refY orient media type systemLanguage requiredExtensions requiredFeatures
        zoomAndPan contentScriptType contentStyleType enable-background externalResourcesRequired

        alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
        color-interpolation-filters color-profile color-rendering cursor direction display dominant-baseline fill
        fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size font-size-adjust
        font-stretch font-style font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical
        image-rendering isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid
        marker-start mask mix-blend-mode opacity overflow paint-order pointer-events shape-rendering solid-color
        solid-opacity stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
        stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration text-overflow
        text-rendering unicode-bidi vector-effect visibility white-space word-spacing writing-mode

        in in2 result stdDeviation mode values tableValues slope intercept amplitude exponent operator k1 k2 k3 k4
        order kernelMatrix divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale
        diffuseConstant specularConstant specularExponent limitingConeAngle pointsAtX pointsAtY pointsAtZ azimuth
        elevation scale xChannelSelector yChannelSelector radius baseFrequency numOctaves seed stitchTiles filterUnits
        primitiveUnits filterRes

        attributeName attributeType begin dur end min max restart repeatCount repeatDur calcMode keyTimes keySplines
        keyPoints from to by additive accumulate path origin
        """)

    private static func words(_ text: String) -> Set<Substring> { Set(text.split { $0 == " " || $0 == "\n" }) }
}
