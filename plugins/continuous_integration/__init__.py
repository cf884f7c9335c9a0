"""Runs the steps of the pull request's workflow on this machine, against a fork made for it."""
