package import Base
internal import Glibc

/// Fallas del disco, de los permisos y de la red: de lo que rodea al contenido.
extension Spanish {
    package func sentence(_ failure: EnvironmentError) -> Sentence { Sentence(message(failure), note: note(failure)) }

    private func message(_ failure: EnvironmentError) -> String {
        switch failure {
        case .cannot(let action, let path, let code): "no se puede \(verb(action)) '\(path)': \(reason(code))"
        case .noContentFolder(let root): "no hay ninguna carpeta 'Content' en '\(root)'"
        case .folderNotEmpty(let path): "'\(path)' no está vacía"
        case .noDefaultLanguage(let path): "'\(path)' no nombra ningún idioma principal"
        case .noOutputFolder(let path): "'\(path)' no puede ser la carpeta de salida"
        case .outputInUse(let output): "otra construcción está escribiendo en '\(output)'"
        case .outputLinkBroken(let output): "'\(output)' es un enlace que no lleva a nada"
        case .outputRefused(let output, let refusal): "el sitio no se puede escribir en '\(output)': \(clause(refusal))"
        case .outputIsFile(let output): "'\(output)' es un archivo, no una carpeta"
        case .inTheWay(let path, let others, _):
            "'\(path)' estorba\(others == 0 ? "" : " (y \(others) más)"): no lo escribió Faro"
        case .foreignManifest(let path, _): "'\(path)' no es una lista escrita por esta versión de Faro"
        case .partlyPublished(_, let cause): message(cause)
        case .noSearchIndex(let output): "no hay índice de búsqueda en '\(output)'"
        case .indexFileMissing(let path): "al índice le falta el archivo '\(path)'"
        case .indexFileDamaged(let path): "el archivo '\(path)' del índice está dañado"
        case .indexOfOtherVersion: "el índice lo escribió otra versión de Faro"
        case .programMissing(let name): "para comprobar enlaces a otros sitios hace falta el programa '\(name)', que no está instalado"
        case .programNotStarted(let path): "no se puede ejecutar '\(path)'"
        case .programStopped(let path, let status, _): "'\(path)' no respondió por todos los enlaces (terminó con el estado \(status))"
        case .noHostFound: "no se encuentra el servidor de ningún enlace"
        case .noSuchAddress(let host): "no existe la dirección '\(host)' para servir"
        case .portTaken(let port): "otro programa usa el puerto \(port)"
        case .cannotServe(let port, let code): "no se puede servir en el puerto \(port): error \(code)"
        case .cannotServeOn(let host, let code): "no se puede servir en '\(host)': error \(code)"
        case .tooManyWatched: "no se pueden vigilar los archivos: el sistema ya vigila demasiadas carpetas"
        case .cannotWatch(let code): "no se pueden vigilar los archivos: error \(code)"
        }
    }

    /// What can be done about it.
    private func note(_ failure: EnvironmentError) -> String? {
        switch failure {
        case .cannot(_, _, ENOSPC), .cannot(_, _, EDQUOT): "libere espacio; lo publicado antes sigue intacto"
        case .noContentFolder: "vaya a la carpeta del proyecto, nómbrela con --root, o haga una con 'faro init'"
        case .folderNotEmpty: "nombre una carpeta nueva"
        case .noDefaultLanguage: "nombre uno con --lang"
        case .noOutputFolder: "nombre una carpeta propia, por ejemplo Public"
        case .outputInUse: "espere a que termine, o elija otra carpeta con --output"
        case .outputLinkBroken: "quite el enlace, o cree la carpeta a la que lleva"
        case .outputRefused: "nombre una carpeta propia, como en '--output Public'"
        case .outputIsFile: "muévalo, o elija otra carpeta con --output"
        case .inTheWay(_, _, let output): "sáquelo de '\(output)', o elija otra carpeta con --output"
        case .foreignManifest(_, let output): "vacíe usted '\(output)', o elija otra carpeta con --output"
        case .partlyPublished(let output, _):
            "el sitio en '\(output)' es ahora nuevo solo en parte; cada archivo está entero, y el próximo 'faro build' lo completa cuando esto se arregle"
        case .noSearchIndex, .indexFileMissing, .indexFileDamaged, .indexOfOtherVersion: "construya primero el sitio"
        case .programMissing(let name): "apt-get install \(name)"
        case .programStopped(_, _, let needed): "hace falta la versión \(needed) o posterior"
        case .noHostFound: "¿está esta máquina conectada a internet?"
        case .tooManyWatched: "suba fs.inotify.max_user_watches, o cierre otros programas que vigilan archivos"
        case .noSuchAddress, .cannotServeOn: "pruebe --host 127.0.0.1"
        case .portTaken, .cannotServe: "elija otro con --port"
        case .cannot, .programNotStarted, .cannotWatch: nil
        }
    }

    private func clause(_ refusal: OutputRefusal) -> String {
        switch refusal {
        case .isProject: "es la carpeta del propio proyecto"
        case .holdsProject: "el proyecto está dentro de ella"
        case .isSource(let name): "es '\(name)', que contiene las fuentes"
        case .liesInSource(let name): "está dentro de '\(name)', que contiene las fuentes"
        case .holdsSource(let name): "dentro de ella está '\(name)', que contiene las fuentes"
        }
    }

    /// Completes "no se puede …".
    private func verb(_ action: EnvironmentError.Action) -> String {
        switch action {
        case .openFolder: "abrir la carpeta"
        case .lookAt: "mirar"
        case .list: "listar"
        case .read: "leer"
        case .write: "escribir"
        case .writeTo: "escribir en"
        case .makeFolder: "crear la carpeta"
        case .remove: "borrar"
        case .flush: "asegurar en el disco"
        case .lock: "bloquear"
        }
    }

    private func reason(_ code: Int32) -> String {
        switch code {
        case ENOSPC: "el disco está lleno"
        case EDQUOT: "se agotó la cuota de disco"
        case EACCES, EPERM: "no hay permiso"
        case EROFS: "el disco es de solo lectura"
        case ENOENT: "no existe"
        case ENOTDIR: "una parte de la ruta no es una carpeta"
        case EISDIR: "es una carpeta"
        case EEXIST: "ya existe"
        case ENOTEMPTY: "la carpeta no está vacía"
        case ELOOP: "hay demasiados enlaces, o un enlace donde no debe"
        case ENAMETOOLONG: "el nombre es demasiado largo"
        case EMFILE, ENFILE: "hay demasiados archivos abiertos"
        case EXDEV: "está en otro disco"
        case EIO: "el disco dio un error"
        default: "error \(code)"
        }
    }
}
