"""The closed classes of English and the verbs a clause is recognised by: data of ``extraction.clauses``.

A clause is found by its verb, so the analysis must tell verbs from nouns. Closed classes are listed whole;
of the open classes only verbs are listed, by lemma, and inflected by rule. Words that may also be nouns
("calls", "support") are decided in context, by their neighbours (``extraction.clauses``).
"""

from __future__ import annotations

from collections.abc import Iterator

from mappers.rules.lexicon import phrases, words

DETERMINERS = words(
    "the a an this these those its their our your his my any some every each no another such all both"
)
PRONOUNS = words(
    "he she they it we you i us them him me himself herself itself themselves one who whom there"
)
RELATIVES = words("who which whom whose")
PREPOSITIONS = words(
    """of in on at by for with from into over under about against between among through during within without
    toward towards per via upon across despite amid amidst including like regarding concerning following
    behind beyond near outside inside around throughout versus"""
)
COORDINATORS = words("and or but nor yet")
SUBORDINATORS = words(
    """because while although though if when since as after before until unless whether where once lest
    whereas than why how what"""
)
MODALS = words(
    "will would shall should must can could may might cannot ought won't can't shouldn't wouldn't 'll"
)
BE = words("be is are was were been being am isn't aren't wasn't weren't")
HAVE = words("have has had having haven't hasn't hadn't")
DO = words("do does did don't doesn't didn't")
NEGATIONS = words("not never n't neither hardly scarcely")
ADVERBS = words(
    """also still already often again now then very too even just ever soon always sometimes once yet indeed
    nevertheless nonetheless moreover furthermore therefore thus further rather quite perhaps well long far
    first second third together only both instead however meanwhile likewise so more most"""
)

NO_ADVERBS = words(
    """tally family assembly reply rally monopoly italy july anomaly bully folly jelly belly butterfly ally
    supply comply apply rely imply multiply elderly friendly likely unlikely costly deadly orderly lively
    homely timely monthly weekly yearly daily quarterly"""
)
"""Words in -ly that are no adverbs."""

REPORTING = words(
    """say state tell note add argue report claim assert maintain explain believe think stress emphasize
    emphasise observe comment conclude reply opine insist repeat reiterate mention remark acknowledge
    concede contend allege aver feel confirm indicate announce testify write declare describe respond
    underscore underline warn caution predict suggest complain agree concur lament admit estimate expect
    understand counter hear learn recognize recognise affirm document reveal ask inquire wonder question
    speculate volunteer relate inform outline point posit"""
)
"""Verbs that put what follows into somebody's mouth or mind."""

COMMON = words(
    """accept accompany accomplish account achieve act address adopt advance affect aim allow amend answer
    appear apply appoint approach approve arrest arrive assess assist assume assure attack attempt attend
    avoid ban bear become begin benefit block break bring build call campaign cancel carry cause cease
    censor change charge choose cite close collapse combat come commit compel complete comply conduct
    consider consist constitute contain continue contribute control convict convene cooperate cover crack
    create cut deal decide defend delay deliver demonstrate deny depend deploy deprive designate destroy
    detain deteriorate develop die direct disagree disappear discuss display dissolve do draft draw drive
    drop ease eliminate emerge enable end endanger enforce engage enjoy ensure enter establish examine
    exclude exist expand expel express extend face fail fall feature fight file fill find fire flee focus
    follow forbid force form found free fuel fulfill fund gain gather get give go govern grant grow
    guarantee halt hamper handle happen harass harm have help hinder hold host hurt identify ignore impede
    implement impose imprison improve include increase insert inspect intensify interfere intervene
    intimidate introduce investigate invite involve issue join jeopardize keep kill know lack launch lead
    leave let lie lift limit live lose maintain make manage mean meet monitor move need obstruct obtain
    occur offer open operate order organize organise owe participate pass pay permit persecute persist place
    play please prepare present preserve prevent proceed produce prohibit promote prosecute protect prove
    provide publish punish pursue put raise ratify reach read receive recognize recognise reconsider recover
    reduce refer reflect refrain register release rely remain remove renew repeal repair replace represent
    repress require resign resolve respect restore restrict result resume retain return reveal revise revoke
    risk run safeguard see seek seem seize sell send sentence serve set share shoot shut sign silence solve
    speak spend stand start stay stem stop strengthen strive study submit succeed suffer supply support
    suppress suspend take talk target tax teach tend terminate threaten tolerate torture train transfer
    travel treat try turn uphold urge use verify violate visit vote wait walk want watch weaken welcome
    widen win wish withdraw withhold work worsen worry"""
)

