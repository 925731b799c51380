"""Words beside a proper name that tell what it names."""

from __future__ import annotations

from mappers.rules.lexicon import words

BODY_NOUNS = words(
    """group association coalition party ngo company newspaper movement militia organization organisation
    firm network union charity magazine website agency broadcaster station foundation institute bank
    university alliance league club front body federation corporation conglomerate manufacturer channel
    portal daily weekly think-tank consortium contractor faction army guerrilla guerrillas rebels rebel
    cartel clan society outlet journal airline operator"""
)
"""Nouns before or in apposition to the name of an organisation ("the group Velden Watch")."""

PLACE_CUES = words(
    """in at near from to into across outside around through via north south east west northern southern
    eastern western central town village city province region district"""
)
"""Words before a proper name that make it a place unless something else says otherwise."""

PERSON_CUES = words(
    """with by told support helps and including between met like whom that from replaces support oppose
    succeeds"""
)
"""Words before a capitalised name of two or more words that may be a person's."""

NAMED_NOUNS = words(
    """party movement newspaper coalition alliance cartel network company foundation magazine website
    federation consortium airline conglomerate"""
)
"""Nouns after a proper name that make it an organisation's ("the Velden Pact party")."""

LED_NOUNS = words(
    """leader leaders commander commanders spokesman spokeswoman spokesperson chairman chairwoman chair
    members member fighters rebels militants militia insurgents candidate candidates officials official
    president secretary secretary-general coordinator director activists supporters delegates lawmakers
    deputies mps group faction forces troops legislators parliamentarians facilitator mediator envoy mp
    summit secretariat politician politicians senator headquarters negotiators representative
    representatives founder cadres guerrillas dissidents"""
)
"""Nouns after an acronym that make it an organisation's ("HLF leader")."""

ADJECTIVE_ENDINGS = (
    "ist",
    "ive",
    "al",
    "ic",
    "ish",
    "ese",
    "ian",
    "an",
    "ed",
    "ing",
    "ite",
    "ern",
    "our",
    "or",
)
"""Endings of the adjectives that stand before "party" without being its name ("Socialist party")."""
