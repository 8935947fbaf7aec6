// SiteModelTests
