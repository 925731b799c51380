"""How prose cites: patterns, each with what it must find and what it must refuse.

``tests/mappers/extraction/test_citations.py`` runs the evidence. A pattern's group ``cited``, or else the
whole match, is the verbatim citation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
)
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:, \d{{4}}| \d{{4}})?"
_NAME = r"[A-Z][\w’'-]{1,25}"
_NAMES = rf"{_NAME}(?: (?:of|on|for|and|the|to|in|against|relating|with)){{0,3}}"
_NO_DETERMINER = (
    r"(?!(?:The|This|That|These|Those|An?|In|On|Our|His|Her|Its|Please|Under|As|Both|He|She|It|We|They|I) )"
)
_LAWS = (
    "Act", "Law", "Bill", "Code", "Convention", "Treaty", "Agreement", "Protocol", "Accord", "onstitution",
    "Covenant", "Charter", "Decree", "Resolution", "Declaration", "Memorandum of Understanding",
    "Action Plan", "Statute",
)  # fmt: skip
_LAW = rf"(?:{'|'.join(_LAWS).replace('onstitution', 'Constitution').replace('Accord', 'Accords?')})"
_PAPERS = (
    "report", "letter", "statement", "communiqu", "communication", "resolution", "ruling", "paper", "speech",
    "op-ed", "article", "study", "survey", "note", "press release", "declaration", "memorandum", "cable",
)  # fmt: skip
_PAPER = rf"(?:{'|'.join(_PAPERS[:-1]).replace('communiqu|', 'communiqu[eé]|')})"
_OF = (
    r"(?: (?:of|on|for|against|relating to|concerning) (?:the )?[A-Z][\w’'-]+"
    r"(?:(?: and| of the| of| on| for| the)? [A-Z][\w’'-]+){0,7})?"
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to cite: its name, its expression, what it finds in which text, what it refuses. A text with
    none of the words of ``needs`` is not searched."""

    name: str
    expression: re.Pattern[str]
    finds: tuple[tuple[str, str], ...]
    refuses: tuple[str, ...]
    needs: tuple[str, ...] = ("",)


CABLE_ID = Pattern(
    "cable-by-identifier",
    re.compile(
        r"\b(?P<year>(?:19|20)?\d\d)[ -]?(?P<station>[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]+){0,2}?)[ -]?"
        r"(?P<serial>\d{1,6})\b"
    ),
    (("As 07VELDEN45 told us", "07VELDEN45"), ("(2007 Velden 45)", "2007 Velden 45")),
    ("In 2007 he left.",),
)
"""The station is checked against the authority by the finder."""

CABLE_SERIAL = Pattern(
    "cable-by-serial",
    re.compile(
        r"\b(?P<station>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,2}) (?P<serial>\d{2,6})\b(?![.,]?\d|%| percent)"
    ),
    (("reported in Velden 45", "Velden 45"),),
    (),
)
"""Only in cables, where a known station is followed by a number."""

POINTER = Pattern(
    "reference-letter",
    re.compile(
        r"\b[Rr][Ee][Ff](?:[Tt][Ee][Ll])?[Ss]?\.? ?"
        r"(?P<labels>[A-Z]\b(?:(?:,| and|, and|-| &) ?[A-Z]\b){0,8})"
    ),
    (("(Ref A)", "Ref A"), ("see reftels A and B", "reftels A and B")),
    ("The ref was late.", "Refer to Annex A."),
)

REFTEL = Pattern(
    "reftel",
    re.compile(r"\b[Rr][Ee][Ff][Tt][Ee][Ll]\b(?! [A-Z]\b)"),
    (("as reported reftel, trade", "reftel"),),
    ("reftels A",),
)

NO_PAPER = re.compile(
    r"\b[Rr]ule of Law\b|\b(?:Chief|Head|Director|Office) of Protocol\b"
    r"|\b(?:Cent(?:re|er)|Institute|Workshop|Office|Department|Ministry|Committee|Commission|Association|Seminar"
    r"|School|Faculty|College|Society|Authority|Agency|Council|Board) (?:for|of|on) (?:the )?(?:\w+ ){0,3}"
    r"(?:Law|Resolution)\b"
)
"""Bodies, meetings and principles whose names end as laws' names do."""

PROSE = (
    Pattern(
        "law-by-name",
        re.compile(
            rf"\b{_NO_DETERMINER}(?:{_NAMES} ){{1,6}}{_LAW}\b{_OF}(?: of \d{{4}}| \d{{4}})?"
            rf"|\b(?:UN |U\.N\. )?(?:Convention|Treaty|Covenant|Charter|Code|Law){_OF.removesuffix('?')}"
            r"(?: of \d{4})?"
            rf"|\b{_NAME}(?:'s|’s) [Cc]onstitution(?: of \d{{4}})?"
        ),
        (
            ("It breaks the Harbour Safety Act of 1990.", "Harbour Safety Act of 1990"),
            ("He signed the Convention on the Law of Lakes.", "Convention on the Law of Lakes"),
            ("It amends Marisia's constitution.", "Marisia's constitution"),
        ),
        ("The law is old.", "They act on it."),
        _LAWS,
    ),
    Pattern(
        "law-by-kind",
        re.compile(
            r"\b(?:the|a|an|its|new|draft) (?:\w+ ){0,3}?(?:law|bill|code|treaty|accord|protocol|decree)"
            r"(?: (?:on|against) (?:\w+ ){0,4}\w+| that [\w ]{5,80}| (?:passed|adopted) in \w+(?: \d{4})?)"
        ),
        (("He spoke of the draft law on harbours.", "the draft law on harbours"),),
        ("The rule of law matters.",),
        ("law", "bill", "code", "treaty", "accord", "protocol", "decree"),
    ),
    Pattern(
        "paper-by-date",
        re.compile(
            r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:[\w’'.-]+ ){0,5}?"
            rf"{_PAPER}(?: [\w’'-]+){{0,8}}? "
            rf"(?:dated|of|on|from|published in|released on|issued on) (?:{_DAY}|{_MONTH})"
            rf"|\b{_DAY} (?:cable|report|letter|statement|speech|article|declaration)"
        ),
        (
            ("In a report dated May 3, Duro was blamed.", "a report dated May 3"),
            ("His May 3 speech was long.", "May 3 speech"),
        ),
        ("He left on May 3.",),
        _PAPERS,
    ),
    Pattern(
        "cable-by-date",
        re.compile(
            r"\b(?:[Aa]n?|[Tt]he|[Oo]ne) (?:[\w’'.-]+ ){0,3}?cable,? (?:sent [\w’'. ]{0,60}?)?"
            rf"(?:dated|of|on|from) {_DAY}"
            rf"|\b(?:[Aa]|[Tt]he) {_DAY},? cable\b(?: titled “[^”]{{3,160}}”)?"
        ),
        (
            ("The mission warned in a cable dated June 4, 2007.", "a cable dated June 4, 2007"),
            ("The June 4, 2007, cable said so.", "The June 4, 2007, cable"),
        ),
        ("The cable broke.",),
        ("cable",),
    ),
    Pattern(
        "report-by-name",
        re.compile(
            rf"\b{_NO_DETERMINER}(?:{_NAMES} ){{1,7}}(?:\([A-Z]{{2,6}}\) )?"
            rf"(?:\d{{4}} )?(?:Reports?|report)\b{_OF}"
        ),
        (("The Harbour Watch Report is out.", "Harbour Watch Report"),),
        ("He reports daily.",),
        ("Report", "report"),
    ),
)
"""Ways to cite in any genre, in the order in which they are tried."""
