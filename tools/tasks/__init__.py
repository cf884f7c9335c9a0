"""The project's commands, a module for each subject. Each command imports only what it needs, so that all start at once."""
