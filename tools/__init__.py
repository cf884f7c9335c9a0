"""Around the site: building, verifying, publishing, reporting changes, importing."""
