"""Where a SPARQL parser says the fault is, said so that a person can act on it."""

from __future__ import annotations

import re

ERROR_AT = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
PLAIN = {
    "Prefix not found": "a prefix is used that no PREFIX line declares",
    "The SELECT contains a variable that is unbound": "SELECT names an unbound variable",
}


def syntax_position(message: str) -> tuple[str, int | None, int | None]:
    """The parser's message as ``(sentence, line, column)``; the grammar's character classes are left out.

    >>> syntax_position("error at 2:6: expected one of BIND, [_]")
    ('line 2, column 6: expected BIND', 2, 6)
    """
    found = ERROR_AT.match(message)
    if not found:
        return message, None, None
    line, column, rest = int(found[1]), int(found[2]), found[3]
    return f"line {line}, column {column}: {_expected(rest)}", line, column


def _expected(rest: str) -> str:
    for known, sentence in PLAIN.items():
        if known in rest:
            return sentence
    listed = rest.removeprefix("expected ").removeprefix("one of ")
    words = [word for word in re.split(r",\s+|\s\|\s", listed) if word and not word.startswith(("[", "'\\"))]
    words = [word for word in words if "..=" not in word]
    if not words:
        return "the query cannot be read from here on"
    return "expected " + (words[0] if len(words) == 1 else "one of " + ", ".join(words[:12]))
