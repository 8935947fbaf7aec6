extension AmountWords {
    static let french = AmountWords([
        (
            .number,
            """
            deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente
            quarante cinquante soixante septante huitante nonante cent cents mille
            """
        ),
        (.article, "un une"),
        (.half, "demi demie"),
        (.and, "et"),
        (.range, "à ou et"),
        (
            .unit,
            """
            secondes minute minutes heure heures jour jours semaine semaines quinzaine mois trimestre trimestres
            semestre
            semestres an ans année années décennie décennies
            """
        ),
        (.longUnit, "semaine mois trimestre semestre an année décennie"),
        (.hour, "heure heures"),
        (.day, "jour"),
        (.after, "ouvrable ouvrables ouvré ouvrés calendaires civils francs consécutifs complets entiers"),
        (
            .currency,
            """
            dollar dollars euro euros franc francs peso pesos colón colones lempira lempiras quetzal quetzales córdoba
            córdobas balboa balboas centime centimes cents gourde gourdes
            """
        ),
        (.scale, "mille million millions milliard milliards"),
        (.origin, "us"),
        (.of, "de d"),
        (.percentFirst, "pour"), (.percentSecond, "cent"),
        (
            .calling,
            "appelez appeler appelle composez composer téléphonez téléphoner téléphone tél tel whatsapp contactez"
        ),
        (.answering, "urgence urgences police ambulance pompiers danger"),
        (.abbreviation, "tel tels tél"),
        (.list, "ou et au le"),
        (
            .law,
            """
            loi lois décret décrets accord accords article articles art arts convention résolution arrêt arrêté dossier
            règlement formulaire
            """
        ),
        (.clock, "à vers dès"),
        (.within, "dans pendant sous"),
        (.per, "par sur"),
    ])
}