NOUNS_TOO = words(
    """abuse neglect promise act address aim answer approach attack attempt ban benefit block break call
    campaign cause change charge claim comment concern control cover crack cut deal delay demand deploy
    display doubt draft draw drive drop ease end estimate fall fear feature fight file fire focus force form
    fund gain grant guarantee halt harm help hold hope host hurt increase issue lack launch lead lie limit
    meet move need note object offer open order pass pay place plan play plea point praise present press
    pressure produce protest push raise reach read regret release report request respect result return risk
    rule run sentence set share show sign silence stand start state stay stop study supply support target
    tax torture train transfer travel try turn uphold urge use view visit voice vote wait walk want watch
    wish work worry welcome question dispute favor favour back resolve challenge appeal blame credit side
    value rank lobby hail slam fault pin brush petition counsel rail plead alert mock"""
)
"""Verbs whose base form or form in -s is a noun as well."""

IRREGULAR = {
    entry.split(maxsplit=1)[0]: entry.split(maxsplit=1)[1]
    for entry in phrases(
        """say said; tell told; think thought; feel felt; find found; show showed shown; hear heard;
        write wrote written; understand understood; become became; begin began begun; break broke broken;
        bring brought; build built; choose chose chosen; come came; cut cut; deal dealt; draw drew drawn;
        drive drove driven; fall fell fallen; fight fought; flee fled; forbid forbade forbidden;
        get got gotten; give gave given; go went gone; grow grew grown; hold held; hurt hurt; keep kept;
        know knew known; lead led; leave left; let let; lie lay lain; lose lost; make made; mean meant;
        meet met; pay paid; put put; read read; run ran; seek sought; sell sold; send sent; set set;
        shoot shot; shut shut; speak spoke spoken; spend spent; stand stood; take took taken; teach taught;
        uphold upheld; win won; withdraw withdrew withdrawn; withhold withheld; bear bore borne;
        strive strove striven; rule ruled; decry decried; have had; do did done;
        undertake undertook undertaken; overcome overcame; forgo forwent; commit committed; die died;
        see saw seen"""
    )
}
"""Lemma → past forms, where no rule makes them."""

_DOUBLING = words(
    """admit stop drop ban commit refer transfer compel expel permit submit plan rebut regret beg cut get put
    run set shut win begin forbid let sit slam scrap pin occur concur confer defer prefer infer deter incur"""
)


def forms(lemma: str) -> Iterator[tuple[str, str]]:
    """The inflected forms of a verb with their tags: ``V`` base, ``Z`` third person, ``E`` past, ``G`` -ing.

    >>> list(forms("deny"))
    [('deny', 'V'), ('denies', 'Z'), ('denying', 'G'), ('denied', 'E')]
    """
    yield lemma, "V"
    stem = lemma + lemma[-1] if lemma in _DOUBLING else lemma
    consonant_y = lemma.endswith("y") and lemma[-2:-1] not in "aeou"
    sibilant = lemma.endswith(("s", "x", "z", "ch", "sh", "o"))
    yield (lemma[:-1] + "ies" if consonant_y else lemma + ("es" if sibilant else "s")), "Z"
    silent = lemma.endswith("e") and not lemma.endswith(("ee", "oe"))
    yield (lemma[:-2] + "ying" if lemma.endswith("ie") else (stem[:-1] if silent else stem) + "ing"), "G"
    if lemma in IRREGULAR:
        yield from ((form, "E") for form in IRREGULAR[lemma].split())
    else:
        yield (
            (lemma[:-1] + "ied" if consonant_y else (lemma + "d" if lemma.endswith("e") else stem + "ed")),
            "E",
        )
