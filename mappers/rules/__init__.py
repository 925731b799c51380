"""Patterns and lexicons of the extraction, each with what it matches and what it must refuse."""
