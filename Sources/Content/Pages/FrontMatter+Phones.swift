internal import Markdown

extension FrontMatter {
    /// How the phone numbers of the page's text are written: known if its fields name the countries of one plan alone.
    var phonePlans: [PhonePlan] {
        var plans: [PhonePlan] = []
        for field in fields {
            let values: [FieldValue] = if case .list(let values) = field.value { values } else { [field.value] }
            for case .country(let code) in values {
                // Of a country whose plan is not known, any digits may be a number.
                guard let plan = PhonePlan.plan(ofCountry: code) else { return [] }
                if !plans.contains(plan) { plans.append(plan) }
            }
        }
        return plans.count == 1 ? plans : []
    }
}
