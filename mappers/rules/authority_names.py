"""Names of the authorities that prose must not be searched for without further evidence."""

from __future__ import annotations

from mappers.rules.lexicon import words

PLAIN_WORDS = words(
    """state care nur carnegie rand ai fh ag ca pm sa ec ht iv sd america majilis mazhilis fund congress
    england guam gm esa ida itc who ned ind eap eur nea pa tip io drl birlik erk eco nam echo ice act
    gulf intelligence treasury labor energy commerce defense agriculture justice transportation interior
    education amanat newmont women crea chevron general alliance council parliament it eo"""
)
"""Plain words, words of headings, and acronyms that mean other things more often (lower case).

"WHO" and "CARE" are pronoun and noun in all-capital cables; "IND", "NED", "IRI" are accepted once a
text has introduced them in brackets after the full name.
"""

SHORT_ACRONYMS = words("UN EU AU UK US AP")
"""The two-letter acronyms that are safe without introduction."""

NO_ACTORS = words(
    """actor/generalized-system-of-preferences actor/northern-distribution-network
    actor/international-visitor-leadership-program actor/export-control-and-related-border-security
    actor/cooperative-threat-reduction actor/partnership-for-peace"""
)
"""Programmes that the authority lists among organisations: no actors (GUIDELINES §3)."""
