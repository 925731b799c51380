"""Nouns of people and bodies without a name: what may hold a position although nobody named it."""

from __future__ import annotations

from mappers.rules.lexicon import words

GROUPS = words(
    """activists advocates analysts authorities campaigners citizens clerics companies conservatives contacts
    critics defenders diplomats donors economists employers environmentalists exiles experts families
    farmers firms governments groups hardliners households interlocutors investors journalists judges
    lawmakers lawyers leaders legislators liberals lobbyists mayors ministers members moderates monitors
    nationalists negotiators observers officers officials operatives opponents organisations organizations
    parliamentarians parties partners physicians policymakers politicians prosecutors radicals rebels
    reformers refugees representatives residents researchers scholars senators shipowners students
    supporters teachers tribes unions veterans villagers volunteers voters workers chairmen chiefs elders
    women youths businessmen ngos parents children relatives academics bankers executives industrialists
    landowners ranchers fishermen traders professionals scientists doctors nurses engineers countries states
    nations powers allies colleagues neighbours neighbors economies islanders counterparts monks bishops
    pastors imams priests community opposition coalition alliance bodies"""
)
"""Plural and collective nouns: a Group."""

_OF_PEOPLE = ("ers", "ors", "ists", "ians", "men", "women", "crats")
_OF_THINGS = words(
    """numbers papers matters orders powers letters others sectors factors errors offers waters borders
    centers quarters mirrors motors tractors rivers servers computers containers trailers flyers
    barriers corridors indicators generators harbors transformers characters chapters registers
    headquarters covers dinners disorders measures shelters trackers tankers freighters bunkers banners
    layers tenders lists specimen colors favors labors doors floors tremors rumors vectors reactors
    monitors semiconductors helicopters newspapers answers thousands triggers filters transfers rockets
    launchers mortars bulldozers routers"""
)


def is_of_people(noun: str) -> bool:
    """Whether a plural noun names people by what they do, by its ending ("growers", "hauliers", "chemists").

    >>> is_of_people("growers"), is_of_people("borders")
    (True, False)
    """
    return len(noun) > len("users") and noun.endswith(_OF_PEOPLE) and noun not in _OF_THINGS


ROLES = words(
    """ambassador spokesman spokeswoman spokesperson expert analyst activist official diplomat minister
    director chairman chairwoman chair president secretary commissioner governor mayor lawmaker senator
    negotiator envoy attache adviser advisor representative lawyer judge prosecutor journalist editor
    researcher economist leader treasurer coordinator convener delegate lobbyist bishop professor academic
    poloff emboff econoff conoff officer observer businessman colonel general captain chief author
    interlocutor contact source resident farmer ombudsman rapporteur mother father wife"""
)
"""Singular nouns: an unnamed Person, when no name stands beside them."""

SPOKESPEOPLE = words(
    """spokesman spokeswoman spokesperson officials official representatives representative delegation
    diplomats diplomat negotiators negotiator government leadership authorities embassy administration
    regime delegates envoy leaders policymakers side team forces"""
)
"""Nouns whose bearers speak for the body or state that is named beside them."""

WRITINGS = words(
    """report cable letter statement article resolution communication study survey investigation paper memo
    assessment text review editorial petition document press"""
)
"""Writings that speak for whoever wrote them."""
