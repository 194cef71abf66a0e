"""The command line: commands and their arguments, nothing else. Imports every other package, and none imports it."""
