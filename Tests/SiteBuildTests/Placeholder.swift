// SiteBuildTests
