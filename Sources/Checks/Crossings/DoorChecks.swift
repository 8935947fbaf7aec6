internal import Base
internal import Content
internal import Diagnostics
internal import Markdown
internal import Site

// Checks of institutions that answer, and of the numbers by which readers reach them.
extension Check {
    /// An institution that nobody can reach.
    static let contactWithoutDoor = Check(
        rule: .contactWithoutDoor,
        scope: .page { item, context in
            guard let door = context.crossings?.doors, context.settings(of: item).id == door.collection,
                !item.page.frontMatter.isWithdrawn, !door.isDoor(item.page),
                // What is not valid is reported already.
                item.page.frontMatter.invalidKeys.isDisjoint(with: [door.phone, door.online ?? door.phone])
            else { return [] }
            return [finding(.contactWithoutDoor(phone: door.phone, online: door.online), item.page)]
        })

    /// A callout that says what to say on the phone, and values for which there is none. In a part it is about that
    /// part alone.
    static let scriptWithoutPhone = Check(
        rule: .scriptWithoutPhone,
        scope: .page { item, context in
            guard let crossings = context.crossings, let door = crossings.doors, let kind = crossings.script,
                context.settings(of: item).id == crossings.collection, !item.page.frontMatter.isWithdrawn
            else { return [] }
            let body = context.body(of: item)
            let scripts = body.callouts.indices.filter { body.callouts[$0].kind == kind }
            guard let first = scripts.first else { return [] }
            func hasPhone(_ doors: [ID<ItemGroup>]) -> Bool {
                doors.contains { context.page(of: $0).map(door.hasPhone) == true }
            }
            var values: [String] = []
            if let value = context.site.crossings.valueOfGuide[item.group], let id = context.id(of: item) {
                if !hasPhone(context.site.crossings.doorsOfGuide[id] ?? []) { values.append(value) }
            } else if context.mayHaveParts(item), let parts = context.parts(of: item) {
                let places = scripts.map { valueOfPart(around: $0, body, parts) }
                for (value, page) in context.pages(of: item)
                where (places.contains(nil) || places.contains(value)) && !hasPhone(page.doors) {
                    values.append(value)
                }
            }
            guard !values.isEmpty else { return [] }
            let callout = body.callouts[first]
            return [
                finding(
                    .scriptWithoutPhone(values: values), item.page, at: callout.position, length: kind.utf8.count + 3)
            ]
        })

    /// The value of the part in which a callout stands; `nil` outside of all parts.
    private static func valueOfPart(around callout: Int, _ body: RenderedBody, _ parts: TaggedParts) -> String? {
        guard let place = body.slots.first(where: { $0.kind == .calloutOpen(callout) })?.offset else { return nil }
        return parts.parts.first { $0.range.contains(place) }?.value
    }

    /// A phone number that cannot be tapped. The parser finds them, in the collection that has parts. One that lacks a
    /// record is not reported twice.
    static let numberWithoutLink = Check(
        rule: .numberWithoutLink,
        scope: .page { item, context in
            let needsRecords = isOn(.numberWithoutFact, context.site.settings)
            let reported = needsRecords ? Set(item.page.numbersWithoutRecord.map(\.position)) : []
            return item.page.numbersWithoutLink.filter { !reported.contains($0.position) }.map { number in
                finding(.numberWithoutLink(number.value), item.page, at: number)
            }
        })
}
