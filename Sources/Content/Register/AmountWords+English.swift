extension AmountWords {
    static let english = AmountWords([
        (
            .number,
            """
            one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
            eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
            """
        ),
        (.one, "one"),
        (.article, "a an"),
        (.half, "half"),
        (.and, "and"),
        (.range, "to or and through"),
        (
            .unit,
            """
            seconds minute minutes hour hours day days week weeks fortnight fortnights month months quarters semester
            semesters year years decade decades
            """
        ),
        (.longUnit, "week fortnight month semester year decade"),
        (.hour, "hour hours"),
        (.day, "day"),
        (
            .before,
            """
            working business calendar full whole more consecutive straight successive paid unpaid extra additional other
            weekly
            """
        ),
        // Without "pounds", a weight, and "real", a quality.
        (
            .currency,
            """
            dollar dollars euro euros colón colones lempira lempiras quetzal quetzales córdoba córdobas balboa balboas
            peso pesos soles bolívares cent cents
            """
        ),
        (.origin, "us american canadian mexican belize"),
        (.scale, "thousand million billion"),
        (.of, "of"),
        (.percent, "percent"), (.percentFirst, "per"), (.percentSecond, "cent"),
        (.calling, "call calls calling called dial dials dialling dialing phone telephone tel whatsapp text"),
        (.answering, "emergency emergencies police ambulance ambulances firefighters hotline helpline danger"),
        (.abbreviation, "tel tels tél"),
        (.list, "or and on the"),
        (
            .law,
            """
            act acts law laws decree decrees agreement article articles art arts convention section sections resolution
            ruling vote case file form docket regulation order passport
            """
        ),
        (.clock, "at"),
        (.within, "within"),
        (.per, "a per every each"),
        // "48 hours a week", "twice a month": each week. These words say that the time itself is meant.
        (
            .introduces,
            """
            about after almost another at before by exactly for is just last lasts least most nearly of once only
            over owed than to under until up was within without
            """
        ),
    ])
}
