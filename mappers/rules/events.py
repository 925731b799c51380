"""What a happening is told by: verbs and nouns of the eighteen types of event (GUIDELINES §4).

A ``Trigger`` fires on a verb in a telling form (past, perfect, passive, scheduled future) or on a noun. With
``needs`` only when one of these words stands in the same clause, with ``unless`` not when one does. A
``strong`` trigger tells an individual happening when it names a participant; any other needs a date as well.
"""

from __future__ import annotations

from dataclasses import dataclass

from mappers.rules.lexicon import phrases, words

_LAWS = words(
    """law laws bill bills act code legislation decree amendment amendments plan constitution rule rules
    regulation regulations budget resolution"""
)
_WRITINGS = words(
    """statement communique video data results cables text resolution declaration study list letter"""
)
_TREATIES = words(
    """treaty convention conventions protocol agreement accord pact memorandum mou deal contract"""
)
_PEOPLE_FREED = words(
    """prisoner prisoners activist activists journalist journalists hostage hostages defender custody prison
    detainee detainees detained arrested jailed imprisoned bail"""
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that tell an event of a type, with evidence: a sentence that fires and one that does not."""

    type: str
    verbs: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    strong: bool = False
    matches: str = ""
    refuses: str = ""


TRIGGERS: tuple[Trigger, ...] = (
    Trigger(
        "Meeting",
        words("talk discuss speak confer consult"),
        needs=words("with to"),
        strong=True,
        matches="On May 3 Sella spoke with Mayor Duro.",
        refuses="They speak to crowds.",
    ),
    Trigger(
        "Meeting",
        words("meet"),
        phrases(
            """meeting; talks; conversation; town hall; luncheon; dinner; discussions; consultation;
            roundtable; briefing; audience; phone call"""
        ),
        strong=True,
        matches="On May 3 Consul Adan met with Mayor Sella.",
        refuses="They rarely meet.",
    ),
    Trigger(
        "Meeting",
        words("tell notify inform"),
        needs=words("us ambassador poloff emboff emboffs econoff embassy"),
        matches="On May 3 Sella told the Ambassador that the bridge was shut.",
        refuses="Sella told a joke.",
    ),
    Trigger(
        "Visit",
        words("""visit travel arrive fly tour"""),
        phrases("""visit; trip; study trip; tour; delegation; mission; arrival; pilgrimage"""),
        strong=True,
        matches="Sella visited Velden in June 2008.",
        refuses="People visit the beach.",
    ),
    Trigger(
        "Conference",
        frozenset(),
        phrases("""conference; summit; forum; universal periodic review; upr; seminar; workshop"""),
        strong=True,
        matches="The harbour forum opened on May 3, 2009.",
        refuses="There was no forum.",
    ),
    Trigger(
        "Election",
        words("elect"),
        phrases("""election; elections; referendum; runoff; polls; by-election"""),
        matches="The council election of May 2008 was calm.",
        refuses="Elections matter.",
    ),
    Trigger(
        "Protest",
        words("""protest demonstrate rally march picket strike boycott"""),
        phrases(
            """protest; protests; demonstration; demonstrations; sit-in; rally; strike; riots; march; vigil;
            walkout; boycott; occupation; blockade; hunger strike; unrest; uprising"""
        ),
        matches="Dockers held a sit-in on May 3.",
        refuses="They may protest.",
    ),
    Trigger(
        "Award",
        words("award"),
        phrases("award; prize; medal"),
        strong=True,
        matches="Sella won the Harbour Prize in 2008.",
        refuses="Prizes are small.",
    ),
    Trigger(
        "ViolenceOrAttack",
        words(
            """kill shoot assassinate murder bomb kidnap abduct massacre ambush storm raid stab behead torch
            beat wound injure detonate"""
        ),
        phrases(
            """massacre; killing; killings; bombing; attack; attacks; assassination; murder; shooting;
            kidnapping; violence; seizure; bloodshed; events; explosion; clash; raid; ambush; riot; beating;
            bomb; coup attempt; hijacking"""
        ),
        unless=words("trawlers vessels"),
        matches="Gunmen killed two guards in Velden on May 3.",
        refuses="The news killed the mood.",
    ),
    Trigger(
        "MilitaryOrSecurity",
        words("""deploy invade besiege bombard evacuate mobilize withdraw recapture shell"""),
        phrases(
            """crackdown; offensive; military campaign; war; fighting; ceasefire; troops; coup;
            seizure; siege;
            invasion; truce; operation; exercise; curfew; state of emergency; withdrawal; evacuation;
            air strike"""
        ),
        matches="A crackdown on smugglers began in May 2008.",
        refuses="War is costly.",
    ),
    Trigger(
        "Arrest",
        words("arrest detain imprison jail"),
        phrases("""arrest; arrests; detention; imprisonment; abduction by police; custody"""),
        unless=words("charged convicted"),
        strong=True,
        matches="Police arrested Pavel Duro on May 3.",
        refuses="They arrest smugglers.",
    ),
    Trigger(
        "TrialOrConviction",
        words("""convict sentence acquit indict prosecute charge sue appeal plead"""),
        phrases(
            """trial; conviction; verdict; charges; indictment; lawsuit; acquittal; sentencing; retrial;
            court hearing; extradition"""
        ),
        strong=True,
        matches="A court convicted Pavel Duro in 2008.",
        refuses="Trials are long.",
    ),
    Trigger(
        "Release",
        words("release free pardon"),
        phrases("release"),
        needs=_PEOPLE_FREED | words("him her them"),
        unless=_WRITINGS,
        strong=True,
        matches="In May 2008 Velden released Duro from prison.",
        refuses="Press release.",
    ),
    Trigger(
        "LegislationOrAdoption",
        words(
            """adopt pass enact amend approve draft register introduce promulgate repeal reform veto table
            decree sign"""
        ),
        phrases("""passage; adoption; draft law; amendments; decree; enactment"""),
        needs=_LAWS,
        strong=True,
        matches="The assembly passed the port law in 2008.",
        refuses="They passed the bridge.",
    ),
    Trigger(
        "AgreementOrTreaty",
        words("""ratify sign accede conclude initial agree expire join renew extend finalize"""),
        phrases("""ratification; accession; agreement; ceasefire agreement; signing"""),
        needs=_TREATIES,
        strong=True,
        matches="Velden ratified the harbour treaty in 2008.",
        refuses="He signed the card.",
    ),
    Trigger(
        "Registration",
        words("register accredit reregister"),
        phrases("registration; accreditation; application"),
        unless=_LAWS,
        matches="In 2008 Velden granted registration to two clubs.",
        refuses="Registration is free.",
    ),
    Trigger(
        "ClosureOrExpulsion",
        words("""expel close evict deport oust shutter shut dissolve revoke ban"""),
        phrases("expulsion; closure; departure"),
        unless=words("trials"),
        strong=True,
        matches="In 2008 Velden expelled the Harbour Club.",
        refuses="The shop closes early.",
    ),
    Trigger(
        "AidOrAssistance",
        words("""donate grant fund finance disburse pledge deliver loan airlift pay contribute"""),
        phrases(
            """grant; donation; project; training; aid package; loan; payout; shipment; delivery;
            contribution;
            pledge"""
        ),
        unless=words("registration accreditation"),
        matches="In 2008 Sella granted two million crowns to the clinic.",
        refuses="Aid is welcome.",
    ),
    Trigger(
        "SanctionOrDesignation",
        words("""impose lift designate blacklist sanction suspend embargo freeze cut"""),
        phrases("""embargo; arms embargo; designation; travel ban; asset freeze; blacklist"""),
        needs=words(
            """sanctions embargo list country aid ban restrictions assets designated designation entity
            benefits"""
        ),
        strong=True,
        matches="Velden lifted the sanctions in 2008.",
        refuses="They lift crates.",
    ),
    Trigger(
        "StatementOrReport",
        words(
            """announce declare publish denounce propose submit unveil testify broadcast release tweet pledge
            write inform warn"""
        ),
        phrases(
            """speech; statement; address; announcement; press conference; news conference; press release;
            declaration; interview; remarks"""
        ),
        matches="Sella announced the closure on May 3.",
        refuses="He will announce it.",
    ),
    Trigger(
        "StatementOrReport",
        words("tell say ask criticize criticise"),
        needs=words("""parliament assembly reporters press senate congress commons lawmakers journalists"""),
        matches="Sella told parliament on May 3 that the port was safe.",
        refuses="Sella told a joke.",
    ),
    Trigger(
        "StatementOrReport",
        words("release leak"),
        frozenset(),
        needs=_WRITINGS,
        matches="The guild released its report on May 3.",
        refuses="They released the dog.",
    ),
    Trigger(
        "Opening",
        words("""open launch found establish inaugurate form resume restart reopen"""),
        phrases(
            """opening; founding; launch; creation; establishment; resumption; formation; groundbreaking;
            start; foundation; reopening"""
        ),
        unless=words("fire war fighting crackdown case cases investigation file letters letter"),
        matches="The ministry opened a clinic in Velden on May 3.",
        refuses="They open letters.",
    ),
    Trigger(
        "Other",
        words("reject refuse approve dismiss turn transfer merge kill step"),
        matches="On May 3 the council approved the sale.",
        refuses="They approve of the sale.",
    ),
    Trigger(
        "Other",
        words(
            """appoint resign overthrow repatriate demote reshuffle rule nominate succeed sack topple die oust
            collapse erupt flood inaugurate swear postpone"""
        ),
        phrases(
            """overthrow; independence; resignation; appointment; reshuffle; repatriation; ruling; removal;
            nomination; earthquake; cyclone; hurricane; flood; epidemic; outbreak; accident; crash;
            collapse; merger; postponement"""
        ),
        unless=words("out law"),
        strong=True,
        matches="Sella resigned on May 3.",
        refuses="They rule the sea.",
    ),
)

VAGUE = phrases(
    """recent; last; upcoming; latest; next; first; second; third; current; planned; previous; former;
    fallout"""
)
"""Before a noun these refer to one happening."""

REPEATED = words(
    """often routinely regularly usually frequently always sometimes rarely continue continues repeatedly
    persistently each every"""
)
"""A clause with one of these tells a habit, not a happening."""
