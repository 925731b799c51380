"""A cable without a page around it: text from PDF (corpus README, form P), or a plain text that
begins at the transmission header or at the classification line. The id stands in the file's name
at most."""

from __future__ import annotations

import re

from mappers.readers.cable_page import IDENTIFIER, CablePage
from mappers.readers.transmission import BANNER, LABEL, START, split_transmission

FORM = "plain cable"
_HEAD = 6_000
_CONTROL = 3_000


def fits(text: str) -> bool:
    """Whether a text begins like a cable: a transmission header, or a classification line with
    station and number, and control lines after it."""
    head = text[:_HEAD]
    start = START.search(head)
    if start and head[: start.start()].count("\n") <= 5:
        return True
    banner = BANNER.search(head)
    if banner is None or head[: banner.start()].count("\n") > 20:
        return False
    return LABEL.search(text, banner.end(), banner.end() + _CONTROL) is not None


def read(text: str) -> CablePage | None:
    """The header and the body."""
    header, body = split_transmission(text.lstrip("\n"))
    return CablePage(form=FORM, header=header, body=body)


def identifier_in_name(stem: str) -> str | None:
    """The cable id that a file is named after, if it is.

    >>> identifier_in_name("09STRELSAU451"), identifier_in_name("minutes of a meeting")
    ('09STRELSAU451', None)
    """
    name = re.sub(r"[\s_-]", "", stem.upper())
    return name if IDENTIFIER.match(name) and name[-1].isdigit() else None
