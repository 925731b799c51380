# ruff: noqa: E501  (a pattern reads best beside its alternatives)
"""Lines that belong to a site and not to the text: navigation, appeals, newsletters, credits.

Each rule is matched against a whole line and stands beside what it must match and what it must refuse;
``tests/mappers/test_furniture.py`` runs the evidence. A group ``publisher`` names whose site it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_NAME = r"(?P<publisher>(?:The )?[A-Z][\w&.'’-]*(?: (?:of |for |the |and |& )?[A-Z][\w&.-]*){0,5}?)"
_SITES = (
    r"(?:facebook|twitter|x|instagram|whatsapp|telegram|linkedin|reddit|youtube|e-?mail|bluesky|mastodon)"
)


@dataclass(frozen=True, slots=True)
class Furniture:
    """One kind of line, with its evidence."""

    name: str
    pattern: re.Pattern[str]
    matches: tuple[str, ...]
    refuses: tuple[str, ...]


_LONGEST = 400
"""Characters of the longest line that can be furniture; longer ones are prose."""


def _rule(name: str, pattern: str, matches: tuple[str, ...], refuses: tuple[str, ...]) -> Furniture:
    return Furniture(name, re.compile(pattern), matches, refuses)


RULES: tuple[Furniture, ...] = (
    _rule(
        "navigation",
        r"(?i:(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|article|search|footer)"
        r"|(?:main )?menu|search|home(?: ?page)?|site ?map|contact(?: us)?|about(?: us)?|log ?in|sign ?in|register"
        r"|my account|back to (?:top|list|home)|next|previous|(?:next|previous) (?:article|post|page)|close|share"
        r"|print|comments?(?: \(\d+\))?|leave a (?:comment|reply)|load more|show more|view all|all news|archives?"
        r"|read more|continue reading|region ?/ ?country|browse by .{1,30}|font size.{0,12}|toggle .{1,30})[ !.:…»›]*",
        ("Skip to main content", "Menu", "Back to top", "Region / Country", "Read more »", "Comments (12)"),
        ("Home rule was the demand.", "Contact with the rebels was lost.", "Search and rescue went on."),
    ),
    _rule(
        "lists of other articles",
        r"(?i:(?:most|more) (?:viewed|read|popular|shared|recent)(?: (?:stories|articles|news))?"
        r"|(?:related|recommended|similar|latest|trending|popular|top)(?: (?:articles?|content|stories|posts?|news"
        r"|reading|topics?|links?))?(?: now)?|more (?:from|in|on|by) .{1,40}|you (?:may|might) also like.{0,12}"
        r"|also read|editors?['’]s? (?:picks?|choice))[:!]?",
        ("Most Viewed", "Related content", "More from Ruritania", "You may also like"),
        ("Related parties were asked to leave the room.", "Latest figures show a fall in exports."),
    ),
    _rule(
        "pointers to other articles",
        r"(?i:(?:read (?:also|more)|see also|also read|related|watch|listen) ?:) ?.{1,150}",
        ("READ MORE: Ministers meet in Zenda", "See also: The salt tax explained"),
        (
            "Read more books, he said.",
            "Watch: it will happen again, she told us, and it will be worse." + " x" * 70,
        ),
    ),
    _rule(
        "appeals for money",
        r"(?i:(?:please )?(?:donate|give|contribute)(?: (?:now|today|here|online|to .{1,60}))?[!.:]*"
        r"|keep us strong.{0,40}"
        r"|your (?:tax[- ]deductible |generous )?(?:gift|support|donation|contribution)s? (?:can|helps?|will|makes?) .{1,120}"
        r"|(?:please )?(?:help (?:us )?keep|support) (?:our|independent|this) (?:journalism|work|reporting|site|mission).{0,120})"
        rf"|(?:Support|Donate to|Become a member of) {_NAME}(?:[:!.].{{0,160}}|(?i: today).{{0,10}})",
        (
            "Donate Now",
            "Your generous gift will help to keep this office open.",
            "Support The Zenda Review: we live on what readers give.",
        ),
        (
            "Support for the plan is growing.",
            "Donate rice, the minister urged, and not money alone.",
            "Give peace a try.",
        ),
    ),
    _rule(
        "newsletters and subscriptions",
        r"(?i:sign up|subscribe|register|join|get|receive) (?i:now |here )?(?i:for |to )?"
        rf"(?:(?i:our|the|a) |{_NAME}['’]s? )(?:[\w-]+ ){{0,4}}(?i:newsletters?|mailing list|bulletin|e-?mail alerts?|podcast)\b.{{0,200}}"
        r"|(?i:subscribe|sign ?up)(?i: now| today| here| via e-?mail)?[!.]?",
        (
            "Sign up for The Zenda Review's free weekly newsletter.",
            "Subscribe to our newsletter",
            "Subscribe now",
        ),
        ("Sign up for the treaty, he told Ruritania.", "The newsletter of the party said so."),
    ),
    _rule(
        "rights",
        rf"(?:©|\(c\)|(?i:copyright)) ?(?:©|\(c\))? ?(?:\d{{4}}(?:[-–]\d{{4}})? ?)?(?:by )?(?:{_NAME})?\W*(?i:all rights reserved)?\W*"
        r"|(?i:all rights reserved).{0,80}|(?i:(?:reproduced|republished|used) (?:with|by) permission).{0,80}",
        (
            "© 2011 The Zenda Review",
            "Copyright 2019 Strelsau Post. All rights reserved.",
            "All rights reserved.",
        ),
        ("Copyright law was changed in 2009 to protect the authors of songs.",),
    ),
    _rule(
        "terms and cookies",
        r"(?i:(?:privacy|cookie)s? (?:policy|notice|settings|preferences)|terms (?:of (?:use|service)|and conditions)"
        r"|(?:this (?:web ?)?site|we) uses? cookies.{0,300}|accept(?: all)?(?: cookies)?|manage consent)[!.]?"
        r"(?: ?[|•·] ?.{1,60})?",
        ("Privacy policy", "Terms of use | Contact", "We use cookies to make this site work."),
        ("Privacy is a right, the court held.",),
    ),
    _rule(
        "sharing",
        rf"(?i:(?:share|tweet|pin|post|like|save|e-?mail|print|follow)(?: (?:this|us|on|to|via|@\w+|article|page|post|story|by|{_SITES}))+[!.]?"
        rf"|{_SITES}|click to .{{1,40}}\(opens in new window\))",
        ("Share this article", "Share on Facebook", "Follow us on Twitter", "Print this page", "WhatsApp"),
        ("Share this burden, the minister asked of the donors.", "Follow the money."),
    ),
    _rule(
        "picture credits",
        r"(?i:\(?(?:photo(?:graph|graphy)?s?|image|picture|illustration|credit|graphic|video)s?"
        r"(?: credits?| courtesy)?(?: by| of)?(?: ?:| by)) .{1,150}"
        r"|.{1,120}(?:/ ?|\()(?:AFP|AP|EPA|REUTERS|Reuters|Getty Images|Shutterstock)\)?",
        ("Photo: A. Rassendyll", "(Photo by the palace press office)", "Guards at the gate (AP)"),
        ("Photo exhibitions were closed, too.", "Video evidence by itself proves little, said the judge."),
    ),
    _rule(
        "reading and listening aids",
        r"(?i:\d{1,3}[- ]min(?:ute)?s?\.? (?:read|listen)(?:ing time)?|listen to this (?:article|story).{0,30}"
        r"|reading time.{0,20}|estimated reading.{0,20}|download (?:the )?(?:pdf|letter|report|statement).{0,30}"
        r"|(?:available|read (?:this|it)) in [\w, ]{1,40}:?|page \d+ of \d+|printed from .{1,200}|advertisement|sponsored"
        r"|https?://\S+|www\.\S+)",
        ("5 min read", "Advertisement", "Page 1 of 3", "https://example.org/a", "Download PDF"),
        ("Page 1 of the treaty says nothing of it.", "Available in the shops since May, the book sold well."),
    ),
    _rule(
        "labels",
        r"(?i:(?:tags?|topics?|keywords?|filed under|posted in|categor(?:y|ies)|sections?) ?:).{0,160}"
        r"|(?i:posted in|filed under) .{1,80}",
        ("Tags: elections, Ruritania", "Filed under Politics"),
        ("Topics of the talks were trade and visas.",),
    ),
    _rule(
        "logos",
        rf"(?:[\w ]{{0,20}}? )??{_NAME} logo",
        ("The Zenda Review logo",),
        ("They printed the logo of the party.",),
    ),
    _rule(
        "rules of dashes or stars",
        r"[\W_]+|-30-|(?i:ends?)\W*",
        ("* * *", "-----", "# # #", "-30-", "ENDS"),
        ("- A",),
    ),
)


@lru_cache(maxsize=1024)  # every pass over a text asks again
def furniture(line: str) -> re.Match[str] | None:
    """The match of the rule that a line falls under; None when it belongs to the text."""
    if len(line) > _LONGEST:
        return None
    return next((match for rule in RULES if (match := rule.pattern.fullmatch(line))), None)


def publisher_of(lines: Iterable[str]) -> str | None:
    """Whose site it is, by the first line of furniture that names it (GUIDELINES §2)."""
    matches = (match for line in lines if (match := furniture(line)))
    names = (match.groupdict().get("publisher") for match in matches)
    return next((name.rstrip(".") for name in names if name and name not in {"The", "Us", "Our"}), None)
