internal import Base
import HTML

/// The style of single files, with the digest that their policy names.
let singleFileStyle: (css: HTML, digest: String) = {
    let css = PackageResources.single_file_css
    return (HTML(trusted: css), SHA256.base64(css))
}()
