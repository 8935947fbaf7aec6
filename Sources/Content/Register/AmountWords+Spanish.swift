extension AmountWords {
    static let spanish = AmountWords([
        (
            .number,
            """
            uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
            dieciocho diecinueve veinte veintiún veintiuno veintiuna veintidós veintitrés veinticuatro veinticinco
            veintiséis veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta setenta ochenta noventa
            cien
            ciento doscientos doscientas trescientos trescientas cuatrocientos cuatrocientas quinientos quinientas
            seiscientos seiscientas setecientos setecientas ochocientos ochocientas novecientos novecientas mil
            """
        ),
        (.article, "un una"),
        (.half, "medio media"),
        (.and, "y"),
        (.range, "a al o u y e hasta"),
        (
            .unit,
            """
            segundos minuto minutos hora horas día días semana semanas quincena quincenas mes meses bimestre bimestres
            trimestre trimestres semestre semestres año años década décadas
            """
        ),
        (.longUnit, "semana quincena mes bimestre trimestre semestre año década"),
        (.hour, "hora horas"),
        (.day, "día"),
        (.after, "hábil hábiles naturales calendario corridos laborables laborales completos seguidos consecutivos"),
        // Without "libras", a weight, and "reales", which is also a quality.
        (
            .currency,
            """
            dólar dólares euro euros colón colones lempira lempiras quetzal quetzales córdoba córdobas balboa balboas
            peso pesos sol soles bolívar bolívares boliviano bolivianos guaraní guaraníes centavo centavos céntimo
            céntimos
            """
        ),
        (.scale, "mil millón millones"),
        (.of, "de"),
        (.percentFirst, "por"), (.percentSecond, "ciento cien"),
        (
            .calling,
            """
            llame llamar llama llamen llamada llamando llamó marque marcar marca marquen teléfono teléfonos tel tels
            whatsapp telefonee
            """
        ),
        (.answering, "emergencia emergencias policía ambulancia ambulancias bomberos línea peligro"),
        (.abbreviation, "tel tels tél"),
        (.list, "o u y e a al el"),
        (
            .law,
            """
            ley leyes decreto decretos acuerdo acuerdos artículo artículos art arts convenio convenios resolución
            sentencia voto expediente caso reglamento orden circular formulario cédula pasaporte
            """
        ),
        (.clock, "las"),
        (.within, "dentro en durante cada"),
        (.per, "a al del por"),
    ])
}
