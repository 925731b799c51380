"""What tells a state that acts from a country that is only a place, and how prose calls governments."""

from __future__ import annotations

from mappers.rules.lexicon import phrases, words

GOVERNMENT = phrases(
    """government; governments; authorities; officials; delegation; administration; regime; leadership;
    leaders; diplomats; negotiators; side; officialdom; policymakers"""
)
"""Nouns that, after a state's name or adjective, mean the state ("Marisian authorities")."""

OFFICIALS_IN = words(
    """officials authorities counterparts government governments leaders lawmakers rulers regime regimes junta
    leadership prosecutors policymakers"""
)
"""Nouns that mean the state when "in" and its name follow ("officials in Marisia")."""

ACTS_BEFORE = words(
    """between with by against urge urged urges ask asked asks press pressed call called presses pushed push
    convince persuade persuaded told tell informed accused accuses criticized criticised thank thanked
    sanctions encourage encouraged blame blamed blames condemned condemns denounced criticise criticize
    criticizes criticises praised warned warns invited joined that whether"""
)
"""Words before a country's name that make it act or be addressed."""

PLACE_BEFORE = words(
    """in from at across throughout near inside outside into through within around over neighboring
    neighbouring northern southern eastern western central toward towards via leaving entering visiting
    visited about"""
)
"""Words before a country's name that make it a place."""

ACTS_AFTER = words(
    """has have had is was were will would should must can could may might does did also and said says
    insists insisted wants wanted seeks sought refuses refused rejects rejected supports supported
    opposes opposed agreed agrees hopes hoped needs needed remains continues continued became becomes
    signed ratified joined asked asks urged urges called calls announced denies denied accepted believes
    views sees maintains favours favors regards backs faces falls made makes took takes gave gives sent
    plans planned began expects expected appears responded responds reacted stopped lacks plays played
    uses used provides provided shares oppose support favor favour resumed undertook guarantees likes
    are declined fears fell turned turns led leads released allowed allows submitted adopted invited"""
)
"""Verbs after a country's or capital's name that make it act."""

OFFICES = phrases(
    """government; president; prime minister; foreign minister; minister; ambassador; parliament; leaders;
    leadership; authorities; ministry; delegation; embassy; officials; policy; position; request;
    response; army; military; foreign secretary; negotiator; refusal; envoy; treasurer; economy;
    capital; climate envoy; fleet; decision; commitment; record; human rights record"""
)
"""What, after a state's possessive, makes it act."""

METONYMS: dict[str, str] = {
    "the Kremlin": "Russia", "Downing Street": "United Kingdom", "Whitehall": "United Kingdom",
    "the Élysée": "France", "the Elysee": "France", "the Quai d’Orsay": "France",
    "the Blue House": "South Korea",
    "Zhongnanhai": "China", "Pretoria": "South Africa", "Tel Aviv": "Israel",
}  # fmt: skip
"""Buildings and cities that stand for a government."""

FORMER_STATES = phrases(
    """Soviet Union; USSR; U.S.S.R.; Yugoslavia; Czechoslovakia; East Germany; West Germany; Zaire"""
)
"""States that no longer exist and that no authority lists."""

EVIDENCE: dict[str, tuple[str, ...]] = {
    "acts": (
        "Chadian authorities closed the port.",
        "Chad refused the request.",
        "We urged Chad to agree.",
        "Talks between Chad and Niger resumed.",
        "The Government of Chad agreed.",
        "Chad's government agreed.",
    ),
    "place": ("He lives in Chad.", "Migrants from Chad arrived.", "Trade across Chad fell."),
}
"""Texts in which a state acts, and texts in which it is a place."""
