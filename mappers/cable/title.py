"""A subject in capitals as one would print a title (cable-anatomy.md, section 7)."""

from __future__ import annotations

import re
from functools import cache

from ontology import authority

SMALL = frozenset(
    {
        "a", "an", "and", "as", "at", "but", "by", "for", "in", "nor", "of", "on", "or", "the", "to", "v",
        "via", "vs",
    }
)  # fmt: skip
"""Words that are small inside a title."""
WORDS = frozenset(
    {
        "mr", "mrs", "ms", "dr", "st", "sr", "jr", "lt", "ltd", "sgt", "mt", "gen", "col", "th", "nd", "rd",
    }
)  # fmt: skip
"""Words without vowels that are no abbreviations."""
ABBREVIATIONS = frozenset(
    {
        "AIDS", "ANC", "APEC", "ARF", "ASEAN", "AU", "BJP", "CBI", "CIA", "CITES", "CODEL", "CIS", "DEA",
        "DOD", "DOE", "DOJ", "DROC", "EC", "ECOWAS", "EEZ", "EU", "EUFOR", "FARC", "FATF", "FAO", "FBI",
        "FTA", "FTAA", "GAERC", "GAO", "GATT", "GCC", "GDP", "GSP", "GUAM", "HIPC", "HIV", "IAEA", "IAF",
        "ICAO", "ICC", "ICJ", "ICRC", "ICTY", "IDB", "IDF", "IDP", "IEA", "IFC", "IFI", "ILO", "IMF", "IMO",
        "INL", "IOM", "IPR", "IRA", "IRGC", "ISAF", "ISI", "ISN", "ITU", "JEM", "KFOR", "LNG", "LTTE",
        "MEPP", "MINUSTAH", "MONUC", "NAC", "NAFTA", "NAM", "NATO", "NGO", "NIE", "NPT", "NSA", "OAS",
        "OAU", "OECD", "OIC", "OPCW", "OPEC", "OSCE", "PA", "PKK", "PLO", "PNA", "POW", "PRC", "PRT",
        "SADC", "SCO", "SOFA", "SPLA", "TIFA", "TIP", "UAE", "UAV", "UK", "UN", "UNAMA", "UNAMID", "UNDP",
        "UNESCO", "UNGA", "UNHCR", "UNICEF", "UNIFIL", "UNMIK", "UNSC", "UNSCR", "UNWRA", "UNRWA", "US",
        "USA", "USAID", "USD", "USEU", "USG", "USTR", "USUN", "WEU", "WFP", "WIPO", "WMD", "WTO",
    }
)  # fmt: skip
"""Abbreviations with vowels, which only a list tells from words."""
ALSO_WORDS = frozenset({"ACTED", "AID", "CARE", "ECO", "GOES", "MAY", "MID", "PACE", "RAND", "WHO", "WILL"})
"""Abbreviations of the authority that are more often words."""
_WORD = re.compile(r"[^\W_][\w'’.&]*")
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}[A-Z]?$")
_ORDINAL = re.compile(r"\d+(?:ST|ND|RD|TH)$")
_ROMAN = re.compile(r"(?=[IVX]{2})X{0,3}(?:I[XV]|V?I{0,3})$")
_NO_VOWEL = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2,6}$")
_GOVERNMENT = re.compile(r"GO[A-CE-SU-Z]$")  # as cables write them, but not "got" and "God"
_REDACTED = re.compile(r"X{4,}$")
_BEGINS = re.compile(r"(?:^|[:;?!(\"“]\s*|\s-{1,3}\s*|--)[\"'“(]*$")
_LONGEST_IN_SLASHES, _BEFORE, _SHORTEST_AFTER = 5, 8, 2


def title_case(text: str) -> str:
    """A text in capitals, or without any, in title case; any other as it is.

    >>> title_case("THE DUKE'S UN SPEECH: A RE-READING OF PART II")
    "The Duke's UN Speech: A Re-Reading of Part II"
    """
    if not (text.isupper() or text.islower()):
        return text
    return re.sub(
        r"\S+", lambda chunk: _chunk(chunk[0], text[max(0, chunk.start() - _BEFORE) : chunk.start()]), text
    )


def _chunk(chunk: str, before: str) -> str:
    """What stands between two blanks: words with hyphens or slashes between them."""
    parts = [part.strip("\"'()“”,.:;!?") for part in chunk.upper().split("/")]
    short = (
        len(parts) > 1
        and max(map(len, parts)) <= _LONGEST_IN_SLASHES
        and any(len(part) == 1 or _is_abbreviation(part) for part in parts)
    )

    def cased(match: re.Match[str]) -> str:
        begins = (
            chunk.endswith(("-", "/"), 0, match.start())
            or _BEGINS.search((before + chunk[max(0, match.start() - _BEFORE) : match.start()])[-_BEFORE:])
            is not None
        )
        return match[0].upper() if short else _word(match[0].upper(), begins)

    return _WORD.sub(cased, chunk)


def _word(word: str, begins: bool) -> str:
    """A word in capitals as it stands in a title; ``begins`` a title, a part of it or a quotation."""
    stem, apostrophe, ending = _split(word)
    bare = stem.rstrip(".")
    if _is_abbreviation(bare) or _INITIALS.match(stem):
        return stem + apostrophe + ending.lower()
    if len(stem) == 1 and apostrophe and len(ending) > _SHORTEST_AFTER:
        return stem + apostrophe + ending.capitalize()
    if _ORDINAL.match(stem) or (word.lower() in SMALL and not begins):
        return word.lower()
    return stem.capitalize() + apostrophe + ending.lower()


def _split(word: str) -> tuple[str, str, str]:
    """``D'IVOIRE`` and ``DUKE'S`` cut at the apostrophe."""
    mark = "’" if "’" in word else "'"
    return word.partition(mark)


def _is_abbreviation(word: str) -> bool:
    return (
        word in ABBREVIATIONS
        or word in _of_the_authority()
        or bool(_ROMAN.match(word) or _GOVERNMENT.match(word) or _REDACTED.match(word))
        or (_NO_VOWEL.match(word) is not None and word.lower() not in WORDS)
    )


@cache
def _of_the_authority() -> frozenset[str]:
    """Abbreviations of organisations and, as cables write them, of governments."""
    organizations = (name for entry in authority.organizations() for name in (entry.label, *entry.names))
    governments = (name for entry in authority.countries() for name in entry.cablespeak)
    known = (name for name in (*organizations, *governments) if name.isupper() and name.isalpha())
    return frozenset(name for name in known if len(name) <= _LONGEST_IN_SLASHES) - ALSO_WORDS
