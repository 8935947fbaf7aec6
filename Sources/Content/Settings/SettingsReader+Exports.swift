internal import Diagnostics
internal import YAML

/// `calendar` and `vcard` of a collection: which field stands where in the files for calendars and phones.
extension SettingsReader {
    /// The fields of each role.
    private struct Roles {
        var fields: [String: [String]] = [:]
        func all(_ role: String) -> [String] { fields[role] ?? [] }
        func first(_ role: String) -> String? { fields[role]?.first }
    }

    /// - Parameter several: whether the role may have a list of fields.
    private struct Role {
        var name: String
        var types: [FieldType]
        var several = false
    }

    mutating func calendar(_ node: YAMLNode?, _ fields: [FieldSpec]) -> CalendarFields? {
        let known = [
            Role(name: "start", types: [.date]), Role(name: "end", types: [.date]), Role(name: "rule", types: [.text]),
        ]
        guard let roles = roles(node, "calendar", known, required: "start", fields),
            let start = roles.first("start")
        else { return nil }
        return CalendarFields(start: start, end: roles.first("end"), rule: roles.first("rule"))
    }

    mutating func vcard(_ node: YAMLNode?, _ fields: [FieldSpec]) -> ContactFields? {
        let known = [
            Role(name: "name", types: [.text]), Role(name: "phone", types: [.phone], several: true),
            Role(name: "emergency", types: [.phone], several: true), Role(name: "url", types: [.url], several: true),
            Role(name: "email", types: [.email], several: true), Role(name: "address", types: [.text]),
            Role(name: "city", types: [.text]), Role(name: "country", types: [.country]),
            Role(name: "note", types: [.text], several: true),
        ]
        guard let roles = roles(node, "vcard", known, required: "name", fields), let name = roles.first("name") else {
            return nil
        }
        return ContactFields(
            name: name, phones: roles.all("phone"), emergencyPhones: roles.all("emergency"), urls: roles.all("url"),
            emails: roles.all("email"), address: roles.first("address"), city: roles.first("city"),
            country: roles.first("country"), notes: roles.all("note"))
    }

    private mutating func roles(
        _ node: YAMLNode?, _ what: String, _ known: [Role], required: String, _ fields: [FieldSpec]
    ) -> Roles? {
        guard let node, let entries = reader.mapping(node, what) else { return nil }
        reader.checkKeys(
            entries, known: known.map(\.name), required: [required], in: .key(what), of: .roles(what), at: node)
        var roles = Roles()
        for entry in entries {
            guard let role = known.first(where: { $0.name == entry.key }) else { continue }
            var nodes = [entry.value]
            if role.several, case .sequence(let elements) = entry.value.content { nodes = elements }
            roles.fields[role.name, default: []] += nodes.compactMap { field($0, role, fields) }
        }
        return roles
    }

    private mutating func field(_ node: YAMLNode, _ role: Role, _ fields: [FieldSpec]) -> String? {
        guard let key = reader.text(node, role.name) else { return nil }
        func type(_ spec: FieldSpec) -> FieldType { role.several ? spec.type.element : spec.type }
        let own = role.types.contains(.text) ? ["title", "summary"] : []
        if own.contains(key) { return key }
        guard let spec = fields.first(where: { $0.key == key }) else {
            let known = own + fields.filter { role.types.contains(type($0)) }.map(\.key)
            reader.report(.settings(.noSuchField(key, Hints.key(key, known: known, listsAll: true))), at: node)
            return nil
        }
        if role.types.contains(type(spec)) { return key }
        let expected = role.types.map(\.name)
        reader.report(.settings(.wrongFieldType(path: key, type: spec.type.name, expected: expected)), at: node)
        return nil
    }
}
