internal import Base
import HTML

/// The style sheet of single files, with its hash for the CSP.
let singleFileStyle: (css: HTML, digest: String) = {
    let css = PackageResources.single_file_css
    return (HTML(trusted: css), SHA256.base64(css))
}()
