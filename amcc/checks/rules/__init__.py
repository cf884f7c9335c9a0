"""One module for each subject of rules. One `check_…` function for each rule or field, marked as a rule."""
